import Application
import Domain
import JSON

/// A citizen on the way back: an indsatsplan whose praktik was held and valued, and a talk on the phone with a day for the next, which nobody
/// has booked yet.
struct DemoActionPlan {
    let desk: DemoDesk
    let caseID: CaseID

    func happen() throws {
        let sheet = try begin(at: desk.at(weeks: -16, weekday: 4, hour: 10))
        let (mentor, course, praktik) = (sheet.plan.activities[0].id, sheet.plan.activities[1].id, sheet.plan.activities[2].id)
        try tell(mentor, -15, state: .igang)
        try tell(course, -12, state: .gennemfoert, "Bestod, og fik et bevis med hjem.")
        try tell(praktik, -10, state: .igang, acceptedByEmployer: -11)
        try tell(praktik, -5, state: .gennemfoert, """
            Tre formiddage om ugen i fem uger. Hun kom hver gang, og køkkenet vil gerne have hende igen. Fem timer i træk er for meget.
            """)
        try call()
    }

    private func begin(at instant: Instant) throws -> ActionPlanSheet {
        let (app, caseID, company) = (desk.app, caseID, try desk.people.id(of: "Virksomhedskonsulent 2"))
        let day = desk.day(of: instant)
        let input = NewActionPlan(
            basedOn: nil, mainGoals: ["Nogle timer om ugen i et køkken", "Kantine, café eller plejehjem"], direction: .baglaens,
            subGoals: [
                NewSubGoal(id: nil, text: "Har en hverdag, der holder"), NewSubGoal(id: nil, text: "Kender hygiejnereglerne"),
                NewSubGoal(id: nil, text: "Har prøvet at arbejde i et køkken"),
            ],
            activities: [
                NewActivity(
                    id: nil, subGoalNumber: 1, text: "Mentor om morgenen", kind: .mentor, provider: "Frivilligcentret Prøven", from: day.advanced(by: 7),
                    to: nil, purpose: nil
                ),
                NewActivity(
                    id: nil, subGoalNumber: 2, text: "Hygiejnekursus", kind: .opkvalificering, provider: "Prøvekøbing Erhvervsskole",
                    from: day.advanced(by: 25), to: day.advanced(by: 28), purpose: nil
                ),
                NewActivity(
                    id: nil, subGoalNumber: 3, text: "Praktik i kantinen", kind: .virksomhedspraktik, provider: "Prøvekøbing Kantine",
                    from: day.advanced(by: 42), to: day.advanced(by: 77),
                    purpose: .init(text: "At finde ud af, hvor mange timer hun kan holde til, og prøve opgaverne.", acceptedByCitizen: day)
                ),
                NewActivity(
                    id: nil, subGoalNumber: 3, text: "Løntilskud nogle timer om ugen", kind: .loentilskud, provider: nil, from: nil, to: nil,
                    purpose: .init(text: "At gå fra praktik til løn i det tempo, hun kan holde til.")
                ),
            ],
            consultantPhone: .set("00000017"), companyConsultant: .set(company)
        )
        let step = try desk.work(at: instant) { unit in .set(try app.actionPlans.make(input, in: caseID, unit).sheet) }
        guard case .set(let sheet) = step else { throw Problem.internalFault }
        return sheet
    }

    /// Records what came of an activity so many weeks from now.
    private func tell(
        _ activity: ActivityID, _ weeks: Int, state: ActivityState, _ evaluation: String? = nil, acceptedByEmployer: Int? = nil
    ) throws {
        let (app, caseID) = (desk.app, caseID)
        let accepted = acceptedByEmployer.map { desk.day(of: desk.at(weeks: $0, weekday: 5, hour: 12)) }
        try desk.work(at: desk.at(weeks: weeks, weekday: 5, hour: 12)) { unit in
            _ = try app.actionPlans.record(NewOutcome(
                day: nil, state: state, evaluation: evaluation, acceptedByCitizen: nil, acceptedByEmployer: accepted
            ), of: activity, version: 1, in: caseID, unit)
            return .done
        }
    }

    private func call() throws {
        let (app, caseID) = (desk.app, caseID)
        let instant = desk.at(weeks: -3, weekday: 2, hour: 13)
        let next = desk.day(of: desk.at(weeks: 1, weekday: 2, hour: 13))
        try desk.work(at: instant.advanced(byMilliseconds: 1_800_000)) { unit in
            let content = ConversationContent(
                minutes: .set(30), notes: .set("Vi talte praktikken igennem. Hun vil gerne tilbage, hvis dagene bliver kortere."), nextOn: .set(next)
            )
            let input = NewConversation(kind: .opfoelgning, form: .telefonisk, startsAt: instant, heldAt: instant, content: content)
            _ = try app.conversations.plan(input, in: caseID, unit)
            return .done
        }
    }
}
