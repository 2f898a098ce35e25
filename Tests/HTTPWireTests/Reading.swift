import HTTPWire

/// What a parser made of a stream: the requests in full, then the fault, if there was one.
struct Outcome: Equatable, CustomStringConvertible {
    var requests: [String] = []
    var fault: WireFault?
    var isWaiting = false

    var description: String { requests.joined(separator: "\n---\n") + "\nfault: \(String(describing: fault)) waiting: \(isWaiting)" }
}

/// Feeds the pieces one by one and takes every event that is there after each.
func read(_ pieces: [[UInt8]], limits: WireLimits = WireLimits(), bodyLimit: Int? = nil) -> Outcome {
    var parser = RequestParser(limits: limits)
    var outcome = Outcome()
    var head: RequestHead?
    var body: [UInt8] = []
    func drain() throws(WireFault) {
        while true {
            switch try parser.next() {
            case .head(let found):
                head = found
                body = []
                if let bodyLimit { parser.bodyLimit = bodyLimit }
            case .bodyChunk(let chunk): body.append(contentsOf: chunk)
            case .end:
                outcome.requests.append(describe(head, body))
                head = nil
            case .needMore: return
            }
        }
    }
    do throws(WireFault) {
        for piece in pieces {
            parser.feed(piece)
            try drain()
        }
    } catch {
        outcome.fault = error
    }
    outcome.isWaiting = outcome.fault == nil && !(parser.isBetweenRequests && head == nil)
    return outcome
}

func read(_ text: String, limits: WireLimits = WireLimits(), bodyLimit: Int? = nil) -> Outcome {
    read([Array(text.utf8)], limits: limits, bodyLimit: bodyLimit)
}

/// Everything a request says, as one text, so that two can be compared.
func describe(_ head: RequestHead?, _ body: [UInt8]) -> String {
    guard let head else { return "no head" }
    let fields = head.headers.map { "\($0.name): \($0.value)" }.joined(separator: "|")
    return """
        \(head.method) \(head.target) path=\(head.path) query=\(head.query ?? "-") \(head.version) \
        keepAlive=\(head.keepAlive) continue=\(head.expectsContinue) length=\(head.contentLength ?? -1) [\(fields)] \(body)
        """
}

/// The head of the one request in `text`.
func onlyHead(_ text: String) throws -> RequestHead? {
    var parser = RequestParser()
    parser.feed(Array(text.utf8))
    guard case .head(let head) = try parser.next() else { return nil }
    return head
}
