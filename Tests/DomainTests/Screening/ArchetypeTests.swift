import Domain
import Testing

@Suite("Archetypes are nobody (R-56), screening decides nothing (R-57, R-60)")
struct ArchetypeTests {
    @Test("R-56: what has the form of a CPR number is found, however it is written", arguments: [
        "010170-1234", "0101701234", "Bente, 010170 1234, butik", "01 01 70 1234", "01.01.70-1234", "010170–1234", "cpr:6101701234.", "01-01-70 - 1234",
        "0101 70 1234", "٠١٠١٧٠-١٢٣٤",
    ])
    func found(_ text: String) {
        #expect(CPRShape.isFound(in: text))
    }

    @Test("Phone numbers, years, amounts and dates are no CPR numbers", arguments: [
        "", "12 34 56 78", "12345678", "+45 12 34 56 78", "2024-2026", "2025-12-15", "10.000.000 kr.", "1.234.567", "37 timer", "12345678901", "010170",
        "I 1998 og igen i 2010", "010170-123", "1 2 3 4 5 6 7 8 9 0",
    ])
    func notFound(_ text: String) {
        #expect(!CPRShape.isFound(in: text))
    }

    @Test("R-55: the sheet has its 18 fields, each with a Danish name")
    func fields() {
        #expect(ArchetypeField.allCases.count == 18)
        #expect(Set(ArchetypeField.allCases.map(\.label)).count == 18)
    }

    @Test("R-61: there are 12 observations, in order; age and ethnicity alone are sensitive and off as delivered")
    func observations() {
        #expect(ScreeningObservation.allCases.count == 12)
        #expect(ScreeningObservation.allCases.firstIndex(of: .over40) == 2)
        #expect(ScreeningObservation.allCases.firstIndex(of: .andenEtniskBaggrund) == 3)
        let off = ScreeningSettings(allowed: [], reason: "", setAt: nil, setBy: nil, version: 1)
        #expect(ScreeningObservation.allCases.filter { !off.allows($0) } == [.over40, .andenEtniskBaggrund])
        let on = ScreeningSettings(allowed: [.alder], reason: "", setAt: nil, setBy: nil, version: 2)
        #expect(ScreeningObservation.allCases.filter { !on.allows($0) } == [.andenEtniskBaggrund])
    }

    @Test("R-44: the warning goes by whole numbers, not by rounded shares", arguments: [
        (31, 100, 31, 0, false), (32, 100, 31, 0, true), (311, 1000, 31, 0, true), (310, 1000, 31, 0, false), (33, 100, 31, 2, false),
        (34, 100, 31, 2, true), (0, 0, 31, 0, false),
    ])
    func share(_ flagged: Int, _ total: Int, _ survival: Int, _ tolerance: Int, _ above: Bool) {
        #expect(ScreeningShare(flagged: flagged, total: total, survivalPercent: survival, tolerance: tolerance).isAboveRule == above)
    }

    @Test("R-45: a curve falls week by week, and nothing is guessed between two weeks")
    func curve() {
        typealias Point = SurvivalCurve.Point
        #expect(SurvivalCurve.faults(in: [Point(week: 0, percent: 100), Point(week: 26, percent: 48), Point(week: 39, percent: 48)]) == [])
        #expect(SurvivalCurve.faults(in: [Point(week: 0, percent: 100), Point(week: 0, percent: 90), Point(week: 39, percent: 91)]) == [1, 2])
        let curve = SurvivalCurve(points: [Point(week: 38, percent: 40), Point(week: 40, percent: 30)], population: "Alle", isComplete: true, source: nil, version: 2)
        #expect(curve.percent(after: SurvivalCurve.cutWeek) == nil)
        #expect(curve.percent(after: 40) == 30)
    }
}
