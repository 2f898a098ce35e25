/// The segments of a path, decoded: their bytes in one array, so that a path of any depth costs two allocations.
public struct PathSegments: Sendable {
    private let bytes: [UInt8]
    /// Where each segment lies in `bytes`.
    private let ranges: [Range<Int>]

    init(bytes: [UInt8], ranges: [Range<Int>]) {
        self.bytes = bytes
        self.ranges = ranges
    }

    /// How many segments there are, at least one.
    public var count: Int { ranges.count }

    /// A segment as text. `index` is one of 0 to `count` - 1.
    public subscript(_ index: Int) -> String {
        String(decoding: bytes[ranges[index]], as: UTF8.self)
    }

    /// Whether a segment is made of exactly these bytes. `index` is one of 0 to `count` - 1.
    public func segment(_ index: Int, is text: [UInt8]) -> Bool {
        let range = ranges[index]
        guard range.count == text.count else { return false }
        for (offset, byte) in text.enumerated() where bytes[range.lowerBound + offset] != byte { return false }
        return true
    }

    /// Every segment as text.
    public var texts: [String] { (0..<count).map { self[$0] } }
}
