/// Reads the pieces that field values are made of (RFC 9110, section 5.6), from left to right, each byte once.
struct FieldScanner {
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    init(_ text: String) { self.init(Array(text.utf8)[...]) }

    var isAtEnd: Bool { index == bytes.endIndex }

    /// The next byte, left where it is.
    var next: UInt8? { isAtEnd ? nil : bytes[index] }

    mutating func skipBlanks() {
        while let byte = next, CharacterClass.isBlank(byte) { index += 1 }
    }

    /// Steps over `byte` if it comes next.
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        index += 1
        return true
    }

    /// The longest run of bytes of a class, perhaps empty.
    mutating func run(_ isIn: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = index
        while let byte = next, isIn(byte) { index += 1 }
        return bytes[start..<index]
    }

    /// A token; nil when none begins here.
    mutating func token() -> String? {
        let token = run(CharacterClass.isToken)
        return token.isEmpty ? nil : String(decoding: token, as: UTF8.self)
    }

    /// A token in lower case, as names are compared; nil when none begins here.
    mutating func name() -> String? {
        let token = run(CharacterClass.isToken)
        return token.isEmpty ? nil : String(decoding: token.map(CharacterClass.lowercased), as: UTF8.self)
    }

    /// The content of a quoted string, escapes resolved; nil when none begins here, when it does not end, or when it holds what no
    /// field value may.
    mutating func quotedString() -> [UInt8]? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        var content: [UInt8] = []
        while let byte = next {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return content
            case UInt8(ascii: "\\"):
                guard let escaped = next, CharacterClass.isFieldValue(escaped) else { return nil }
                content.append(escaped)
                index += 1
            default:
                guard CharacterClass.isFieldValue(byte) else { return nil }
                content.append(byte)
            }
        }
        return nil
    }

    /// A token or a quoted string's content, as text; nil when neither stands here or the content is no UTF-8.
    mutating func value() -> String? {
        if next == UInt8(ascii: "\"") { return quotedString().flatMap { String(validating: $0, as: UTF8.self) } }
        return token()
    }
}
