import HTTPWire
import Testing

@Suite("The same bytes give the same requests however they are cut up")
struct SplittingTests {
    /// Streams of several requests, good ones and some that break off with a fault.
    static let streams: [String] = [
        "GET /a?b HTTP/1.1\r\nHost: a\r\nX: y\r\n\r\nPOST /c HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello\r\n"
            + "HEAD / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n5;a=\"b\"\r\nhello\r\n"
            + "a\r\n0123456789\r\n0\r\nT: u\r\n\r\nGET /next HTTP/1.1\r\nHost: [::1]:80\r\n\r\n",
        "\r\nGET http://a/x HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\r\nPOST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcGET / HTTP/1.1\nX",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcX\r\n",
    ]

    @Test("Byte by byte", arguments: streams)
    func bytewise(_ stream: String) {
        #expect(read(stream.utf8.map { [$0] }) == read(stream))
    }

    @Test("In two pieces, at every place", arguments: streams)
    func twoPieces(_ stream: String) {
        let bytes = Array(stream.utf8)
        let whole = read([bytes])
        for cut in 0...bytes.count {
            #expect(read([Array(bytes[..<cut]), Array(bytes[cut...])]) == whole, "cut at \(cut)")
        }
    }

    @Test("In pieces of random lengths", arguments: streams, [UInt64](1...40))
    func randomPieces(_ stream: String, _ seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        let bytes = Array(stream.utf8)
        #expect(read(cut(bytes, with: &generator)) == read([bytes]))
    }

    @Test("Also when bytes of the stream are changed at random", arguments: [UInt64](1...300))
    func mutated(_ seed: UInt64) {
        var generator = SeededRandom(seed: seed)
        var bytes = Array(Self.streams[Int(seed) % Self.streams.count].utf8)
        let interesting: [UInt8] = [0, 9, 10, 13, 32, 35, 43, 44, 48, 57, 58, 59, 65, 127, 128, 255]
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let position = Int.random(in: 0..<bytes.count, using: &generator)
            let byte = interesting[Int.random(in: 0..<interesting.count, using: &generator)]
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: bytes[position] = byte
            case 1: bytes.insert(byte, at: position)
            default: bytes.remove(at: position)
            }
        }
        let limits = WireLimits(targetBytes: 40, headerBytes: 120, headerCount: 4, bodyBytes: 20)
        let whole = read([bytes], limits: limits)
        #expect(read(bytes.map { [$0] }, limits: limits) == whole)
        for _ in 0..<10 {
            #expect(read(cut(bytes, with: &generator), limits: limits) == whole)
        }
    }

    @Test("A large body in large pieces arrives whole")
    func large() {
        let body = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let stream = Array("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.count)\r\n\r\n".utf8) + body
        let pieces = stride(from: 0, to: stream.count, by: 65_536).map { Array(stream[$0..<min($0 + 65_536, stream.count)]) }
        #expect(read(pieces) == read([stream]))
        #expect(read(pieces).requests.count == 1)
    }

    private func cut(_ bytes: [UInt8], with generator: inout SeededRandom) -> [[UInt8]] {
        var pieces: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            let length = Int.random(in: 1...min(40, bytes.count - start), using: &generator)
            pieces.append(Array(bytes[start..<start + length]))
            start += length
        }
        return pieces
    }
}
