import Foundation
import GRDB

struct CaseRecord: StoredRecord {
    static let databaseTableName = "case_file"
    var id: UUID
    var citizen: UUID
    var responsible: UUID
    var team: UUID?
}

struct CitizenRecord: StoredRecord {
    static let databaseTableName = "citizen"
    var id: UUID
    var protectedSince: Date?

    enum CodingKeys: String, CodingKey {
        case id
        case protectedSince = "protected_since"
    }
}

struct CitizenProtection: StoredRecord {
    static let databaseTableName = "citizen_protection_staff"
    var staff: UUID

    enum Columns {
        static let citizen = Column("citizen")
        static let staff = Column("staff")
    }
}

extension CaseRecord {
    /// The case, if it exists and the caller may see it.
    static func visible(_ id: UUID, to caller: Caller, _ db: Database) throws -> CaseRecord? {
        guard let file = try CaseRecord.filter(key: id).fetchOne(db),
              let citizen = try CitizenRecord.filter(key: file.citizen).fetchOne(db)
        else { return nil }
        if citizen.protectedSince != nil {
            guard let staff = caller.staff else { return nil }
            let named = try CitizenProtection
                .filter(CitizenProtection.Columns.citizen == citizen.id && CitizenProtection.Columns.staff == staff)
                .fetchOne(db)
            return named == nil ? nil : file
        }
        let isOwn = caller.staff == file.responsible
        switch caller.reach {
        case .alle: return file
        case .team: return isOwn || file.team.map(caller.teams.contains) ?? false ? file : nil
        case .egne: return isOwn ? file : nil
        case nil: return nil
        }
    }
}

struct QuestionRecord: StoredRecord {
    static let databaseTableName = "question"
    var id: UUID
    var text: String
    var askedAt: Date

    enum CodingKeys: String, CodingKey {
        case id, text
        case askedAt = "asked_at"
    }

    enum Columns {
        static let caseID = Column("case_id")
        static let id = Column("id")
    }

    /// The question the case is brought with now.
    static func current(of caseID: UUID, _ db: Database) throws -> QuestionRecord? {
        try filter(Columns.caseID == caseID).order(Columns.id.desc).fetchOne(db)
    }
}

struct ActorRecord: StoredRecord {
    static let databaseTableName = "actor"
    var id: UUID
    var role: ActorRole
    var name: String?
    var staff: UUID?
    var createdAt: Date
    var retiredAt: Date?

    enum CodingKeys: String, CodingKey {
        case id, role, name, staff
        case createdAt = "created_at"
        case retiredAt = "retired_at"
    }

    enum Columns {
        static let caseID = Column("case_id")
        static let id = Column("id")
        static let createdAt = Column("created_at")
    }
}
