/// A parsed JSON document (RFC 8259): what the parser makes and the readers read.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    /// The members keep the order they were written in, and no name occurs twice.
    case object([JSONMember])

    /// Parses one whole document, strictly: RFC 8259 with the restrictions of I-JSON (RFC 7493).
    ///
    /// Refused are, besides what the grammar refuses: a byte order mark, anything but valid UTF-8, noncharacters,
    /// lone surrogates, a name that occurs twice in one object, and documents beyond the limits.
    /// - Throws: `JSONSyntaxError` for the first fault.
    public static func parse(
        _ bytes: [UInt8], limits: JSONLimits = .standard
    ) throws(JSONSyntaxError) -> JSONValue {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONSyntaxError) -> JSONValue in
            try JSONParser.parse(buffer, limits: limits)
        }
    }

    /// Parses one whole document that is part of something larger, such as a line of NDJSON.
    /// Offsets in the error count from the start of the slice.
    /// - Throws: `JSONSyntaxError` for the first fault.
    public static func parse(
        _ bytes: ArraySlice<UInt8>, limits: JSONLimits = .standard
    ) throws(JSONSyntaxError) -> JSONValue {
        try bytes.withUnsafeBufferPointer { (buffer) throws(JSONSyntaxError) -> JSONValue in
            try JSONParser.parse(buffer, limits: limits)
        }
    }
}

/// A name and its value in an object (RFC 8259 section 4).
public struct JSONMember: Sendable, Equatable {
    /// The name, unescaped.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(name: String, value: JSONValue) {
        self.name = name
        self.value = value
    }

    /// Whether both name and value are the same, text compared code point by code point.
    public static func == (left: JSONMember, right: JSONMember) -> Bool {
        sameText(left.name, right.name) && left.value == right.value
    }
}

extension JSONValue: Equatable {
    /// Whether two documents are the same: members in the same order, numbers written alike, and text compared code
    /// point by code point (RFC 8259 section 8.3), which Swift's own `==` on strings does not do.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): sameText(left, right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }
}
