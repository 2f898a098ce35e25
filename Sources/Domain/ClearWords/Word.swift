/// A word of a text: a run of letters, digits and inner hyphens, in lower case, and where it stands.
struct Word: Hashable, Sendable {
    let text: String
    /// In UTF-16 code units from the beginning, as browsers and most front ends count.
    let range: Range<Int>

    /// The words of a text in their order. Everything between them is only space.
    static func all(in text: String) -> [Word] {
        var words: [Word] = []
        var current = ""
        var start = 0
        var offset = 0
        func end(at offset: Int) {
            guard !current.isEmpty else { return }
            words.append(Word(text: current, range: start..<offset))
            current = ""
        }
        for scalar in text.unicodeScalars {
            if scalar.isPartOfWord {
                if current.isEmpty { start = offset }
                current += scalar.properties.lowercaseMapping
            } else {
                end(at: offset)
            }
            offset += scalar.isInBasicPlane ? 1 : 2
        }
        end(at: offset)
        return words
    }
}

extension Unicode.Scalar {
    /// Combining marks too, so that å written as a and a ring stays within its word.
    fileprivate var isPartOfWord: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .nonspacingMark: true
        default: self == "-"
        }
    }

    fileprivate var isInBasicPlane: Bool { value < 0x1_0000 }
}
