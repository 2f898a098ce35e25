/// One value read as the type that a field asks for, or the refusal that says what is wrong with it.
extension JSONValue {
    /// No id, day, CPR number or the like has more bytes. Longer text is refused before anyone parses it: Swift
    /// normalises strings when it compares or hashes them, which takes quadratic time on combining marks.
    static let longestParsedText = 4096

    func readString(length: ClosedRange<Int>, ifBlank: Refusal) throws(Refusal) -> String {
        guard let text else { throw .notText }
        if length.lowerBound > 0, text.isBlank { throw ifBlank }
        guard !text.holdsRefusedControlCharacter else { throw .controlCharacter }
        let count = text.unicodeScalars.count
        guard count >= length.lowerBound else { throw .tooShort(length.lowerBound) }
        guard count <= length.upperBound else { throw .tooLong(length.upperBound) }
        return text
    }

    func readInteger(in range: ClosedRange<Int>) throws(Refusal) -> Int {
        guard case .number(let number) = self, number.isWrittenAsInteger else { throw .notInteger(in: range) }
        guard let integer = number.integer, let value = Int(exactly: integer), range.contains(value) else {
            throw .outOfRange(range)
        }
        return value
    }

    func readBoolean() throws(Refusal) -> Bool {
        guard let boolean else { throw .notBoolean }
        return boolean
    }

    func readParsed<T>(_ refusal: Refusal, _ parse: (String) -> T?) throws(Refusal) -> T {
        guard let text else { throw .notText }
        guard text.utf8.count <= Self.longestParsedText, let value = parse(text) else { throw refusal }
        return value
    }

    func readChoice<E: RawRepresentable & CaseIterable>(
        _ type: E.Type
    ) throws(Refusal) -> E where E.RawValue == String {
        guard let text else { throw .notText }
        guard let choice = E.allCases.first(where: { sameText($0.rawValue, text) }) else {
            throw .unknownCode(allowed: E.allCases.map(\.rawValue))
        }
        return choice
    }
}

extension String {
    /// Whether nothing of it can be seen: it is empty, or white space and invisible characters only.
    fileprivate var isBlank: Bool {
        unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
    }

    /// Control characters (Unicode category Cc) have no place in a caseworker's text, but for new lines and tabs.
    fileprivate var holdsRefusedControlCharacter: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x09, 0x0A: false
            case 0x00...0x1F, 0x7F...0x9F: true
            default: false
            }
        }
    }
}
