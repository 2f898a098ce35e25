/// Why a case was closed. The list is ours [INT].
public enum ClosingReason: String, CodeListValue {
    case job
    case uddannelse
    case fleksjob
    case foertidspension
    case pension
    case flyttet
    case overdraget
    case andet

    public static let list = "lukkeaarsager"

    public var label: String {
        switch self {
        case .job: "Job"
        case .uddannelse: "Uddannelse"
        case .fleksjob: "Fleksjob"
        case .foertidspension: "Førtidspension"
        case .pension: "Folkepension"
        case .flyttet: "Flyttet til en anden kommune"
        case .overdraget: "Overdraget til en anden enhed"
        case .andet: "Andet"
        }
    }
}

/// A case's end: when, why, and what was said about it.
public struct CaseClosure: Hashable, Sendable {
    public let reason: ClosingReason
    /// Words of the caseworker; demanded for ``ClosingReason/andet``.
    public let note: String?
    /// The case's last day.
    public let day: Day

    /// Throws ``CaseStateFault/noteMissing`` when the reason is `andet` and nothing is written.
    public init(reason: ClosingReason, note: String? = nil, day: Day) throws(CaseStateFault) {
        let isWritten = note?.contains { !$0.isWhitespace } ?? false
        guard reason != .andet || isWritten else { throw .noteMissing }
        self.reason = reason
        self.note = note
        self.day = day
    }
}
