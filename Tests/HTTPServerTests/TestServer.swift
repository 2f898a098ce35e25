import Certificates
import Dispatch
import Glibc
import HTTPServer
import HTTPWire
import Logging
import Synchronization

/// Answers every request by what its path says. One for each loop.
///
/// - `/echo`: the method and the body.
/// - `/large/N`: N bytes.
/// - `/shared`: a million bytes that lie there once for all.
/// - `/later`: from another thread, with what the path says after.
/// - `/twice`: two answers, of which only the first counts.
/// - `/close`: closes the connection.
/// - `/stall/N`: holds up the loop itself for N seconds.
/// - `/hold`: is kept in `Desk` until the test answers it.
final class PathHandler: TurnHandler {
    private static let shared = [UInt8](repeating: 0x79, count: 1_000_000)

    private let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    func handle(_ turn: [Exchange]) {
        desk.count(turn)
        for exchange in turn {
            let path = exchange.request.head.path
            if path.hasPrefix("/later") {
                desk.answerElsewhere(exchange)
            } else if path.hasPrefix("/hold") {
                desk.hold(exchange)
            } else if path.hasPrefix("/large/") {
                let size = Int(path.dropFirst(7)) ?? 0
                exchange.reply.send(HTTPResponse(status: 200, body: [UInt8](repeating: 0x78, count: size)))
            } else if path.hasPrefix("/stall/") {
                sleep(UInt32(path.dropFirst(7)) ?? 0)
                exchange.reply.send(HTTPResponse(status: 200))
            } else if path == "/shared" {
                exchange.reply.send(HTTPResponse(status: 200, body: Self.shared))
            } else if path == "/twice" {
                exchange.reply.send(HTTPResponse(status: 200, body: Array("first".utf8)))
                exchange.reply.send(HTTPResponse(status: 500, body: Array("second".utf8)))
            } else {
                let text = "\(exchange.request.head.method) \(path) " + String(decoding: exchange.request.body, as: UTF8.self)
                exchange.reply.send(
                    HTTPResponse(
                        status: 200, headers: HTTPHeaders([("X-Peer", exchange.peer.text), ("X-Client", exchange.clientCertificate?.subject ?? "-")]),
                        body: Array(text.utf8), closeConnection: path == "/close"))
            }
        }
    }
}

/// What handlers leave for the test to see and to answer.
final class Desk: Sendable {
    private struct State {
        var held: [Exchange] = []
        var requests = 0
        var largestTurn = 0
    }

    private let state = Mutex(State())
    private let arrived = DispatchSemaphore(value: 0)
    /// Serial: a concurrent one shares its few threads with whatever else waits in this process.
    private let elsewhere = DispatchQueue(label: "test.elsewhere")

    var requests: Int { state.withLock(\.requests) }

    func count(_ turn: [Exchange]) {
        state.withLock {
            $0.requests += turn.count
            $0.largestTurn = max($0.largestTurn, turn.count)
        }
    }

    func hold(_ exchange: Exchange) {
        state.withLock { $0.held.append(exchange) }
        arrived.signal()
    }

    /// Waits until that many more requests are held, at most ten seconds each, and takes all that are.
    func takeHeld(_ count: Int) -> [Exchange] {
        for _ in 0..<count where arrived.wait(timeout: .now() + 10) == .timedOut { break }
        return state.withLock { state in
            let held = state.held
            state.held = []
            return held
        }
    }

    func answerElsewhere(_ exchange: Exchange) {
        elsewhere.async {
            exchange.reply.send(HTTPResponse(status: 200, body: Array(exchange.request.head.path.utf8)))
        }
    }
}

/// A server on a port of its own, for one test; stopped at its end.
final class TestServer: Sendable {
    let desk = Desk()
    let server: HTTPServer
    let port: UInt16
    private let carrier = Carrier.current

    init(log: any LogHandler = SwiftLogNoOpLogHandler(), _ adjust: (inout ServerConfiguration) -> Void = { _ in }) throws {
        var configuration = ServerConfiguration()
        configuration.loops = 2
        configuration.drainLimit = .seconds(5)
        configuration.lingerTimeout = .seconds(2)
        if carrier == .tls { configuration.tls = try TestCertificates.shared().server }
        adjust(&configuration)
        server = HTTPServer(
            configuration: configuration,
            logger: Logger(label: "test", factory: { _ in log }),
            refusal: { fault, line in
                HTTPResponse(
                    status: fault.status, headers: HTTPHeaders([("X-Target", line?.target ?? "-")]),
                    body: Array(fault.reason.rawValue.utf8))
            },
            bodyLimit: { $0.path == "/small" ? 10 : 1024 * 1024 },
            makeHandler: { [desk] _ in PathHandler(desk) })
        port = try server.start()
    }

    func client(receiveBuffer: Int32? = nil) throws -> Client {
        let client = try Client(port: port, receiveBuffer: receiveBuffer)
        if carrier == .tls { try client.beginTLS() }
        return client
    }

    /// A client that speaks TLS as it wishes.
    func tlsClient(_ wishes: ClientSession.Wishes = ClientSession.Wishes()) throws -> Client {
        let client = try Client(port: port)
        try client.beginTLS(wishes)
        return client
    }

    /// Stops and waits for the end, at most a minute; whether it came.
    func stop() -> Bool {
        let stopped = DispatchSemaphore(value: 0)
        server.stop { stopped.signal() }
        return stopped.wait(timeout: .now() + 60) == .success
    }

    deinit {
        server.stop()
    }
}
