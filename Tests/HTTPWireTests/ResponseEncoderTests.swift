import HTTPWire
import Testing

/// An answer as a client reads it.
struct ReadResponse {
    var status = 0
    var fields: [(name: String, value: String)] = []
    var body: [UInt8] = []

    init?(_ bytes: [UInt8]) {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        guard let first = lines.first, first.hasPrefix("HTTP/1.1 "), let status = Int(first.dropFirst(9).prefix(3)) else {
            return nil
        }
        self.status = status
        for line in lines.dropFirst() {
            guard let colon = line.firstRange(of: ": ") else { return nil }
            fields.append((String(line[..<colon.lowerBound]), String(line[colon.upperBound...])))
        }
        body = Array(bytes[end.upperBound...])
    }

    subscript(_ name: String) -> String? { fields.first { $0.name.lowercased() == name.lowercased() }?.value }
}

@Suite("Answers as bytes")
struct ResponseEncoderTests {
    static let date = HTTPDate.bytes(unixSeconds: 784_111_777)

    private func encode(
        _ response: HTTPResponse, toHead: Bool = false, version: HTTPVersion = .http11, close: Bool = false
    ) throws -> ReadResponse {
        var bytes: [UInt8] = []
        ResponseEncoder.encode(
            response, toHead: toHead, version: version, close: close, date: Self.date, into: &bytes)
        return try #require(ReadResponse(bytes))
    }

    @Test("What a handler answers comes back as a client reads it")
    func roundTrip() throws {
        let response = HTTPResponse(
            status: 201, headers: HTTPHeaders([("Content-Type", "application/json"), ("X-A", "1"), ("X-A", "æ")]),
            body: Array("{\"a\":1}".utf8))
        let read = try encode(response)
        #expect(read.status == 201)
        #expect(read.fields.filter { $0.name == "X-A" }.map(\.value) == ["1", "æ"])
        #expect(read["content-type"] == "application/json")
        #expect(read["Content-Length"] == "7")
        #expect(read["Date"] == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(read["Connection"] == nil)
        #expect(read.body == response.body)
    }

    @Test("Fields that were looked at beforehand are sent as if they had not been, and keep what may not be sent out", arguments: [
        [("Content-Type", "text/html"), ("X-A", "æ\tb"), ("Link", "</x>; rel=next")],
        [("X-A", "1\r\nSet-Cookie: x=y"), ("X-B", "a\u{0}b\u{7F}"), ("Content-Length", "7"), ("connection", "close"), ("X C", "1"), ("", "2")],
    ])
    func prepared(pairs: [(String, String)]) throws {
        var headers = HTTPHeaders()
        headers.add(own: "X-Last", "2\r\nX-Other: 3")
        var response = HTTPResponse(status: 200, headers: headers, body: Array("hej".utf8))
        response.prepared = PreparedFields(HTTPHeaders(pairs))
        let read = try encode(response)
        let plain = try encode(HTTPResponse(
            status: 200, headers: HTTPHeaders(pairs + [("X-Last", "2\r\nX-Other: 3")]), body: Array("hej".utf8)
        ))
        #expect(read.fields.map { "\($0.name): \($0.value)" } == plain.fields.map { "\($0.name): \($0.value)" })
        #expect(read["Content-Length"] == "3")
        #expect(read["X-Other"] == nil)
        #expect(read.body == plain.body)
    }

    @Test("The bytes are exactly those of RFC 9112")
    func exact() {
        var bytes: [UInt8] = [1, 2]
        ResponseEncoder.encode(
            HTTPResponse(status: 200, headers: HTTPHeaders([("A", "b")]), body: [0x78]), toHead: false, version: .http11,
            close: true, date: Array("D".utf8), into: &bytes)
        let text = "HTTP/1.1 200 OK\r\nDate: D\r\nA: b\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx"
        #expect(bytes == [1, 2] + Array(text.utf8))
    }

    @Test("HEAD has the length and no body")
    func head() throws {
        let read = try encode(HTTPResponse(status: 200, body: [1, 2, 3]), toHead: true)
        #expect(read["Content-Length"] == "3")
        #expect(read.body.isEmpty)
    }

    @Test("204 and 304 have neither body nor length", arguments: [204, 304])
    func bodyless(_ status: Int) throws {
        let read = try encode(HTTPResponse(status: status, body: [1, 2, 3]))
        #expect(read.status == status)
        #expect(read["Content-Length"] == nil)
        #expect(read.body.isEmpty)
    }

    @Test("An old client is told when its connection stays, every client when it closes")
    func connection() throws {
        #expect(try encode(HTTPResponse(status: 200), version: .http10)["Connection"] == "keep-alive")
        #expect(try encode(HTTPResponse(status: 200), version: .http10, close: true)["Connection"] == "close")
        #expect(try encode(HTTPResponse(status: 200), close: true)["Connection"] == "close")
    }

    @Test("Both sides can close: the answer by its flag, the request by its head")
    func encodeForHead() throws {
        func connection(_ response: HTTPResponse, _ head: RequestHead) throws -> String? {
            var bytes: [UInt8] = []
            ResponseEncoder.encode(response, for: head, date: Self.date, into: &bytes)
            return try #require(ReadResponse(bytes))["Connection"]
        }
        let head = RequestHead(method: "GET", target: "/")
        #expect(try connection(HTTPResponse(status: 200), head) == nil)
        #expect(try connection(HTTPResponse(status: 200, closeConnection: true), head) == "close")
        #expect(try connection(HTTPResponse(status: 200), RequestHead(method: "GET", target: "/", keepAlive: false)) == "close")
    }

    @Test("A handler has no say in framing")
    func framing() throws {
        let headers = HTTPHeaders([
            ("content-length", "99"), ("Transfer-Encoding", "chunked"), ("connection", "upgrade"), ("Keep-Alive", "x"),
            ("DATE", "x"), ("Dates", "kept"),
        ])
        let read = try encode(HTTPResponse(status: 200, headers: headers, body: [1]))
        #expect(read.fields.map(\.name) == ["Date", "Dates", "Content-Length"])
        #expect(read["Content-Length"] == "1")
    }

    @Test("A value cannot begin a field or an answer of its own, nor can a name")
    func injection() throws {
        let headers = HTTPHeaders([("A", "b\r\nSet-Cookie: x\u{0}\r\n\r\nHTTP"), ("B: c\r\nD", "e"), ("", "f")])
        let read = try encode(HTTPResponse(status: 200, headers: headers))
        #expect(read.fields.map(\.name) == ["Date", "A", "Content-Length"])
        #expect(read["A"] == "b  Set-Cookie: x     HTTP")
    }

    @Test("A status that is no final answer becomes an empty 500", arguments: [0, 100, 199, 600, -1])
    func badStatus(_ status: Int) throws {
        let read = try encode(HTTPResponse(status: status, body: [1]))
        #expect(read.status == 500)
        #expect(read.body.isEmpty)
    }

    @Test("Dates are those of RFC 9110", arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_399, "Mon, 28 Feb 2000 23:59:59 GMT"), (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (1_709_251_199, "Thu, 29 Feb 2024 23:59:59 GMT"), (1_735_689_599, "Tue, 31 Dec 2024 23:59:59 GMT"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"), (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
        (Int.max, "Fri, 31 Dec 9999 23:59:59 GMT"), (Int.min, "Mon, 01 Jan 0001 00:00:00 GMT"),
    ])
    func dates(_ seconds: Int, _ text: String) {
        #expect(String(decoding: HTTPDate.bytes(unixSeconds: seconds), as: UTF8.self) == text)
    }
}
