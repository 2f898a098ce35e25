import HTTPServer
import HTTPWire
import Testing

@Suite("Refusals over a socket", .plainAndTLS)
struct RefusalTests {
    @Test("A broken rule gets one answer and a closed connection, behind the answers before it")
    func refused() throws {
        let server = try TestServer()
        let client = try server.client()
        try client.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\nGET /bad HTTP/1.1\r\nHost : a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")
        let held = server.desk.takeHeld(1)
        #expect(!client.hasInput(within: 100))
        for exchange in held { exchange.reply.send(HTTPResponse(status: 200)) }
        #expect(try client.answer()?.status == 200)
        let refusal = try #require(try client.answer())
        #expect(refusal.status == 400)
        #expect(refusal.text == "space-before-colon")
        #expect(refusal["X-Target"] == "/bad")
        #expect(refusal["Connection"] == "close")
        #expect(client.isAtCleanEnd())
        #expect(server.desk.requests == 1)
    }

    @Test("A refused HEAD has no body")
    func refusedHEAD() throws {
        let server = try TestServer()
        let client = try server.client()
        try client.send("HEAD / HTTP/1.1\r\n\r\n")
        #expect(try client.answer(toHEAD: true)?["Content-Length"] == "12")
        #expect(client.isAtCleanEnd())
    }

    @Test("A body that is declared too long is refused before it is sent, and asked for nothing")
    func tooLongBeforeSending() throws {
        let server = try TestServer()
        let client = try server.client()
        try client.send("POST /small HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n")
        let answer = try #require(try client.answer())
        #expect(answer.status == 413)
        #expect(answer.text == "body-too-large")
        #expect(client.isAtCleanEnd())
    }

    @Test("413 reaches a client that is still sending and looks only afterwards", arguments: [true, false])
    func tooLongWhileSending(isChunked: Bool) throws {
        let server = try TestServer { $0.lingerTimeout = .seconds(30) }
        let client = try server.client()
        let size = 4 * 1024 * 1024
        try client.send("POST / HTTP/1.1\r\nHost: a\r\n")
        try client.send(isChunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Content-Length: \(size)\r\n\r\n")
        let piece = [UInt8](repeating: 0x61, count: 65_536)
        for _ in 0..<size / piece.count {
            if isChunked { try client.send("10000\r\n") }
            try client.send(piece)
            if isChunked { try client.send("\r\n") }
        }
        #expect(try client.answer()?.status == 413)
        client.finishSending()
        #expect(client.isAtEnd())
    }

    @Test("A refused client that sends for ever is cut off")
    func lingersWithinBounds() throws {
        let server = try TestServer { $0.lingerBytes = 1024 * 1024 }
        let client = try server.client()
        try client.send("BAD\r\n")
        let piece = [UInt8](repeating: 0x61, count: 65_536)
        // The kernel's buffers on both sides take some megabytes more than the server reads.
        #expect(throws: Client.Failure.self) {
            for _ in 0..<4096 { try client.send(piece) }
        }
    }

    @Test("100 Continue is sent when the head is acceptable and the body has not come")
    func proceed() throws {
        let server = try TestServer()
        let client = try server.client()
        try client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
        #expect(try client.answer()?.status == 100)
        try client.send("abc")
        #expect(try client.answer()?.text == "POST /echo abc")

        try client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc")
        #expect(try client.answer()?.status == 200)
        try client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n")
        #expect(try client.answer()?.status == 200)
        try client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: more\r\n\r\n")
        #expect(try client.answer()?.status == 417)
    }

    @Test("100 Continue waits behind the answers to earlier requests")
    func proceedInOrder() throws {
        let server = try TestServer()
        let client = try server.client()
        try client.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n")
        try client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
        let held = server.desk.takeHeld(1)
        #expect(!client.hasInput(within: 100))
        for exchange in held { exchange.reply.send(HTTPResponse(status: 201)) }
        #expect(try client.answer()?.status == 201)
        #expect(try client.answer()?.status == 100)
        try client.send("abc")
        #expect(try client.answer()?.text == "POST /echo abc")
    }

    @Test("One connection too many is told so; room that comes back is given again")
    func tooMany() throws {
        let server = try TestServer { $0.maxConnections = 3 }
        let clients = try (0..<3).map { _ in try server.client() }
        for client in clients { #expect(try client.get("/")?.status == 200) }
        let refused = try server.client()
        let answer = try #require(try refused.answer())
        #expect(answer.status == 503)
        #expect(answer.text == "too-many-connections")
        refused.finishSending()
        #expect(refused.isAtEnd())
        for client in clients { #expect(try client.get("/")?.status == 200) }
        clients[0].close()
        // A server learns a moment later that a client has closed.
        #expect(try eventually { try server.client().get("/")?.status == 200 })
    }
}
