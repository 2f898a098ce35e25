/// How much of everything a client may send. All sizes are bytes.
public struct WireLimits: Sendable, Hashable {
    /// The longest request target; a longer one is refused with 414.
    public var targetBytes: Int
    /// The largest header section, line ends included; a larger one is refused with 431.
    public var headerBytes: Int
    /// The most header fields; more are refused with 431.
    public var headerCount: Int
    /// The largest body, unless the parser is told another limit for one request; a larger one is refused with 413.
    public var bodyBytes: Int
    /// The most bytes of chunk extensions in one body; more are refused with 413.
    public var chunkExtensionBytes: Int
    /// The largest trailer section of a chunked body; a larger one is refused with 431.
    public var trailerBytes: Int

    /// The limits of the published interface unless told otherwise.
    public init(
        targetBytes: Int = 8 * 1024, headerBytes: Int = 32 * 1024, headerCount: Int = 100,
        bodyBytes: Int = 1024 * 1024, chunkExtensionBytes: Int = 4 * 1024, trailerBytes: Int = 8 * 1024
    ) {
        self.targetBytes = targetBytes
        self.headerBytes = headerBytes
        self.headerCount = headerCount
        self.bodyBytes = bodyBytes
        self.chunkExtensionBytes = chunkExtensionBytes
        self.trailerBytes = trailerBytes
    }
}
