import CSQLite

/// A prepared statement and whether somebody stands on one of its rows.
final class Statement {
    let handle: OpaquePointer
    private let connection: OpaquePointer
    /// Set while the statement runs: a second use of the same SQL inside the first gets a statement of its own.
    var isRunning = false
    /// When it was last used, in uses of its cache.
    var lastUse: UInt64 = 0

    /// - Parameter lasting: whether the statement will be kept, which SQLite then allocates for.
    init(_ sql: UnsafeBufferPointer<UInt8>, on connection: OpaquePointer, lasting: Bool) throws(StorageError) {
        var handle: OpaquePointer?
        guard let count = Int32(exactly: sql.count) else { throw .tooBig }
        let flags = lasting ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
        var code = SQLITE_ERROR
        var holdsMore = false
        sql.withMemoryRebound(to: CChar.self) { text in
            var tail: UnsafePointer<CChar>?
            code = sqlite3_prepare_v3(connection, text.baseAddress, count, flags, &handle, &tail)
            if let start = text.baseAddress, let tail { holdsMore = text[(tail - start)...].contains { $0 > 0x20 } }
        }
        guard code == SQLITE_OK, let handle else {
            throw Self.preparationError(code, on: connection)
        }
        self.handle = handle
        self.connection = connection
        // SQLite would leave out a second statement in silence.
        guard !holdsMore else { throw .statement("more than one statement") }
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// Takes the statement into use and binds the values to parameters 1, 2, ... in order. There must be as many as the
    /// statement has parameters. `finish` follows, whatever happened.
    func start(_ values: [SQLValue]) throws(StorageError) {
        isRunning = true
        guard Int(sqlite3_bind_parameter_count(handle)) == values.count else {
            throw .statement("takes \(sqlite3_bind_parameter_count(handle)) values, got \(values.count)")
        }
        var index: Int32 = 1
        for value in values {
            let code = bind(value, at: index)
            guard code == SQLITE_OK else { throw error(code) }
            index += 1
        }
    }

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(handle, index)
        case .integer(let number):
            return sqlite3_bind_int64(handle, index, number)
        case .real(let number):
            return sqlite3_bind_double(handle, index, number)
        case .text(var text):
            return text.withUTF8 { utf8 in
                guard let count = Int32(exactly: utf8.count) else { return SQLITE_TOOBIG }
                // Without a pointer SQLite would bind NULL.
                guard count > 0, let start = utf8.baseAddress else { return csqlite_bind_text_copy(handle, index, "", 0) }
                return start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
                    csqlite_bind_text_copy(handle, index, $0, count)
                }
            }
        case .blob(let bytes):
            guard let count = Int32(exactly: bytes.count) else { return SQLITE_TOOBIG }
            guard count > 0 else { return sqlite3_bind_zeroblob(handle, index, 0) }
            return bytes.withUnsafeBytes { csqlite_bind_blob_copy(handle, index, $0.baseAddress, count) }
        }
    }

    /// Steps once: true on a row, false at the end.
    func step() throws(StorageError) -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        if code == SQLITE_DONE { return false }
        throw error(code)
    }

    /// Ready for the next use: it holds no lock and no value.
    func finish() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
        isRunning = false
    }

    /// Why SQL could not be prepared. Nothing is bound yet, so the message can name no value.
    static func preparationError(_ code: Int32, on connection: OpaquePointer) -> StorageError {
        guard code != SQLITE_OK else { return .statement("no statement") }
        return code == SQLITE_ERROR
            ? .statement(String(cString: sqlite3_errmsg(connection))) : StorageError(code: code, on: connection)
    }

    private func error(_ code: Int32) -> StorageError {
        StorageError(code: code, on: connection)
    }
}
