import COpenSSL
import Certificates
import Dispatch
import Glibc
import HTTPServer
import Testing

@Suite("Clients that do not mean it with TLS")
struct HostileHandshakeTests {
    private func server(_ adjust: (inout ServerConfiguration) -> Void = { _ in }) throws -> TestServer {
        let settings = try TestCertificates.shared().server
        return try TestServer {
            $0.tls = settings
            adjust(&$0)
        }
    }

    @Test("Plain HTTP is told that TLS is spoken here", arguments: ["GET", "POST", "DELETE", "PATCH", "OPTIONS"])
    func plainHTTP(method: String) throws {
        let server = try server()
        let client = try Client(port: server.port)
        try client.send("\(method) / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}")
        let answer = try #require(try client.answer())
        #expect(answer.status == 400)
        #expect(answer.text == "plain-on-tls")
        #expect(answer["Connection"] == "close")
        client.finishSending()
        #expect(client.isAtCleanEnd())
    }

    @Test("A handshake that does not come to its end is given up", arguments: [0, 1, 5, 100, 1000])
    func slow(count: Int) throws {
        // Whoever says hello gets the server's part, on a busy machine as well.
        let server = try server { $0.headerTimeout = .seconds(count == 1000 ? 3 : 1) }
        let hello = try Handshakes.hello().prefix(count)
        let client = try Client(port: server.port)
        // All of the hello: then the server's part is read and the client's own never comes.
        try client.send(Array(hello))
        if count == 1000 { #expect(client.receiveSome()?.first == 22) }
        #expect(client.isAtEnd())
        #expect(eventually { server.server.statistics.failedHandshakes == 1 })
        #expect(eventually { server.server.statistics.openConnections == 0 })
    }

    @Test("One that drips bytes has no more time than others")
    func dripping() throws {
        let server = try server { $0.headerTimeout = .milliseconds(300) }
        let client = try Client(port: server.port)
        for byte in try Handshakes.hello().prefix(60) where !client.hasInput(within: 20) { try? client.send([byte]) }
        #expect(client.isAtEnd())
    }

    @Test("A server that stops does not wait for those who said nothing")
    func stopping() throws {
        let server = try server()
        let silent = try Client(port: server.port)
        let half = try Client(port: server.port)
        try half.send(Array(Handshakes.hello().prefix(30)))
        let idle = try server.tlsClient()
        #expect(try idle.get("/")?.status == 200)
        #expect(server.stop())
        #expect(silent.isAtEnd() && half.isAtEnd())
        #expect(idle.isAtCleanEnd())
    }

    @Test("Random bytes and hellos with random changes end no more than their own connection")
    func garbage() throws {
        let server = try server()
        let hello = try Handshakes.hello()
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            var random = SeededRandom(seed: worker + 1)
            for round in 0..<150 {
                do {
                    let client = try Client(port: server.port)
                    try? client.send(round % 3 == 0 ? random.bytes(upTo: 3000) : random.mutation(of: hello))
                    if round % 5 == 0 { try? client.send(random.bytes(upTo: 500)) }
                    client.finishSending()
                    _ = client.receiveSome()
                } catch {
                    Issue.record(error)
                }
            }
        }
        #expect(try server.tlsClient().get("/")?.status == 200)
        #expect(eventually { server.server.statistics.openConnections <= 1 })
    }

    @Test("Connections that break off anywhere leave nothing behind")
    func breakingOff() throws {
        let server = try server()
        let settings = try TestCertificates.shared().server
        #expect(settings.clientAuthorityFile == nil)
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            var random = SeededRandom(seed: worker + 100)
            for _ in 0..<75 {
                do {
                    try breakOff(server, &random)
                } catch {
                    Issue.record(error)
                }
            }
        }
        #expect(eventually { server.server.statistics.openConnections == 0 })
        #expect(try server.tlsClient().get("/")?.status == 200)
    }

    private func breakOff(_ server: TestServer, _ random: inout SeededRandom) throws {
        let client = try Client(port: server.port)
        let stage = random.next() % 5
        if stage == 0 {
            let hello = try Handshakes.hello()
            try client.send(Array(hello.prefix(Int(random.next() % UInt64(hello.count)))))
        } else {
            try client.beginTLS()
            if stage > 1 { try client.send("POST /later HTTP/1.1\r\nHost: a\r\nContent-Length: \(stage == 2 ? 5 : 2)\r\n\r\n{}") }
            if stage > 3 { try client.send("GET /large/\(random.next() % 2_000_000) HTTP/1.1\r\nHost: a\r\n\r\n") }
        }
        switch random.next() % 3 {
        case 0: client.close()
        case 1: client.reset()
        default:
            client.finishSending()
            client.close()
        }
    }
}

extension SeededRandom {
    mutating func bytes(upTo most: Int) -> [UInt8] {
        (0..<Int.random(in: 1...most, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
    }

    /// The same with some bytes changed, left out or put in.
    mutating func mutation(of bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &self) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &self)
            switch next() % 3 {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &self)
            case 1: bytes.remove(at: place)
            default: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
            }
        }
        return bytes
    }
}
