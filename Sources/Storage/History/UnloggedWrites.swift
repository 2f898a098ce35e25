/// Which writes have no row in the access log. A row stands for one write: the one that it names.
public struct UnloggedWrites: Sendable {
    private let writes: [WrittenRequest]
    /// Those that no row named yet.
    private var unnamed: Set<LoggedWrite>
    /// How many rows there are that name no write, of what is known of writes from before rows named them.
    private var nameless: [LoggedWrite: Int]

    public init(among writes: [WrittenRequest]) {
        self.writes = writes
        unnamed = Set(writes.map(\.write))
        nameless = Dictionary(writes.filter { !$0.isNamed }.map { ($0.write.withoutName, 0) }) { first, _ in first }
    }

    /// Takes a row of the log into account.
    public mutating func take(_ row: LoggedWrite) {
        if row.historySequence != nil {
            unnamed.remove(row)
        } else if let count = nameless[row] {
            nameless[row] = count + 1
        }
    }

    /// The writes that no row stands for, in the order they were done.
    public var all: [WrittenRequest] {
        var nameless = nameless
        return writes.filter { request in
            guard unnamed.contains(request.write) else { return false }
            guard !request.isNamed, let count = nameless[request.write.withoutName], count > 0 else { return true }
            nameless[request.write.withoutName] = count - 1
            return false
        }
    }
}

extension LoggedWrite {
    fileprivate var withoutName: LoggedWrite {
        var copy = self
        copy.historySequence = nil
        return copy
    }
}
