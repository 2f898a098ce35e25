import Demo
import Domain
import JSON
import Storage
import Support
import Testing

@Suite("The demo at size")
struct MunicipalityTests {
    private static let until = Day(year: 2026, month: 10, day: 30) ?? .latest

    @Test("The same seed gives the same store, in every table and column but those that must be random; another seed another one")
    func isRepeatable() throws {
        let first = try MadeMunicipality(cases: 2_000, seed: 7, until: Self.until).logicalDump()
        let second = try MadeMunicipality(cases: 2_000, seed: 7, until: Self.until).logicalDump()
        #expect(first["case_file"]?.count == 2_000)
        #expect(first["history"]?.count ?? 0 > 10_000)
        // Compared outside the expectations, which would otherwise print a whole store.
        let different = first.filter { table, rows in rows != second[table] }.keys.sorted()
        #expect(different == [])
        let other = try MadeMunicipality(cases: 100, seed: 8, until: Self.until).logicalDump()
        let shared = ["citizen", "case_file", "position"].filter { !Set(other[$0] ?? []).isDisjoint(with: first[$0] ?? []) }
        #expect(shared == [])
    }

    @Test("It has of everything: roles and stances, patterns, what was withdrawn, closed, protected and handed over")
    func isMixed() throws {
        let made = try MadeMunicipality(cases: 1_200, seed: 1, until: Self.until)
        let db = try made.reader()
        func values(_ sql: String) throws -> Set<String> { Set(try db.all(composed: sql) { try $0.text(0) }) }
        #expect(try values("SELECT basis FROM position WHERE basis IS NOT NULL") == Set(Basis.allCases.map(\.rawValue)))
        #expect(try values("SELECT kind FROM position WHERE kind IS NOT NULL") == Set(PositionKind.allCases.map(\.rawValue)))
        #expect(try values("SELECT stance FROM position WHERE stance IS NOT NULL") == Set(Stance.allCases.map(\.rawValue)))
        #expect(try values("SELECT state FROM case_file") == Set(CaseState.allCases.map(\.rawValue)))
        #expect(try values("SELECT closing_reason FROM case_file WHERE closing_reason IS NOT NULL") == Set(ClosingReason.allCases.map(\.rawValue)))
        #expect(try values("SELECT role FROM actor").count >= 12)
        let told = try values("SELECT entity || '.' || action FROM history")
        for change in ["position.withdrawn", "actor.retired", "closure.closed", "closure.reopened", "protection.protected", "case.changed"] {
            #expect(told.contains(change), "\(change) is not among \(told.sorted())")
        }
        let several = try db.first("SELECT count(*) FROM (SELECT citizen FROM case_file GROUP BY citizen HAVING count(*) > 1)") { try $0.int(0) }
        #expect(several ?? 0 > 0)

        // Through the door, as everybody else sees it.
        let leader = made.client("Leder 1")
        var patterns: Set<String> = []
        for file in try leader.get("/v1/cases?limit=200").items {
            patterns.formUnion(try leader.get("/v1/cases/\(file["id"]?.text ?? "")/compass").json.patternCodes)
        }
        #expect(patterns == ["omsorg-moeder-system", "samme-logik", "sanktion-som-sidste-udvej", "uenighed"])
        let look = try #require(made.worthALook)
        #expect(try leader.get("/v1/cases/\(look)/compass").status == 200)
        #expect(try leader.get("/v1/cases/\(look)/timeline").items.count >= 3)
    }

    @Test("Nobody in it can be anybody: every name says so, and every CPR number is a replacement number")
    func isFictitious() throws {
        let made = try MadeMunicipality(cases: 1_000, seed: 3, until: Self.until)
        let words = ["prøve", "test", "demo", "eksempel", "papir", "påhits", "fiktions", "skrivebords", "øvelses", "attrap"]
        let db = try made.reader()
        for name in try db.all("SELECT name FROM citizen", read: { try $0.text(0) }) {
            let surname = name.split(separator: " ").last?.lowercased() ?? ""
            #expect(words.contains { surname.hasPrefix($0) }, "\(name)")
        }
        let kinds = Set(try db.all("SELECT kind FROM citizen_cpr") { try $0.text(0) })
        #expect(kinds == [CPRNumber.Kind.erstatning.rawValue])
    }

    @Test("Time runs in every case, and nothing happens after the last day or before the people were hired")
    func timeRuns() throws {
        let made = try MadeMunicipality(cases: 1_000, seed: 5, until: Self.until)
        let db = try made.reader()
        let backwards = try db.first(
            "SELECT count(*) FROM (SELECT at - lag(at) OVER (PARTITION BY case_id ORDER BY seq) AS step FROM history WHERE case_id IS NOT NULL) WHERE step < 0"
        ) { try $0.int(0) }
        #expect(backwards == 0)
        let (first, last) = try #require(try db.first("SELECT min(at), max(at) FROM history WHERE entity <> 'token'") { row in
            (try row.instant(0), try row.instant(1))
        })
        #expect(Copenhagen.day(of: first) >= Self.until.advanced(byYears: -4).advanced(by: -1))
        #expect(Copenhagen.day(of: last) <= Self.until)
        // The ids that a list is ordered by follow the day a case came in.
        let days = try db.all("SELECT opened_on FROM case_file ORDER BY id") { try $0.text(0) }
        #expect(days == days.sorted())
    }

    @Test("Stopped half-way it can be used: the cases so far are whole, and the tokens open them")
    func stopsCleanly() throws {
        let made = try MadeMunicipality(cases: 5_000, seed: 1, until: Self.until) { $0 >= 500 }
        #expect(made.cases == 500)
        let count = try made.client("Leder 1").get("/v1/cases?count=true&limit=1").json["count"]?.integer
        let hidden = try made.reader().first(
            "SELECT count(*) FROM case_file JOIN citizen ON citizen.id = case_file.citizen WHERE protected_since IS NOT NULL"
        ) { try $0.int(0) }
        #expect(count == Int64(500 - (hidden ?? 0)))
        #expect(made.tokens.count == 5)
        for name in made.tokens.keys { #expect(try made.client(name).get("/v1/me").status == 200, "\(name)") }
    }

    @Test("A plan without cases, with too many, or for a day that has no replacement numbers is none")
    func plansHaveBounds() {
        #expect(Municipality.Plan(cases: 0, seed: 1, until: Self.until) == nil)
        #expect(Municipality.Plan(cases: Municipality.Plan.mostCases + 1, seed: 1, until: Self.until) == nil)
        #expect(Municipality.Plan(cases: 1, seed: 1, until: Day(year: 2051, month: 1, day: 1) ?? .earliest) == nil)
    }
}
