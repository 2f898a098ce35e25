import Domain

extension AccessLog {
    /// Waits until everything that was handed in before is written or refused, and what is written is on the disk.
    /// For the background: never on a loop, never inside a completion.
    /// - Throws: `StorageError`
    public func settle() throws {
        let answer = Answer<Void>()
        passLine { answer.give($0) }
        try answer.wait().get()
        // A checkpoint syncs the write-ahead log first.
        try checkpoint()
    }

    /// Hands over what each entry after a sequence says of the write that it may be the row of, in no promised order. Opens connections
    /// of its own, a month at a time.
    /// - Throws: `AccessLogError`, `StorageError`
    public func eachWrite(after sequence: Int64, _ body: (LoggedWrite) -> Void) throws {
        try directory.eachWrite(after: sequence, body)
    }
}

extension AccessLogDirectory {
    /// - Throws: `AccessLogError`, `StorageError`
    func eachWrite(after sequence: Int64, _ body: (LoggedWrite) -> Void) throws {
        for month in try months().reversed() {
            guard let file = try openForReading(month) else { continue }
            try file.eachWrite(after: sequence, body)
            if try file.opening().opening.previousSequence <= sequence { return }
        }
    }
}
