/// A number as it was written (RFC 8259 section 6). Nothing is rounded before someone asks for a type.
///
/// Two numbers are equal when they are written alike: `1`, `1.0` and `1e0` are three different ones.
public struct JSONNumber: Sendable, Equatable {
    /// The number as written; always a number by the grammar of RFC 8259.
    public let text: String

    /// The caller has checked `text` against the grammar.
    init(checked text: String) {
        self.text = text
    }

    /// Makes a number from an integer.
    public init(_ integer: Int64) {
        text = String(integer)
    }

    /// Makes a number from text; nil when the text is not a number by the grammar of RFC 8259.
    public init?(_ text: String) {
        guard case .number(let number) = try? JSONValue.parse(Array(text.utf8)),
            number.text.utf8.count == text.utf8.count
        else { return nil }
        self = number
    }

    /// The value, when it is written without fraction and exponent and fits 64 bits. `-0` is 0.
    public var integer: Int64? { Int64(text) }

    /// Whether it is written without fraction and exponent, whatever its size.
    public var isWrittenAsInteger: Bool {
        text.utf8.allSatisfy { $0 == ASCII.minus || ASCII.isDigit($0) }
    }

    /// The nearest double; nil when the number is beyond the largest finite one.
    public var double: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }
}
