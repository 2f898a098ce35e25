/// How large and how deep a document may be before the parser refuses it.
public struct JSONLimits: Sendable, Equatable {
    /// The greatest depth that can be asked for. It keeps reading, comparing and freeing a document well within
    /// the stack of a thread of 512 KiB.
    public static let greatestDepth = 256

    /// How many arrays and objects may stand inside each other, 0 to `greatestDepth`.
    public let maxDepth: Int
    /// How many bytes the document may have.
    public let maxBytes: Int

    /// Makes limits; a depth outside 0 to `greatestDepth` becomes the nearest of the two.
    public init(maxDepth: Int = 64, maxBytes: Int = 1_048_576) {
        self.maxDepth = min(max(maxDepth, 0), Self.greatestDepth)
        self.maxBytes = max(maxBytes, 0)
    }

    /// Depth 64 and 1 MiB.
    public static let standard = JSONLimits()
}
