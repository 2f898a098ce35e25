import Certificates
import HTTPServer
import HTTPWire
import Testing

@Suite("Caps on connections", .plainAndTLS)
struct AddressCapTests {
    private func connect(_ server: TestServer, from address: UInt32) throws -> Client {
        let client = try Client(port: server.port, from: address)
        if Carrier.current == .tls { try client.beginTLS() }
        return client
    }

    private let here: UInt32 = 0x7F00_0001
    private let there: UInt32 = 0x7F00_0002

    @Test("An address with too many connections is told so; others are served, and room that comes back is given again")
    func perAddress() throws {
        let server = try TestServer { $0.maxConnectionsPerAddress = 3 }
        let clients = try (0..<3).map { _ in try connect(server, from: there) }
        for client in clients { #expect(try client.get("/")?["X-Peer"] == "127.0.0.2") }
        let refused = try connect(server, from: there)
        #expect(try refused.answer()?.status == 503)
        refused.finishSending()
        #expect(refused.isAtEnd())
        refused.close()
        #expect(try connect(server, from: here).get("/")?.status == 200)
        for client in clients { #expect(try client.get("/")?.status == 200) }

        clients[0].close()
        #expect(eventually { (try? connect(server, from: there).get("/")?.status) == 200 })
        #expect(server.server.statistics.refusedConnections >= 1)
    }

    @Test("An address that goes on is cut off without a word, and takes no room from others")
    func insisting() throws {
        let server = try TestServer {
            $0.maxConnectionsPerAddress = 2
            $0.maxConnections = 20
            $0.lingerTimeout = .seconds(30)
        }
        let settled = try (0..<2).map { _ in try connect(server, from: there) }
        let insisting = (0..<50).compactMap { _ in try? Client(port: server.port, from: there) }
        #expect(eventually { server.server.statistics.acceptedConnections >= 52 })
        #expect(server.server.statistics.openConnections <= 10)
        #expect(insisting.dropFirst(8).allSatisfy { $0.isAtEnd() })
        // The place of each is free for the next when the server has seen it go.
        for _ in 0..<5 { #expect(eventually { (try? connect(server, from: here).get("/")?.status) == 200 }) }
        for client in settled { #expect(try client.get("/")?.status == 200) }
    }

    @Test("An address without cap is held by the cap for all alone")
    func exempt() throws {
        let server = try TestServer {
            $0.maxConnectionsPerAddress = 1
            $0.maxConnections = 10
            $0.addressesWithoutCap = TrustedProxies.read("127.0.0.2").proxies
        }
        let clients = try (0..<9).map { _ in try connect(server, from: there) }
        for client in clients { #expect(try client.get("/")?.status == 200) }
        let other = try connect(server, from: here)
        #expect(try other.get("/")?.status == 200)
        #expect(try connect(server, from: there).answer()?.status == 503)
    }

    @Test("What a server did is counted")
    func statistics() throws {
        let server = try TestServer()
        let isTLS = Carrier.current == .tls
        let (first, second) = try (server.client(), server.client())
        let request = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
        var received = 0
        for _ in 0..<3 {
            try first.send(request)
            received += try #require(try first.answer()).body.count
        }
        let wanted = 3 * request.utf8.count
        #expect(eventually { server.server.statistics.bytesReceived == wanted })
        #expect(eventually { server.server.statistics.bytesSent > received })
        // A client is connected, and done with its handshake, before the server is.
        #expect(eventually { server.server.statistics.openConnections == 2 })
        #expect(eventually { server.server.statistics.completedHandshakes == (isTLS ? 2 : 0) })
        var statistics = server.server.statistics
        #expect(statistics.requests == 3)
        #expect(statistics.acceptedConnections == 2)
        #expect(statistics.refusedConnections == 0)
        first.close()
        second.close()
        #expect(eventually { server.server.statistics.openConnections == 0 })
        #expect(server.stop())
        statistics = server.server.statistics
        #expect(statistics.requests == 3)
        #expect(statistics.acceptedConnections == 2)
    }
}
