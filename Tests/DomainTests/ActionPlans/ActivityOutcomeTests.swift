import Domain
import Testing

@Suite("What comes of activities (R-82, R-84), and purposes accepted (R-53)")
struct ActivityOutcomeTests {
    private func praktik(citizen: Day? = nil, employer: Day? = nil, from: Day? = nil, to: Day? = nil) -> ActionPlan.Activity {
        .init(
            id: id(1), subGoal: id(1), text: "Praktik", kind: .virksomhedspraktik, from: from, to: to,
            purpose: .init(text: "Prøve køkkenet", acceptedByCitizen: citizen, acceptedByEmployer: employer)
        )
    }

    private func row(
        _ number: Int, _ iso: String, _ state: ActivityState? = nil, of activity: Int = 1, citizen: String? = nil, employer: String? = nil
    ) throws -> ActivityOutcome {
        ActivityOutcome(
            id: id(number), activity: id(activity), planVersion: 1, day: try day(iso), state: state, evaluation: "Gik godt",
            acceptedByCitizen: try citizen.map { try day($0) }, acceptedByEmployer: try employer.map { try day($0) },
            recordedAt: try instant("2026-03-01T08:00:00Z")
        )
    }

    /// What was said, with one version from before all rows.
    private func trail(_ activities: [ActionPlan.Activity], _ rows: [ActivityOutcome]) -> ActivityTrail {
        ActivityTrail(mentions: activities.map { ActivityMention(version: 1, madeAt: .earliest, activity: $0) }, outcomes: rows)
    }

    private func standing(_ activity: ActionPlan.Activity, _ rows: [ActivityOutcome]) -> ActivityStanding {
        ActivityStanding(of: activity, version: 1, in: trail([activity], rows))
    }

    @Test("An activity stands where the row of the latest day says, whatever the order they came in; rows of others do not count")
    func latestDayCounts() throws {
        let rows = [
            try row(1, "2026-03-10", .gennemfoert), try row(2, "2026-03-01", .igang), try row(3, "2026-03-20"), try row(4, "2026-03-30", .afbrudt, of: 2),
        ]
        for order in [rows, rows.reversed()] {
            let standing = self.standing(praktik(), order)
            #expect(standing.state == .gennemfoert)
            #expect(standing.since == Day("2026-03-10"))
            #expect(standing.outcomes.map(\.id) == [id(2), id(1), id(3)])
        }
        let corrected = rows + [try row(5, "2026-03-10", .afbrudt)]
        #expect(standing(praktik(), corrected).state == .afbrudt, "of one day the row recorded last")
        #expect(standing(praktik(), []).state == .planlagt)
    }

    @Test("R-53: both must have accepted, by the plan or by a row beside it, and by the day")
    func acceptance() throws {
        let first = try day("2026-03-01")
        #expect(!standing(praktik(citizen: first), []).acceptances.areGiven(by: first.advanced(by: 30)))
        let both = standing(praktik(citizen: first), [try row(1, "2026-03-05", employer: "2026-03-05")]).acceptances
        #expect(!both.areGiven(by: try day("2026-03-04")))
        #expect(both.areGiven(by: try day("2026-03-05")))
    }

    @Test("R-53: a planned praktik without both acceptances is a hint, and another one when its day has come")
    func hints() throws {
        let today = try day("2026-03-10")
        func codes(_ activity: ActionPlan.Activity, _ rows: [ActivityOutcome] = []) throws -> [ActionPlanAttention.Code] {
            let plan = try ActionPlan(version: 1, mainGoals: ["Køkken"], subGoals: [.init(id: id(1), text: "Erfaring")], activities: [activity])
            return plan.attention(on: today, standings: trail([activity], rows).standings(of: plan)).map(\.code)
        }
        #expect(try codes(praktik()) == [.accept])
        #expect(try codes(praktik(from: today.advanced(by: 1))) == [.accept])
        #expect(try codes(praktik(from: today)) == [.acceptEfterStart])
        #expect(try codes(praktik(citizen: today, employer: today, from: today)) == [])
        #expect(try codes(praktik(from: today), [try row(1, "2026-03-10", citizen: "2026-03-10", employer: "2026-03-10")]) == [])
        #expect(try codes(praktik(from: today), [try row(1, "2026-03-10", .afbrudt)]) == [], "what is broken off begins no more")
        let over = praktik(citizen: today, employer: today, from: today.advanced(by: -20), to: today.advanced(by: -1))
        #expect(try codes(over) == [.slutUdenResultat])
        #expect(try codes(praktik(), [try row(1, "2026-03-09", .igang)]) == [.acceptEfterStart], "under way, and not accepted as it stands")
        #expect(try codes(over, [try row(1, "2026-03-09", .gennemfoert)]) == [])
    }

    @Test("R-81: a sub-goal that no activity leads to, and a plan without sub-goals, are hints", arguments: [0, 1, 2])
    func sub(_ count: Int) throws {
        let goals = (0..<count).map { ActionPlan.SubGoal(id: id($0 + 1), text: "Mål") }
        let activities = count == 0 ? [] : [ActionPlan.Activity(id: id(9), subGoal: id(1), text: "Kursus", kind: .opkvalificering)]
        let plan = try ActionPlan(version: 1, mainGoals: ["Køkken"], subGoals: goals, activities: activities)
        let codes = plan.attention(on: try day("2026-03-10"), standings: trail(activities, []).standings(of: plan)).map(\.code)
        #expect(codes == [[.ingenDelmaal], [], [.delmaalUdenAktivitet]][count])
    }

    @Test("Progress counts every activity once, whatever was recorded", arguments: 0..<20)
    func progress(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed))
        let activities = (1...Int.random(in: 1...8, using: &random)).map { number in
            ActionPlan.Activity(id: id(number), subGoal: id(1), text: "Noget", kind: .andet)
        }
        let rows = try (0..<Int.random(in: 0...30, using: &random)).map { number in
            try row(
                100 + number, "2026-0\(Int.random(in: 1...6, using: &random))-15", ActivityState.allCases.randomElement(using: &random),
                of: Int.random(in: 1...9, using: &random)
            )
        }
        let standings = activities.map { ActivityStanding(of: $0, version: 1, in: trail(activities, rows)) }
        let progress = PlanProgress(standings)
        #expect(progress.activities == activities.count)
        for (activity, standing) in zip(activities, standings) {
            // The slow way: walk the rows day by day.
            var state = ActivityState.planlagt
            for month in 1...6 {
                for row in rows where row.activity == activity.id && row.day.month == month { state = row.state ?? state }
            }
            #expect(standing.state == state)
        }
    }
}
