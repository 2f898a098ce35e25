public import Demo
import Application
public import Domain
import Storage

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

    /// Loads the demo jobcenter into an empty store.
    /// - Returns: the tokens to try it with
    public func loadDemo() throws -> DemoTokens {
        let (writer, ids) = (writer, ids)
        let demo = DemoJobcenter(app, now: clock.now()) { instant, staff, work in
            let authority = Gatekeeper.service(operation: "loadDemo", staff: staff, request: ids.next(), now: instant)
            return try writer.perform { db in try work(UnitOfWork(scope: ReadScope(db: db, authority: authority), ids: ids)) }
        }
        return try demo.load()
    }
}
