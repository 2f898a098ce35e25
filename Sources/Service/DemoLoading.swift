public import Demo
import Application
public import Domain
import Storage

/// Loading the demo is a command's work and no operation of the API: it leaves history, and no rows in the access log.
enum DemoLoading {
    static let operation = "loadDemo"
}

extension Foundations {
    /// Whether nothing has been recorded yet: nobody works here.
    public func isEmpty() throws -> Bool {
        try writer.perform { db in try StaffStore.isEmpty(in: db) }
    }

    /// The demo's published case, if it is there.
    public func demoCase() throws -> CaseID? {
        try writer.perform { db in
            let filter = CaseFilter(externalCaseNumber: DemoJobcenter.publishedCaseNumber)
            return try CaseStore.page(viewer: CaseViewer(staff: nil, reach: .all), filter: filter, before: nil, limit: 1, in: db).first?.file.id
        }
    }

    /// Loads the demo jobcenter into an empty store, in one transaction.
    /// - Parameter keep: keeps the tokens, before anything is durable: however the loading ends, a store with the demo in it has its tokens.
    ///   May be called again.
    /// - Throws: `StorageError`, what `keep` throws
    public func loadDemo(keep: @escaping @Sendable (DemoTokens) throws -> Void) throws {
        let (app, ids, now) = (app, ids, clock.now())
        try writer.perform { db in
            let demo = DemoJobcenter(app, now: now) { instant, staff, work in
                let authority = Gatekeeper.service(operation: DemoLoading.operation, staff: staff, request: ids.next(), now: instant)
                return try work(UnitOfWork(scope: ReadScope(db: db, authority: authority), ids: ids))
            }
            try keep(demo.load())
        }
    }
}
