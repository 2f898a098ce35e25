public import Domain

/// What was seen of citizens early on, and what was judged. Owns `screening`, `screening_observation`, `screening_archetype`.
public enum ScreeningStore {
    /// Every screening of a case, the oldest first.
    /// - Throws: `StorageError`
    public static func all(of caseID: CaseID, in db: Connection) throws -> [Screening] {
        try db.all("SELECT id, risk, reason, made_at, made_by FROM screening WHERE case_id = ? ORDER BY id", .id(caseID)) { row in
            try screening(row, caseID, in: db)
        }
    }

    /// One screening.
    /// - Throws: `StorageError`
    public static func find(_ id: ScreeningID, of caseID: CaseID, in db: Connection) throws -> Screening? {
        try db.first(
            "SELECT id, risk, reason, made_at, made_by FROM screening WHERE case_id = ? AND id = ?", .id(caseID), .id(id)
        ) { row in try screening(row, caseID, in: db) }
    }

    /// The latest of a case.
    /// - Throws: `StorageError`
    public static func latest(of caseID: CaseID, in db: Connection) throws -> Screening? {
        try db.first(
            "SELECT id, risk, reason, made_at, made_by FROM screening WHERE case_id = ? ORDER BY id DESC LIMIT 1", .id(caseID)
        ) { row in try screening(row, caseID, in: db) }
    }

    /// - Throws: `StorageError.foreignKey` when an archetype is unknown
    public static func insert(_ screening: Screening, in db: Connection) throws {
        try db.run(
            "INSERT INTO screening (case_id, id, risk, reason, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)", .id(screening.caseID),
            .id(screening.id), .text(screening.risk.rawValue), .text(screening.reason), .instant(screening.madeAt), .optional(screening.madeBy)
        )
        for observation in screening.observations {
            try db.run(
                "INSERT INTO screening_observation (case_id, screening, observation) VALUES (?, ?, ?)", .id(screening.caseID),
                .id(screening.id), .text(observation.rawValue)
            )
        }
        for (place, archetype) in screening.archetypes.enumerated() {
            try db.run(
                "INSERT INTO screening_archetype (case_id, screening, place, archetype) VALUES (?, ?, ?, ?)", .id(screening.caseID),
                .id(screening.id), .int(place), .id(archetype)
            )
        }
    }

    static func screening(_ row: borrowing Row, _ caseID: CaseID, in db: Connection) throws -> Screening {
        guard let risk = RiskJudgement(rawValue: try row.text(1)) else { throw StorageError.corrupt }
        let id: ScreeningID = try row.id(0)
        let observations = try db.all(
            "SELECT observation FROM screening_observation WHERE case_id = ? AND screening = ?", .id(caseID), .id(id)
        ) { row in
            guard let observation = ScreeningObservation(rawValue: try row.text(0)) else { throw StorageError.corrupt }
            return observation
        }
        let archetypes = try db.all(
            "SELECT archetype FROM screening_archetype WHERE case_id = ? AND screening = ? ORDER BY place", .id(caseID), .id(id)
        ) { try $0.id(0, as: Archetype.self) }
        return Screening(
            id: id, caseID: caseID, observations: observations, archetypes: archetypes, risk: risk, reason: try row.text(2),
            madeAt: try row.instant(3), madeBy: try row.optionalID(4)
        )
    }
}
