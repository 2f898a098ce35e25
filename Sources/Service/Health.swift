import HTTPServer
import HTTPWire
import Logging
import Storage

/// `/livez`, `/readyz` and `/metrics` on a listener of their own, on loopback unless told otherwise: they tell nothing about anybody.
enum Health {
    static func server(host: String, port: UInt16, _ foundations: Foundations, of server: HTTPServer, logger: Logger) -> HTTPServer {
        var settings = ServerConfiguration()
        settings.host = host
        settings.port = port
        settings.loops = 1
        settings.maxConnections = 100
        return HTTPServer(
            configuration: settings, logger: logger.speaking(for: "health"),
            refusal: { fault, _ in text(fault.status, "refused") }, bodyLimit: { _ in 0 },
            makeHandler: { _ in HealthHandler(foundations, MetricsPage(foundations, server: server)) }
        )
    }

    /// Names what cannot be written, and why.
    static func notReady(_ what: String, _ error: any Error) -> HTTPResponse {
        text(503, "not ready: \(what) \((error as? StorageError)?.predicate ?? "cannot be written")")
    }

    static func text(_ status: Int, _ text: String, type: String = "text/plain; charset=utf-8") -> HTTPResponse {
        HTTPResponse(
            status: status, headers: HTTPHeaders([("Content-Type", type), ("Cache-Control", "no-store")]),
            body: Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
        )
    }
}

/// Confined to its loop.
private final class HealthHandler: TurnHandler {
    private let foundations: Foundations
    private let metrics: MetricsPage

    init(_ foundations: Foundations, _ metrics: MetricsPage) {
        self.foundations = foundations
        self.metrics = metrics
    }

    func handle(_ turn: [Exchange]) {
        for exchange in turn {
            switch exchange.request.head.path {
            case "/livez": exchange.reply.send(Health.text(200, "live"))
            case "/readyz": ready(exchange)
            case "/metrics": exchange.reply.send(Health.text(200, metrics.text, type: Exposition.contentType))
            default: exchange.reply.send(Health.text(404, "not found"))
            }
        }
    }

    /// Ready means that the store and the access log can be committed to: without either nobody gets an answer about anybody.
    private func ready(_ exchange: Exchange) {
        let (log, storePath) = (foundations.log, foundations.store.path)
        foundations.writer.submit({ db in
            try DiskRoom.require(beside: storePath)
            try CommitProbe.run(in: db)
        }, completion: { stored in
            log.probe { logged in
                switch (stored, logged) {
                case (.success, .success): exchange.reply.send(Health.text(200, "ready"))
                case (.failure(let error), _): exchange.reply.send(Health.notReady("the store", error))
                case (_, .failure(let error)): exchange.reply.send(Health.notReady("the access log", error))
                }
            }
        })
    }
}
