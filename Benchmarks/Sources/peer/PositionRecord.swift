import Foundation
import GRDB

/// Where an actor was placed, or that an earlier place was taken back.
struct PositionRecord: StoredRecord, PersistableRecord {
    static let databaseTableName = "position"
    var caseID: UUID
    var id: UUID
    var actor: UUID
    var kind: PositionKind?
    var basis: Basis?
    var systemFaglighed: Int?
    var individOmverden: Int?
    var field: PracticeLogic?
    var statement: String?
    var stance: Stance?
    var question: UUID?
    var conditions: String?
    var conditionsNote: String?
    var recordedAt: Date
    var recordedBy: UUID?
    var recordedVia: UUID
    var withdraws: UUID?

    enum CodingKeys: String, CodingKey {
        case id, actor, kind, basis, field, statement, stance, question, conditions, withdraws
        case caseID = "case_id"
        case systemFaglighed = "system_faglighed"
        case individOmverden = "individ_omverden"
        case conditionsNote = "conditions_note"
        case recordedAt = "recorded_at"
        case recordedBy = "recorded_by"
        case recordedVia = "recorded_via"
    }

    enum Columns {
        static let caseID = Column("case_id")
        static let id = Column("id")
        static let recordedAt = Column("recorded_at")
    }

    static func databaseDateEncodingStrategy(for column: String) -> DatabaseDateEncodingStrategy { .millisecondsSince1970 }
}

extension PositionRecord {
    var point: CompassPoint? {
        guard let systemFaglighed, let individOmverden else { return nil }
        return CompassPoint(systemFaglighed: systemFaglighed, individOmverden: individOmverden)
    }

    var logic: PracticeLogic? { field ?? point?.logic }
}

/// Who changed what.
struct HistoryRecord: Codable, MutablePersistableRecord {
    static let databaseTableName = "history"
    var seq: Int64?
    var at: Date
    var caseID: UUID
    var citizen: UUID
    var entity: String
    var entityID: UUID
    var action: String
    var staff: UUID?
    var token: UUID
    var request: UUID
    var operation: String
    var changes: String
    /// Each request of the peer makes one change.
    var step = 1

    enum CodingKeys: String, CodingKey {
        case seq, at, citizen, entity, action, staff, token, request, operation, changes, step
        case caseID = "case_id"
        case entityID = "entity_id"
    }

    static func databaseDateEncodingStrategy(for column: String) -> DatabaseDateEncodingStrategy { .millisecondsSince1970 }
}

/// One field from and to.
struct FieldChange: Encodable {
    var field: String
    var from: String?
    var to: String?

    enum CodingKeys: CodingKey {
        case field, from, to
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(field, forKey: .field)
        // An explicit null, as the product stores it.
        try container.encode(from, forKey: .from)
        try container.encode(to, forKey: .to)
    }
}
