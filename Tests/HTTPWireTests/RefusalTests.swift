import HTTPWire
import Testing

/// Requests that must be refused, and with what. A tilde in a name stands for nothing; texts are sent as they are.
struct Refused: Sendable, CustomTestStringConvertible {
    let text: String
    let reason: WireFault.Reason
    let status: Int
    var testDescription: String { "\(status) \(reason.rawValue): \(text.prefix(60).debugDescription)" }

    init(_ text: String, _ reason: WireFault.Reason, _ status: Int) {
        (self.text, self.reason, self.status) = (text, reason, status)
    }

    /// A request whose head has these further lines.
    static func fields(_ lines: String, _ reason: WireFault.Reason, _ status: Int, version: String = "1.1") -> Refused {
        Refused("POST / HTTP/\(version)\r\nHost: a\r\n\(lines)\r\n\r\n", reason, status)
    }

    /// A chunked body behind a good head.
    static func chunks(_ body: String, _ reason: WireFault.Reason, _ status: Int) -> Refused {
        Refused("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(body)", reason, status)
    }
}

@Suite("Requests that are refused")
struct RefusalTests {
    static let requestLines: [Refused] = [
        Refused("GET / HTTP/1.1\nHost: a\r\n\r\n", .bareLineFeed, 400),
        Refused("\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .bareLineFeed, 400),
        Refused("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .emptyRequestLine, 400),
        Refused("GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", .badVersion, 400),
        Refused("GET /\rx HTTP/1.1\r\nHost: a\r\n\r\n", .badTarget, 400),
        Refused(" GET / HTTP/1.1\r\nHost: a\r\n\r\n", .badMethod, 400),
        Refused("G(T / HTTP/1.1\r\nHost: a\r\n\r\n", .badMethod, 400),
        Refused("GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", .badMethod, 400),
        Refused("GÆT / HTTP/1.1\r\nHost: a\r\n\r\n", .badMethod, 400),
        Refused("GET\r\nHost: a\r\n\r\n", .badMethod, 400),
        Refused("GET /\r\n\r\n", .badRequestLine, 400),
        Refused("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", .badRequestLine, 400),
        Refused("GET /  HTTP/1.1\r\nHost: a\r\n\r\n", .badVersion, 400),
        Refused("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", .badVersion, 400),
        Refused("GET / a HTTP/1.1\r\nHost: a\r\n\r\n", .badVersion, 400),
        Refused("GET / http/1.1\r\nHost: a\r\n\r\n", .badVersion, 400),
        Refused("GET / HTTP/1.\r\nHost: a\r\n\r\n", .badVersion, 400),
        Refused("GET / HTTP/11.1\r\nHost: a\r\n\r\n", .badVersion, 400),
        Refused("GET / HTTP/1.2\r\nHost: a\r\n\r\n", .unknownVersion, 505),
        Refused("GET / HTTP/0.9\r\nHost: a\r\n\r\n", .unknownVersion, 505),
        Refused("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .unknownVersion, 505),
        Refused("GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n", .badTarget, 400),
        Refused("GET /\u{7F} HTTP/1.1\r\nHost: a\r\n\r\n", .badTarget, 400),
        Refused("GET /é HTTP/1.1\r\nHost: a\r\n\r\n", .badTarget, 400),
        Refused("GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n", .badTarget, 400),
        Refused("GET a HTTP/1.1\r\nHost: a\r\n\r\n", .badTarget, 400),
        Refused("GET * HTTP/1.1\r\nHost: a\r\n\r\n", .badTarget, 400),
        Refused("GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n", .badTarget, 400),
        Refused("GET http:/// HTTP/1.1\r\nHost: a\r\n\r\n", .badTarget, 400),
        Refused("GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n", .badTarget, 400),
        Refused("GET http://a:99999/ HTTP/1.1\r\nHost: a\r\n\r\n", .badTarget, 400),
        Refused("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", .connectNotSupported, 501),
        Refused("CONNECT / HTTP/1.1\r\nHost: a\r\n\r\n", .connectNotSupported, 501),
    ]

    static let fieldLines: [Refused] = [
        .fields(" folded: x", .obsoleteFolding, 400),
        .fields("X: a\r\n b", .obsoleteFolding, 400),
        .fields("X: a\r\n\tb", .obsoleteFolding, 400),
        .fields("X : a", .spaceBeforeColon, 400),
        .fields("X\t: a", .spaceBeforeColon, 400),
        .fields(": a", .badFieldName, 400),
        .fields("X", .badFieldName, 400),
        .fields("X(y): a", .badFieldName, 400),
        .fields("Xæ: a", .badFieldName, 400),
        .fields("X\u{0}: a", .badFieldName, 400),
        .fields("X: a\u{0}b", .badFieldValue, 400),
        .fields("X: a\u{1}b", .badFieldValue, 400),
        .fields("X: a\u{B}b", .badFieldValue, 400),
        .fields("X: a\u{7F}b", .badFieldValue, 400),
        .fields("X: a\rb", .badFieldValue, 400),
        .fields("X: a\r\r\nY: b", .badFieldValue, 400),
        .fields("X: a\nY: b", .bareLineFeed, 400),
        Refused("GET / HTTP/1.1\r\nHost: a\n\n", .bareLineFeed, 400),
        Refused("GET / HTTP/1.1\r\nHost: a\r\n\n", .bareLineFeed, 400),
        .fields("Expect: 200-ok", .unknownExpectation, 417),
        .fields("Expect: 100-continue, x", .unknownExpectation, 417),
        .fields("Expect: x\r\nExpect: 100-continue", .unknownExpectation, 417),
        .fields("Expect:", .unknownExpectation, 417),
    ]

    static let hosts: [Refused] = [
        Refused("GET / HTTP/1.1\r\n\r\n", .missingHost, 400),
        Refused("GET http://a/ HTTP/1.1\r\n\r\n", .missingHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", .repeatedHost, 400),
        Refused("GET / HTTP/1.0\r\nHost: a\r\nhost: b\r\n\r\n", .repeatedHost, 400),
        Refused("GET / HTTP/1.1\r\nHost:\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: a b\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: a:b\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: a:65536\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: a:000080\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: :80\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: ::1\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: []\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: [::1]x\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: [a.dk]\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: æ.dk\r\n\r\n", .badHost, 400),
        Refused("GET / HTTP/1.1\r\nHost: a%20b\r\n\r\n", .badHost, 400),
        Refused("GET http://a/ HTTP/1.1\r\nHost: b\r\n\r\n", .hostMismatch, 400),
        Refused("GET http://a/ HTTP/1.1\r\nHost: a:8080\r\n\r\n", .hostMismatch, 400),
        Refused("GET https://a/ HTTP/1.1\r\nHost: a:80\r\n\r\n", .hostMismatch, 400),
        Refused("GET http://a/ HTTP/1.0\r\nHost: b\r\n\r\n", .hostMismatch, 400),
    ]

    static let framings: [Refused] = [
        .fields("Content-Length: 5\r\nTransfer-Encoding: chunked", .lengthAndCoding, 400),
        .fields("Transfer-Encoding: chunked\r\nContent-Length: 5", .lengthAndCoding, 400),
        .fields("Content-Length: 5\r\nContent-Length: 5", .repeatedContentLength, 400),
        .fields("Content-Length: 5\r\ncontent-length: 6", .repeatedContentLength, 400),
        .fields("Content-Length: 5, 5", .badContentLength, 400),
        .fields("Content-Length: +5", .badContentLength, 400),
        .fields("Content-Length: -5", .badContentLength, 400),
        .fields("Content-Length: 0x5", .badContentLength, 400),
        .fields("Content-Length: 5 5", .badContentLength, 400),
        .fields("Content-Length: 5.0", .badContentLength, 400),
        .fields("Content-Length: ٥", .badContentLength, 400),
        .fields("Content-Length:", .badContentLength, 400),
        .fields("Content-Length: 9223372036854775807", .bodyTooLarge, 413),
        .fields("Content-Length: 9223372036854775808", .bodyTooLarge, 413),
        .fields("Content-Length: 18446744073709551616", .bodyTooLarge, 413),
        .fields("Content-Length: 99999999999999999999999999999999999999", .bodyTooLarge, 413),
        .fields("Content-Length: 1048577", .bodyTooLarge, 413),
        .fields("Transfer-Encoding: gzip", .unknownTransferCoding, 501),
        .fields("Transfer-Encoding: gzip, chunked", .unknownTransferCoding, 501),
        .fields("Transfer-Encoding: chunked, identity", .unknownTransferCoding, 501),
        .fields("Transfer-Encoding: xchunked", .unknownTransferCoding, 501),
        .fields("Transfer-Encoding: chunked, chunked", .badTransferCoding, 400),
        .fields("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", .badTransferCoding, 400),
        .fields("Transfer-Encoding: chunked;q=1", .badTransferCoding, 400),
        .fields("Transfer-Encoding: \"chunked\"", .badTransferCoding, 400),
        .fields("Transfer-Encoding: chunked,", .badTransferCoding, 400),
        .fields("Transfer-Encoding:", .badTransferCoding, 400),
        .fields("Transfer-Encoding: \u{B}chunked", .badFieldValue, 400),
        .fields("Transfer-Encoding: chunked", .codingInOldVersion, 400, version: "1.0"),
        .chunks("\r\n", .badChunkSize, 400),
        .chunks("g\r\n", .badChunkSize, 400),
        .chunks("-1\r\n", .badChunkSize, 400),
        .chunks("+1\r\n", .badChunkSize, 400),
        .chunks("0x1\r\n", .badChunkSize, 400),
        .chunks(" 1\r\n", .badChunkSize, 400),
        .chunks("1 \r\n", .badChunkExtension, 400),
        .chunks("1 2\r\n", .badChunkExtension, 400),
        .chunks("1\n", .bareLineFeed, 400),
        .chunks("1;a\n", .bareLineFeed, 400),
        .chunks("1\r;a\r\n", .badChunkSize, 400),
        .chunks("1;a\rb\r\n", .badChunkExtension, 400),
        .chunks("1;\r\n", .badChunkExtension, 400),
        .chunks("1;=b\r\n", .badChunkExtension, 400),
        .chunks("1;a=\r\n", .badChunkExtension, 400),
        .chunks("1;a=\"b\r\n", .badChunkExtension, 400),
        .chunks("1;a=\"b\\\r\n", .badChunkExtension, 400),
        .chunks("1;a=\"b\u{1}\"\r\n", .badChunkExtension, 400),
        .chunks("1;a b\r\n", .badChunkExtension, 400),
        .chunks("00000000000000001\r\n", .badChunkSize, 400),
        .chunks("8000000000000000\r\n", .badChunkSize, 400),
        .chunks("FFFFFFFFFFFFFFFF\r\n", .badChunkSize, 400),
        .chunks("7FFFFFFFFFFFFFFF\r\n", .bodyTooLarge, 413),
        .chunks("1\r\na\r\n7FFFFFFFFFFFFFFF\r\n", .bodyTooLarge, 413),
        .chunks("100001\r\n", .bodyTooLarge, 413),
        .chunks("1\r\nab", .badChunkEnd, 400),
        .chunks("1\r\na\n", .badChunkEnd, 400),
        .chunks("1\r\na\r0", .badChunkEnd, 400),
        .chunks("0\r\nX : a\r\n\r\n", .spaceBeforeColon, 400),
        .chunks("0\r\nX: a\n\r\n", .bareLineFeed, 400),
        .chunks("0\r\nX: a\r\n b\r\n\r\n", .obsoleteFolding, 400),
        .chunks("0\r\nX: \u{0}\r\n\r\n", .badFieldValue, 400),
        .chunks("0\r\n\n", .bareLineFeed, 400),
    ]

    @Test("A request that breaks a rule is refused with that rule's status, however it is cut up",
        arguments: requestLines + fieldLines + hosts + framings)
    func refused(_ vector: Refused) {
        let outcome = read(vector.text)
        #expect(outcome.fault?.reason == vector.reason)
        #expect(outcome.fault?.status == vector.status)
        #expect(outcome.requests.isEmpty)
        #expect(read(vector.text.utf8.map { [$0] }) == outcome)
    }

    @Test("Every reason but those of the server itself is reached by a request here or by a limit")
    func everyReason() {
        let vectors = Self.requestLines + Self.fieldLines + Self.hosts + Self.framings
        let reached = Set(vectors.map(\.reason))
        let elsewhere: Set<WireFault.Reason> = [
            // PercentDecodingTests
            .badEscape,
            // LimitTests
            .targetTooLong, .headersTooLarge, .tooManyHeaders, .trailersTooLarge, .chunkExtensionsTooLarge,
            // the server's own
            .requestTimeout, .tooManyConnections, .plainOnTLS,
        ]
        #expect(reached.union(elsewhere) == Set(WireFault.Reason.allCases))
        #expect(reached.isDisjoint(with: elsewhere))
    }

    @Test("After a fault the same fault comes back for whatever follows")
    func poisoned() {
        var parser = RequestParser()
        parser.feed(Array("GET / HTTP/1.1\nHost: a\r\n\r\n".utf8))
        #expect(throws: WireFault(.bareLineFeed)) { try parser.next() }
        parser.feed(Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8))
        #expect(throws: WireFault(.bareLineFeed)) { try parser.next() }
    }
}
