/// A word of a text: a run of letters, digits and inner hyphens, in lower case, and where it stands.
struct Word: Hashable, Sendable {
    let text: String
    /// Written as a name: with a capital first letter alone, and not where a sentence or a quotation may begin. Danish writes nothing else so.
    let isName: Bool
    /// In the title of something: quoted inside a sentence, of several words, the first with a capital letter.
    let isInTitle: Bool
    /// In UTF-16 code units from the beginning, as browsers and most front ends count.
    let range: Range<Int>

    /// The words of a text in their order. Everything between them is only space.
    static func all(in text: String) -> [Word] {
        let titles = titles(in: text)
        var words: [Word] = []
        var current = ""
        var start = 0
        var offset = 0
        var isInsideSentence = false
        var capitals = ""
        func end(at offset: Int) {
            guard !current.isEmpty else { return }
            words.append(Word(
                text: current, isName: isInsideSentence && capitals == "Aa", isInTitle: titles.contains { $0.contains(start) },
                range: start..<offset
            ))
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

extension Word {
    /// What closes a quotation that is opened with a mark.
    private static let closing: [Unicode.Scalar: Unicode.Scalar] = ["»": "«", "\u{201C}": "\u{201D}", "\u{201D}": "\u{201D}", "\u{201E}": "\u{201C}", "\"": "\""]

    /// Where titles stand, in UTF-16 code units. A quotation that is not closed on its line is none.
    private static func titles(in text: String) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: (close: Unicode.Scalar, from: Int, isTitle: Bool, hasSpace: Bool)?
        var offset = 0
        var isInsideSentence = false
        var isFirst = false
        for scalar in text.unicodeScalars {
            if isFirst {
                open?.isTitle = isInsideSentence && scalar.properties.isUppercase
                isFirst = false
            }
            if let quotation = open, scalar == quotation.close {
                if quotation.isTitle, quotation.hasSpace { found.append(quotation.from..<offset) }
                open = nil
            } else if scalar == "\n" {
                open = nil
            } else if open == nil, let close = closing[scalar] {
                open = (close, offset, false, false)
                isFirst = true
            } else if scalar == " " {
                open?.hasSpace = true
            }
            if scalar.isPartOfWord || scalar == "," { isInsideSentence = true } else if scalar != " ", !isFirst { isInsideSentence = false }
            offset += scalar.isInBasicPlane ? 1 : 2
        }
        return found
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
