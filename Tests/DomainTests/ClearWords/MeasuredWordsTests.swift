import Testing

@testable import Domain

/// How well the Danish list tells the diffuse from the plain, counted by sentence.
@Suite("Diffuse words, measured (R-36)")
struct MeasuredWordsTests {
    @Test("On the held-out sentences nine of ten that are pointed at are diffuse, and eight of ten that are diffuse are pointed at")
    func heldOut() throws {
        let sentences = try Sentence.all(HeldOutSentences.text, lookAlikes: HeldOutSentences.lookAlikes)
        #expect(sentences.filter { !$0.isLookAlike }.count >= 120)
        #expect(sentences.filter(\.isLookAlike).count >= 40)
        let strong = Measure(sentences, from: .tydelig)
        print("Held-out sentences, strong points: \(strong)")
        print("Held-out sentences, soft points too: \(Measure(sentences, from: .svag))")
        #expect(strong.precision >= 0.90)
        #expect(strong.recall >= 0.80)
    }

    @Test("On sentences by somebody who never saw the list the same holds")
    func independent() throws {
        let sentences = try Sentence.all(IndependentSentences.text, lookAlikes: IndependentSentences.lookAlikes)
        #expect(sentences.filter { !$0.isLookAlike }.count >= 120)
        #expect(sentences.filter(\.isLookAlike).count >= 40)
        let strong = Measure(sentences, from: .tydelig)
        print("Independent sentences, strong points: \(strong)")
        print("Independent sentences, soft points too: \(Measure(sentences, from: .svag))")
        #expect(strong.precision >= 0.90)
        #expect(strong.recall >= 0.80)
    }

    @Test("On the sentences that the list was tuned on it is no worse", arguments: [
        ("Development", DevelopmentSentences.text, DevelopmentSentences.lookAlikes),
        ("Casework", CaseworkSentences.text, CaseworkSentences.lookAlikes),
    ])
    func development(name: String, text: String, lookAlikes: String) throws {
        let sentences = try Sentence.all(text, lookAlikes: lookAlikes)
        let strong = Measure(sentences, from: .tydelig)
        print("\(name) sentences, strong points: \(strong)")
        print("\(name) sentences, soft points too: \(Measure(sentences, from: .svag))")
        #expect(strong.precision >= 0.90)
        #expect(strong.recall >= 0.80)
    }

    @Test("The two sets have no sentence in common, and half of each is diffuse")
    func setsAreApart() throws {
        let development = try Sentence.all(DevelopmentSentences.text, lookAlikes: DevelopmentSentences.lookAlikes)
        let heldOut = try Sentence.all(HeldOutSentences.text, lookAlikes: HeldOutSentences.lookAlikes)
        #expect(Set(development.map(\.text)).isDisjoint(with: heldOut.map(\.text)))
        for set in [development, heldOut] {
            #expect(Set(set.map(\.text)).count == 200)
            #expect(set.filter(\.isDiffuse).count == 75)
        }
    }

    @Test("A measure counts by sentence")
    func measureCounts() throws {
        let sentences = try Sentence.all("hvad, hvem | måske måske\nhvad | ja\n- | måske så\n- | nej", lookAlikes: "Måskevej")
        let measure = Measure(sentences, from: .tydelig)
        #expect(measure.precision == 0.5)
        #expect(measure.recall == 0.5)
    }
}

/// A sentence and what it leaves open by sense.
private struct Sentence {
    let text: String
    let open: Set<DiffuseWord.Question>
    let isLookAlike: Bool

    var isDiffuse: Bool { !open.isEmpty }

    static func all(_ labelled: String, lookAlikes: String) throws -> [Sentence] {
        try labelled.split(separator: "\n").map { line in
            let bar = try #require(line.firstRange(of: " | "))
            let label = line[..<bar.lowerBound].replacing("hvornår", with: "hvornaar")
            let open = label == "-" ? [] : try label.split(separator: ", ").map { try #require(DiffuseWord.Question(rawValue: String($0))) }
            return Sentence(text: String(line[bar.upperBound...]), open: Set(open), isLookAlike: false)
        } + lookAlikes.split(separator: "\n").map { Sentence(text: String($0), open: [], isLookAlike: true) }
    }
}

/// Of the sentences pointed at, the share that is diffuse; and of the diffuse, the share pointed at.
private struct Measure: CustomStringConvertible {
    let precision: Double
    let recall: Double

    init(_ sentences: [Sentence], from strength: DiffuseWord.Strength) {
        let found = sentences.filter { sentence in DiffuseWords.danish.find(in: sentence.text).contains { $0.strength >= strength } }
        let right = Double(found.filter(\.isDiffuse).count)
        precision = right / Double(max(found.count, 1))
        recall = right / Double(max(sentences.filter(\.isDiffuse).count, 1))
    }

    var description: String { "precision \(Self.rounded(precision)), recall \(Self.rounded(recall))" }

    private static func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }
}
