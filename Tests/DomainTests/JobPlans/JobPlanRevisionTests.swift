@testable import Domain
import Testing

@Suite("Versions of an ABC-jobplan")
struct JobPlanRevisionTests {
    private func line(_ letter: PlanLetter, _ text: String, id: JobPlanEntryID? = nil) -> JobPlanRevision.Line {
        JobPlanRevision.Line(id: id, letter: letter, content: .function(text))
    }

    /// The next version, with new lines numbered on.
    private func next(_ plan: JobPlan, _ revision: JobPlanRevision, _ numbers: inout Int) throws(JobPlanFaults) -> JobPlan {
        var number = numbers
        defer { numbers = number }
        return try plan.revised(by: revision) {
            number += 1
            return id(number)
        }
    }

    @Test("Left out, everything stays as it was: the next version is a copy (R-74)")
    func copies() throws {
        var numbers = 0
        let shift = try day("2026-02-01")
        let first = try next(.blank, JobPlanRevision(lines: [line(.a, "Salg"), line(.c, "Drift")], intensity: [.a: 3], focusShiftOn: shift), &numbers)
        #expect(first.version == 1)
        #expect(first.entries.map(\.letter) == [.a, .c])
        let second = try next(first, JobPlanRevision(), &numbers)
        #expect(second.version == 2)
        #expect(JobPlanComparison(from: first, to: second).isEmpty)
        #expect(second.focusShiftOn == shift)
        #expect(try next(second, JobPlanRevision(focusShiftOn: .some(nil)), &numbers).focusShiftOn == nil)
        #expect(try next(second, JobPlanRevision(lines: []), &numbers).entries.isEmpty)
    }

    @Test("All three letters may be empty from the first version on; that is a hint and no fault (R-77)")
    func emptyLetters() throws {
        var numbers = 0
        let plan = try next(.blank, JobPlanRevision(), &numbers)
        #expect(plan.attention(on: try day("2026-01-01")) == [.emptyLetter(.b), .emptyLetter(.c)])
    }

    @Test("The focus goes on without a word, and back with a reason (R-71, R-77)", arguments: PlanLetter.allCases, PlanLetter.allCases)
    func focus(from: PlanLetter, to: PlanLetter) throws {
        let plan = JobPlan(version: 4, focus: from)
        var numbers = 0
        for reason in [nil, "", "  "] {
            if to < from {
                #expect(throws: JobPlanFaults(all: [.stepBackWithoutReason(from: from, to: to)])) {
                    try next(plan, JobPlanRevision(focus: to, stepBackReason: reason), &numbers)
                }
            } else {
                #expect(try next(plan, JobPlanRevision(focus: to, stepBackReason: reason), &numbers).focus == to)
            }
        }
        #expect(try next(plan, JobPlanRevision(focus: to, stepBackReason: "Børnehaven har åbnet igen."), &numbers).focus == to)
    }

    @Test("Everything that is wrong comes at once, and nothing is made")
    func allFaults() throws {
        var numbers = 10
        let plan = JobPlan(version: 1, entries: [.init(id: id(1), letter: .a, content: .function("Salg"))], focus: .c)
        let revision = JobPlanRevision(lines: [line(.a, "Salg", id: id(1)), line(.b, "Andet", id: id(7)), line(.c, "Salg", id: id(1))], focus: .b)
        #expect(throws: JobPlanFaults(all: [.unknownLine(1), .lineTwice(2), .stepBackWithoutReason(from: .c, to: .b)])) {
            try next(plan, revision, &numbers)
        }
        #expect(numbers == 10)
    }

    @Test("Chains of versions: any two compare as a slow, obvious reading of them says, and no version changes")
    func chains() throws {
        var random = SeededRandom(6277)
        for _ in 0..<60 {
            var numbers = 0
            var chain: [JobPlan] = [try next(.blank, JobPlanRevision(lines: [line(.a, "1"), line(.b, "2")]), &numbers)]
            for _ in 0..<12 {
                guard let last = chain.last else { return }
                let before = chain
                chain.append(try next(last, randomRevision(of: last, &random), &numbers))
                #expect(Array(chain.dropLast()) == before)
            }
            #expect(chain.map(\.version) == Array(1...13))
            for one in chain {
                for other in chain { expectSlowReading(from: one, to: other) }
            }
        }
    }

    private func randomRevision(of plan: JobPlan, _ random: inout SeededRandom) -> JobPlanRevision {
        var revision = JobPlanRevision(stepBackReason: "Prøve")
        if Int.random(in: 0..<4, using: &random) > 0 {
            var lines = plan.entries.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }.map { entry in
                JobPlanRevision.Line(
                    id: entry.id, letter: PlanLetter.allCases.randomElement(using: &random) ?? .a,
                    content: Bool.random(using: &random) ? entry.content : .employer("\(Int.random(in: 0..<3, using: &random))")
                )
            }
            if Bool.random(using: &random) { lines.append(line(.c, "ny")) }
            revision.lines = lines.shuffled(using: &random)
        }
        if Bool.random(using: &random) { revision.focus = PlanLetter.allCases.randomElement(using: &random) }
        if Bool.random(using: &random) { revision.intensity = [.b: Int.random(in: 0...2, using: &random)] }
        return revision
    }

    /// Holds a comparison against the differences found by looking at every pair of lines.
    private func expectSlowReading(from one: JobPlan, to other: JobPlan) {
        let difference = JobPlanComparison(from: one, to: other)
        var (changed, moved): ([JobPlanEntryID], [JobPlanEntryID]) = ([], [])
        for late in other.entries {
            for early in one.entries where early.id == late.id {
                if early.content != late.content { changed.append(late.id) }
                if early.letter != late.letter { moved.append(late.id) }
            }
        }
        #expect(difference.changed.map(\.id) == changed)
        #expect(difference.moved.map(\.id) == moved)
        #expect(difference.added.map(\.id) == other.entries.map(\.id).filter { id in !one.entries.contains { $0.id == id } })
        #expect(difference.removed.map(\.id) == one.entries.map(\.id).filter { id in !other.entries.contains { $0.id == id } })
        for letter in PlanLetter.allCases {
            #expect((difference.intensity[letter] != nil) == (one.intensity[letter] != other.intensity[letter]))
        }
        #expect((difference.focus != nil) == (one.focus != other.focus))
    }
}
