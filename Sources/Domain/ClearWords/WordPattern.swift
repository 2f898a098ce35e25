/// Words that stand together: `tag|tage|tager * fat` is one of three forms, at most two words of any kind, and `fat`. Inflections are
/// written out, so that nothing is found that nobody wrote down. A name is no form of anything (Karin Snart is not soon), and neither
/// are the words of a title.
struct WordPattern: Hashable, Sendable {
    enum Step: Hashable, Sendable {
        case oneOf(Set<String>)
        /// `*`: no word, one, or two.
        case gap
    }

    static let longestGap = 2

    let steps: [Step]

    /// The forms that the pattern can begin with.
    var beginnings: Set<String> {
        if case .oneOf(let forms)? = steps.first { forms } else { [] }
    }

    /// Reads a pattern; nil when it is empty, begins or ends with a gap, or has an empty form.
    init?(_ text: String) {
        var steps: [Step] = []
        for part in text.split(separator: " ") {
            if part == "*" {
                if steps.last == .gap { return nil }
                steps.append(.gap)
            } else {
                let forms = part.split(separator: "|", omittingEmptySubsequences: false).map { $0.lowercased() }
                guard !forms.contains("") else { return nil }
                steps.append(.oneOf(Set(forms)))
            }
        }
        guard let last = steps.last, last != .gap, steps.first != .gap else { return nil }
        self.steps = steps
    }

    /// How many words from `start` on the pattern takes, the fewest if there is a choice; nil where it does not stand.
    func match(_ words: ArraySlice<Word>) -> Int? {
        Self.match(steps[...], words)
    }

    /// A pattern is a handful of steps and a gap at most two words, so trying all is cheap.
    private static func match(_ steps: ArraySlice<Step>, _ words: ArraySlice<Word>) -> Int? {
        guard let step = steps.first else { return 0 }
        switch step {
        case .oneOf(let forms):
            guard let word = words.first, !word.isName, !word.isInTitle, forms.contains(word.text) else { return nil }
            return match(steps.dropFirst(), words.dropFirst()).map { $0 + 1 }
        case .gap:
            for skipped in 0...min(longestGap, words.count) {
                if let rest = match(steps.dropFirst(), words.dropFirst(skipped)) { return rest + skipped }
            }
            return nil
        }
    }
}
