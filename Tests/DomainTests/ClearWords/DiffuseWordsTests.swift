import Testing

@testable import Domain

@Suite("Diffuse words (R-29.3, R-36)")
struct DiffuseWordsTests {
    @Test("Every row of the Danish list can be read")
    func everyRowIsRead() {
        #expect(DanishList.rows.count > 300)
        #expect(DanishList.words.count == DanishList.rows.count)
        // As long as the code list's label may be.
        #expect(DanishList.rows.allSatisfy { $0.pattern.count <= 300 })
    }

    @Test("The method's own examples are found", arguments: [
        "noget", "på et tidspunkt", "måske", "sådan", "god snak", "tage fat", "virkeligheden", "kigge på",
    ])
    func examplesAreFound(_ words: String) throws {
        let finding = try #require(DiffuseWords.danish.find(in: "Vi skal \(words) derhenne.").first { $0.words.contains(words) })
        #expect(finding.range.lowerBound == 8)
    }

    @Test("`noget` alone is weak")
    func somethingIsWeak() throws {
        let finding = try #require(DiffuseWords.danish.find(in: "Hun har noget arbejde.").first)
        #expect(finding.words == "noget")
        #expect(finding.strength == .svag)
    }

    @Test("Nothing is found inside a longer word", arguments: [
        "måskel", "sådanne", "nogetsomhelst", "forvente", "ventelisten", "virksomheden", "støttekontaktperson", "bostøtte", "mandag", "strukturel",
    ])
    func longerWordsAreNone(_ word: String) {
        #expect(DiffuseWords.danish.find(in: "Hun har \(word) her.").isEmpty)
    }

    @Test("A name is nothing diffuse; capitals where a sentence or a quotation may begin, or throughout, are no name")
    func namesAreNone() {
        let words = DiffuseWords([row("snart"), row("tag * fat")])
        for text in ["Ring til Karin Snart.", "Ring til Bo, Snart Aps", "Hun kan tag Fat"] { #expect(words.find(in: text).isEmpty, "\(text)") }
        for text in ["Snart", "Ja. Snart", "Husk: Snart", "Hun siger »Snart«", "- Snart", "ja\nSnart", "Ring SNART", "Ring sNart", "tag Mester fat"] {
            #expect(words.find(in: text).count == 1, "\(text)")
        }
    }

    @Test("Case, punctuation and words between do not hide a phrase", arguments: [
        ("TAG GODT FAT i borgeren", "TAG GODT FAT"), ("»God snak« med hende", "God snak"), ("Hun ringer på et\ntidspunkt.", "på et\ntidspunkt"),
    ])
    func phrases(_ text: String, _ words: String) {
        #expect(DiffuseWords.danish.find(in: text).map(\.words).contains(words))
    }

    @Test("More than two words between are too many")
    func gapsAreShort() {
        #expect(DiffuseWords([row("tag * fat")]).find(in: "tag meget hurtigt og fat").isEmpty)
        #expect(DiffuseWords([row("tag * fat")]).find(in: "tag meget hurtigt fat").count == 1)
    }

    @Test("The place counts UTF-16 code units, as front ends do")
    func placesCountUTF16() throws {
        let text = "😀 å\u{30A} måske"
        let finding = try #require(DiffuseWords([row("måske")]).find(in: text).first)
        #expect(finding.range == 6..<11)
        #expect(finding.words == "måske")
    }

    @Test("Findings do not overlap; the clearer counts, then the longer")
    func clearerThenLonger() {
        let words = DiffuseWords([row("på sigt", .svag), row("på * sigt", .tydelig), row("sigt", .tydelig)])
        #expect(words.find(in: "på sigt").map(\.strength) == [.tydelig])
        #expect(DiffuseWords([row("se"), row("se an")]).find(in: "se an").map(\.words) == ["se an"])
    }

    @Test("A title is quoted inside a sentence and begins with a capital letter; what is quoted otherwise is somebody's words", arguments: [
        ("Kurset »På et tidspunkt« varer en uge.", 0), ("Kurset \"På et tidspunkt\" varer en uge.", 0), ("Pjecen “På et tidspunkt” sendes.", 0),
        ("Pjecen »Godt i gang« sendes på et tidspunkt.", 1), ("Kurset »På et tidspunkt varer en uge.", 1), ("Kurset »\nPå et tidspunkt«", 1),
        ("Hun sagde: »På et tidspunkt«.", 1), ("»På et tidspunkt« sagde hun.", 1), ("Det sker »på et tidspunkt«.", 1), ("Kurset « på et tidspunkt »", 1),
    ])
    func titles(text: String, count: Int) {
        #expect(DiffuseWords.danish.find(in: text).count { $0.words.lowercased() == "på et tidspunkt" } == count)
    }

    @Test("A pattern that cannot be read is none", arguments: ["", " ", "*", "* fat", "tag *", "tag||tog fat", "tag * * fat", "|"])
    func unreadable(_ pattern: String) {
        #expect(DiffuseWord(pattern: pattern, question: .hvad, strength: .svag) == nil)
    }

    @Test("Whatever the text is, findings lie in it, in order, and say what stands there")
    func findingsLieInTheText() {
        var random = SeededRandom(36)
        let pieces = ["tag", "fat", "på", "et", "tidspunkt", "måske", " ", "\n", ".", "😀", "Å", "a\u{30A}", "noget", "»", "«", "\u{0}", "-", "ﬁ", "İ", "se", "an"]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined(separator: Bool.random(using: &random) ? " " : "")
            var end = 0
            for finding in DiffuseWords.danish.find(in: text) {
                #expect(finding.range.lowerBound >= end)
                end = finding.range.upperBound
                #expect(end <= text.utf16.count)
                #expect(Array(finding.words.utf16) == Array(Array(text.utf16)[finding.range]))
            }
        }
    }

    private func row(_ pattern: String, _ strength: DiffuseWord.Strength = .tydelig) -> DiffuseWord {
        DiffuseWord(pattern: pattern, question: .hvad, strength: strength) ?? DanishList.words[0]
    }
}
