/// Runs units in transactions on the writer's connection. Knows SQL's rules for losing a transaction and nothing of queues.
struct WriterTransactions {
    let connection: Connection

    /// What became of units that were to share a transaction.
    enum Outcome {
        /// Committed, in the time that COMMIT took: the attempts, in the units' order, may be answered.
        case committed([Attempt], Duration)
        /// The transaction is gone and nothing of it is in the store: the units must run again, each alone.
        case lost
        /// No transaction could be begun, and no unit ran.
        case refused(StorageError)
    }

    /// Runs units in one transaction, each in a savepoint of its own, and commits.
    ///
    /// - Parameter next: the next unit, or nil when the batch is full.
    func together(_ next: () -> (any WriteUnit)?) -> Outcome {
        do throws(StorageError) {
            try connection.begin(immediate: true)
        } catch {
            return .refused(error)
        }
        do {
            var attempts: [Attempt] = []
            while let unit = next() {
                guard let attempt = try inSavepoint(unit) else { return .lost }
                attempts.append(attempt)
            }
            let began = ContinuousClock.now
            try connection.commit()
            return .committed(attempts, .now - began)
        } catch {
            abandon()
            return .lost
        }
    }

    /// Runs one unit in a transaction of its own.
    func alone(_ unit: any WriteUnit) -> Attempt {
        do throws(StorageError) {
            try connection.begin(immediate: true)
            let attempt = run(unit)
            if attempt.hasFailed { abandon() } else { try connection.commit() }
            return attempt
        } catch {
            abandon()
            return Attempt(hasFailed: true) { unit.refuse(error) }
        }
    }

    /// nil when the whole transaction went with the unit: a full disk or a failed read or write can do that
    /// (sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction").
    private func inSavepoint(_ unit: any WriteUnit) throws(StorageError) -> Attempt? {
        try connection.run("SAVEPOINT unit")
        let attempt = run(unit)
        guard !connection.isAutocommit else { return nil }
        if attempt.hasFailed { try connection.run("ROLLBACK TO unit") }
        try connection.run("RELEASE unit")
        return attempt
    }

    private func run(_ unit: any WriteUnit) -> Attempt {
        connection.needsTransaction = true
        defer { connection.needsTransaction = false }
        return unit.attempt(connection)
    }

    private func abandon() {
        // Where even ROLLBACK fails, SQLite rolls back by itself, and the next BEGIN says so.
        try? connection.rollback()
    }
}
