import Domain
import JSON
import Storage

/// Reads minutes back that were kept.
extension MeetingMinutes {
    /// - Throws: `StorageError.corrupt`
    init(kept text: String) throws {
        let json = try KeptMinutes(text)
        self.init(
            meeting: try json.id("meeting"), kind: try json.code("kind"), title: try json.text("title"), team: try json.needed("team"),
            startsAt: try json.instant("startsAt"), endsAt: try json.instant("endsAt"), place: try json.text("place"),
            leader: try json.needed("leader"), minuteTaker: try json.text("minuteTaker"),
            participants: try json.list("participants").map { line in
                ParticipantLine(
                    name: try line.needed("name"), title: try line.text("title"), organisation: try line.text("organisation"),
                    attendance: try line.code("attendance")
                )
            }
        )
    }
}

extension ItemMinutes {
    /// - Throws: `StorageError.corrupt`
    init(kept text: String) throws {
        let json = try KeptMinutes(text)
        self.init(
            item: try json.id("item"), caseID: try json.id("case"), place: try json.integer("place"),
            externalCaseNumber: try json.text("externalCaseNumber"), citizenName: try json.needed("citizenName"),
            cprMasked: try json.needed("cprMasked"), bringer: try json.needed("bringer"),
            reasons: try json.texts("reasons").map { try KeptMinutes.code($0) }, goal: try json.text("goal"), question: try json.text("question"),
            citizenAsked: try json.text("citizenAsked"), citizenTold: try json.text("citizenTold"),
            problemViews: try json.list("problemViews").map { line in
                ProblemLine(id: try line.id("id"), who: try line.needed("who"), text: try line.needed("text"))
            },
            positions: try json.list("positions").map { try PositionLine($0) }, logicsNote: try json.text("logicsNote"),
            proposals: try json.list("proposals").map { try ProposalLine($0) }, ending: try json.optionalCode("ending"),
            endingReason: try json.text("endingReason"), nextMeeting: try json.text("nextMeeting"), conclusion: try json.text("conclusion"),
            agreements: try json.list("agreements").map { line in
                AgreementLine(
                    id: try line.id("id"), kind: try line.code("kind"), what: try line.needed("what"), who: try line.needed("who"),
                    due: try line.day("due")
                )
            },
            permission: try json.object("permission").map { line in
                PermissionLine(answer: try line.code("answer"), words: try line.text("words"), by: try line.text("by"))
            },
            earlierAgreements: try json.list("earlierAgreements").map { line in
                EarlierAgreementLine(
                    id: try line.id("id"), what: try line.needed("what"), who: try line.needed("who"), due: try line.day("due"),
                    state: try line.code("state"), settledOn: try line.optionalDay("settledOn"), outcome: try line.text("outcome")
                )
            },
            disqualified: try json.texts("disqualified"),
            outsiders: try json.list("outsiders").map { line in
                OutsiderLine(
                    name: try line.needed("name"), organisation: try line.needed("organisation"), ground: try line.code("ground"),
                    words: try line.needed("words"), from: try line.day("from"), to: try line.optionalDay("to")
                )
            }
        )
    }
}

extension ItemMinutes.PositionLine {
    fileprivate init(_ json: KeptMinutes) throws {
        self.init(
            actor: try json.id("actor"), kind: try json.code("kind"), who: try json.needed("who"), basis: try json.code("basis"),
            logic: try json.optionalCode("logic"), wasPlaced: try json.truth("wasPlaced"), before: try json.optionalCode("before"),
            stance: try json.optionalCode("stance"), statement: try json.text("statement")
        )
    }
}

extension ItemMinutes.ProposalLine {
    fileprivate init(_ json: KeptMinutes) throws {
        self.init(
            id: try json.id("id"), text: try json.needed("text"), category: try json.code("category"), standing: try json.code("state"),
            reason: try json.text("reason"), presupposes: try json.texts("presupposes")
        )
    }
}

/// An object of kept minutes. What is not as it was written is a fault of the store, not of a caller.
private struct KeptMinutes {
    private let json: JSONValue

    init(_ text: String) throws {
        guard let json = try? JSONValue.parse(Array(text.utf8)) else { throw StorageError.corrupt }
        self.json = json
    }

    private init(_ json: JSONValue) {
        self.json = json
    }

    func text(_ name: String) throws -> String? {
        guard let value = json[name] else { throw StorageError.corrupt }
        if value.isNull { return nil }
        guard let text = value.text else { throw StorageError.corrupt }
        return text
    }

    func needed(_ name: String) throws -> String {
        guard let text = try text(name) else { throw StorageError.corrupt }
        return text
    }

    func id<Entity>(_ name: String) throws -> ID<Entity> { try read(name) { ID<Entity>($0) } }
    func day(_ name: String) throws -> Day { try read(name) { Day($0) } }
    func optionalDay(_ name: String) throws -> Day? { try text(name) == nil ? nil : day(name) }
    func instant(_ name: String) throws -> Instant { try read(name) { Instant(rfc3339: $0) } }

    static func code<Code: RawRepresentable>(_ text: String) throws -> Code where Code.RawValue == String {
        guard let code = Code(rawValue: text) else { throw StorageError.corrupt }
        return code
    }

    func code<Code: RawRepresentable>(_ name: String) throws -> Code where Code.RawValue == String {
        try read(name) { Code(rawValue: $0) }
    }

    func optionalCode<Code: RawRepresentable>(_ name: String) throws -> Code? where Code.RawValue == String {
        if try text(name) == nil { return nil }
        let code: Code = try code(name)
        return code
    }

    func integer(_ name: String) throws -> Int {
        guard let number = json[name]?.integer else { throw StorageError.corrupt }
        return Int(number)
    }

    func truth(_ name: String) throws -> Bool {
        guard let value = json[name]?.boolean else { throw StorageError.corrupt }
        return value
    }

    func object(_ name: String) throws -> KeptMinutes? {
        guard let value = json[name] else { throw StorageError.corrupt }
        return value.isNull ? nil : KeptMinutes(value)
    }

    func list(_ name: String) throws -> [KeptMinutes] {
        guard let elements = json[name]?.elements else { throw StorageError.corrupt }
        return elements.map { KeptMinutes($0) }
    }

    func texts(_ name: String) throws -> [String] {
        guard let elements = json[name]?.elements else { throw StorageError.corrupt }
        return try elements.map { element in
            guard let text = element.text else { throw StorageError.corrupt }
            return text
        }
    }

    private func read<Value>(_ name: String, _ parse: (String) -> Value?) throws -> Value {
        guard let value = parse(try needed(name)) else { throw StorageError.corrupt }
        return value
    }
}
