import CSQLite

extension Connection {
    /// Sets the pragmas and reads each back: SQLite takes a misspelt or refused pragma in silence.
    func set(_ configuration: ConnectionConfiguration) throws(StorageError) {
        sqlite3_busy_timeout(handle, Int32(clamping: configuration.busyTimeout))
        try harden()
        try set("foreign_keys", to: 1)
        try set("trusted_schema", to: 0)
        try set("cell_size_check", to: 1)
        try set("temp_store", to: 2)
        try set("cache_size", to: -configuration.cache)
        // What is in memory is no file that could be mapped, and SQLite says nothing there.
        if configuration.mode != .scratch { try set("mmap_size", to: configuration.mapped) }
        if configuration.mode.isWriting {
            try set("journal_mode", to: .text("wal"), written: "WAL")
            try set("journal_size_limit", to: Self.largestIdleLog)
            // What is deleted for data protection is overwritten, whatever this SQLite was built with.
            try set("secure_delete", to: 1)
        } else if configuration.mode != .scratch {
            try expect("journal_mode", .text(configuration.mode == .archive ? "delete" : "wal"))
        }
        try set("synchronous", to: configuration.durability == .full ? 2 : 1)
        try expect("busy_timeout", .int(configuration.busyTimeout))
        installHooks(writing: configuration.mode.isWriting)
    }

    /// To what the write-ahead log is cut back after a checkpoint that emptied it, in bytes.
    private static let largestIdleLog = 64 << 20

    /// A damaged or foreign schema can call nothing, and double quotes never mean a string.
    private func harden() throws(StorageError) {
        let wanted: [(name: String, option: Int32, value: Int32)] = [
            ("defensive", SQLITE_DBCONFIG_DEFENSIVE, 1),
            ("dqs_ddl", SQLITE_DBCONFIG_DQS_DDL, 0),
            ("dqs_dml", SQLITE_DBCONFIG_DQS_DML, 0),
            ("load_extension", SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
        ]
        for setting in wanted {
            var now: Int32 = -1
            let code = csqlite_configure(handle, setting.option, setting.value, &now)
            guard code == SQLITE_OK, now == setting.value else { throw .setting(setting.name) }
        }
    }

    private func set(_ pragma: String, to value: Int) throws(StorageError) {
        try set(pragma, to: .int(value), written: String(value))
    }

    private func set(_ pragma: String, to value: SQLValue, written: String) throws(StorageError) {
        try execute(script: "PRAGMA \(pragma) = \(written)")
        try expect(pragma, value)
    }

    private func expect(_ pragma: String, _ value: SQLValue) throws(StorageError) {
        guard try self.value(ofPragma: pragma) == value else { throw .setting(pragma) }
    }

    /// What a pragma says now. The name is the program's own and never from outside.
    func value(ofPragma pragma: String) throws(StorageError) -> SQLValue {
        let statement = try statements.statement("PRAGMA \(pragma)", on: handle)
        defer { statement.finish() }
        try statement.start([])
        guard try statement.step() else { return .null }
        return try Row(statement: statement.handle).value(0)
    }
}
