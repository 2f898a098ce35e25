public import Domain

/// The links of citizens to their plans, and what they have written there. Owns `citizen_link`, `citizen_link_line`.
public enum CitizenLinkStore {
    private static let columns = """
        id, case_id, number, created_at, created_by, expires_at, opened_at, withdrawn_at, saved_at, is_done, intensity_a, intensity_b,
        intensity_c, message, adopted_as, version
        """

    /// The newest link of a case.
    /// - Throws: `StorageError`
    public static func newest(of caseID: CaseID, in db: Connection) throws -> CitizenLink? {
        try one("SELECT \(columns) FROM citizen_link WHERE case_id = ? ORDER BY id DESC LIMIT 1", [.id(caseID)], db)
    }

    /// - Throws: `StorageError`
    public static func find(_ id: CitizenLinkID, in db: Connection) throws -> CitizenLink? {
        try one("SELECT \(columns) FROM citizen_link WHERE id = ?", [.id(id)], db)
    }

    /// The link with this id that the code with this hash was given for.
    /// - Throws: `StorageError`
    public static func find(_ id: CitizenLinkID, codeHash: [UInt8], in db: Connection) throws -> CitizenLink? {
        try one("SELECT \(columns) FROM citizen_link WHERE id = ? AND code_hash = ?", [.id(id), .blob(codeHash)], db)
    }

    /// The link that the key with this hash was given for when it was opened.
    /// - Throws: `StorageError`
    public static func find(keyHash: TokenHash, in db: Connection) throws -> CitizenLink? {
        try one("SELECT \(columns) FROM citizen_link WHERE key_hash = ?", [.blob(keyHash.bytes)], db)
    }

    /// Whether there is such a link.
    /// - Throws: `StorageError`
    public static func exists(_ id: CitizenLinkID, in db: Connection) throws -> Bool {
        try db.first("SELECT 1 FROM citizen_link WHERE id = ?", .id(id)) { _ in true } ?? false
    }

    /// Adds a link, with what was written on the one before, if anything was.
    /// - Throws: `StorageError.unique` when the case has one, `StorageError.foreignKey` when there is no such version
    public static func insert(_ link: CitizenLink, codeHash: [UInt8], in db: Connection) throws {
        try db.run(
            """
            INSERT INTO citizen_link (id, case_id, number, code_hash, created_at, created_by, expires_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(link.id), .id(link.caseID), .int(link.number), .blob(codeHash), .instant(link.createdAt), .optional(link.createdBy),
            .instant(link.expiresAt), .int(link.version)
        )
        if link.sheet != nil { try update(link, in: db) }
    }

    /// Notes that the link was opened, and the hash of the key that it is read and written with from now on.
    /// - Throws: `StorageError`
    public static func open(_ link: CitizenLink, keyHash: TokenHash, in db: Connection) throws {
        try db.run(
            "UPDATE citizen_link SET key_hash = ?, opened_at = ?, version = ? WHERE id = ?", .blob(keyHash.bytes), .optional(link.openedAt),
            .int(link.version), .id(link.id)
        )
    }

    /// Writes what is different about a link and its sheet.
    /// - Throws: `StorageError`
    public static func update(_ link: CitizenLink, in db: Connection) throws {
        let sheet = link.sheet
        try db.run(
            """
            UPDATE citizen_link SET withdrawn_at = ?, saved_at = ?, is_done = ?, intensity_a = ?, intensity_b = ?, intensity_c = ?, message = ?,
                adopted_as = ?, version = ? WHERE id = ?
            """,
            .optional(link.withdrawnAt), .optional(link.savedAt), .bool(sheet?.isDone ?? false), .optional(sheet?.intensity[.a]),
            .optional(sheet?.intensity[.b]), .optional(sheet?.intensity[.c]), .optional(sheet?.message), .optional(link.adoptedAs),
            .int(link.version), .id(link.id)
        )
        try db.run("DELETE FROM citizen_link_line WHERE link = ?", .id(link.id))
        for (place, line) in (sheet?.lines ?? []).enumerated() {
            try db.run(
                "INSERT INTO citizen_link_line (link, place, entry, letter, kind, text, due) VALUES (?, ?, ?, ?, ?, ?, ?)", .id(link.id),
                .int(place), .optional(line.id), .text(line.letter.rawValue), .text(line.content.kind.rawValue), .text(line.content.text),
                .optional(line.content.due)
            )
        }
    }

    private static func one(_ sql: String, _ values: [SQLValue], _ db: Connection) throws -> CitizenLink? {
        guard var link = try db.first(composed: sql, values, { try head($0) }) else { return nil }
        guard link.savedAt != nil else { return link }
        link.sheet?.lines = try db.all(
            "SELECT entry, letter, kind, text, due FROM citizen_link_line WHERE link = ? ORDER BY place", .id(link.id)
        ) { try line($0) }
        return link
    }

    /// A link with its sheet, but for the lines.
    private static func head(_ row: borrowing Row) throws -> CitizenLink {
        var intensity: [PlanLetter: Int] = [:]
        intensity[.a] = try row.optionalInt(10)
        intensity[.b] = try row.optionalInt(11)
        intensity[.c] = try row.optionalInt(12)
        let savedAt = try row.optionalInstant(8)
        let sheet = CitizenSheet(lines: [], intensity: intensity, message: try row.optionalText(13), isDone: try row.bool(9))
        return CitizenLink(
            id: try row.id(0), caseID: try row.id(1), number: try row.int(2), createdAt: try row.instant(3), createdBy: try row.optionalID(4),
            expiresAt: try row.instant(5), openedAt: try row.optionalInstant(6), withdrawnAt: try row.optionalInstant(7),
            sheet: savedAt == nil ? nil : sheet, savedAt: savedAt, adoptedAs: try row.optionalInt(14), version: try row.int(15)
        )
    }

    private static func line(_ row: borrowing Row) throws -> CitizenSheet.Line {
        guard let letter = PlanLetter(rawValue: try row.text(1)), let kind = JobPlanLineKind(rawValue: try row.text(2)) else {
            throw StorageError.corrupt
        }
        let text = try row.text(3)
        let content: CitizenSheet.Content = switch kind {
        case .funktion: .function(text)
        case .virksomhed: .employer(text)
        case .opgave: .task(text, due: try row.optionalDay(4))
        }
        return CitizenSheet.Line(id: try row.optionalID(0), letter: letter, content: content)
    }
}
