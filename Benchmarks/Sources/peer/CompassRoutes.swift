import Foundation
import GRDB
import Hummingbird

/// `GET /v1/cases/{caseID}/compass`
struct CompassRoutes: Sendable {
    let pool: DatabasePool

    func add(to group: RouterGroup<PeerContext>) {
        group.get("compass") { _, context in try await compass(context) }
    }

    private func compass(_ context: PeerContext) async throws -> CompassAnswer {
        let caller = try context.requireCaller("read")
        let caseID = try context.parameters.require("caseID", as: UUID.self)
        return try await pool.read { db in
            guard try CaseRecord.visible(caseID, to: caller, db) != nil else { throw HTTPError(.notFound) }
            let actors = try ActorRecord
                .filter(ActorRecord.Columns.caseID == caseID)
                .order(ActorRecord.Columns.createdAt, ActorRecord.Columns.id)
                .fetchAll(db)
            let positions = try PositionRecord
                .filter(PositionRecord.Columns.caseID == caseID)
                .order(PositionRecord.Columns.recordedAt, PositionRecord.Columns.id)
                .fetchAll(db)
            let question = try QuestionRecord.current(of: caseID, db)
            return CompassAnswer(caseID: caseID, actors: actors, positions: positions, question: question, asOf: Date())
        }
    }
}
