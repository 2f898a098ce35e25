import CSQLite

extension Connection {
    /// Runs several statements one after another, as a migration is written. Rows are passed over.
    public func execute(script: String) throws(StorageError) {
        var script = script
        let outcome: Result<Void, StorageError> = script.withUTF8 { text in
            Result { () throws(StorageError) in try execute(text) }
        }
        try outcome.get()
    }

    private func execute(_ text: UnsafeBufferPointer<UInt8>) throws(StorageError) {
        var offset = 0
        while offset < text.count {
            let rest = UnsafeBufferPointer(rebasing: text[offset...])
            var statement: OpaquePointer?
            var used = rest.count
            guard let length = Int32(exactly: rest.count) else { throw .tooBig }
            let code = rest.withMemoryRebound(to: CChar.self) { characters in
                var tail: UnsafePointer<CChar>?
                let code = sqlite3_prepare_v2(handle, characters.baseAddress, length, &statement, &tail)
                if let start = characters.baseAddress, let tail { used = tail - start }
                return code
            }
            guard code == SQLITE_OK else { throw Statement.preparationError(code, on: handle) }
            // White space and comments yield no statement.
            if let statement { try stepToEnd(statement) }
            offset += max(used, 1)
        }
    }

    private func stepToEnd(_ statement: OpaquePointer) throws(StorageError) {
        defer { sqlite3_finalize(statement) }
        var code = sqlite3_step(statement)
        while code == SQLITE_ROW { code = sqlite3_step(statement) }
        guard code == SQLITE_DONE else { throw error(code) }
    }
}
