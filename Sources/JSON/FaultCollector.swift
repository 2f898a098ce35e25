/// Collects the faults found while one document is read, so that they all come back together.
///
/// A document of a megabyte can hold more than a hundred thousand faults. The collector keeps the first of them
/// and counts the rest, so that a small request never makes a huge answer.
public final class FaultCollector {
    /// The faults in the order they were found, at most `limit` of them.
    public private(set) var faults: [Fault] = []
    /// How many faults were found beyond the limit and left out.
    public private(set) var omitted = 0
    /// The most faults that are kept.
    public let limit: Int

    /// Makes an empty collector that keeps at most `limit` faults, and always at least one.
    public init(limit: Int = 500) {
        self.limit = max(limit, 1)
    }

    /// Adds a fault, or counts it as omitted when the collector is full.
    public func add(_ fault: Fault) {
        if faults.count < limit {
            faults.append(fault)
        } else {
            omitted += 1
        }
    }

    /// Whether no fault has been found.
    public var isEmpty: Bool { faults.isEmpty }
}
