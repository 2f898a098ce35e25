// Feeds the fuzzer's bytes whole and cut into pieces, and traps when the two readings differ: no split of a stream may
// change its requests or its fault. What comes out of the parser is also decoded and answered, so that nothing behind
// it traps on what it lets through.

/// Small limits, so that short inputs reach them.
private let limits = WireLimits(
    targetBytes: 64, headerBytes: 256, headerCount: 8, bodyBytes: 64, chunkExtensionBytes: 32, trailerBytes: 64)

/// The reading of a stream as one list of bytes: what every request says, then the fault.
private struct Reading: Equatable {
    var text: [String] = []
    var bodies: [[UInt8]] = []
    var fault: WireFault?
    var isBetweenRequests = true
}

private struct Reader {
    private var parser = RequestParser(limits: limits)
    private var body: [UInt8] = []
    private(set) var reading = Reading()

    mutating func take(_ piece: ArraySlice<UInt8>) {
        guard reading.fault == nil else { return }
        parser.feed(piece)
        do throws(WireFault) {
            while try step() {}
        } catch {
            reading.fault = error
        }
        reading.isBetweenRequests = parser.isBetweenRequests
    }

    private mutating func step() throws(WireFault) -> Bool {
        switch try parser.next() {
        case .head(let head):
            body = []
            reading.text.append(describe(head))
        case .bodyChunk(let chunk):
            hold(!chunk.isEmpty, "an empty piece of a body")
            body.append(contentsOf: chunk)
            hold(body.count <= limits.bodyBytes, "a body over its limit")
        case .end: reading.bodies.append(body)
        case .needMore: return false
        }
        return true
    }

    private func describe(_ head: RequestHead) -> String {
        var text = "\(head.method) \(head.target) \(head.path) \(head.query ?? "-") \(head.version)"
        text += " \(head.keepAlive) \(head.expectsContinue) \(head.contentLength ?? -1)"
        for field in head.headers { text += "|\(field.name):\(field.value)" }
        do throws(WireFault) {
            text += "\(try PercentDecoding.segments(head.path).texts)"
            if let query = head.query { text += "\(try PercentDecoding.queryItems(query))" }
        } catch {
            text += error.reason.rawValue
        }
        return text + answer(to: head)
    }

    /// An answer that carries the request's own fields must still be one answer with one end.
    private func answer(to head: RequestHead) -> String {
        var bytes: [UInt8] = []
        let response = HTTPResponse(status: 204, headers: head.headers)
        ResponseEncoder.encode(response, for: head, date: HTTPDate.bytes(unixSeconds: 0), into: &bytes)
        var ends = 0
        for index in bytes.indices.dropFirst(3)
        where bytes[index] == 10 && bytes[index - 1] == 13 && bytes[index - 2] == 10 && bytes[index - 3] == 13 {
            ends += 1
        }
        hold(ends == 1, "an answer with \(ends) ends")
        return String(decoding: bytes, as: UTF8.self)
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRequestParser(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let readings = cuts(Array(UnsafeBufferPointer(start: start, count: count))).map { pieces in
        var reader = Reader()
        for piece in pieces { reader.take(piece) }
        return reader.reading
    }
    hold(readings.allSatisfy { $0 == readings[0] }, "in pieces reads differently")
    return 0
}
