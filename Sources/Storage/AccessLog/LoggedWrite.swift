public import Domain

/// What history and the row of the access log both say of one write. Callers choose the ids of their requests, so that many writes can
/// have the same; the place in history is a write's own.
public struct LoggedWrite: Sendable, Hashable {
    public var request: RequestID
    public var at: Instant
    /// The operation's id in the contract.
    public var operation: String
    public var token: AccessTokenID
    public var staff: StaffID?
    /// The first row of history that tells of the write. nil in a log row of what changed nothing, or from before rows named it.
    public var historySequence: Int?

    public init(request: RequestID, at: Instant, operation: String, token: AccessTokenID, staff: StaffID?, historySequence: Int?) {
        self.request = request
        self.at = at
        self.operation = operation
        self.token = token
        self.staff = staff
        self.historySequence = historySequence
    }
}

extension AccessRecord.Object {
    /// The kind of thing that a write's row names.
    static let history = "history"

    /// A row of history, by its sequence number.
    public init(historySequence sequence: Int) {
        self.init(type: Self.history, id: withUnsafeBytes(of: UInt64(sequence).bigEndian) { [UInt8]($0) })
    }

    /// The number of the row of history that this is.
    public var historySequence: Int? { type == Self.history ? Self.historySequence(in: id) : nil }

    static func historySequence(in id: [UInt8]) -> Int? {
        guard id.count == 8 else { return nil }
        return Int(exactly: id.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
