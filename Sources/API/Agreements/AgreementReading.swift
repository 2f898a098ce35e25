public import Application
import Domain
public import Endpoints
public import JSON

extension Responsible {
    /// Reads `{"staff": id}` or `{"actor": id}`: exactly one of them. The caller finishes the reader.
    init?(_ fields: ObjectReader) {
        let staff: StaffID? = fields.optionalID("staff")
        let actor: ActorID? = fields.optionalID("actor")
        let isStaff = fields.contains("staff") && !fields.isNull("staff")
        let isActor = fields.contains("actor") && !fields.isNull("actor")
        guard isStaff != isActor else {
            fields.fault(nil, code: "one-of", "Skriv, hvem der gør det: enten en ansat (staff) eller en aktør i sagen (actor).")
            return nil
        }
        if let staff { self = .staff(staff) } else if let actor { self = .actor(actor) } else { return nil }
    }
}

extension NewAgreement: BodyInput {
    public init?(_ fields: ObjectReader) {
        let what = fields.string("what", length: 1...1_000)
        let responsible = fields.object("responsible").flatMap { reader in
            let responsible = Responsible(reader)
            reader.finish()
            return responsible
        }
        let due = fields.day("due")
        guard let what, let responsible, let due else { return nil }
        self.init(what: what, responsible: responsible, due: due)
    }

    /// The list `agreements`, which may be left out; nil when something in it is wrong.
    static func list(_ fields: ObjectReader, _ name: String = "agreements", count: ClosedRange<Int> = 0...20) -> [NewAgreement]? {
        let agreements = fields.optionalObjects(name, count: count)?.map { reader in
            let agreement = NewAgreement(reader)
            reader.finish()
            return agreement
        }
        guard agreements?.contains(where: { $0 == nil }) != true else { return nil }
        return (agreements ?? []).compactMap { $0 }
    }
}

extension AgreementPatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        let what = fields.patchString("what", length: 1...1_000, nullable: false)
        let responsible = fields.optionalObject("responsible").map { reader in
            let responsible = Responsible(reader)
            reader.finish()
            return responsible
        }
        if fields.contains("responsible"), fields.isNull("responsible") {
            fields.fault("responsible", code: "required", "Skriv, hvem der gør det, eller udelad feltet.")
        }
        if case .some(nil) = responsible { return nil }
        self.init(what: what, responsible: responsible ?? nil)
    }
}

extension NewCompletion: BodyInput {
    public init?(_ fields: ObjectReader) {
        let state = fields.choice("state", Outcome.self)
        let on = fields.optionalDay("on")
        let result = fields.optionalString("result", length: 1...2_000)
        let reason = fields.optionalString("reason", length: 1...2_000)
        guard let state else { return nil }
        switch state {
        case .udfoert where reason != nil:
            fields.fault("reason", code: "not-here", "En begrundelse hører til en aftale, der bortfalder. Skriv resultatet i result.")
            return nil
        case .bortfaldet where result != nil:
            fields.fault("result", code: "not-here", "Et resultat hører til en aftale, der er udført. Skriv begrundelsen i reason.")
            return nil
        case .bortfaldet where reason == nil:
            if !fields.contains("reason") || fields.isNull("reason") {
                fields.fault("reason", code: "required", "Skriv, hvorfor aftalen bortfalder.")
            }
            return nil
        case .udfoert, .bortfaldet: break
        }
        self.init(isDone: state == .udfoert, on: on, result: result, reason: reason)
    }

    private enum Outcome: String, CaseIterable {
        case udfoert, bortfaldet
    }
}

extension NewPostponement: BodyInput {
    public init?(_ fields: ObjectReader) {
        let due = fields.day("due")
        let reason = fields.string("reason", length: 1...1_000)
        guard let due, let reason else { return nil }
        self.init(due: due, reason: reason)
    }
}
