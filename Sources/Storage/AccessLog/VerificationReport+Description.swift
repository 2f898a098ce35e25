extension VerificationReport.Fault: CustomStringConvertible {
    /// What is wrong and where, for the person who runs the service.
    public var description: String {
        switch self {
        case .missingMonth(let month): "the month \(month) is missing from between two others"
        case .cutMonth(let month, let last): "the month \(month) does not end with row \(last), as the month after it knows"
        case .foreignMonth(let month): "the month \(month) is not of this log, or its beginning was changed"
        case .unknownKey(let month, let id): "the month \(month) was written with key '\(id)', which the keyring does not have"
        case .missingEntry(let month, let sequence): "row \(sequence) is missing from the month \(month)"
        case .changedEntry(let month, let sequence): "row \(sequence) of the month \(month) is not what was written"
        case .changedIndex(let month, let sequence): "the index of the month \(month) does not fit row \(sequence)"
        case .missingHead(let sequence): "the head that was printed at row \(sequence) is not in the log: its end was cut off or written anew"
        }
    }
}
