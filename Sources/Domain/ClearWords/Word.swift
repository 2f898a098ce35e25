/// A word of a text: a run of letters, digits and inner hyphens, in lower case, and where it stands.
struct Word: Hashable, Sendable {
    let text: String
    /// Written as a name: with a capital first letter alone, and not where a sentence or a quotation may begin. Danish writes nothing else so.
    let isName: Bool
    /// In the title of something: quoted inside a sentence, of several words, the first with a capital letter.
    fileprivate(set) var isInTitle = false
    /// In UTF-16 code units from the beginning, as browsers and most front ends count.
    let range: Range<Int>

    /// The words of a text in their order. Everything between them is only space.
    static func all(in text: String) -> [Word] {
        var walk = WordWalk()
        for scalar in text.unicodeScalars { walk.step(scalar) }
        walk.endWord()
        return walk.words
    }
}

/// A walk through a text, a character at a time.
private struct WordWalk {
    private(set) var words: [Word] = []
    /// In UTF-16 code units.
    private var offset = 0

    /// The word that has begun, in lower case; empty between words.
    private var current = ""
    private var start = 0
    /// Of its first two letters which are capitals.
    private var capitals = ""
    /// Whether a capital letter here is no sentence's first.
    private var isInsideSentence = false

    /// The quotation that is open. One that is not closed on its line is none.
    private var quotation: Quotation?
    /// The same as `isInsideSentence` for a quotation: what comes after a comma begins no sentence, though a quoted name may.
    private var isBehindWords = false

    private struct Quotation {
        let close: Unicode.Scalar
        let firstWord: Int
        /// Whether words of the same sentence stand before it.
        let isInsideSentence: Bool
        /// Whether it begins with a capital letter; nil before its first character.
        var isCapitalised: Bool?
        var hasSpace = false
    }

    mutating func step(_ scalar: Unicode.Scalar) {
        if let open = quotation, open.isCapitalised == nil { quotation?.isCapitalised = scalar.properties.isUppercase }
        if scalar.isPartOfWord {
            if current.isEmpty { start = offset }
            current += scalar.properties.lowercaseMapping
            if capitals.utf8.count < 2 { capitals += scalar.properties.isUppercase ? "A" : "a" }
            isBehindWords = true
        } else {
            endWord()
            if scalar != " ", scalar != "," { isInsideSentence = false }
            note(scalar)
        }
        offset += scalar.isInBasicPlane ? 1 : 2
    }

    mutating func endWord() {
        guard !current.isEmpty else { return }
        words.append(Word(text: current, isName: isInsideSentence && capitals == "Aa", range: start..<offset))
        // A line of a list begins with a hyphen, and a sentence after it.
        if current != "-" { isInsideSentence = true }
        current = ""
        capitals = ""
    }

    /// What a character between words opens, closes or separates.
    private mutating func note(_ scalar: Unicode.Scalar) {
        if let open = quotation, scalar == open.close {
            if open.isInsideSentence, open.isCapitalised == true, open.hasSpace { nameTitle(from: open.firstWord) }
            quotation = nil
        } else if scalar == "\n" {
            quotation = nil
        } else if quotation == nil, let close = Self.closing[scalar] {
            quotation = Quotation(close: close, firstWord: words.count, isInsideSentence: isBehindWords)
        } else if scalar == " " {
            quotation?.hasSpace = true
        }
        if scalar == "," { isBehindWords = true } else if scalar != " " { isBehindWords = false }
    }

    private mutating func nameTitle(from first: Int) {
        for index in first..<words.count { words[index].isInTitle = true }
    }

    /// What closes a quotation that is opened with a mark.
    private static let closing: [Unicode.Scalar: Unicode.Scalar] = ["»": "«", "\u{201C}": "\u{201D}", "\u{201D}": "\u{201D}", "\u{201E}": "\u{201C}", "\"": "\""]
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
