/// Words that leave open what happens, who does it, or when. A row of a list that is data, not a rule.
public struct DiffuseWord: Hashable, Sendable {
    /// What the words leave open.
    public enum Question: String, Sendable, CaseIterable {
        case hvad
        case hvem
        case hvornaar

        /// What helps to say it plainly, in Danish.
        public var text: String {
            switch self {
            case .hvad: "Hvad sker der helt konkret, og hvordan kan I se, at det er sket?"
            case .hvem: "Hvem gør det? Skriv et navn."
            case .hvornaar: "Hvornår senest? Skriv en dato."
            }
        }
    }

    /// How the words are shown.
    public enum Strength: String, Sendable, CaseIterable, Comparable {
        /// A hint and nothing more.
        case svag
        /// Acknowledged when an item ends with it; never a hindrance.
        case tydelig

        public static func < (left: Strength, right: Strength) -> Bool { left == .svag && right == .tydelig }
    }

    /// The code list of the words that a jobcenter uses.
    public static let list = "diffuse-ord"

    let pattern: WordPattern
    public let question: Question
    public let strength: Strength

    /// nil for a pattern that cannot be read: forms are separated by `|`, words by space, and `*` stands for at most two words.
    public init?(pattern: String, question: Question, strength: Strength) {
        guard let pattern = WordPattern(pattern) else { return nil }
        self.pattern = pattern
        self.question = question
        self.strength = strength
    }

    /// The same from a code list's texts; nil for a question or strength that is none.
    public init?(pattern: String, question: String, strength: String) {
        guard let question = Question(rawValue: question), let strength = Strength(rawValue: strength) else { return nil }
        self.init(pattern: pattern, question: question, strength: strength)
    }
}

/// Diffuse words found in a text.
public struct DiffuseFinding: Hashable, Sendable {
    /// As they stand in the text.
    public let words: String
    /// Where, in UTF-16 code units from the text's beginning.
    public let range: Range<Int>
    public let question: DiffuseWord.Question
    public let strength: DiffuseWord.Strength
}
