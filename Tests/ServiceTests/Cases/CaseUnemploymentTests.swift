import Domain
import JSON
import Support
import Testing

@Suite("Long-term unemployment of a case (2.8)")
struct CaseUnemploymentTests {
    /// What the service says on a day of somebody with these periods: the answer by definition, `nil` where nothing is said.
    private struct Verdict {
        var json: JSONValue

        init(_ periods: [(benefit: String, from: Day, to: Day?)], asOf: Day, _ query: String = "") throws {
            let desk = try CaseDesk()
            let file = try desk.record()
            let list = periods.map { period in
                #"{"benefit": "\#(period.benefit)", "from": "\#(period.from)", "to": \#(period.to.map { "\"\($0)\"" } ?? "null")}"#
            }
            let path = "/v1/cases/\(file.text("id"))"
            let saved = try desk.client.change(
                "PUT", path + "/benefit-periods", #"{"periods": [\#(list.joined(separator: ", "))]}"#, ifMatch: file.tag
            )
            try #require(saved.status == 200, "\(saved.text)")
            let answer = try desk.client.get(path + "/unemployment?asOf=\(asOf)\(query)")
            try #require(answer.status == 200, "\(answer.text)")
            json = answer.json
        }

        func definition(_ name: String) -> JSONValue? {
            json["definitions"]?.elements?.first { $0["definition"]?.text == name }
        }

        func answer(_ name: String) -> Bool? { definition(name)?["longTermUnemployed"]?.boolean }
    }

    /// On a benefit for so many days up to and including the day.
    private static func verdict(_ benefit: String = "dagpenge", days: Int, endingOn last: Day, asOf: Day? = nil) throws -> Verdict {
        try Verdict([(benefit, last.advanced(by: 1 - days), nil)], asOf: asOf ?? last)
    }

    private static func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test("292 of 365 days are 80 per cent, 291 are not", arguments: [(292, true), (291, false)])
    func ordinaryYear(days: Int, isLongTerm: Bool) throws {
        let verdict = try Self.verdict(days: days, endingOn: Self.day("2026-06-30"))
        let kilde = verdict.definition("kilde")
        #expect(kilde?["longTermUnemployed"]?.boolean == isLongTerm)
        #expect(kilde?["daysCounted"]?.integer == Int64(days))
        #expect(kilde?["windowLength"]?.integer == 365)
        #expect(kilde?["thresholdDays"]?.integer == 292)
        #expect(kilde?["from"]?.text == "2025-07-01")
        #expect(kilde?["to"]?.text == "2026-06-30")
        #expect(verdict.answer("star") == isLongTerm)
    }

    @Test("In a year with 29 February it takes 293 of 366", arguments: [(293, true), (292, false)])
    func leapYear(days: Int, isLongTerm: Bool) throws {
        let kilde = try Self.verdict(days: days, endingOn: Self.day("2024-06-30")).definition("kilde")
        #expect(kilde?["longTermUnemployed"]?.boolean == isLongTerm)
        #expect(kilde?["windowLength"]?.integer == 366)
        #expect(kilde?["thresholdDays"]?.integer == 293)
    }

    @Test("»star« also asks for the last week", arguments: [(6, true), (7, false)])
    func lastWeek(daysSince: Int, isLongTerm: Bool) throws {
        let asOf = try Self.day("2026-06-30")
        let last = asOf.advanced(by: -daysSince)
        let verdict = try Verdict([("kontanthjaelp", last.advanced(by: -330), last)], asOf: asOf)
        #expect(verdict.answer("kilde") == true)
        #expect(verdict.answer("star") == isLongTerm)
    }

    @Test("»dst« asks for 52 weeks in a row and steps over gaps of up to 28 days", arguments: [(28, true), (29, false)])
    func contiguousWeeks(gap: Int, isLongTerm: Bool) throws {
        let asOf = try Self.day("2026-06-30")
        let second = asOf.advanced(by: -99)
        let first = asOf.advanced(by: -363)
        let verdict = try Verdict([("dagpenge", first, second.advanced(by: -gap - 1)), ("dagpenge", second, nil)], asOf: asOf)
        #expect(verdict.answer("dst") == isLongTerm)
        #expect(verdict.definition("dst")?["thresholdDays"]?.integer == 364)
        #expect(verdict.definition("dst")?["caveat"]?.text?.isEmpty == false)
    }

    @Test("»lokal« asks for more than 26 weeks", arguments: [(183, true), (182, false)])
    func local(days: Int, isLongTerm: Bool) throws {
        let verdict = try Self.verdict(days: days, endingOn: Self.day("2026-06-30"))
        #expect(verdict.answer("lokal") == isLongTerm)
        #expect(verdict.json["weeks"]?.integer == 26)
    }

    @Test("Of somebody on sygedagpenge nothing is said, and why not")
    func benefitDoesNotCount() throws {
        let verdict = try Self.verdict("sygedagpenge", days: 365, endingOn: Self.day("2026-06-30"))
        #expect(verdict.json["weeks"]?.isNull == true)
        for name in ["kilde", "star", "dst", "lokal"] {
            let definition = verdict.definition(name)
            #expect(definition?["longTermUnemployed"]?.isNull == true, "\(name)")
            #expect(definition?["notAssessed"]?.text == "ydelsen-taeller-ikke", "\(name)")
            #expect(definition?["explanation"]?.text == "Ydelsen tæller ikke med i denne definition.", "\(name)")
        }
    }

    @Test("Without a benefit in the year nothing is said either")
    func noBenefit() throws {
        let verdict = try Verdict([], asOf: Self.day("2026-06-30"))
        for name in ["kilde", "star", "dst", "lokal"] { #expect(verdict.definition(name)?["notAssessed"]?.text == "ingen-ydelse", "\(name)") }
        #expect(verdict.json["weeks"]?.integer == 0)
    }

    @Test("The day asked about decides: what came later does not count")
    func asOf() throws {
        let verdict = try Self.verdict(days: 400, endingOn: Self.day("2026-06-30"), asOf: Self.day("2025-09-30"))
        #expect(verdict.json["asOf"]?.text == "2025-09-30")
        #expect(verdict.answer("kilde") == false)
        #expect(verdict.definition("kilde")?["daysCounted"]?.integer == 127)
    }

    @Test("One definition can be asked for alone; an unknown one is refused")
    func oneDefinition() throws {
        let asOf = try Self.day("2026-06-30")
        let verdict = try Verdict([("dagpenge", asOf.advanced(by: -300), nil)], asOf: asOf, "&definition=star")
        #expect(verdict.json["definitions"]?.elements?.compactMap { $0["definition"]?.text } == ["star"])
        let desk = try CaseDesk()
        let id = try desk.record().text("id")
        #expect(try desk.client.get("/v1/cases/\(id)/unemployment?definition=nej").faults == ["?definition unknown-code"])
        #expect(try desk.client.get("/v1/cases/\(id)/unemployment?asOf=2026-02-30").faults == ["?asOf not-a-day"])
    }
}
