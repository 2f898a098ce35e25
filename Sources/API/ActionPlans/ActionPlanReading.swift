public import Application
import Domain
public import Endpoints
public import JSON

extension NewActionPlan: BodyInput {
    public init?(_ fields: ObjectReader) {
        let basedOn = fields.optionalInteger("basedOn", in: 1...1_000_000)
        let mainGoals = fields.optionalStrings("mainGoals", count: 1...10, length: 1...500)
        let direction = fields.optionalChoice("direction", PlanDirection.self)
        let subGoals = fields.optionalObjects("subGoals", count: 0...30)?.map { reader in
            let goal = NewSubGoal(reader)
            reader.finish()
            return goal
        }
        let activities = fields.optionalObjects("activities", count: 0...60)?.map { reader in
            let activity = NewActivity(reader)
            reader.finish()
            return activity
        }
        let consultant: Patch<StaffID> = fields.patchID("consultant")
        let phone = fields.patchString("consultantPhone", length: 1...40)
        let company: Patch<StaffID> = fields.patchID("companyConsultant")
        let agreements = NewAgreement.list(fields)
        guard let agreements, subGoals?.contains(where: { $0 == nil }) != true, activities?.contains(where: { $0 == nil }) != true else { return nil }
        self.init(
            basedOn: basedOn, mainGoals: mainGoals, direction: direction, subGoals: subGoals?.compactMap { $0 },
            activities: activities?.compactMap { $0 }, consultant: consultant, consultantPhone: phone, companyConsultant: company,
            agreements: agreements
        )
    }
}

extension NewSubGoal {
    /// Reads a sub-goal's members; the caller finishes the reader.
    fileprivate init?(_ fields: ObjectReader) {
        let id: SubGoalID? = fields.optionalID("id")
        guard let text = fields.string("text", length: 1...500) else { return nil }
        self.init(id: id, text: text)
    }
}

extension NewActivity {
    /// Reads an activity's members; the caller finishes the reader.
    fileprivate init?(_ fields: ObjectReader) {
        let id: ActivityID? = fields.optionalID("id")
        let number = fields.integer("subGoalNumber", in: 1...30)
        let text = fields.string("text", length: 1...500)
        let kind = fields.choice("kind", ActivityKind.self)
        let provider = fields.optionalString("provider", length: 1...200)
        let from = fields.optionalDay("from")
        let to = fields.optionalDay("to")
        let purpose = fields.optionalObject("purpose").flatMap { reader -> ActionPlan.Activity.Purpose? in
            let text = reader.string("text", length: 1...1_000)
            let citizen = reader.optionalDay("acceptedByCitizen")
            let employer = reader.optionalDay("acceptedByEmployer")
            reader.finish()
            return text.map { .init(text: $0, acceptedByCitizen: citizen, acceptedByEmployer: employer) }
        }
        guard let number, let text, let kind else { return nil }
        self.init(id: id, subGoalNumber: number, text: text, kind: kind, provider: provider, from: from, to: to, purpose: purpose)
    }
}

extension NewOutcome: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(
            day: fields.optionalDay("day"), state: fields.optionalChoice("state", ActivityState.self),
            evaluation: fields.optionalString("evaluation", length: 1...4_000), acceptedByCitizen: fields.optionalDay("acceptedByCitizen"),
            acceptedByEmployer: fields.optionalDay("acceptedByEmployer"),
            withdrawsCitizen: fields.optionalBoolean("withdrawsCitizen") ?? false,
            withdrawsEmployer: fields.optionalBoolean("withdrawsEmployer") ?? false
        )
    }
}
