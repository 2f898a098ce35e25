import Domain
import Storage

/// A case told in order: what happened, who did it, and what was said. Made from the history and the positions, in plain Danish.
struct Story {
    private let actors: [ActorID: Actor]
    private let positions: [PositionID: Position]
    /// Where each actor stood before each of their positions, of the same kind. What had been withdrawn by then does not count.
    private let earlier: [PositionID: Position]
    /// The label of a code of a list on a day.
    private let label: (_ code: String, _ list: String, _ day: Day) throws -> String

    /// What was agreed, by the id of the agreement.
    let agreements: [AgreementID: AgreementRow]

    init(actors: [Actor], positions: [Position], agreements: [AgreementRow] = [], label: @escaping (_ code: String, _ list: String, _ day: Day) throws -> String) {
        self.label = label
        self.agreements = Dictionary(agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.actors = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.positions = Dictionary(positions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var told: [ActorID: [Position]] = [:]
        var earlier: [PositionID: Position] = [:]
        for position in positions {
            earlier[position.id] = told[position.actor]?.last { $0.kind == position.kind && $0.isValid(at: position.recordedAt) }
            told[position.actor, default: []].append(position)
        }
        self.earlier = earlier
    }

    /// The line of one history row.
    func line(_ view: HistoryView) throws -> StoryLine {
        let (text, quote) = try tell(view)
        return StoryLine(
            at: view.entry.at, kind: "\(view.entry.entity.rawValue).\(view.entry.action.rawValue)", text: text, by: view.staffName, quote: quote
        )
    }

    private func tell(_ view: HistoryView) throws -> (text: String, quote: String?) {
        func to(_ field: String) -> String? { view.changes.first { $0.field == field }?.to }
        func from(_ field: String) -> String? { view.changes.first { $0.field == field }?.from }
        switch (view.entry.entity, view.entry.action) {
        case (.caseFile, .created):
            let began = to("openedOn").flatMap { Day($0) }.flatMap { $0 == Copenhagen.day(of: view.entry.at) ? nil : " den \($0.danish)" } ?? ""
            return ("Sagen begyndte\(began)." + (to("responsible").map { " Ansvarlig: \($0)." } ?? ""), nil)
        case (.caseFile, _):
            let day = Copenhagen.day(of: view.entry.at)
            return (try view.changes.map { try change($0, on: day) }.joined(separator: " "), nil)
        case (.question, _):
            return (from("question") == nil ? "Sagen bringes med et spørgsmål." : "Sagen bringes med et nyt spørgsmål.", to("question"))
        case (.actor, .created):
            return ("\(name(of: view)) kom med i sagen.", nil)
        case (.actor, .retired):
            return ("\(name(of: view)) er ikke længere med i sagen.", nil)
        case (.actor, _):
            return ("\(name(of: view)) fik rettet sine oplysninger.", nil)
        case (.position, .withdrawn):
            return ("En placering af \(placed(view).map { name($0.actor) } ?? "en aktør") blev trukket tilbage: \(to("reason") ?? "")", nil)
        case (.position, _):
            guard let position = placed(view) else { return ("En aktør blev placeret på kompasset.", nil) }
            return (placement(position), position.statement)
        case (.closure, .closed):
            return ("Sagen blev lukket: \(to("reason") ?? "")." + (to("note").map { " \($0)" } ?? ""), nil)
        case (.closure, _):
            return ("Sagen blev åbnet igen.", nil)
        case (.agreement, _):
            return agreement(view)
        case (.item, _), (.problemView, _), (.proposal, _), (.conclusion, _), (.permission, _):
            return item(view)
        case (.benefitPeriods, _):
            return ("Ydelsesperioderne blev rettet.", nil)
        case (.actionPlan, _), (.activity, _), (.screening, _), (.deadline, _):
            return Self.planning(view)
        case (.minutes, _): return Self.minutes(view)
        case (.conversation, _): return Self.conversation(view)
        case (.citizenLink, _):
            return Self.citizenLink(view)
        case (.jobPlan, _): return Self.jobPlan(view)
        case (.disqualification, .removed):
            return ("\(from("staff") ?? "En kollega") kan igen deltage i drøftelsen af sagen.", nil)
        case (.disqualification, _):
            return ("\(to("staff") ?? "En kollega") deltager ikke i drøftelsen af sagen (inhabil).", nil)
        case (.sharing, .withdrawn):
            return ("Et grundlag for at dele sagen med en deltager udefra blev trukket tilbage.", nil)
        case (.sharing, _):
            return ("\(to("participant") ?? "En deltager udefra") kan deltage i drøftelsen af sagen.", to("basis"))
        case (.emergencyAccess, .completed):
            return ("\(to("seenBy") ?? "En leder") så på en nødadgang til sagen.", nil)
        case (.emergencyAccess, _):
            return ("\(to("staff") ?? "En kollega") åbnede sagen med nødadgang.", to("reason"))
        default:
            return ("Sagens oplysninger blev rettet.", nil)
        }
    }

    /// Where somebody was placed, whether they moved, and on what ground.
    private func placement(_ position: Position) -> String {
        let who = name(position.actor)
        let logic = position.stand.logic
        let before = earlier[position.id]
        var text: String
        if let before, before.stand.logic != logic {
            text = "\(who) flyttede sig fra \(place(before.stand.logic)) til \(place(logic))"
        } else if before != nil, logic != nil {
            text = "\(who) blev stående i \(place(logic))"
        } else {
            text = "\(who) blev placeret \(logic == nil ? "på" : "i") \(place(logic))"
        }
        if position.kind == .handling { text += " med sin handling" }
        switch position.basis {
        case .formodet: text += ", formodet af dem om bordet."
        case .iagttaget: text += ", som det blev iagttaget."
        case .egen: text += ", efter egne ord."
        }
        switch position.stance {
        case .for: text += " For."
        case .imod: text += " Imod."
        case .uafklaret: text += " Uafklaret om spørgsmålet."
        case nil: break
        }
        return text
    }

    private func place(_ logic: PracticeLogic?) -> String {
        switch logic {
        case .sanktion: "sanktion"
        case .inklusion: "inklusion"
        case .omsorg: "omsorg"
        case .administrativ: "den administrative logik"
        case nil: "en akse mellem logikkerne"
        }
    }

    private func change(_ change: FieldChange, on day: Day) throws -> String {
        let name = Self.fieldNames[change.field] ?? change.field
        let list = Self.lists[change.field]
        func words(_ value: String?) throws -> String? {
            guard let value, let list else { return value }
            return "»\(try label(value, list, day))«"
        }
        switch (try words(change.from), try words(change.to)) {
        case (let from?, let to?): return "\(name) blev ændret fra \(from) til \(to)."
        case (nil, let to?): return "\(name) blev sat til \(to)."
        case (let from?, nil): return "\(name) blev fjernet (var \(from))."
        case (nil, nil): return ""
        }
    }

    private static let fieldNames = [
        "externalCaseNumber": "Sagsnummeret", "targetGroup": "Målgruppen", "visitation": "Visitationskategorien", "benefit": "Ydelsen",
        "kle": "KLE-nummeret", "responsible": "Den ansvarlige", "team": "Teamet",
    ]

    /// The lists whose codes stand in a field.
    private static let lists = ["targetGroup": "maalgrupper", "visitation": "visitationskategorier", "benefit": "ydelser"]

    private func name(_ id: ActorID) -> String {
        actors[id].map { $0.name ?? ($0.role == .borger ? "Borgeren" : $0.role.label) } ?? "En aktør"
    }

    private func name(of view: HistoryView) -> String {
        ActorID(bytes: view.entry.entityID).map(name) ?? "En aktør"
    }

    private func placed(_ view: HistoryView) -> Position? {
        PositionID(bytes: view.entry.entityID).flatMap { positions[$0] }
    }
}
