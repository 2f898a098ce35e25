@testable import Domain
import Testing

@Suite("What a citizen writes on their own sheet")
struct CitizenSheetTests {
    private let citizen = ActorID(high: 9, low: 1)
    private let doctor = ActorID(high: 9, low: 2)
    private let staff = StaffID(high: 9, low: 3)

    private func isCitizen(_ actor: ActorID) -> Bool { actor == citizen }

    @Test("A sheet that is saved as it was given changes nothing but the order: others' tasks come last")
    func unchanged() throws {
        var random = SeededRandom(31)
        for _ in 0..<300 {
            let plan = randomPlan(&random)
            let sheet = CitizenSheet(from: plan, isCitizen: isCitizen)
            #expect(sheet.faults(in: plan, isCitizen: isCitizen).isEmpty)
            let next = try plan.revised(by: sheet.revision(of: plan, citizen: citizen, isCitizen: isCitizen)) { id(999) }
            #expect(JobPlanComparison(from: plan, to: next).isEmpty)
        }
    }

    @Test("Whatever the citizen writes, what others are to do stays word for word, and every line of the sheet is in the plan")
    func anything() throws {
        var random = SeededRandom(32)
        for _ in 0..<300 {
            let plan = randomPlan(&random)
            var sheet = CitizenSheet(from: plan, isCitizen: isCitizen)
            sheet.lines.removeAll { _ in Bool.random(using: &random) }
            for place in sheet.lines.indices where Bool.random(using: &random) {
                sheet.lines[place].letter = PlanLetter.allCases.randomElement(using: &random) ?? .a
                sheet.lines[place].content = .task("Ringer", due: nil)
            }
            sheet.lines.append(CitizenSheet.Line(letter: .c, content: .employer("Lageret")))
            var number = 100
            let next = try plan.revised(by: sheet.revision(of: plan, citizen: citizen, isCitizen: isCitizen)) {
                number += 1
                return id(number)
            }
            func others(_ plan: JobPlan) -> [JobPlan.Entry] {
                plan.entries.filter { if case .task(_, let who, _) = $0.content { who != .actor(citizen) } else { false } }
            }
            #expect(others(next) == others(plan))
            #expect(next.entries.count == sheet.lines.count + others(plan).count)
            #expect(zip(next.entries, sheet.lines).allSatisfy { $0.letter == $1.letter && $0.content.text == $1.content.text })
            #expect(CitizenSheet(from: next, isCitizen: isCitizen).lines.map(\.content) == sheet.lines.map(\.content))
            #expect(next.focus == plan.focus && next.focusShiftOn == plan.focusShiftOn)
        }
    }

    @Test("A line that is somebody else's, unknown or there twice is a fault, each at its place")
    func faults() {
        let plan = JobPlan(version: 1, entries: [
            JobPlan.Entry(id: id(1), letter: .a, content: .function("At lege")),
            JobPlan.Entry(id: id(2), letter: .a, content: .task(what: "Skriver", responsible: .actor(doctor), due: nil)),
        ])
        let lines = [1, 2, 3, 1].map { CitizenSheet.Line(id: id($0), letter: .a, content: .function("A")) }
        #expect(CitizenSheet(lines: lines).faults(in: plan, isCitizen: isCitizen) == [.unknownLine(1), .unknownLine(2), .lineTwice(3)])
    }

    @Test("A task that says the same keeps the actor it had; one that says something else is the citizen's as they are known now")
    func actors() {
        let earlier = ActorID(high: 9, low: 4)
        let plan = JobPlan(version: 1, entries: [
            JobPlan.Entry(id: id(1), letter: .a, content: .task(what: "Ringer", responsible: .actor(earlier), due: nil)),
        ])
        func responsible(_ text: String) -> [JobPlan.Content] {
            let sheet = CitizenSheet(lines: [CitizenSheet.Line(id: id(1), letter: .a, content: .task(text, due: nil))])
            return sheet.revision(of: plan, citizen: citizen) { [citizen, earlier].contains($0) }.lines?.map(\.content) ?? []
        }
        #expect(responsible("Ringer") == [.task(what: "Ringer", responsible: .actor(earlier), due: nil)])
        #expect(responsible("Skriver") == [.task(what: "Skriver", responsible: .actor(citizen), due: nil)])
    }

    @Test("A link goes from waiting to served, withdrawn or expired, and opens nothing at the instant it ends")
    func states() {
        let now = Instant(milliseconds: 1_000_000)
        var link = CitizenLink(
            id: CitizenLinkID(high: 1, low: 1), caseID: CaseID(high: 1, low: 2), number: 1, createdAt: now, createdBy: nil,
            expiresAt: now.advanced(byMilliseconds: 1_000)
        )
        #expect(link.state(at: now) == .venter)
        link.openedAt = now
        #expect(link.state(at: now) == .aabnet)
        link.sheet = CitizenSheet(lines: [], isDone: true)
        #expect(link.state(at: now) == .udfyldt)
        #expect(link.isUsable(at: now.advanced(byMilliseconds: 999)))
        #expect(link.state(at: link.expiresAt) == .udloebet)
        #expect(!link.isUsable(at: link.expiresAt))
        link.withdrawnAt = now
        #expect(link.state(at: now) == .trukketTilbage && !link.isUsable(at: now))
        link.withdrawnAt = nil
        link.adoptedAs = 2
        #expect(link.state(at: link.expiresAt) == .overtaget && !link.isUsable(at: now))
    }

    private func randomPlan(_ random: inout SeededRandom) -> JobPlan {
        let entries = (1...8).filter { _ in Bool.random(using: &random) }.map { number in
            let contents: [JobPlan.Content] = [
                .function("At lege"), .employer("Rema"), .task(what: "Ringer", responsible: .actor(citizen), due: nil),
                .task(what: "Skriver", responsible: .actor(doctor), due: nil), .task(what: "Finder", responsible: .staff(staff), due: nil),
            ]
            return JobPlan.Entry(
                id: id(number), letter: PlanLetter.allCases.randomElement(using: &random) ?? .a,
                content: contents.randomElement(using: &random) ?? .function("At lege")
            )
        }
        return JobPlan(version: 1, entries: entries, intensity: [.a: 2])
    }
}
