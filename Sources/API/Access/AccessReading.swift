public import Application
import Domain
public import Endpoints
public import JSON

extension NewStandIn: BodyInput {
    public init?(_ fields: ObjectReader) {
        let absent: StaffID? = fields.id("absent")
        let standIn: StaffID? = fields.id("standIn")
        let from = fields.day("from")
        let to = fields.day("to")
        let reason = fields.optionalString("reason", length: 1...500)
        guard let absent, let standIn, let from, let to else { return nil }
        self.init(absent: absent, standIn: standIn, from: from, to: to, reason: reason)
    }
}

extension StandInPatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(
            from: fields.patchDay("from", nullable: false), to: fields.patchDay("to", nullable: false),
            reason: fields.patchString("reason", length: 1...500)
        )
    }
}

extension NewEmergencyAccess: BodyInput {
    /// `case` is a case's id; `cpr` stands for the citizen's newest case. One of the two.
    public init?(_ fields: ObjectReader) {
        let reason = fields.string("reason", length: 10...1_000)
        let given = ["case", "cpr"].filter { fields.contains($0) && !fields.isNull($0) }
        if given.count != 1 {
            fields.fault(nil, code: "one-of", "Skriv enten case eller cpr.")
        }
        let target: Target? = if given.contains("cpr") { fields.cpr("cpr").map(Target.citizen) } else {
            fields.optionalID("case", Case.self).map(Target.caseFile)
        }
        for name in ["case", "cpr"] { _ = fields.json(name) }
        guard let reason, let target else { return nil }
        self.init(target: target, reason: reason)
    }
}
