import ArgumentParser

/// Requests over connections that stay open. One that is due while all connections are busy leaves as soon as one is free, and its wait counts.
struct HTTPLoad: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "http")

    @OptionGroup var schedule: Schedule

    @Option(help: "The loopback port.")
    var port: UInt16

    @Option(help: "The file of requests: method, path, token and body with tabs between.")
    var requests: String

    @Option(help: "How many connections.")
    var connections = 64

    func run() throws {
        var work = OpenLoop(
            schedule, try RequestList(path: requests), try (0..<connections).map { _ in try LoadConnection(port: port) }
        )
        try work.run()
        print(work.result)
        if work.failures > 0 { throw ExitCode.failure }
    }
}

/// Sends what is due and takes what comes, on one thread.
struct OpenLoop {
    private var requests: RequestList
    private var connections: [LoadConnection]
    private var idle: [Int]
    /// When each request that waits for a connection was meant to leave.
    private var overdue: ArraySlice<Int64> = []
    private let interval: Int64?
    private let counting: Range<Int64>
    private let start: Int64
    private var scheduled: Int64 = 0
    private var latencies = Latencies()
    private(set) var failures = 0
    private var lastAnswer: Int64 = 0

    init(_ schedule: Schedule, _ requests: RequestList, _ connections: [LoadConnection]) {
        self.requests = requests
        self.connections = connections
        idle = Array(connections.indices)
        interval = schedule.rate.map { 1_000_000_000 / Int64($0) }
        start = Monotonic.now + 1_000_000
        let first = start + Int64(schedule.warm) * 1_000_000_000
        counting = first..<first + Int64(schedule.seconds) * 1_000_000_000
    }

    mutating func run() throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1_024, alignment: 16)
        defer { buffer.deallocate() }
        let all = DescriptorSet(connections.map(\.descriptor))
        while true {
            let now = Monotonic.now
            try sendWhatIsDue(now)
            let isOver = now >= counting.upperBound
            if isOver, overdue.isEmpty, idle.count == connections.count { return }
            // What does not come within ten seconds after the end has failed.
            if now > counting.upperBound + 10_000_000_000 { return failures += overdue.count + connections.count - idle.count }
            let wait = isOver ? 100_000_000 : max(0, nextDue(after: now) - Monotonic.now)
            let ready = all.waitForSomeReady(nanoseconds: wait)
            for index in connections.indices where ready.contains(connections[index].descriptor) { try receive(on: index, buffer) }
        }
    }

    var result: String { latencies.result(over: max(lastAnswer, counting.upperBound) - counting.lowerBound, failures: failures) }

    private func nextDue(after now: Int64) -> Int64 {
        guard let interval else { return now < start ? start : counting.upperBound }
        return min(start + scheduled * interval, counting.upperBound)
    }

    private mutating func sendWhatIsDue(_ now: Int64) throws {
        if let interval {
            while start + scheduled * interval <= now, start + scheduled * interval < counting.upperBound {
                overdue.append(start + scheduled * interval)
                scheduled += 1
            }
        } else if now >= start, now < counting.upperBound {
            overdue.append(contentsOf: repeatElement(now, count: idle.count))
        }
        while let intended = overdue.first, let index = idle.popLast() {
            overdue.removeFirst()
            try connections[index].send(requests.take(), intended: intended)
        }
    }

    private mutating func receive(on index: Int, _ buffer: UnsafeMutableRawBufferPointer) throws {
        guard let intended = connections[index].intended else { throw LoadConnection.Lost() }
        guard let succeeded = try connections[index].receive(into: buffer) else { return }
        idle.append(index)
        guard counting.contains(intended) else { return }
        let now = Monotonic.now
        lastAnswer = now
        if succeeded { latencies.add(now - intended) } else { failures += 1 }
        try sendWhatIsDue(now)
    }
}
