/// Writes JSON (RFC 8259) straight into bytes, without a tree in between.
///
/// Commas and escaping are the writer's; what is the caller's is to write members inside `object` and values inside
/// `array`, and no name twice. When a body throws, the bytes are not a document and must be thrown away.
public struct JSONWriter: Sendable {
    /// What has been written so far, as UTF-8.
    public internal(set) var bytes: [UInt8] = []
    /// Whether something stands before in the same array or object.
    var needsComma = false

    /// Makes an empty writer with room for so many bytes.
    public init(reserving capacity: Int = 512) {
        bytes.reserveCapacity(max(capacity, 0))
    }

    /// Writes an object as a value; `body` writes its members.
    public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try container(ASCII.openBrace, ASCII.closeBrace, body)
    }

    /// Writes an array as a value; `body` writes its elements.
    public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try container(ASCII.openBracket, ASCII.closeBracket, body)
    }

    /// Writes a member that is an object.
    public mutating func object(_ name: StaticString, _ body: (inout JSONWriter) throws -> Void) rethrows {
        begin(name)
        try object(body)
    }

    /// Writes a member that is an array.
    public mutating func array(_ name: StaticString, _ body: (inout JSONWriter) throws -> Void) rethrows {
        begin(name)
        try array(body)
    }

    /// Ends one document and begins the next on a new line, as NDJSON does.
    public mutating func newLine() {
        bytes.append(ASCII.lineFeed)
        needsComma = false
    }

    private mutating func container(
        _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        separate()
        bytes.append(open)
        needsComma = false
        try body(&self)
        bytes.append(close)
        needsComma = true
    }
}
