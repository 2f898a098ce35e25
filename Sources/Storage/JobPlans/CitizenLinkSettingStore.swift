public import Domain

/// Whether citizens can be given links: dated rows, the newest in force. Owns `citizen_link_setting`.
public enum CitizenLinkSettingStore {
    /// - Throws: `StorageError`
    public static func current(in db: Connection) throws -> CitizenLinkSettings {
        let found = try db.first("SELECT version, is_on, reason, set_at, set_by FROM citizen_link_setting ORDER BY version DESC LIMIT 1") { row in
            CitizenLinkSettings(
                isOn: try row.bool(1), reason: try row.text(2), setAt: try row.optionalInstant(3), setBy: try row.optionalID(4),
                version: try row.int(0)
            )
        }
        guard let found else { throw StorageError.corrupt }
        return found
    }

    /// Adds a row, which is in force from now on.
    /// - Throws: `StorageError.unique` when the version is taken
    public static func insert(_ settings: CitizenLinkSettings, in db: Connection) throws {
        try db.run(
            "INSERT INTO citizen_link_setting (version, is_on, reason, set_at, set_by) VALUES (?, ?, ?, ?, ?)", .int(settings.version),
            .bool(settings.isOn), .text(settings.reason), .optional(settings.setAt), .optional(settings.setBy)
        )
    }
}
