import HTTPServer
import HTTPWire
import Logging
import Storage

/// `/livez` and `/readyz` on a listener of their own, on loopback unless told otherwise: they tell nothing about anybody.
enum Health {
    static func server(host: String, port: UInt16, _ foundations: Foundations, logger: Logger) -> HTTPServer {
        var settings = ServerConfiguration()
        settings.host = host
        settings.port = port
        settings.loops = 1
        settings.maxConnections = 100
        return HTTPServer(
            configuration: settings, logger: logger,
            refusal: { fault, _ in text(fault.status, "refused") }, bodyLimit: { _ in 0 },
            makeHandler: { _ in HealthHandler(foundations) }
        )
    }

    static func text(_ status: Int, _ text: String) -> HTTPResponse {
        HTTPResponse(
            status: status, headers: HTTPHeaders([("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")]),
            body: Array((text + "\n").utf8)
        )
    }
}

/// Confined to its loop.
private final class HealthHandler: TurnHandler {
    private let foundations: Foundations

    init(_ foundations: Foundations) {
        self.foundations = foundations
    }

    func handle(_ turn: [Exchange]) {
        for exchange in turn {
            switch exchange.request.head.path {
            case "/livez": exchange.reply.send(Health.text(200, "live"))
            case "/readyz": ready(exchange)
            default: exchange.reply.send(Health.text(404, "not found"))
            }
        }
    }

    /// Ready means that the writer takes a unit of work and commits.
    private func ready(_ exchange: Exchange) {
        foundations.writer.submit({ db in try StaffStore.isEmpty(in: db) }, completion: { result in
            switch result {
            case .success: exchange.reply.send(Health.text(200, "ready"))
            case .failure: exchange.reply.send(Health.text(503, "not ready"))
            }
        })
    }
}
