import Domain
import Service
import Storage
import Service
import Support

/// Conversations, a team's own guide, and two versions of an ABC-jobplan, made through the store.
///
/// The case has had its first conversation, and another is planned. The versions of its plan have numbers that no other case's have, so that
/// what belongs to one case is not found under another.
enum ConversationPreparation {
    static let conversation = "019ab3c4-d001-7000-8000-000000000001"
    static let lastConversation = "019ab3c4-d001-7000-8000-000000000002"
    static let guide = "019ab3c4-d002-7000-8000-000000000001"
    static let step = "019ab3c4-d002-7000-8000-000000000011"
    static let lines = (1...3).map { "019ab3c4-d003-7000-8000-00000000001\($0)" }

    /// The state of the conversation that an operation is about, where it is not planned.
    static let states: [String: ConversationState] = ["reopenConversation": .afholdt, "reinstateConversation": .aflyst]

    static func prepare(_ world: ContractWorld, _ operation: ContractOperation, _ text: String, _ subject: inout Subject) throws {
        if ["conversation-guides", "-d002-"].contains(where: text.contains) { try prepareGuide(world, text, &subject) }
        guard ["/conversations", "/abc-jobplans", "/citizen-link", "/v1/citizen-plan", "-d001-", "-d003-"].contains(where: text.contains), let caseID = CaseID(subject.caseID) else { return }
        let foundations = world.jobcenter.service.foundations
        let (ids, now, caseworker) = (foundations.ids, foundations.clock.now(), world.people.caseworker.id)
        let state = states[operation.id] ?? .planlagt
        let started = now.advanced(byMilliseconds: -3_600_000)
        let first = now.advanced(byMilliseconds: -14 * 86_400_000)
        let held = Conversation(
            id: ids.next(), caseID: caseID, kind: .foerste, form: .personligt, startsAt: first, responsible: caseworker, state: .afholdt,
            heldAt: first, notes: "Første samtale."
        )
        let planned = Conversation(
            id: ids.next(), caseID: caseID, kind: .opfoelgning, form: .telefonisk, startsAt: started, responsible: caseworker, state: state,
            heldAt: state == .afholdt ? started : nil, cancelReason: state == .aflyst ? "Prøve" : nil
        )
        let actor = subject.actors.first.flatMap { ActorID($0) }
        let numbers = [Counter.next(), Counter.next()]
        let entries: [JobPlan.Entry] = [
            JobPlan.Entry(id: ids.next(), letter: .a, content: .function("At lege med de mindste")),
            JobPlan.Entry(id: ids.next(), letter: .b, content: .employer("Fritidshjem")),
            JobPlan.Entry(id: ids.next(), letter: .b, content: .task(what: "Ringe", responsible: actor.map { .actor($0) } ?? .staff(caseworker), due: nil)),
        ]
        let versions = zip(numbers, [1, 3]).map { number, count in
            JobPlanVersion(
                id: ids.next(), caseID: caseID, plan: JobPlan(version: number, entries: Array(entries.prefix(count))), conversation: held.id,
                createdAt: first, createdBy: caseworker
            )
        }
        try foundations.writer.perform { db in
            for made in [held, planned] { try ConversationStore.insert(made, at: first, by: caseworker, in: db) }
            for version in versions { try JobPlanStore.insert(version, in: db) }
            if operation.id == "withdrawJobPlanSignature" {
                let signature = JobPlanSignature(party: .borger, name: "Testborger", day: Copenhagen.day(of: first), how: .papir)
                try JobPlanStore.sign(versions[1], signature, at: first, by: caseworker, in: db)
            }
        }
        subject.parts["conversationID"] = planned.id.description
        subject.parts["number"] = "\(numbers[1])"
        subject.parts["olderNumber"] = "\(numbers[0])"
        subject.examples += [(conversation, planned.id.description), (lastConversation, held.id.description)]
        // What an example was decided on is the newest there is.
        subject.examples.append((#""basedOn":2"#, #""basedOn":\#(numbers[1])"#))
        subject.examples += zip(lines, entries).map { ($0, $1.id.description) }
    }

    /// The team has its own guide, or had one where a new one is to be made.
    private static func prepareGuide(_ world: ContractWorld, _ text: String, _ subject: inout Subject) throws {
        let foundations = world.jobcenter.service.foundations
        let (ids, now, team) = (foundations.ids, foundations.clock.now(), world.people.sygedagpenge)
        let step = GuideStep(id: ids.next(), phase: .indledning, form: .punkt, text: "Sig velkommen.", detail: nil)
        let own = ConversationGuide(id: ids.next(), team: team, kind: .foerste, steps: [step])
        try foundations.writer.perform { db in
            if var before = try GuideStore.inUse(by: team, for: .foerste, in: db), before.team != nil {
                before.retiredAt = now
                before.version += 1
                try GuideStore.update(before, at: now, by: nil, in: db)
            }
            if text.contains("{guideID}") { try GuideStore.insert(own, at: now, by: nil, in: db) }
        }
        subject.parts["guideID"] = own.id.description
        subject.examples += [(guide, own.id.description), (Self.step, step.id.description)]
    }
}
