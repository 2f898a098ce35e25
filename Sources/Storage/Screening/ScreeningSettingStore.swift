public import Domain

/// Which sensitive observations may be noted: dated rows, the newest in force. Owns `screening_setting`.
public enum ScreeningSettingStore {
    /// - Throws: `StorageError`
    public static func current(in db: Connection) throws -> ScreeningSettings {
        let found = try db.first(
            "SELECT version, age, ethnicity, reason, set_at, set_by FROM screening_setting ORDER BY version DESC LIMIT 1"
        ) { row in
            var allowed: Set<SensitiveObservation> = []
            if try row.bool(1) { allowed.insert(.alder) }
            if try row.bool(2) { allowed.insert(.etnicitet) }
            return ScreeningSettings(
                allowed: allowed, reason: try row.text(3), setAt: try row.optionalInstant(4), setBy: try row.optionalID(5), version: try row.int(0)
            )
        }
        guard let found else { throw StorageError.corrupt }
        return found
    }

    /// Adds a row, which is in force from now on.
    /// - Throws: `StorageError.unique` when the version is taken
    public static func insert(_ settings: ScreeningSettings, in db: Connection) throws {
        try db.run(
            "INSERT INTO screening_setting (version, age, ethnicity, reason, set_at, set_by) VALUES (?, ?, ?, ?, ?, ?)",
            .int(settings.version), .bool(settings.allowed.contains(.alder)), .bool(settings.allowed.contains(.etnicitet)),
            .text(settings.reason), .optional(settings.setAt), .optional(settings.setBy)
        )
    }
}
