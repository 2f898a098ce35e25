import Application
public import Demo
public import Domain
import Storage

extension Foundations {
    /// Loads a municipality into an empty store, many cases in each transaction of the one writer.
    /// - Parameters:
    ///   - keep: keeps the tokens, before anything is durable.
    ///   - progress: told after every transaction how many cases are there; false stops.
    /// - Returns: how many cases were recorded, and one whose compass is worth a look
    /// - Throws: `StorageError` for a store that cannot be written, what `keep` throws
    public func load(
        _ plan: Municipality.Plan, keep: @escaping @Sendable (DemoTokens) throws -> Void, progress: (Int) -> Bool
    ) throws -> (cases: Int, worthALook: CaseID?) {
        let writer = writer
        let municipality = Municipality(app, plan) { work in
            try writer.perform { db in
                try work { instant, staff, ids in
                    let authority = Gatekeeper.service(operation: DemoLoading.operation, staff: staff, request: ids.next(), now: instant)
                    return UnitOfWork(scope: ReadScope(db: db, authority: authority), ids: ids)
                }
            }
        }
        return try municipality.load(now: clock.now(), keep: keep, progress: progress)
    }
}
