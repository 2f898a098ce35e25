import Glibc
import HTTPServer
import HTTPWire
import Testing

@Suite("Clients that take too long", .plainAndTLS)
struct DeadlineTests {
    // A second is long enough for a client that means it on a busy machine, and short enough to wait for.

    /// A client whose connection stands: under TLS the handshake has no more time than a head, and a busy machine may miss it.
    private func client(of server: TestServer, receiveBuffer: Int32? = nil) throws -> Client {
        for _ in 0..<4 {
            if let client = try? server.client(receiveBuffer: receiveBuffer) { return client }
        }
        return try server.client(receiveBuffer: receiveBuffer)
    }

    /// Does it again where the client itself was held up: who did not keep its pace shows nothing.
    private func atItsPace(_ exchange: (inout Pace) throws -> Bool) {
        for _ in 0..<5 {
            var pace = Pace()
            let wentWell = (try? exchange(&pace)) ?? false
            guard pace.isKept else { continue }
            #expect(wentWell)
            return
        }
        Issue.record("no client could keep its pace here")
    }

    /// Whether a client that does something ten times a second is never late by most of a second.
    private struct Pace {
        private var last = ContinuousClock.now
        private(set) var isKept = true

        mutating func step() {
            if .now - last > .milliseconds(800) { isKept = false }
            last = .now
        }
    }

    @Test("A head that does not come to its end is refused with 408, also when bytes drip in")
    func slowHead() throws {
        let server = try TestServer { $0.headerTimeout = .seconds(1) }
        let client = try client(of: server)
        try client.send("GET / HTTP/1.1\r\nHo")
        #expect(try client.answer()?.text == "request-timeout")
        #expect(client.isAtCleanEnd())

        let dripping = try self.client(of: server)
        for byte in "GET / HTTP/1.1\r\nX: ".utf8 where !dripping.hasInput(within: 100) { try dripping.send([byte]) }
        #expect(try dripping.answer()?.status == 408)
    }

    @Test("A head after others on the same connection has its own time")
    func slowSecondHead() throws {
        let server = try TestServer { $0.headerTimeout = .seconds(1) }
        let client = try client(of: server)
        #expect(try client.get("/")?.status == 200)
        try client.send("GET / HT")
        #expect(try client.answer()?.status == 408)
    }

    @Test("A body slower than the least rate is refused with 408")
    func slowBody() throws {
        let server = try TestServer {
            $0.bodyGrace = .seconds(1)
            $0.bodyMinimumRate = 100_000
        }
        let client = try server.client()
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc")
        #expect(try client.answer()?.status == 408)
        #expect(client.isAtCleanEnd())
    }

    @Test("A burst at the beginning buys a body no silence later")
    func bodyThatStops() throws {
        let server = try TestServer {
            $0.bodyGrace = .seconds(1)
            $0.bodyMinimumRate = 100
        }
        let client = try server.client()
        // At a hundred bytes a second this would be a long wait.
        try client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + String(repeating: "a", count: 900_000))
        #expect(try client.answer()?.status == 408)
    }

    @Test("A body that comes slowly, and at the least rate, is waited for")
    func steadyBody() throws {
        let server = try TestServer {
            $0.bodyGrace = .seconds(1)
            $0.bodyMinimumRate = 10
        }
        atItsPace { pace in
            let client = try server.client()
            try client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 300\r\n\r\n")
            for _ in 0..<30 where !client.hasInput(within: 100) {
                try client.send("aaaaaaaaaa")
                pace.step()
            }
            return try client.answer()?.status == 200
        }
    }

    @Test("A connection without a request is closed without a word")
    func idle() throws {
        let server = try TestServer { $0.idleTimeout = .seconds(1) }
        let fresh = try server.client()
        #expect(fresh.isAtCleanEnd())
        // On a busy machine one may have idled before it asked.
        var used: Client?
        for _ in 0..<5 where used == nil {
            let client = try server.client()
            if (try? client.get("/"))??.status == 200 { used = client }
        }
        #expect(try #require(used, "one was served").isAtCleanEnd())
    }

    @Test("Waiting for an answer is not idling")
    func waiting() throws {
        let server = try TestServer {
            $0.idleTimeout = .seconds(2)
            $0.headerTimeout = .seconds(2)
        }
        let client = try client(of: server)
        try client.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n")
        let held = server.desk.takeHeld(1)
        #expect(!client.hasInput(within: 4_000))
        for exchange in held { exchange.reply.send(HTTPResponse(status: 200)) }
        #expect(try client.answer()?.status == 200)
    }

    @Test("A client that does not read its answer is cut off; others are served meanwhile")
    func slowReader() throws {
        let server = try TestServer {
            $0.loops = 1
            $0.writeTimeout = .seconds(1)
            $0.writeMinimumRate = 1_000_000_000
        }
        let slow = try server.client(receiveBuffer: 4096)
        try slow.send("GET /large/20000000 HTTP/1.1\r\nHost: a\r\n\r\n")
        let other = try server.client()
        #expect(try other.get("/")?.status == 200)
        // The reset is an event of its own; nothing is read before it.
        var wanted = pollfd(fd: slow.descriptor, events: 0, revents: 0)
        #expect(poll(&wanted, 1, 30_000) == 1)
        #expect(throws: Client.Failure.self) { _ = try slow.answer() }
        #expect(try other.get("/")?.status == 200)
    }

    @Test("A reader that took much and then nothing is cut off as soon as one that never did")
    func readerThatStops() throws {
        let server = try TestServer {
            $0.loops = 1
            $0.writeTimeout = .seconds(1)
            $0.writeMinimumRate = 10
        }
        let slow = try server.client(receiveBuffer: 4096)
        try slow.send("GET /large/20000000 HTTP/1.1\r\nHost: a\r\n\r\n")
        for _ in 0..<100 { _ = slow.receiveSome() }
        var wanted = pollfd(fd: slow.descriptor, events: 0, revents: 0)
        #expect(poll(&wanted, 1, 30_000) == 1, "the reset")
    }

    @Test("A reader that goes on reading, if slowly, is waited for, however much the system holds for it")
    func steadyReader() throws {
        let server = try TestServer {
            $0.loops = 1
            $0.writeTimeout = .seconds(1)
        }
        atItsPace { pace in
            let slow = try server.client(receiveBuffer: 4096)
            try slow.send("GET /large/8000000 HTTP/1.1\r\nHost: a\r\n\r\n")
            for _ in 0..<40 {
                usleep(100_000)
                try slow.read(2_000)
                pace.step()
            }
            return try slow.answer()?.body.count == 8_000_000
        }
    }

    @Test("What was sent whole waits behind long answers without a time of its own, and each is answered")
    func stalledRequests() throws {
        let server = try TestServer {
            $0.loops = 1
            $0.headerTimeout = .seconds(1)
        }
        let slow = try client(of: server, receiveBuffer: 4096)
        try slow.send(String(repeating: "GET /large/300000 HTTP/1.1\r\nHost: a\r\n\r\n", count: 70))
        for _ in 0..<40 {
            usleep(100_000)
            try slow.read(20_000)
        }
        for _ in 0..<70 { #expect(try slow.answer()?.body.count == 300_000) }
    }

    @Test("A slow reader's connection is read no further than its answers leave room for")
    func backPressure() throws {
        let server = try TestServer {
            $0.loops = 1
            $0.outputHighWater = 100_000
        }
        let slow = try server.client(receiveBuffer: 4096)
        // Longer than what the system holds for a connection.
        let count = 8
        try slow.send((0..<count).map { _ in "GET /large/8000000 HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        let other = try server.client()
        for _ in 0..<50 { #expect(try other.get("/")?.status == 200) }
        let before = server.desk.requests - 50
        try slow.send((0..<count).map { _ in "GET /large/8000000 HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        for _ in 0..<50 { #expect(try other.get("/")?.status == 200) }
        #expect(server.desk.requests - 100 == before, "nothing more is taken while answers wait")
        for _ in 0..<2 * count { #expect(try slow.answer()?.body.count == 8_000_000) }
    }
}

@Suite("A server that is held up itself")
struct HeldUpTests {
    @Test("That time is not the client's delay")
    func heldUp() throws {
        let server = try TestServer {
            $0.loops = 1
            $0.bodyGrace = .seconds(6)
            $0.idleTimeout = .seconds(6)
        }
        let (idle, uploading, stalling) = (try server.client(), try server.client(), try server.client())
        #expect(try idle.get("/")?.status == 200)
        try uploading.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc")
        #expect(try stalling.get("/stall/8")?.status == 200)
        #expect(!idle.hasInput(within: 1_000), "its time goes on from where it was")
        try uploading.send("def")
        #expect(try uploading.answer()?.text == "POST /echo abcdef")
        #expect(try idle.get("/")?.status == 200)
        #expect(idle.isAtCleanEnd(), "and comes to its end")
    }
}
