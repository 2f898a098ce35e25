import HTTPServer
import HTTPWire
import Testing

@Suite("Conversations over a socket", .plainAndTLS)
struct ConversationTests {
    @Test("A connection stays open for many requests")
    func keepAlive() throws {
        let server = try TestServer()
        let client = try server.client()
        for number in 0..<200 {
            let answer = try #require(try client.get("/\(number)"))
            #expect(answer.status == 200)
            #expect(answer.text == "GET /\(number) ")
            #expect(answer["Connection"] == nil)
            #expect(answer["Date"]?.hasSuffix(" GMT") == true)
            #expect(answer["X-Peer"] == "127.0.0.1")
        }
    }

    @Test("The client's wish to close is answered and done")
    func clientCloses() throws {
        let server = try TestServer()
        let client = try server.client()
        let answer = try #require(try client.get("/", "Connection: close\r\n"))
        #expect(answer["Connection"] == "close")
        #expect(client.isAtCleanEnd())
    }

    @Test("The handler can close, and what was pipelined behind is not answered")
    func handlerCloses() throws {
        let server = try TestServer()
        let client = try server.client()
        try client.send("GET /close HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try #require(try client.answer())
        #expect(answer["Connection"] == "close")
        #expect(client.isAtCleanEnd())
    }

    @Test("Pipelined requests are answered in their order when answers come from other threads in any")
    func pipelining() throws {
        let server = try TestServer()
        let client = try server.client()
        try client.send((0..<1000).map { "GET /\($0 % 3 == 0 ? "now" : "later")\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        for number in 0..<1000 {
            let answer = try #require(try client.answer())
            #expect(answer.text.contains(number % 3 == 0 ? "/now\(number) " : "/later\(number)"))
        }
    }

    @Test("Answers given in reverse leave in order, and each of them only once")
    func reversed() throws {
        let server = try TestServer()
        let client = try server.client()
        try client.send((0..<10).map { "GET /hold\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        let held = server.desk.takeHeld(10)
        #expect(held.count == 10)
        for exchange in held.reversed() {
            exchange.reply.send(HTTPResponse(status: 200, body: Array(exchange.request.head.path.utf8)))
            exchange.reply.send(HTTPResponse(status: 500))
        }
        for number in 0..<10 { #expect(try client.answer()?.text == "/hold\(number)") }
        for exchange in held { exchange.reply.send(HTTPResponse(status: 500)) }
        #expect(try client.get("/after")?.text == "GET /after ")
    }

    @Test("More requests than may be unanswered wait, and then are answered all the same")
    func manyPipelined() throws {
        let server = try TestServer { $0.maxPipelined = 4 }
        let client = try server.client()
        try client.send((0..<40).map { "GET /hold\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        for round in 0..<10 {
            let held = server.desk.takeHeld(4)
            #expect(held.count == 4, "round \(round)")
            for exchange in held {
                exchange.reply.send(HTTPResponse(status: 200, body: Array(exchange.request.head.path.utf8)))
            }
            for number in 0..<4 { #expect(try client.answer()?.text == "/hold\(round * 4 + number)") }
        }
    }

    @Test("Only the first of two answers counts")
    func twice() throws {
        let server = try TestServer()
        let client = try server.client()
        #expect(try client.get("/twice")?.text == "first")
        #expect(try client.get("/")?.text == "GET / ")
    }

    @Test("HEAD tells the length and sends no body")
    func head() throws {
        let server = try TestServer()
        let client = try server.client()
        try client.send("HEAD /large/5000 HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try #require(try client.answer(toHEAD: true))
        #expect(answer["Content-Length"] == "5000")
        #expect(try client.get("/next")?.text == "GET /next ")
    }

    @Test("Bodies arrive whole, by length and by chunks")
    func bodies() throws {
        let server = try TestServer()
        let client = try server.client()
        let body = String(repeating: "0123456789abcdef", count: 20_000)
        try client.send("PUT /echo HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
        #expect(try client.answer()?.text == "PUT /echo \(body)")
        try client.send("PUT /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
        for _ in 0..<20 { try client.send("3E8\r\n\(body.prefix(1000))\r\n") }
        try client.send("0\r\nX: y\r\n\r\n")
        #expect(try client.answer()?.text == "PUT /echo " + String(repeating: String(body.prefix(1000)), count: 20))
    }

    @Test("HTTP/1.0 closes unless asked to stay")
    func oldVersion() throws {
        let server = try TestServer()
        let closing = try server.client()
        try closing.send("GET / HTTP/1.0\r\n\r\n")
        #expect(try closing.answer()?["Connection"] == "close")
        #expect(closing.isAtCleanEnd())

        let staying = try server.client()
        for _ in 0..<2 {
            try staying.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            #expect(try staying.answer()?["Connection"] == "keep-alive")
        }
    }

    @Test("A client that has finished sending still gets its answers")
    func halfClosed() throws {
        let server = try TestServer()
        let client = try server.client()
        try client.send("GET /later1 HTTP/1.1\r\nHost: a\r\n\r\nGET /hold HTTP/1.1\r\nHost: a\r\n\r\n")
        client.finishSending()
        for exchange in server.desk.takeHeld(1) { exchange.reply.send(HTTPResponse(status: 200)) }
        #expect(try client.answer()?.text == "/later1")
        #expect(try client.answer()?.status == 200)
        #expect(client.isAtCleanEnd())
    }

    @Test("A client that goes away leaves nothing behind for its answers to meet", arguments: [false, true])
    func goneAway(byReset: Bool) throws {
        let server = try TestServer { $0.loops = 1 }
        let witness = try server.client()
        #expect(try witness.get("/")?.status == 200)
        let gone = try server.client()
        try gone.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\nGET /hold HTTP/1.1\r\nHost: a\r\n\r\nGET /par")
        let stale = server.desk.takeHeld(2)
        #expect(stale.count == 2)
        if byReset { gone.reset() } else { gone.close() }
        // Answered after the loop has seen the one before it go.
        #expect(try witness.get("/")?.status == 200)

        // The next client may sit in the place of the one that left, with requests of the same numbers.
        let other = try server.client()
        try other.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\nGET /hold HTTP/1.1\r\nHost: a\r\n\r\n")
        let held = server.desk.takeHeld(2)
        #expect(held.count == 2)
        for exchange in stale { exchange.reply.send(HTTPResponse(status: 500, body: [1])) }
        for exchange in held { exchange.reply.send(HTTPResponse(status: 201)) }
        for _ in 0..<2 { #expect(try other.answer()?.status == 201) }
        #expect(try other.get("/still")?.text == "GET /still ")
    }

    @Test("A request sent byte by byte is a request")
    func slowly() throws {
        let server = try TestServer()
        let client = try server.client()
        for byte in "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc".utf8 { try client.send([byte]) }
        #expect(try client.answer()?.text == "POST /echo abc")
    }

    @Test("Who waits to be told to go on is told behind a long answer as behind a short one", arguments: ["/", "/large/40000", "/large/3000000"])
    func proceedsBehindAnswer(path: String) throws {
        let server = try TestServer()
        let client = try server.client()
        try client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\nPOST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
        #expect(try client.answer()?.status == 200)
        #expect(try client.answer()?.status == 100)
        try client.send("abc")
        #expect(try client.answer()?.text == "POST /echo abc")
    }
}
