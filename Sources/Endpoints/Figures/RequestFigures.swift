import Synchronization

/// What one loop counts about its requests. Only that loop's requests count here, so loops share no lock and seldom a cache line;
/// whoever asks adds the loops together.
public final class RequestFigures: Sendable {
    /// The upper bounds of the histogram of times, in nanoseconds: half a millisecond to ten seconds.
    public static let bounds: [Int] = [
        500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000, 25_000_000, 50_000_000, 100_000_000, 250_000_000, 500_000_000,
        1_000_000_000, 2_500_000_000, 5_000_000_000, 10_000_000_000,
    ]

    /// By the endpoint's number; the last is for what leads to no endpoint.
    private let operations: [OperationFigures]
    let limitedTokens = Atomic<Int>(0)
    let limitedAddresses = Atomic<Int>(0)
    let wrongTokens = Atomic<Int>(0)
    let slowedWrongTokens = Atomic<Int>(0)

    init(endpoints: Int) {
        operations = (0...endpoints).map { _ in OperationFigures() }
    }

    /// Counts an answer.
    /// - Parameter number: the endpoint's; nil for none.
    func count(_ number: Int?, status: Int, nanoseconds: Int) {
        operations[number ?? operations.count - 1].count(status: status, nanoseconds: nanoseconds)
    }

    func add(to sum: inout RequestStatistics) {
        for (index, figures) in operations.enumerated() { figures.add(to: &sum.operations[index]) }
        sum.limitedTokens += limitedTokens.load(ordering: .relaxed)
        sum.limitedAddresses += limitedAddresses.load(ordering: .relaxed)
        sum.wrongTokens += wrongTokens.load(ordering: .relaxed)
        sum.slowedWrongTokens += slowedWrongTokens.load(ordering: .relaxed)
    }
}

private final class OperationFigures: Sendable {
    /// 2xx, 3xx, 4xx and 5xx.
    private let statuses = InlineArray<4, Atomic<Int>> { _ in Atomic(0) }
    private let times = InlineArray<15, Atomic<Int>> { _ in Atomic(0) }
    private let nanoseconds = Atomic<Int>(0)

    func count(status: Int, nanoseconds taken: Int) {
        statuses[min(max(status / 100, 2), 5) - 2].add(1, ordering: .relaxed)
        var bucket = 0
        while bucket < RequestFigures.bounds.count, taken > RequestFigures.bounds[bucket] { bucket += 1 }
        times[bucket].add(1, ordering: .relaxed)
        nanoseconds.add(max(taken, 0), ordering: .relaxed)
    }

    func add(to sum: inout RequestStatistics.Operation) {
        for index in statuses.indices { sum.statuses[index] += statuses[index].load(ordering: .relaxed) }
        for index in times.indices { sum.times[index] += times[index].load(ordering: .relaxed) }
        sum.nanoseconds += nanoseconds.load(ordering: .relaxed)
    }
}

/// What all loops counted since the start.
public struct RequestStatistics: Sendable {
    /// An operation's answers.
    public struct Operation: Sendable {
        /// The operation's id; `none` for what leads to no operation.
        public let id: String
        /// Answers of 2xx, 3xx, 4xx and 5xx.
        public internal(set) var statuses = [0, 0, 0, 0]
        /// Answers by the time they took: each up to a bound of `RequestFigures.bounds` and above the one before, and one for the longer ones.
        public internal(set) var times = [Int](repeating: 0, count: RequestFigures.bounds.count + 1)
        /// The times together.
        public internal(set) var nanoseconds = 0
    }

    public internal(set) var operations: [Operation]
    /// Requests over the limit of their token.
    public internal(set) var limitedTokens = 0
    /// Requests over the limit of their address.
    public internal(set) var limitedAddresses = 0
    /// Tokens that were missing, unknown, expired or taken back.
    public internal(set) var wrongTokens = 0
    /// Those of them that were told to wait.
    public internal(set) var slowedWrongTokens = 0

    init(ids: [String]) {
        operations = (ids + ["none"]).map { Operation(id: $0) }
    }
}
