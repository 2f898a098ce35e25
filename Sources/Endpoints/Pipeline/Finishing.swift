import Application
import Domain
import HTTPServer
import HTTPWire
import Logging

/// The last step of every request: the answer leaves, is counted, and is told to the operating log.
extension Pipeline {
    /// Sends the answer to a request that led to an endpoint.
    func send(_ response: HTTPResponse, _ visit: Visit) {
        let taken = visit.exchange.received.nanosecondsUntilNow
        // Counted first, so that who has the answer finds it in the figures.
        visit.figures.count(visit.route.endpoint.number, status: response.status, nanoseconds: taken)
        visit.exchange.reply.send(response)
        let level = self.level(status: response.status, nanoseconds: taken)
        guard level >= told else { return }
        var metadata = facts(visit.exchange.request.head, visit.id, response, taken)
        metadata["operation"] = "\(visit.endpoint.id)"
        // The template: a path holds ids, and a query what somebody searched for.
        metadata["route"] = "\(visit.endpoint.path)"
        parts.logger.log(level: level, "request", metadata: metadata)
    }

    /// Sends the answer to a request that led to none.
    func sendWithoutEndpoint(_ response: HTTPResponse, _ exchange: Exchange, _ id: RequestID, _ figures: RequestFigures) {
        let taken = exchange.received.nanosecondsUntilNow
        figures.count(nil, status: response.status, nanoseconds: taken)
        exchange.reply.send(response)
        let level = self.level(status: response.status, nanoseconds: taken)
        guard level >= told else { return }
        parts.logger.log(level: level, "request", metadata: facts(exchange.request.head, id, response, taken))
    }

    private func level(status: Int, nanoseconds: Int) -> Logger.Level {
        status >= 500 || nanoseconds >= slowest ? .info : .debug
    }

    /// What may be told of any request: nothing of it that a caller has written freely.
    private func facts(_ head: RequestHead, _ id: RequestID, _ response: HTTPResponse, _ taken: Int) -> Logger.Metadata {
        var metadata: Logger.Metadata = [
            "request": "\(id)", "method": "\(HTTPMethod.known(head.method))", "status": "\(response.status)",
            "milliseconds": "\(taken / 1_000_000).\(taken / 100_000 % 10)", "bytes": "\(response.body.count)",
        ]
        if let trace = TraceParent(head.headers)?.traceID { metadata["trace"] = "\(trace)" }
        return metadata
    }
}

extension HTTPMethod {
    /// The method if it is one that the service answers: a method is any word a caller likes.
    static func known(_ method: String) -> String {
        (allCases.map(\.rawValue) + ["HEAD", "OPTIONS"]).first { $0 == method } ?? "another"
    }
}

extension ContinuousClock.Instant {
    /// From this moment until now.
    var nanosecondsUntilNow: Int { duration(to: .now).nanoseconds }
}

extension Duration {
    /// Whole nanoseconds from 0 to a hundred years, so that sums of some do not overflow.
    var nanoseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return Int(min(seconds, 3_000_000_000)) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    }
}
