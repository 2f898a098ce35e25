/// One piece of work for the writer and its answer, with the type of its output out of sight.
protocol WriteUnit: Sendable {
    /// Runs the work and remembers how it went. May be called again when the transaction around it was lost.
    func attempt(_ connection: Connection) -> Attempt
    /// Answers with an error for work that was not done or did not last.
    func refuse(_ error: any Error)
}

/// How a unit's last run went.
struct Attempt {
    let hasFailed: Bool
    /// Answers with the outcome. Called once for each unit, after COMMIT.
    let answer: () -> Void
}

struct TypedWriteUnit<Output: Sendable>: WriteUnit {
    let work: @Sendable (Connection) throws -> Output
    let completion: @Sendable (Result<Output, any Error>) -> Void

    func attempt(_ connection: Connection) -> Attempt {
        do {
            let output = try work(connection)
            return Attempt(hasFailed: false) { completion(.success(output)) }
        } catch {
            return Attempt(hasFailed: true) { completion(.failure(error)) }
        }
    }

    func refuse(_ error: any Error) {
        completion(.failure(error))
    }
}
