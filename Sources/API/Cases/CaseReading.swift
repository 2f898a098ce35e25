public import Application
import Domain
public import Endpoints
public import JSON

extension NewCase: BodyInput {
    public init?(_ fields: ObjectReader) {
        let citizen = Subject(fields)
        let number = fields.optionalString("externalCaseNumber", length: 1...100)
        let targetGroup = fields.optionalString("targetGroup", length: 1...60)
        let visitation = fields.optionalString("visitation", length: 1...60)
        let benefit = fields.optionalString("benefit", length: 1...60)
        let kle = fields.optionalKLE("kle")
        let responsible: StaffID? = fields.optionalID("responsible")
        let team: TeamID? = fields.optionalID("team")
        let openedOn = fields.optionalDay("openedOn")
        let question = fields.optionalString("question", length: 1...500)
        let actors = fields.optionalObjects("actors", count: 0...50)?.map { reader in
            let actor = NewActor(reader)
            reader.finish()
            return actor
        }
        guard let citizen, actors?.contains(where: { $0 == nil }) != true else { return nil }
        self.init(
            citizen: citizen, externalCaseNumber: number, targetGroup: targetGroup, visitation: visitation, benefit: benefit, kle: kle,
            responsible: responsible, team: team, openedOn: openedOn, question: question, actors: (actors ?? []).compactMap { $0 }
        )
    }
}

extension NewCase.Subject {
    /// `citizen` is the id of somebody recorded, or an object that records them with the case.
    fileprivate init?(_ fields: ObjectReader) {
        if case .object? = fields.json("citizen") {
            guard let reader = fields.object("citizen") else { return nil }
            let citizen = NewCitizen(reader)
            reader.finish()
            guard let citizen else { return nil }
            self = .new(citizen)
        } else {
            guard let id: CitizenID = fields.id("citizen") else { return nil }
            self = .known(id)
        }
    }
}

extension CasePatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(
            externalCaseNumber: fields.patchString("externalCaseNumber", length: 1...100),
            targetGroup: fields.patchString("targetGroup", length: 1...60), visitation: fields.patchString("visitation", length: 1...60),
            benefit: fields.patchString("benefit", length: 1...60), kle: fields.patchKLE("kle"),
            responsible: fields.patchID("responsible", nullable: false), team: fields.patchID("team"),
            question: fields.patchString("question", length: 1...500, nullable: false)
        )
    }
}

extension NewClosure: BodyInput {
    public init?(_ fields: ObjectReader) {
        let reason = fields.choice("reason", ClosingReason.self)
        let note = fields.optionalString("note", length: 1...2_000)
        let closedOn = fields.optionalDay("closedOn")
        guard let reason else { return nil }
        self.init(reason: reason, note: note, closedOn: closedOn)
    }
}

/// All benefit periods of a case, as one screen saves them.
struct BenefitPeriodsInput: BodyInput {
    var periods: [NewBenefitPeriod]

    init?(_ fields: ObjectReader) {
        guard let readers = fields.objects("periods", count: 0...200) else { return nil }
        let periods = readers.map { reader -> NewBenefitPeriod? in
            let id: BenefitPeriodID? = reader.optionalID("id")
            let benefit = reader.string("benefit", length: 1...60)
            let from = reader.day("from")
            let to = reader.optionalDay("to")
            reader.finish()
            guard let benefit, let from else { return nil }
            return NewBenefitPeriod(id: id, benefit: benefit, from: from, to: to)
        }
        guard !periods.contains(where: { $0 == nil }) else { return nil }
        self.periods = periods.compactMap { $0 }
    }
}
