public import Domain

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

    /// Hands over the request of each entry after a sequence, in no promised order. Opens connections of its own, a month at a time.
    /// - Throws: `AccessLogError`, `StorageError`
    public func eachRequest(after sequence: Int64, _ body: (RequestID) -> Void) throws {
        for month in try directory.months().reversed() {
            guard let file = try directory.openForReading(month) else { continue }
            try file.eachRequest(after: sequence, body)
            if try file.opening().opening.previousSequence <= sequence { return }
        }
    }
}
