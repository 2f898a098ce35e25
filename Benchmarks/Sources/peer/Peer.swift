import ArgumentParser
import GRDB
import Hummingbird

/// The service to compare with: Hummingbird and GRDB as their documentation shows them.
@main
struct Peer: AsyncParsableCommand {
    @Option(help: "A store with the product's schema and rows.")
    var store: String

    @Option(help: "The loopback port.")
    var port: Int

    func run() async throws {
        let pool = try Store.open(store)
        let router = Router(context: PeerContext.self)
        router.get("/livez") { _, _ in "live" }
        let file = router.group("/v1/cases/:caseID").add(middleware: TokenAuthentication(pool: pool))
        CompassRoutes(pool: pool).add(to: file)
        PositionRoutes(pool: pool).add(to: file)
        let service = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
        try await service.runService()
    }
}
