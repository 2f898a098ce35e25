import Domain
import Testing

@Suite("ABC-jobplan (R-62 to R-77)")
struct JobPlanTests {
    private func entry(_ number: Int, _ letter: PlanLetter, _ content: JobPlan.Content) -> JobPlan.Entry {
        JobPlan.Entry(id: id(number), letter: letter, content: content)
    }

    @Test("An empty B or C, a title for a function, a task without a day, and a focus that stays on A are pointed at (R-67, R-77)")
    func attention() throws {
        let shift = try day("2026-12-01")
        var plan = JobPlan(version: 1, entries: [
            entry(1, .a, .function("Pædagogmedhjælper")), entry(2, .a, .function("At lege med de mindste")), entry(3, .a, .function("Rengøring")),
            entry(4, .a, .task(what: "Skrive CV", responsible: .staff(id(1)), due: nil)),
        ], focusShiftOn: shift)
        #expect(plan.attention(on: shift) == [.emptyLetter(.b), .emptyLetter(.c), .titleForFunction(id(1)), .taskWithoutDue(id(4))])
        #expect(plan.attention(on: shift.advanced(by: 1)).last == .focusStillA(since: shift))
        plan.focus = .b
        plan.entries = [entry(5, .b, .employer("Rema")), entry(6, .c, .employer("ISS"))]
        #expect(plan.attention(on: shift.advanced(by: 1)).isEmpty)
    }

    @Test("A task is overdue from the day after its last, and a sheet from the day after it was to come back (R-68, R-76)")
    func overdue() throws {
        let due = try day("2026-12-01")
        let plan = JobPlan(version: 1, entries: [
            entry(1, .b, .task(what: "Ringe", responsible: .staff(id(1)), due: due)), entry(2, .c, .employer("ISS")),
        ])
        #expect(plan.attention(on: due).isEmpty)
        #expect(plan.attention(on: due.advanced(by: 1)) == [.taskOverdue(id(1), due: due)])
        let version = JobPlanVersion(id: id(3), caseID: id(4), plan: plan, returnBy: due, createdAt: .earliest, createdBy: nil)
        #expect(version.attention(on: due, isReturned: false).isEmpty)
        #expect(version.attention(on: due.advanced(by: 1), isReturned: false) == [.taskOverdue(id(1), due: due), .notReturned(by: due)])
        #expect(version.attention(on: due.advanced(by: 1), isReturned: true) == [.taskOverdue(id(1), due: due)])
    }

    @Test("The next version begins as a copy and shows no difference")
    func nextIsACopy() {
        let plan = JobPlan(version: 3, entries: [entry(1, .a, .function("Salg"))], intensity: [.a: 2], focus: .b)
        #expect(plan.next.version == 4)
        #expect(JobPlanComparison(from: plan, to: plan.next).isEmpty)
        #expect(JobPlan(version: .max).next.version == .max)
    }

    @Test("Any two versions compare: applying the differences to the one gives the other, and turning them round goes back")
    func comparing() {
        var random = SeededRandom(77)
        for _ in 0..<300 {
            let (one, other) = (randomPlan(&random), randomPlan(&random))
            let difference = JobPlanComparison(from: one, to: other)
            #expect(applied(difference, to: one) == Dictionary(uniqueKeysWithValues: other.entries.map { ($0.id, $0) }))
            let back = JobPlanComparison(from: other, to: one)
            #expect(Set(back.added) == Set(difference.removed) && Set(back.removed) == Set(difference.added))
            #expect(back.moved.count == difference.moved.count && back.changed.count == difference.changed.count)
            #expect(difference.isEmpty == (Set(one.entries) == Set(other.entries) && one.intensity == other.intensity && one.focus == other.focus))
        }
    }

    private func randomPlan(_ random: inout SeededRandom) -> JobPlan {
        let entries = (1...6).filter { _ in Bool.random(using: &random) }.map { number in
            entry(number, PlanLetter.allCases.randomElement(using: &random) ?? .a, .employer(Bool.random(using: &random) ? "Rema" : "ISS"))
        }
        return JobPlan(version: 1, entries: entries.shuffled(using: &random), intensity: [.a: Int.random(in: 0...1, using: &random)])
    }

    private func applied(_ difference: JobPlanComparison, to plan: JobPlan) -> [JobPlanEntryID: JobPlan.Entry] {
        var entries = Dictionary(uniqueKeysWithValues: plan.entries.map { ($0.id, $0) })
        for entry in difference.removed { entries[entry.id] = nil }
        for entry in difference.added { entries[entry.id] = entry }
        for move in difference.moved { entries[move.id]?.letter = move.to }
        for change in difference.changed { entries[change.id]?.content = change.to }
        return entries
    }
}
