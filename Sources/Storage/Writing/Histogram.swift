/// How many values lie up to each of some bounds: what a service shows of many without keeping any.
public struct Histogram: Sendable, Equatable {
    /// The upper bounds, rising.
    public let bounds: [Double]
    /// How many values lie up to each bound and above the one before it; last, how many lie above all of them.
    public private(set) var counts: [Int]
    /// The values together.
    public private(set) var sum = 0.0

    public init(bounds: [Double]) {
        self.bounds = bounds
        counts = [Int](repeating: 0, count: bounds.count + 1)
    }

    /// From values that were counted elsewhere; one more count than bounds.
    public init(bounds: [Double], counts: [Int], sum: Double) {
        self.init(bounds: bounds)
        for (index, count) in counts.prefix(self.counts.count).enumerated() { self.counts[index] = count }
        self.sum = sum
    }

    /// For sizes of batches.
    public static let sizes = Histogram(bounds: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024])
    /// For what a disk does, in seconds: a tenth of a millisecond to five seconds.
    public static let seconds = Histogram(
        bounds: [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5])

    /// How many values were counted.
    public var count: Int { counts.reduce(0, +) }

    /// Counts a value.
    public mutating func add(_ value: Double) {
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }

    mutating func add(_ duration: Duration) {
        add(duration / .seconds(1))
    }
}
