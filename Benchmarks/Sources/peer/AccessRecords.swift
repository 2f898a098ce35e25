import Foundation
import GRDB

/// Records whose instants are stored as milliseconds since 1970.
protocol StoredRecord: Codable, FetchableRecord, TableRecord, Sendable {}

extension StoredRecord {
    static func databaseDateDecodingStrategy(for column: String) -> DatabaseDateDecodingStrategy { .millisecondsSince1970 }
}

/// How far somebody sees among the cases.
enum Reach: String, Codable, Comparable {
    case egne, team, alle

    static func < (left: Reach, right: Reach) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .egne: 1
        case .team: 2
        case .alle: 3
        }
    }
}

struct RoleGrant {
    var role: String
    var reach: Reach
}

struct AccessTokenRecord: StoredRecord {
    static let databaseTableName = "access_token"
    var id: UUID
    var staff: UUID?
    var scopes: String
    var expiresAt: Date
    var revokedAt: Date?

    enum CodingKeys: String, CodingKey {
        case id, staff, scopes
        case expiresAt = "expires_at"
        case revokedAt = "revoked_at"
    }

    enum Columns {
        static let hash = Column("hash")
    }
}

struct TokenRole: StoredRecord {
    static let databaseTableName = "access_token_role"
    var role: String
    var reach: Reach
    var grant: RoleGrant { RoleGrant(role: role, reach: reach) }

    enum Columns {
        static let token = Column("token")
    }
}

struct TokenTeam: StoredRecord {
    static let databaseTableName = "access_token_team"
    var team: UUID

    enum Columns {
        static let token = Column("token")
    }
}

struct StaffRecord: StoredRecord {
    static let databaseTableName = "staff"
    var id: UUID
    var active: Bool
}

struct StaffRole: StoredRecord {
    static let databaseTableName = "staff_role"
    var role: String
    var reach: Reach
    var grant: RoleGrant { RoleGrant(role: role, reach: reach) }

    enum Columns {
        static let staff = Column("staff")
    }
}

struct StaffTeam: StoredRecord {
    static let databaseTableName = "staff_team"
    var team: UUID

    enum Columns {
        static let staff = Column("staff")
    }
}
