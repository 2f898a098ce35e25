public import Domain

/// The code lists. Owns `code_list` and `code`.
public enum CodeStore {
    /// - Throws: `StorageError`
    public static func lists(in db: Connection) throws -> [CodeList] {
        try db.all("SELECT name, label, source, open FROM code_list ORDER BY name") { try list($0) }
    }

    /// - Throws: `StorageError`
    public static func list(_ name: String, in db: Connection) throws -> CodeList? {
        try db.first("SELECT name, label, source, open FROM code_list WHERE name = ?", .text(name)) { try list($0) }
    }

    /// The codes of a list in its own order.
    /// - Parameters:
    ///   - day: only those in force on this day; nil for all there ever were.
    ///   - limit: the first so many; nil for all.
    /// - Throws: `StorageError`
    public static func codes(of list: String, on day: Day?, limit: Int? = nil, in db: Connection) throws -> [Code] {
        try db.all(
            """
            SELECT code, label, valid_from, valid_to, sort, verified, note, attributes FROM code
            WHERE list = ?1 AND (?2 IS NULL OR (valid_from <= ?2 AND (valid_to IS NULL OR valid_to >= ?2)))
            ORDER BY sort, code, valid_from LIMIT ?3
            """, .text(list), .optional(day), .int(limit ?? -1)
        ) { try code($0) }
    }

    /// Whether the code is in force on the day.
    /// - Throws: `StorageError`
    public static func isInForce(_ code: String, of list: String, on day: Day, in db: Connection) throws -> Bool {
        try db.exists(
            "SELECT 1 FROM code WHERE list = ? AND code = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)",
            .text(list), .text(code), .day(day), .day(day)
        )
    }

    /// The label on the day, or the latest one there was.
    /// - Throws: `StorageError`
    public static func label(_ code: String, of list: String, on day: Day, in db: Connection) throws -> String? {
        try db.first(
            "SELECT label FROM code WHERE list = ? AND code = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1",
            .text(list), .text(code), .day(day)
        ) { try $0.text(0) }
    }

    /// Adds a code, or replaces the one with the same code and first day.
    /// - Throws: `StorageError`
    public static func put(_ code: Code, in list: String, db: Connection) throws {
        try db.run(
            """
            INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (list, code, valid_from) DO UPDATE SET valid_to = excluded.valid_to, label = excluded.label,
                sort = excluded.sort, verified = excluded.verified, note = excluded.note, attributes = excluded.attributes
            """,
            .text(list), .text(code.code), .text(code.validFrom?.description ?? noKnownStart), .optional(code.validTo), .text(code.label),
            .int(code.sort), .bool(code.verified), .optional(code.note), .optional(code.attributes)
        )
    }

    private static func list(_ row: borrowing Row) throws -> CodeList {
        CodeList(name: try row.text(0), label: try row.text(1), source: try row.text(2), open: try row.bool(3))
    }

    private static func code(_ row: borrowing Row) throws -> Code {
        let from = try row.text(2)
        return Code(
            code: try row.text(0), label: try row.text(1), validFrom: from == noKnownStart ? nil : try row.day(2),
            validTo: try row.optionalDay(3), sort: try row.int(4), verified: try row.bool(5), note: try row.optionalText(6),
            attributes: try row.optionalText(7)
        )
    }
}
