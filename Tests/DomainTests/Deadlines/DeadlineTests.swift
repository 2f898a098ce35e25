import Domain
import Testing

@Suite("Deadlines as dated rows (2.2)")
struct DeadlineTests {
    private let start = Day("2025-03-03")

    private func rule(
        _ group: String = "2", from: String = "2024-01-01", to: String? = "2026-06-30", party: DeadlineParty = .kommune, benefit: String? = nil,
        talks: DeadlineRule.Talks? = DeadlineRule.Talks(minimum: 4, withinMonths: 6), first: DeadlineRule.FirstTalk? = nil, share: Int? = nil
    ) throws -> DeadlineRule {
        DeadlineRule(
            id: id(1), targetGroup: group, benefit: benefit, party: party, from: try day(from), to: try to.map { try day($0) }, talks: talks,
            firstTalk: first, sharePercent: share, source: "Prøve", verified: false
        )
    }

    private func read(_ rules: [DeadlineRule], held: [String] = [], asOf: String, group: String? = "2", benefit: String? = "kontanthjaelp") throws -> [Deadline] {
        let facts = DeadlineFacts(
            targetGroup: group, benefit: benefit, start: .known(try #require(start), .ydelse), held: try held.map { try day($0) }, asOf: try day(asOf)
        )
        return DeadlineReading(facts, rules: rules).deadlines
    }

    @Test("\"Senest en uge\" is day D+7 included; another way to count is a parameter of the row")
    func firstTalk() throws {
        let monday = try day("2026-03-30")
        #expect(DeadlineRule.FirstTalk(days: 7).last(from: monday) == Day("2026-04-06"))
        #expect(DeadlineRule.FirstTalk(days: 7, inclusive: false).last(from: monday) == Day("2026-04-05"))
        // Skærtorsdag, langfredag and 2. påskedag 2026 are no working days.
        #expect(DeadlineRule.FirstTalk(days: 7, count: .arbejdsdage).last(from: monday) == Day("2026-04-13"))
        #expect(DeadlineRule.FirstTalk(days: 0, inclusive: false).last(from: monday) == monday)
    }

    @Test("The first talk is in time on its last day, late the day after, and held late when it came later", arguments: [
        (nil, "2025-03-10", DeadlineState.kommende), (nil, "2025-03-11", .forfalden), ("2025-03-10", "2025-03-11", .opfyldt), ("2025-03-11", "2025-03-11", .forsent),
    ])
    func lateness(_ held: String?, _ asOf: String, _ state: DeadlineState) throws {
        let found = try read([rule(talks: nil, first: DeadlineRule.FirstTalk(days: 7))], held: held.map { [$0] } ?? [], asOf: asOf)
        #expect(found.map(\.state) == [state])
        #expect(found.first?.dueOn == Day("2025-03-10"))
    }

    @Test("Talks count inside their months alone; the last day is the one before the month comes round")
    func window() throws {
        let talks = try #require(DeadlineRule.Talks(minimum: 2, afterMonths: 3, withinMonths: 6))
        #expect(talks.window(from: try day("2025-03-03")) == (try day("2025-06-03"))...(try day("2025-09-02")))
        #expect(talks.window(from: try day("2025-08-31")) == (try day("2025-11-30"))...(try day("2026-02-27")))
        let rules = [try rule(talks: talks)]
        let held = ["2025-06-02", "2025-06-03", "2025-09-02", "2025-09-03"]
        #expect(try read(rules, held: held, asOf: "2025-09-03").map(\.held) == [2])
        #expect(try read(rules, held: held, asOf: "2025-09-03").map(\.state) == [.opfyldt])
        #expect(try read(rules, held: Array(held.dropLast(2)), asOf: "2025-09-02").map(\.state) == [.kommende])
        #expect(try read(rules, held: Array(held.dropLast(2)), asOf: "2025-09-03").map(\.state) == [.forfalden])
    }

    @Test("What was due before its rule came into force is not asked for; what is due on its first day is, also of months that began before it")
    func beforeTheRule() throws {
        func states(ruleFrom: String, asOf: String = "2026-03-10") throws -> [DeadlineState] {
            try read([rule(from: ruleFrom, to: nil, first: DeadlineRule.FirstTalk(days: 7))], asOf: asOf).map(\.state)
        }
        #expect(try states(ruleFrom: "2025-03-10") == [.forfalden, .forfalden])
        #expect(try states(ruleFrom: "2025-03-11") == [.forfalden], "the first talk was due on 10 March")
        #expect(try states(ruleFrom: "2025-09-02") == [.forfalden], "the months ended that day")
        #expect(try states(ruleFrom: "2025-09-03") == [])
        let facts = DeadlineFacts(
            targetGroup: "2", benefit: "kontanthjaelp", start: .known(try day("2025-03-03"), .ydelse), held: [], asOf: try day("2026-03-10")
        )
        let late = try rule(from: "2026-03-10", to: nil)
        #expect(DeadlineReading(facts, rules: [late]).remark == "Fristerne i sagen var gået, da reglerne for målgruppen begyndte at gælde.")
    }

    @Test("A late first talk can still be held; months that are over cannot be made good")
    func stillHeld() throws {
        let found = try read([rule(first: DeadlineRule.FirstTalk(days: 7))], asOf: "2025-09-03")
        #expect(found.map(\.kind) == [.foersteSamtale, .samtaler])
        #expect(found.map(\.state) == [.forfalden, .forfalden])
        #expect(found.map(\.canStillBeHeld) == [true, false])
        #expect(try read([rule()], asOf: "2025-09-02").map(\.canStillBeHeld) == [true])
        #expect(try read([rule()], held: ["2025-03-04", "2025-03-05", "2025-03-06", "2025-03-07"], asOf: "2025-09-02").map(\.canStillBeHeld) == [false])
    }

    @Test("A deadline reads as a sentence with its day")
    func words() throws {
        let first = DeadlineRule.FirstTalk(days: 7)
        #expect(try read([rule(talks: nil, first: first)], asOf: "2025-03-05").map(\.text) == ["Første samtale senest den 10. marts 2025. Holdt: 0."])
        #expect(try read([rule(share: 75)], asOf: "2025-03-05").map(\.text) == [
            "Mindst 4 samtaler senest den 2. september 2025, for mindst 75 procent af gruppen. Holdt: 0. Reglen gælder gruppen; den enkelte sag kan ikke overskride fristen.",
        ])
    }

    @Test("A rule about a share of the group makes no single case late, and an a-kasse's talks are not ours")
    func shares() throws {
        #expect(try read([rule(to: nil, share: 75)], asOf: "2026-09-03").map(\.state) == [.gruppe])
        #expect(try read([rule(party: .akasse)], asOf: "2026-03-03").map(\.state) == [.andre])
    }

    @Test("No row is \"ingen regel lagt ind\", never that nothing is demanded: target group 6, a day outside, another benefit")
    func noRule() throws {
        for (rules, asOf, group) in [([try rule()], "2025-04-01", "6"), ([try rule()], "2026-07-01", "2"), ([try rule(benefit: "ledighedsydelse")], "2025-04-01", "2")] {
            let facts = DeadlineFacts(targetGroup: group, benefit: "kontanthjaelp", start: .unknown(.ydelse), held: [], asOf: try day(asOf))
            let reading = DeadlineReading(facts, rules: rules)
            #expect(reading.deadlines.isEmpty)
            #expect(reading.remark == "Ingen regel lagt ind for målgruppen den dag.")
        }
        let nobody = DeadlineReading(DeadlineFacts(targetGroup: nil, benefit: nil, start: .unknown(.ydelse), held: [], asOf: try day("2025-04-01")), rules: [])
        #expect(nobody.remark?.contains("ingen målgruppe") == true)
    }

    @Test("LAB § 9: counting begins anew with another benefit; target group 1 is summed in hours and takes what the caseworker enters")
    func countingStart() throws {
        let periods = try BenefitPeriods([
            BenefitPeriod(id: id(1), benefit: "dagpenge", from: try day("2025-01-01"), to: try day("2025-02-28")),
            BenefitPeriod(id: id(2), benefit: "kontanthjaelp", from: try day("2025-03-01"), to: try day("2025-03-31")),
            BenefitPeriod(id: id(3), benefit: "kontanthjaelp", from: try day("2025-04-01"), to: nil),
        ])
        let asOf = try day("2025-06-01")
        func find(_ group: String, _ startsOn: String? = nil, on: String = "2025-05-01", asOf day0: Day? = nil) throws -> CountingStart {
            let entered = try startsOn.map { CountingStart.Entered(startsOn: try day($0), on: try day(on)) }
            return CountingStart.find(targetGroup: group, periods: periods, entered: entered, asOf: day0 ?? asOf)
        }
        #expect(try find("2") == .known(try day("2025-03-01"), .ydelse))
        #expect(try find("2", "2025-02-20") == .known(try day("2025-02-20"), .indtastet))
        #expect(try find("2", "2025-01-05", on: "2025-02-01") == .known(try day("2025-03-01"), .ydelse), "entered before the benefit changed")
        #expect(try find("1") == .unknown(.timer))
        #expect(try find("1", "2025-01-05", on: "2025-02-01") == .known(try day("2025-01-05"), .indtastet))
        #expect(try find("2", asOf: day("2024-12-31")) == .unknown(.ydelse))
    }

    @Test("A group's share is reached by whole numbers", arguments: [(3, 4, 75, true), (74, 100, 75, false), (0, 0, 75, nil), (2, 3, 67, false)] as [(Int, Int, Int, Bool?)])
    func groupShare(_ met: Int, _ cases: Int, _ share: Int, _ reached: Bool?) throws {
        #expect(GroupShare(rule: try rule(share: share), cases: cases, met: met).isReached == reached)
    }
}
