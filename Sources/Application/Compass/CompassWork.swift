public import Domain
import JSON
import Storage

/// The compass of a case: its question, its actors, where they stand, and what that gives to talk about.
public struct CompassWork: Sendable {
    let epoch: CursorEpoch

    /// What the compass shows at an instant; now if left out.
    /// - Throws: `Problem.notFound`
    public func read(_ id: CaseID, asOf: Instant?, _ scope: ReadScope) throws -> CompassReading {
        try scope.requireCase(id)
        return Compass.read(
            actors: try ActorStore.all(of: id, in: scope.db), positions: try PositionStore.all(of: id, in: scope.db),
            questions: try QuestionStore.all(of: id, in: scope.db), asOf: asOf ?? scope.authority.now
        )
    }

    /// Brings the case with a question.
    func ask(_ text: String, in caseID: CaseID, _ citizen: CitizenID, _ unit: UnitOfWork) throws {
        let question = Question(id: unit.ids.next(), caseID: caseID, text: text, askedAt: unit.now)
        var change = Change(.question, question.id, .changed, case: caseID, citizen: citizen)
        change.compare("question", try QuestionStore.current(of: caseID, in: unit.db)?.text, text)
        try QuestionStore.insert(question, by: unit.authority.staff, in: unit.db)
        try unit.record(change)
    }

    // MARK: Positions

    /// Places several actors in one call, all or none.
    /// - Parameter conversation: the conversation of the case they were made in.
    /// - Throws: `Problem.notFound`, `Problem.invalid` naming each placement that cannot be, and a conversation that is not the case's
    public func place(
        _ placements: [Placement], in caseID: CaseID, conversation: ConversationID? = nil, _ unit: UnitOfWork
    ) throws -> [Position] {
        let citizen = try unit.scope.requireCase(caseID)
        let check = CodeCheck(unit)
        try require(placements, in: caseID, at: "/positions", check)
        try check.requireConversation(conversation, of: caseID)
        try check.finish()
        return try add(placements, to: caseID, citizen, in: conversation, unit)
    }

    /// Holds placements to be made against the actors of the case and its question; `pointer` is where the list stood in the input, and
    /// `asking` says that a question comes with them.
    /// - Throws: `StorageError`
    func require(_ placements: [Placement], in caseID: CaseID, asking: Bool = false, at pointer: String, _ check: CodeCheck) throws {
        var placed: Set<[String]> = []
        let hasQuestion = try asking || QuestionStore.current(of: caseID, in: check.db) != nil
        for (index, placement) in placements.enumerated() {
            if !placed.insert([placement.actor.description, placement.position.kind.rawValue]).inserted {
                check.faults.add(.placedTwice("\(pointer)/\(index)"))
            }
            try check.requireActor(placement.actor, of: caseID, at: "\(pointer)/\(index)/actor")
        }
        for (index, placement) in placements.enumerated() where placement.position.stance != nil && !hasQuestion {
            check.faults.add(.noQuestion("\(pointer)/\(index)/stance"))
        }
    }

    /// Makes placements that ``require(_:in:at:_:)`` found nothing wrong with.
    /// - Parameters:
    ///   - item: the meeting item they were made at.
    ///   - conversation: the conversation they were made in.
    ///   - question: what stances answer; the case's current question if left out.
    /// - Throws: `StorageError`
    @discardableResult
    func add(
        _ placements: [Placement], to caseID: CaseID, _ citizen: CitizenID, at item: MeetingItemID? = nil,
        in conversation: ConversationID? = nil, on question: QuestionID? = nil, _ unit: UnitOfWork
    ) throws -> [Position] {
        guard !placements.isEmpty else { return [] }
        let question = try question ?? QuestionStore.current(of: caseID, in: unit.db)?.id
        return try placements.map { placement in
            try place(placement.actor, placement.position, in: caseID, citizen, question, at: item, in: conversation, unit)
        }
    }

    /// Takes a placement back: a mistake stays on record, named by the row that withdraws it.
    /// - Throws: `Problem.notFound`, `Problem.conflict` when it was taken back before
    public func withdraw(_ id: PositionID, of caseID: CaseID, reason: String, _ unit: UnitOfWork) throws -> Position {
        let citizen = try unit.scope.requireCase(caseID)
        guard var position = try PositionStore.find(id, of: caseID, in: unit.db) else { throw Problem.notFound }
        let withdrawal = Withdrawal(at: unit.now, by: unit.authority.staff, reason: reason)
        try expecting(unique: Problem.conflict(code: "already-withdrawn", detail: "Placeringen er trukket tilbage i forvejen.")) {
            try PositionStore.withdraw(position, as: unit.ids.next(), withdrawal, via: unit.authority.token, in: unit.db)
        }
        position.withdrawal = withdrawal
        var change = Change(.position, id, .withdrawn, case: caseID, citizen: citizen)
        change.compare("reason", nil, reason)
        try unit.record(change)
        return position
    }

    /// Every placement ever made in the case, the oldest first.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func positions(
        _ caseID: CaseID, _ filter: CasePositionFilter, after: String?, limit: Int, _ scope: ReadScope
    ) throws -> Page<Position> {
        try scope.requireCase(caseID)
        let last: PositionID? = try IdentifierCursor(epoch: epoch).read(after)
        let rows = try PositionStore.all(of: caseID, in: scope.db).filter { position in
            filter.takes(position) && (last.map { position.id > $0 } ?? true)
        }.map { position in
            guard let asOf = filter.asOf, let withdrawal = position.withdrawal, withdrawal.at > asOf else { return position }
            var position = position
            position.withdrawal = nil
            return position
        }
        return Page(Array(rows.prefix(limit + 1)), limit: limit) { IdentifierCursor(epoch: epoch).text($0.id) }
    }

    func place(
        _ actor: ActorID, _ input: NewPosition, in caseID: CaseID, _ citizen: CitizenID, _ question: QuestionID?,
        at item: MeetingItemID? = nil, in conversation: ConversationID? = nil, _ unit: UnitOfWork
    ) throws -> Position {
        let position = Position(
            id: unit.ids.next(), caseID: caseID, actor: actor, stand: .point(input.point), kind: input.kind, basis: input.basis,
            statement: input.statement, stance: input.stance, question: input.stance == nil ? nil : question,
            conditions: input.conditions, conditionsNote: input.conditionsNote, meetingItem: item,
            conversation: conversation, recordedAt: unit.now, recordedBy: unit.authority.staff
        )
        try PositionStore.insert(position, via: unit.authority.token, in: unit.db)
        var change = Change(.position, position.id, .placed, case: caseID, citizen: citizen)
        change.compare("actor", nil, actor.description)
        change.compare("logic", nil, input.point.logic?.rawValue)
        try unit.record(change)
        return position
    }
}

extension Fault {
    /// Nobody stands in two places at one instant.
    static func placedTwice(_ pointer: String) -> Fault {
        Fault(pointer: pointer, code: "duplicate", detail: "Aktøren er placeret to gange af samme slags i det samme kald. Brug kind til at skelne anskuelse og handling.")
    }

    /// A stance answers a question, and the case has none.
    static func noQuestion(_ pointer: String) -> Fault {
        Fault(pointer: pointer, code: "no-question", detail: "Skriv først det spørgsmål, sagen bringes med. Stillingtagen gælder et spørgsmål.")
    }
}
