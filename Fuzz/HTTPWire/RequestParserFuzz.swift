// Feeds the fuzzer's bytes whole and cut into pieces, and traps when the two readings differ: no split of a stream may
// change its requests or its fault. What comes out of the parser is also decoded and answered, so that nothing behind
// it traps on what it lets through.
//
// Built as one module with the sources of HTTPWire, so that nothing needs to be imported:
//
//     swiftc -parse-as-library -sanitize=fuzzer -O -swift-version 6 Sources/HTTPWire/*.swift Fuzz/HTTPWire/*.swift \
//         -o fuzz-http-wire
//     ./fuzz-http-wire -max_len=4096 -max_total_time=60 corpus

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
            guard !chunk.isEmpty else { trap("an empty piece of a body") }
            body.append(contentsOf: chunk)
            guard body.count <= limits.bodyBytes else { trap("a body over its limit") }
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
        guard ends == 1 else { trap("an answer with \(ends) ends") }
        return String(decoding: bytes, as: UTF8.self)
    }
}

private func trap(_ reason: String) -> Never {
    print(reason)
    fatalError(reason)
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRequestParser(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    // The first bytes say where to cut; they are part of the stream all the same.
    let steps = input.prefix(8).map { Int($0 % 23) + 1 }

    var whole = Reader()
    whole.take(input[...])
    var bytewise = Reader()
    for index in input.indices { bytewise.take(input[index...index]) }
    var cut = Reader()
    var position = 0
    var turn = 0
    while position < input.count {
        let end = min(input.count, position + steps[turn % steps.count])
        cut.take(input[position..<end])
        position = end
        turn += 1
    }
    guard whole.reading == bytewise.reading else { trap("byte by byte reads differently") }
    guard whole.reading == cut.reading else { trap("in pieces reads differently") }
    return 0
}
