import Foundation
import GRDB
import Hummingbird

/// `POST /v1/cases/{caseID}/positions`
struct PositionRoutes: Sendable {
    let pool: DatabasePool

    func add(to group: RouterGroup<PeerContext>) {
        group.post("positions") { request, context in try await record(request, context) }
    }

    private func record(_ request: Request, _ context: PeerContext) async throws -> EditedResponse<PlacementsAnswer> {
        let caller = try context.requireCaller("write")
        let caseID = try context.parameters.require("caseID", as: UUID.self)
        let input = try await request.decode(as: PlacementsInput.self, context: context)
        try input.check()
        let operation = Operation(caller: caller, caseID: caseID, request: .v7(), now: Date())
        let items = try await pool.write { db in
            guard let file = try CaseRecord.visible(caseID, to: caller, db) else { throw HTTPError(.notFound) }
            let question = try QuestionRecord.current(of: caseID, db)
            return try input.positions.map { try place($0, operation, file, question, db) }
        }
        return EditedResponse(
            status: .created, headers: [.location: "/v1/cases/\(caseID)/positions"], response: PlacementsAnswer(items: items)
        )
    }

    private struct Operation: Sendable {
        var caller: Caller
        var caseID: UUID
        var request: UUID
        var now: Date
    }

    private func place(
        _ input: PlacementInput, _ operation: Operation, _ file: CaseRecord, _ question: QuestionRecord?, _ db: Database
    ) throws -> PositionAnswer {
        let actor = try ActorRecord
            .filter(ActorRecord.Columns.caseID == operation.caseID && ActorRecord.Columns.id == input.actor)
            .fetchOne(db)
        guard let actor, actor.retiredAt == nil else { throw HTTPError(.unprocessableContent, message: "unknown or retired actor") }
        if input.stance != nil, question == nil { throw HTTPError(.unprocessableContent, message: "no question") }
        let position = PositionRecord(
            caseID: operation.caseID, id: .v7(), actor: actor.id, kind: input.kind ?? .anskuelse, basis: input.basis ?? .formodet,
            systemFaglighed: input.systemFaglighed, individOmverden: input.individOmverden, field: nil, statement: input.statement,
            stance: input.stance, question: input.stance == nil ? nil : question?.id,
            conditions: input.storedConditions, conditionsNote: input.conditionsNote,
            recordedAt: operation.now, recordedBy: operation.caller.staff, recordedVia: operation.caller.token, withdraws: nil
        )
        try position.insert(db)
        let changes = [
            FieldChange(field: "actor", from: nil, to: actor.id.uuidString.lowercased()),
            FieldChange(field: "logic", from: nil, to: position.logic?.rawValue),
        ].filter { $0.to != nil }
        var history = HistoryRecord(
            at: operation.now, caseID: operation.caseID, citizen: file.citizen, entity: "position", entityID: position.id,
            action: "placed", staff: operation.caller.staff, token: operation.caller.token, request: operation.request,
            operation: "recordPositions", changes: String(decoding: try JSONEncoder().encode(changes), as: UTF8.self)
        )
        try history.insert(db)
        return PositionAnswer(position, conditions: input.conditions ?? [])
    }
}

struct PlacementsInput: Decodable {
    var positions: [PlacementInput]

    func check() throws {
        guard 1...50 ~= positions.count else { throw HTTPError(.unprocessableContent, message: "1 to 50 positions") }
        for position in positions {
            guard -100...100 ~= position.systemFaglighed, -100...100 ~= position.individOmverden else {
                throw HTTPError(.unprocessableContent, message: "coordinates are -100 to 100")
            }
            guard [position.statement, position.conditionsNote].allSatisfy({ 1...2_000 ~= $0?.count ?? 1 }) else {
                throw HTTPError(.unprocessableContent, message: "texts are 1 to 2000 characters")
            }
        }
    }
}

struct PlacementInput: Decodable {
    var actor: UUID
    var systemFaglighed: Int
    var individOmverden: Int
    var kind: PositionKind?
    var basis: Basis?
    var statement: String?
    var stance: Stance?
    var conditions: [Condition]?
    var conditionsNote: String?

    var storedConditions: String? {
        guard let conditions, !conditions.isEmpty else { return nil }
        return conditions.map(\.rawValue).joined(separator: " ")
    }
}

struct PlacementsAnswer: ResponseEncodable {
    var items: [PositionAnswer]
}

struct PositionAnswer: Encodable {
    var id: UUID
    var actor: UUID
    var kind: PositionKind?
    var basis: Basis?
    var precision = "punkt"
    var systemFaglighed: Int?
    var individOmverden: Int?
    var logic: PracticeLogic?
    var logicLabel: String?
    var statement: String?
    var stance: Stance?
    var question: UUID?
    var conditions: [Condition]
    var conditionsNote: String?
    var recordedAt: Date
    var recordedBy: UUID?

    init(_ position: PositionRecord, conditions: [Condition]) {
        id = position.id
        actor = position.actor
        kind = position.kind
        basis = position.basis
        systemFaglighed = position.systemFaglighed
        individOmverden = position.individOmverden
        logic = position.logic
        logicLabel = position.logic?.label
        statement = position.statement
        stance = position.stance
        question = position.question
        self.conditions = conditions
        conditionsNote = position.conditionsNote
        recordedAt = position.recordedAt
        recordedBy = position.recordedBy
    }
}
