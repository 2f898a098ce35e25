import HTTPWire
import Testing

@Suite("Limits of the wire")
struct LimitTests {
    static let small = WireLimits(
        targetBytes: 20, headerBytes: 100, headerCount: 3, bodyBytes: 10, chunkExtensionBytes: 12, trailerBytes: 30)

    private func outcome(_ text: String) -> WireFault? {
        let whole = read(text, limits: Self.small)
        #expect(read(text.utf8.map { [$0] }, limits: Self.small) == whole)
        return whole.fault
    }

    @Test("A target of the limit passes, one byte more is 414, with or without its line's end")
    func target() {
        let longest = "/" + String(repeating: "a", count: 19)
        #expect(outcome("GET \(longest) HTTP/1.1\r\nHost: a\r\n\r\n") == nil)
        #expect(outcome("GET \(longest)a HTTP/1.1\r\nHost: a\r\n\r\n") == WireFault(.targetTooLong))
        #expect(outcome("GET /" + String(repeating: "a", count: 300)) == WireFault(.targetTooLong))
        #expect(WireFault(.targetTooLong).status == 414)
    }

    @Test("A header section over the limit is 431, however its lines are cut")
    func headerBytes() {
        let head = "GET / HTTP/1.1\r\nHost: a\r\n"
        #expect(outcome("\(head)X: \(String(repeating: "x", count: 83))\r\n\r\n") == nil)
        #expect(outcome("\(head)X: \(String(repeating: "x", count: 88))\r\n\r\n") == WireFault(.headersTooLarge))
        #expect(outcome("\(head)X: \(String(repeating: "x", count: 200))") == WireFault(.headersTooLarge))
        #expect(WireFault(.headersTooLarge).status == 431)
    }

    @Test("One field more than allowed is 431")
    func headerCount() {
        #expect(outcome("GET / HTTP/1.1\r\nHost: a\r\nA: 1\r\nB: 2\r\n\r\n") == nil)
        #expect(outcome("GET / HTTP/1.1\r\nHost: a\r\nA: 1\r\nB: 2\r\nC: 3\r\n\r\n") == WireFault(.tooManyHeaders))
        #expect(WireFault(.tooManyHeaders).status == 431)
    }

    @Test("A body of the limit passes, one byte more is 413, by length and by chunks")
    func body() {
        let head = "POST / HTTP/1.1\r\nHost: a\r\n"
        #expect(outcome("\(head)Content-Length: 10\r\n\r\n0123456789") == nil)
        #expect(outcome("\(head)Content-Length: 11\r\n\r\n") == WireFault(.bodyTooLarge))
        let chunked = "\(head)Transfer-Encoding: chunked\r\n\r\n"
        #expect(outcome("\(chunked)5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n") == nil)
        #expect(outcome("\(chunked)5\r\n01234\r\n6\r\n") == WireFault(.bodyTooLarge))
    }

    @Test("The limit of a body can be raised and lowered for one request")
    func bodyLimit() {
        let request = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n01234567890"
        #expect(read(request, limits: Self.small, bodyLimit: 11).requests.count == 1)
        #expect(read(request, limits: Self.small, bodyLimit: 5).fault == WireFault(.bodyTooLarge))
    }

    @Test("Chunk extensions are counted over the whole body")
    func extensions() {
        let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        #expect(outcome("\(chunked)1;a=b\r\nx\r\n1;a=b\r\nx\r\n0;a=b\r\n\r\n") == nil)
        #expect(outcome("\(chunked)1;a=b\r\nx\r\n1;a=b\r\nx\r\n0;a=bc\r\n\r\n") == WireFault(.chunkExtensionsTooLarge))
        #expect(outcome("\(chunked)1;\(String(repeating: "a", count: 100))") == WireFault(.chunkExtensionsTooLarge))
    }

    @Test("Trailers are bounded in bytes and in number")
    func trailers() {
        let chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
        #expect(outcome("\(chunked)A: 1\r\nB: 2\r\nC: 3\r\n\r\n") == nil)
        #expect(outcome("\(chunked)A: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\n\r\n") == WireFault(.trailersTooLarge))
        #expect(outcome("\(chunked)A: \(String(repeating: "x", count: 40))") == WireFault(.trailersTooLarge))
        #expect(WireFault(.trailersTooLarge).status == 431)
    }
}
