public import Application
public import Domain
public import Endpoints
public import JSON

extension NewCitizenLinkSettings: BodyInput {
    public init?(_ fields: ObjectReader) {
        let isOn = fields.boolean("isOn")
        let reason = fields.string("reason", length: 1...1_000)
        guard let isOn, let reason else { return nil }
        self.init(isOn: isOn, reason: reason)
    }
}

/// How long a link is to last.
struct NewCitizenLink: BodyInput {
    var days: Int

    init?(_ fields: ObjectReader) {
        days = fields.optionalInteger("days", in: CitizenLink.days) ?? CitizenLink.usualDays
    }
}

/// The conversation in which a citizen's sheet becomes the next version of the plan, and what is agreed with it.
struct CitizenSheetAdoption: BodyInput {
    var conversation: ConversationID?
    var agreements: [NewAgreement]

    init?(_ fields: ObjectReader) {
        conversation = fields.optionalID("conversation")
        guard let agreements = NewAgreement.list(fields) else { return nil }
        self.agreements = agreements
    }
}

extension CitizenSheet: BodyInput {
    public init?(_ fields: ObjectReader) {
        let lines = fields.objects("lines", count: 0...100)?.map { reader in
            let line = Line(reader)
            reader.finish()
            return line
        }
        let intensity = fields.optionalObject("intensity").map { PlanIntensity.read($0) }
        let message = fields.optionalString("message", length: 1...2_000)
        let isDone = fields.optionalBoolean("done")
        guard let lines, lines.allSatisfy({ $0 != nil }) else { return nil }
        self.init(lines: lines.compactMap { $0 }, intensity: intensity ?? [:], message: message, isDone: isDone ?? false)
    }
}

extension CitizenSheet.Line {
    fileprivate init?(_ fields: ObjectReader) {
        let id: JobPlanEntryID? = fields.optionalID("id")
        let letter = fields.choice("letter", PlanLetter.self)
        let kind = fields.choice("kind", JobPlanLineKind.self)
        let text = fields.string("text", length: 1...500)
        let due = fields.optionalDay("due")
        if let kind, kind != .opgave, due != nil {
            fields.fault("due", code: "not-here", "En frist hører til det, du vil gøre (opgave).")
        }
        guard let letter, let kind, let text else { return nil }
        switch kind {
        case .funktion: self.init(id: id, letter: letter, content: .function(text))
        case .virksomhed: self.init(id: id, letter: letter, content: .employer(text))
        case .opgave: self.init(id: id, letter: letter, content: .task(text, due: due))
        }
    }
}
