public import Domain

/// The guides of conversations, every version of them.
/// Owns `conversation_guide`, `conversation_guide_version`, `conversation_guide_step`.
public enum GuideStore {
    /// Every guide in use, the standard first and then by team, each at its newest version. There are at most two a team.
    /// - Throws: `StorageError`
    public static func all(in db: Connection) throws -> [ConversationGuide] {
        let heads = try db.all(
            """
            SELECT id, team, kind, ticks_kept, retired_at, version FROM conversation_guide WHERE retired_at IS NULL
            ORDER BY team IS NOT NULL, team, kind
            """
        ) { try guide($0) }
        return try heads.map { try withSteps($0, db) }
    }

    /// A guide at its newest version, retired or not.
    /// - Throws: `StorageError`
    public static func find(_ id: ConversationGuideID, in db: Connection) throws -> ConversationGuide? {
        try db.first("SELECT id, team, kind, ticks_kept, retired_at, version FROM conversation_guide WHERE id = ?", .id(id)) { try guide($0) }
            .map { try withSteps($0, db) }
    }

    /// The guide a team uses for a kind of conversation: its own, or else the standard.
    /// - Throws: `StorageError`
    public static func inUse(by team: TeamID?, for kind: ConversationKind, in db: Connection) throws -> ConversationGuide? {
        let own = try team.flatMap { team in
            try db.first(
                """
                SELECT id, team, kind, ticks_kept, retired_at, version FROM conversation_guide
                WHERE team = ? AND kind = ? AND retired_at IS NULL
                """, .id(team), .text(kind.rawValue)
            ) { try guide($0) }
        }
        let found = try own ?? db.first(
            "SELECT id, team, kind, ticks_kept, retired_at, version FROM conversation_guide WHERE kind = ? AND team IS NULL",
            .text(kind.rawValue)
        ) { try guide($0) }
        return try found.map { try withSteps($0, db) }
    }

    /// The steps of an earlier version; nil when there is no such version.
    /// - Throws: `StorageError`
    public static func steps(of id: ConversationGuideID, version: Int, in db: Connection) throws -> [GuideStep]? {
        let isKnown = try db.first(
            "SELECT 1 FROM conversation_guide_version WHERE guide = ? AND version = ?", .id(id), .int(version)
        ) { _ in true }
        guard isKnown != nil else { return nil }
        return try db.all(
            "SELECT id, phase, form, text, detail FROM conversation_guide_step WHERE guide = ? AND version = ? ORDER BY place",
            .id(id), .int(version)
        ) { row in
            guard let phase = GuidePhase(rawValue: try row.text(1)), let form = GuideStepForm(rawValue: try row.text(2)) else {
                throw StorageError.corrupt
            }
            return GuideStep(id: try row.id(0), phase: phase, form: form, text: try row.text(3), detail: try row.optionalText(4))
        }
    }

    /// - Throws: `StorageError.unique` when the team has its own of that kind
    public static func insert(_ guide: ConversationGuide, at now: Instant, by staff: StaffID?, in db: Connection) throws {
        try db.run(
            "INSERT INTO conversation_guide (id, team, kind, ticks_kept, version) VALUES (?, ?, ?, ?, ?)",
            .id(guide.id), .optional(guide.team), .text(guide.kind.rawValue), .bool(guide.ticksKept), .int(guide.version)
        )
        try insertVersion(of: guide, at: now, by: staff, db)
    }

    /// Keeps the guide as its next version beside those before.
    /// - Throws: `StorageError`
    public static func update(_ guide: ConversationGuide, at now: Instant, by staff: StaffID?, in db: Connection) throws {
        try db.run(
            "UPDATE conversation_guide SET ticks_kept = ?, retired_at = ?, version = ? WHERE id = ?",
            .bool(guide.ticksKept), .optional(guide.retiredAt), .int(guide.version), .id(guide.id)
        )
        try insertVersion(of: guide, at: now, by: staff, db)
    }

    private static func insertVersion(of guide: ConversationGuide, at now: Instant, by staff: StaffID?, _ db: Connection) throws {
        try db.run(
            "INSERT INTO conversation_guide_version (guide, version, made_at, made_by) VALUES (?, ?, ?, ?)",
            .id(guide.id), .int(guide.version), .instant(now), .optional(staff)
        )
        for (place, step) in guide.steps.enumerated() {
            try db.run(
                """
                INSERT INTO conversation_guide_step (guide, version, place, id, phase, form, text, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                .id(guide.id), .int(guide.version), .int(place), .id(step.id), .text(step.phase.rawValue), .text(step.form.rawValue),
                .text(step.text), .optional(step.detail)
            )
        }
    }

    private static func withSteps(_ guide: ConversationGuide, _ db: Connection) throws -> ConversationGuide {
        var guide = guide
        guard let steps = try steps(of: guide.id, version: guide.version, in: db) else { throw StorageError.corrupt }
        guide.steps = steps
        return guide
    }

    private static func guide(_ row: borrowing Row) throws -> ConversationGuide {
        guard let kind = ConversationKind(rawValue: try row.text(2)) else { throw StorageError.corrupt }
        return ConversationGuide(
            id: try row.id(0), team: try row.optionalID(1), kind: kind, ticksKept: try row.bool(3), steps: [],
            retiredAt: try row.optionalInstant(4), version: try row.int(5)
        )
    }
}
