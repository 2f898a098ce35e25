import CSQLite

/// How long the write-ahead log is, told by SQLite after each commit of the connection that owns this.
final class WriteAheadLog {
    /// The pages in the log after the last commit.
    fileprivate(set) var pages = 0
}

/// The moment after which a running statement is interrupted.
final class DeadlineBox {
    var moment: ContinuousClock.Instant?
}

extension Connection {
    /// The pages in the write-ahead log after this connection's last commit; 0 after a checkpoint that reached the end.
    var pagesInLog: Int { log.pages }

    /// Installs what SQLite calls back. The boxes live as long as the connection, which holds them.
    func installHooks(writing: Bool) {
        if writing {
            // Replaces SQLite's own automatic checkpoint: the writer decides when, see `CheckpointPolicy`.
            sqlite3_wal_hook(handle, { box, _, _, pages in
                guard let box else { return SQLITE_OK }
                Unmanaged<WriteAheadLog>.fromOpaque(box).takeUnretainedValue().pages = Int(pages)
                return SQLITE_OK
            }, Unmanaged.passUnretained(log).toOpaque())
        }
        // Asked every thousand steps of the virtual machine, some microseconds apart.
        sqlite3_progress_handler(handle, 1_000, { box in
            guard let box else { return 0 }
            guard let moment = Unmanaged<DeadlineBox>.fromOpaque(box).takeUnretainedValue().moment else { return 0 }
            return ContinuousClock.now >= moment ? 1 : 0
        }, Unmanaged.passUnretained(deadline).toOpaque())
    }

    /// How far a checkpoint goes.
    enum Checkpoint {
        /// Copies what no reader still needs, and waits for nobody.
        case passive
        /// Waits for readers up to the busy timeout, copies everything and empties the log.
        case truncate
    }

    /// Copies the write-ahead log into the file.
    ///
    /// - Returns: whether all of it was copied; false where readers held some of it back.
    @discardableResult
    func checkpoint(_ kind: Checkpoint) throws(StorageError) -> Bool {
        var pages: Int32 = 0
        var copied: Int32 = 0
        let mode = kind == .passive ? SQLITE_CHECKPOINT_PASSIVE : SQLITE_CHECKPOINT_TRUNCATE
        let code = sqlite3_wal_checkpoint_v2(handle, nil, mode, &pages, &copied)
        if code & 0xFF == SQLITE_BUSY { return false }
        guard code == SQLITE_OK else { throw error(code) }
        guard pages == copied else { return false }
        log.pages = 0
        return true
    }

    /// Runs the body and interrupts its statements once the moment has passed.
    ///
    /// - Throws: `deadline` when that happened.
    func interrupting<Output>(at moment: ContinuousClock.Instant?, _ body: () throws -> Output) throws -> Output {
        deadline.moment = moment
        defer { deadline.moment = nil }
        return try body()
    }
}
