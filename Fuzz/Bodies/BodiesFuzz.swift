/// Small limits, so that short inputs reach them.
private let limits = WireLimits(targetBytes: 64, headerBytes: 256, headerCount: 8, bodyBytes: 64, chunkExtensionBytes: 32, trailerBytes: 64)

/// A body in either framing, read by the parser in every cut and by the slow model beside it. The first byte says the framing: an even one
/// is chunked, an odd one the length that is declared.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzBodies(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    guard let first = input.first else { return 0 }
    let body = Array(input.dropFirst())
    let length = first.isMultiple(of: 2) ? nil : Int(first / 2)
    let framing = length.map { "Content-Length: \($0)" } ?? "Transfer-Encoding: chunked"
    let expected = length.map { Model.ofLength($0, body[...], limits) } ?? Model.chunked(body[...], limits)
    for pieces in cuts(Array("POST / HTTP/1.1\r\nHost: a\r\n\(framing)\r\n\r\n".utf8) + body) { compare(read(pieces), expected) }
    // Pieces whose lengths the body itself tells.
    if !body.isEmpty {
        let head = Array("POST / HTTP/1.1\r\nHost: a\r\n\(framing)\r\n\r\n".utf8)
        for pieces in cuts(body) { compare(read([head[...]] + pieces), expected) }
    }
    return 0
}

private func compare(_ found: Reading, _ expected: Model) {
    switch (expected, found) {
    case (.whole(let body, let rest, _), .whole(let read, let hasMore)):
        hold(read == body, "another body than the model's")
        hold(hasMore == !rest.isEmpty, "the next request begins elsewhere")
    case (.whole(_, _, let isOverLimit), .refused(let reason)):
        hold(isOverLimit && [.chunkExtensionsTooLarge, .trailersTooLarge].contains(reason), "refused what the model reads: \(reason)")
    case (.wrong, .refused): break
    case (.unfinished, .unfinished): break
    // A line that has not ended may be over its limit already.
    case (.unfinished, .refused(let reason)):
        hold([.chunkExtensionsTooLarge, .trailersTooLarge].contains(reason), "refused too early: \(reason)")
    default:
        hold(false, "the model says \(expected), the parser \(found)")
    }
}

private enum Reading {
    /// The body, and whether something stands behind it.
    case whole([UInt8], hasMore: Bool)
    case refused(WireFault.Reason)
    case unfinished
}

private func read(_ pieces: [ArraySlice<UInt8>]) -> Reading {
    var parser = RequestParser(limits: limits)
    var body: [UInt8] = []
    var rest = pieces.reduce(0) { $0 + $1.count }
    do throws(WireFault) {
        for piece in pieces {
            parser.feed(piece)
            rest -= piece.count
            events: while true {
                switch try parser.next() {
                case .head: break
                case .bodyChunk(let chunk): body += chunk
                case .end: return .whole(body, hasMore: rest > 0 || parser.hasUnusedBytes)
                case .needMore: break events
                }
            }
        }
        return .unfinished
    } catch {
        return .refused(error.reason)
    }
}
