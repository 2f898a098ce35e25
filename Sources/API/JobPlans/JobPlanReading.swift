public import Application
import Domain
public import Endpoints
public import JSON

extension NewJobPlan: BodyInput {
    /// Reads a version's members; the caller finishes the reader.
    public init?(_ fields: ObjectReader) {
        let basedOn = fields.optionalInteger("basedOn", in: 0...1_000_000)
        let lines = fields.optionalObjects("lines", count: 0...100)?.map { reader in
            let line = JobPlanRevision.Line(reader)
            reader.finish()
            return line
        }
        let intensity = fields.optionalObject("intensity").map { PlanIntensity.read($0) }
        let focus = fields.optionalChoice("focus", PlanLetter.self)
        let focusShiftOn = fields.patchDay("focusShiftOn")
        let stepBackReason = fields.optionalString("stepBackReason", length: 1...1_000)
        let returnBy = fields.optionalDay("returnBy")
        let note = fields.optionalString("note", length: 1...2_000)
        guard lines?.contains(where: { $0 == nil }) != true else { return nil }
        self.init(
            basedOn: basedOn, lines: lines.map { $0.compactMap { $0 } }, intensity: intensity, focus: focus, focusShiftOn: focusShiftOn,
            stepBackReason: stepBackReason, returnBy: returnBy, note: note
        )
    }
}

/// How much is searched under each letter: applications a week, 0 to 200.
enum PlanIntensity {
    static func read(_ fields: ObjectReader) -> [PlanLetter: Int] {
        let perWeek = PlanLetter.allCases.map { ($0, fields.optionalInteger($0.rawValue, in: 0...200)) }
        fields.finish()
        return Dictionary(uniqueKeysWithValues: perWeek.compactMap { letter, number in number.map { (letter, $0) } })
    }
}

/// A version of a plan, with the conversation it is made in and what is agreed with it.
struct JobPlanInput: BodyInput {
    var plan: NewJobPlan

    init?(_ fields: ObjectReader) {
        let conversation: ConversationID? = fields.optionalID("conversation")
        let agreements = NewAgreement.list(fields)
        guard var plan = NewJobPlan(fields), let agreements else { return nil }
        plan.conversation = conversation
        plan.agreements = agreements
        self.plan = plan
    }
}

extension JobPlanRevision.Line {
    /// Reads a line: a task has somebody who does it, and perhaps a last day; the others have neither.
    fileprivate init?(_ fields: ObjectReader) {
        let id: JobPlanEntryID? = fields.optionalID("id")
        let letter = fields.choice("letter", PlanLetter.self)
        let kind = fields.choice("kind", JobPlanLineKind.self)
        let text = fields.string("text", length: 1...500)
        let responsible = fields.optionalObject("responsible").map { reader in
            let responsible = Responsible(reader)
            reader.finish()
            return responsible
        }
        let due = fields.optionalDay("due")
        switch kind {
        case .opgave where responsible == nil:
            fields.fault("responsible", code: "nobody", "Skriv, hvem der gør det.")
        case .funktion, .virksomhed:
            for (name, isThere) in [("responsible", responsible != nil), ("due", due != nil)] where isThere {
                fields.fault(name, code: "not-here", "Det hører til en linje om, hvem der gør hvad (opgave).")
            }
        case .opgave, nil: break
        }
        guard let letter, let kind, let text else { return nil }
        switch kind {
        case .funktion: self.init(id: id, letter: letter, content: .function(text))
        case .virksomhed: self.init(id: id, letter: letter, content: .employer(text))
        case .opgave:
            guard let responsible, let responsible else { return nil }
            self.init(id: id, letter: letter, content: .task(what: text, responsible: responsible, due: due))
        }
    }
}

extension NewSignatureWithdrawal: BodyInput {
    public init?(_ fields: ObjectReader) {
        let party = fields.choice("party", JobPlanSignature.Party.self)
        let reason = fields.string("reason", length: 1...1_000)
        guard let party, let reason else { return nil }
        self.init(party: party, reason: reason)
    }
}

extension NewSignatures: BodyInput {
    public init?(_ fields: ObjectReader) {
        func signature(_ name: String) -> NewSignature?? {
            fields.optionalObject(name).map { reader in
                let person = reader.optionalString("name")
                let day = reader.optionalDay("day")
                let how = reader.choice("how", SignatureForm.self)
                reader.finish()
                return how.map { NewSignature(name: person, day: day, how: $0) }
            }
        }
        let (citizen, caseworker) = (signature("citizen"), signature("caseworker"))
        if citizen == nil, caseworker == nil {
            fields.fault(nil, code: "required", "Skriv, hvem der skrev under: borgeren (citizen), sagsbehandleren (caseworker) eller begge.")
            return nil
        }
        self.init(citizen: citizen ?? nil, caseworker: caseworker ?? nil)
    }
}
