/// How long each of many things took, in nanoseconds.
struct Latencies {
    private var all: [Int64] = []

    var count: Int { all.count }

    mutating func add(_ latency: Int64) {
        all.append(latency)
    }

    /// The result as the other scripts read it: how many, over how many microseconds, how many failed, and the latencies of half, of 99 in 100,
    /// of 999 in 1,000 and the longest, in microseconds.
    func result(over nanoseconds: Int64, failures: Int) -> String {
        let sorted = all.sorted()
        func share(_ share: Double) -> Int64 {
            sorted.isEmpty ? 0 : sorted[min(Int(Double(sorted.count) * share), sorted.count - 1)] / 1_000
        }
        return "RESULT \(count) \(nanoseconds / 1_000) \(failures) \(share(0.5)) \(share(0.99)) \(share(0.999)) \(share(1))"
    }
}
