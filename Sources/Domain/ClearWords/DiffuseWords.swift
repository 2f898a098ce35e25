/// A list of diffuse words, ready to look for: whole words and phrases in any case, never a part of a longer word or a name. The list is
/// data: the code list `diffuse-ord`.
public struct DiffuseWords: Sendable {
    private let byBeginning: [String: [DiffuseWord]]

    /// The list in the order that decides between words of the same strength and length.
    public init(_ words: [DiffuseWord]) {
        var byBeginning: [String: [DiffuseWord]] = [:]
        for word in words {
            for beginning in word.pattern.beginnings { byBeginning[beginning, default: []].append(word) }
        }
        self.byBeginning = byBeginning
    }

    /// What is found, in the text's order and without overlaps: of words at the same place the clearer counts, then the longer.
    public func find(in text: String) -> [DiffuseFinding] {
        let words = Word.all(in: text)
        let characters = text.utf16
        var findings: [DiffuseFinding] = []
        var index = 0
        while index < words.count {
            guard let (word, count) = best(words[index...]) else {
                index += 1
                continue
            }
            let range = words[index].range.lowerBound..<words[index + count - 1].range.upperBound
            let start = characters.index(characters.startIndex, offsetBy: range.lowerBound)
            let end = characters.index(start, offsetBy: range.count)
            findings.append(DiffuseFinding(
                words: String(text[start..<end]), range: range, question: word.question, strength: word.strength
            ))
            index += count
        }
        return findings
    }

    private func best(_ words: ArraySlice<Word>) -> (DiffuseWord, Int)? {
        guard let first = words.first, let candidates = byBeginning[first.text] else { return nil }
        var best: (word: DiffuseWord, count: Int)?
        for candidate in candidates {
            guard let count = candidate.pattern.match(words) else { continue }
            if let known = best, (known.word.strength, known.count) >= (candidate.strength, count) { continue }
            best = (candidate, count)
        }
        return best
    }
}
