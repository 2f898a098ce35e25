import Domain
import Testing

@Suite struct DanishSortKeyTests {
    private func sorted(_ names: [String]) -> [String] {
        names.sorted { Array(DanishSortKey.make($0).utf8).lexicographicallyPrecedes(Array(DanishSortKey.make($1).utf8)) }
    }

    @Test func theThreeLettersStandLastInTheirOrder() {
        #expect(sorted(["Åse", "Zahra", "Øjvind", "Anders", "Ægir"]) == ["Anders", "Zahra", "Ægir", "Øjvind", "Åse"])
    }

    @Test func doubleAIsAaBehindZ() {
        #expect(sorted(["Aabenraa", "Varde", "Aarhus", "Odense", "Ålborg"]) == ["Odense", "Varde", "Aabenraa", "Ålborg", "Aarhus"])
        #expect(DanishSortKey.make("Kirkegaard") == DanishSortKey.make("Kirkegård"))
    }

    @Test func caseAndForeignAccentsDoNotCount() {
        #expect(DanishSortKey.make("ANDRÉ") == DanishSortKey.make("andre"))
        #expect(DanishSortKey.make("Müller") == DanishSortKey.make("Myller"))
        #expect(DanishSortKey.make("Škoda") == DanishSortKey.make("skoda"))
        #expect(DanishSortKey.make("Öberg") == DanishSortKey.make("Øberg"))
        #expect(DanishSortKey.make("Hans-Jørgen") == DanishSortKey.make("hans jørgen"))
        #expect(DanishSortKey.make("O'Brien") == DanishSortKey.make("OBrien"))
    }

    @Test func lettersWrittenWithAMarkAreTheSameLetters() {
        #expect(DanishSortKey.make("A\u{30A}se") == DanishSortKey.make("Åse"))
        #expect(DanishSortKey.make("o\u{308}") == DanishSortKey.make("ø"))
        #expect(DanishSortKey.make("Andre\u{301}") == DanishSortKey.make("andre"))
        #expect(DanishSortKey.make("\u{301}a") == "a")
    }

    @Test func aSpaceComesBeforeEveryLetter() {
        #expect(sorted(["Hansen", "Hans Olsen"]) == ["Hans Olsen", "Hansen"])
    }
}
