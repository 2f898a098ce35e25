/// A word of a text: a run of letters, digits and inner hyphens, in lower case, and where it stands.
struct Word: Hashable, Sendable {
    let text: String
    /// Written as a name: with a capital first letter alone, and not where a sentence or a quotation may begin. Danish writes nothing else so.
    let isName: Bool
    /// In UTF-16 code units from the beginning, as browsers and most front ends count.
    let range: Range<Int>

    /// The words of a text in their order. Everything between them is only space.
    static func all(in text: String) -> [Word] {
        var words: [Word] = []
        var current = ""
        var start = 0
        var offset = 0
        var isInsideSentence = false
        var capitals = ""
        func end(at offset: Int) {
            guard !current.isEmpty else { return }
            words.append(Word(text: current, isName: isInsideSentence && capitals == "Aa", range: start..<offset))
            // A line of a list begins with a hyphen, and a sentence after it.
            if current != "-" { isInsideSentence = true }
            current = ""
            capitals = ""
        }
        for scalar in text.unicodeScalars {
            if scalar.isPartOfWord {
                if current.isEmpty { start = offset }
                current += scalar.properties.lowercaseMapping
                if capitals.utf8.count < 2 { capitals += scalar.properties.isUppercase ? "A" : "a" }
            } else {
                end(at: offset)
                if scalar != " ", scalar != "," { isInsideSentence = false }
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
