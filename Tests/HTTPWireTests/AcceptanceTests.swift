import HTTPWire
import Testing

@Suite("Requests that are accepted")
struct AcceptanceTests {
    @Test("A plain request is read in full")
    func plain() throws {
        let head = try #require(
            try onlyHead("GET /v1/cases?limit=5&x HTTP/1.1\r\nHost: a.dk:8080\r\nX-A:  b c\t \r\nx-a: \r\n\r\n"))
        #expect(head.method == "GET")
        #expect(head.target == "/v1/cases?limit=5&x")
        #expect(head.path == "/v1/cases")
        #expect(head.query == "limit=5&x")
        #expect(head.version == .http11)
        #expect(head.keepAlive)
        #expect(!head.expectsContinue)
        #expect(head.contentLength == nil)
        #expect(head.headers["x-A"] == "b c")
        #expect(head.headers.values("X-a") == ["b c", ""])
        #expect(head.headers.map(\.name) == ["Host", "X-A", "x-a"])
    }

    @Test("A value may hold bytes above ASCII; text that is UTF-8 comes back whole")
    func nonASCIIValue() throws {
        #expect(try onlyHead("GET / HTTP/1.1\r\nHost: a\r\nX: blåbærgrød\r\n\r\n")?.headers["X"] == "blåbærgrød")
    }

    @Test("One empty line before a request is forgiven, also between requests")
    func leadingLine() {
        let request = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
        #expect(read("\r\n\(request)\r\n\(request)").requests.count == 2)
        #expect(read("\r\n\(request)\r\n").isWaiting == false)
    }

    @Test("Hosts that a client may send", arguments: [
        "a", "a.dk", "A-b_c.dk", "127.0.0.1", "127.0.0.1:80", "a:", "a:0", "a:65535", "[::1]", "[2001:db8::1]:8443",
        "[::ffff:1.2.3.4]",
    ])
    func hosts(_ host: String) throws {
        #expect(try onlyHead("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")?.headers["host"] == host)
    }

    @Test("HTTP/1.0 needs no Host")
    func oldWithoutHost() {
        #expect(read("GET / HTTP/1.0\r\n\r\n").requests.count == 1)
    }

    @Test("A target in absolute form gives its path and agrees with Host", arguments: [
        ("GET", "http://a/x?y", "a", "/x", "y"), ("GET", "HTTP://A:80/x", "a", "/x", nil),
        ("GET", "http://a", "a:80", "/", nil), ("GET", "http://a?q", "a", "/", "q"),
        ("GET", "https://[::1]:443/x", "[::1]", "/x", nil), ("OPTIONS", "http://a", "a", "*", nil),
        ("OPTIONS", "http://a/", "a", "/", nil),
    ])
    func absolute(_ method: String, _ target: String, _ host: String, _ path: String, _ query: String?) throws {
        let head = try #require(try onlyHead("\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\n\r\n"))
        #expect(head.target == target)
        #expect(head.path == path)
        #expect(head.query == query)
    }

    @Test("OPTIONS * asks about the server")
    func asterisk() throws {
        #expect(try onlyHead("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")?.path == "*")
    }

    @Test("Whether a connection stays open", arguments: [
        ("1.1", "", true), ("1.1", "Connection: close\r\n", false), ("1.1", "Connection: x, CLOSE\r\n", false),
        ("1.1", "Connection: x\r\nConnection: close\r\n", false), ("1.1", "Connection: closed\r\n", true),
        ("1.0", "", false), ("1.0", "Connection: Keep-Alive\r\n", true),
        ("1.0", "Connection: keep-alive, close\r\n", false),
    ])
    func keepAlive(_ version: String, _ line: String, _ expected: Bool) throws {
        #expect(try onlyHead("GET / HTTP/\(version)\r\nHost: a\r\n\(line)\r\n")?.keepAlive == expected)
    }

    @Test("Only HTTP/1.1 can ask for 100 Continue; an old client's expectation is ignored")
    func expectations() throws {
        let lines = "Host: a\r\nContent-Length: 1\r\nExpect: 100-Continue\r\n\r\n"
        #expect(try onlyHead("POST / HTTP/1.1\r\n\(lines)")?.expectsContinue == true)
        #expect(try onlyHead("POST / HTTP/1.0\r\n\(lines)")?.expectsContinue == false)
        #expect(read("POST / HTTP/1.0\r\nExpect: x\r\n\r\n").requests.count == 1)
    }

    @Test("Bodies by length and by chunks come out without their framing", arguments: [
        ("Content-Length: 5\r\n\r\nhello", "hello"), ("Content-Length: 0\r\n\r\n", ""),
        ("Content-Length: 0005\r\n\r\nhello", "hello"), ("\r\n", ""),
        ("Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", ""),
        ("Transfer-Encoding: Chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", "hello"),
        ("Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n000\r\n\r\n", "hello"),
        ("Transfer-Encoding: chunked\r\n\r\nA\r\n0123456789\r\nb\r\n01234567890\r\n0\r\n\r\n", "012345678901234567890"),
        ("Transfer-Encoding: chunked\r\n\r\n5;a;b=c;d=\"e;\\\"\tf\" ; g = h\r\nhello\r\n0;z\r\n\r\n", "hello"),
        ("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX: y\r\nContent-Length: 7\r\n\r\n", "hello"),
    ])
    func bodies(_ rest: String, _ body: String) {
        let next = "GET /next HTTP/1.1\r\nHost: a\r\n\r\n"
        let outcome = read("POST / HTTP/1.1\r\nHost: a\r\n\(rest)\(next)")
        #expect(outcome.fault == nil)
        #expect(outcome.requests.count == 2)
        #expect(outcome.requests.first?.hasSuffix("] \(Array(body.utf8))") == true)
        #expect(outcome.requests.last?.contains("path=/next") == true)
        #expect(outcome.requests.first?.contains("X: y") == false, "trailers are dropped")
    }

    @Test("Pipelined requests come out one by one")
    func pipelined() {
        let outcome = read((0..<50).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
        #expect(outcome.requests.count == 50)
        #expect(outcome.requests[49].contains("path=/49 "))
    }

    @Test("The request line is known once it is whole, and forgotten with the request")
    func requestLine() throws {
        var parser = RequestParser()
        parser.feed(Array("HEAD /x HTTP/1.1\r\nHost: a\r\n".utf8))
        _ = try parser.next()
        #expect(parser.requestLine?.method == "HEAD")
        #expect(parser.requestLine?.target == "/x")
        parser.feed(Array("\r\n".utf8))
        _ = try parser.next()
        _ = try parser.next()
        #expect(parser.requestLine == nil)
    }
}
