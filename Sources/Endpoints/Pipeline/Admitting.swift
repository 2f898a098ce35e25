import Application
import Domain
import HTTPServer
import HTTPWire
import JSON
import Storage

/// Reading what a request asks for, before anybody decides whether it may.
extension Pipeline {
    /// What the path and method lead to.
    enum Destination {
        case route(Route, PathValues)
        case answer(HTTPResponse)
    }

    func destination(of head: RequestHead, request id: RequestID) -> Destination {
        // The whole service, named by an asterisk (RFC 9110 section 9.3.7); no path has that form.
        if head.method == "OPTIONS", head.path == "*" {
            return .answer(crossOrigin.options(head, allow: HTTPMethod.allCases.map(\.rawValue) + ["HEAD", "OPTIONS"]))
        }
        guard let segments = try? PercentDecoding.segments(head.path) else {
            return .answer(ProblemAnswer.make(.malformed, detail: "Adressen kan ikke læses.", request: id))
        }
        switch router.match(method: head.method == "HEAD" ? "GET" : head.method, segments: segments) {
        case .route(let route, let values):
            return .route(route, values)
        case .nothing:
            return .answer(ProblemAnswer.make(.notFound, detail: "Adressen findes ikke.", request: id))
        case .otherMethods(let methods):
            let allow = methods + (methods.contains("GET") ? ["HEAD", "OPTIONS"] : ["OPTIONS"])
            if head.method == "OPTIONS" { return .answer(crossOrigin.options(head, allow: allow)) }
            var response = ProblemAnswer.make(.methodNotAllowed, request: id)
            response.headers.add("Allow", allow.joined(separator: ", "))
            return .answer(response)
        }
    }

    /// The answer to a request whose format does not fit. Who may not come in is told that first, and not this.
    func formatRefusal(_ visit: Visit) -> HTTPResponse? {
        guard let kind = formatProblem(visit.endpoint, visit.exchange.request) else { return nil }
        var response = ProblemAnswer.make(kind, request: visit.id)
        crossOrigin.mark(&response, for: visit.exchange.request.head)
        return response
    }

    /// Whether the answer's format is one the caller takes, and the body's format one we take (RFC 9110 sections 12.5.1 and 8.3).
    private func formatProblem(_ endpoint: Endpoint, _ request: HTTPRequest) -> ProblemKind? {
        if let accept = request.head.headers["Accept"], !Accept.admits(endpoint.produces, in: accept) { return .notAcceptable }
        guard !request.body.isEmpty else { return nil }
        guard let type = request.head.headers["Content-Type"], Accept.isJSON(type) else { return .unsupportedMediaType }
        return nil
    }

    /// Query, body and precondition, read; every fault at once.
    /// - Throws: `Problem`
    func bind(_ endpoint: Endpoint, _ values: PathValues, _ request: HTTPRequest, _ faults: FaultCollector) throws -> BoundRequest {
        let query = QueryValues.read(request.head.query, parameters: endpoint.parameters, faults: faults)
        var bound = BoundRequest(pathValues: values, query: query, json: nil, precondition: nil)
        if endpoint.guarded {
            guard let header = request.head.headers["If-Match"] else { throw Problem.preconditionRequired }
            guard let precondition = EntityTag.precondition(header) else { throw Problem.stale }
            bound.precondition = precondition
        }
        if endpoint.takesBody {
            do {
                bound.json = try JSONValue.parse(request.body)
            } catch {
                // JSON that is only too deep can be read by others; it is over a limit of ours.
                if error.reason == .tooDeep { throw Problem.invalid("", error.reason.rawValue, error.detail) }
                throw Problem.malformed(detail: error.detail)
            }
        } else if !request.body.isEmpty {
            faults.add(Fault(pointer: "", code: "unexpected-body", detail: "Adressen tager ikke imod noget indhold."))
        }
        return bound
    }

    /// Who it is and whether they may. Who comes over the command socket has the rights of the data folder's owner.
    func admit(
        _ exchange: Exchange, to endpoint: Endpoint, request id: RequestID, now: Instant, known callers: KnownCallers, in db: Connection
    ) throws -> Admission {
        if exchange.peer == .commandSocket {
            return .admitted(Gatekeeper.service(operation: endpoint.id, staff: nil, request: id, now: now))
        }
        return try gatekeeper.admit(
            credentials(exchange.request.head), to: endpoint.access, operation: endpoint.id, purpose: endpoint.audit.purpose, request: id,
            now: now, known: callers, in: db
        )
    }

    private func credentials(_ head: RequestHead) -> Credentials {
        var token: String?
        if let value = head.headers["Authorization"] {
            let parts = value.split(separator: " ", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == "bearer" { token = String(parts[1]).trimmingSpaces }
        }
        return Credentials(token: token, actingStaff: head.headers["Kompas-Acting-Staff"], purpose: head.headers["Kompas-Purpose"])
    }

    /// The caller's own request id if it is a UUID, else a new one.
    func requestID(_ head: RequestHead) -> RequestID {
        head.headers["X-Request-Id"].flatMap { RequestID($0) } ?? parts.ids.next()
    }
}

/// Media types in Accept and Content-Type.
enum Accept {
    /// Whether a list of ranges admits the type. A range with `q=0` admits nothing.
    static func admits(_ type: String, in header: String) -> Bool {
        let bare = bareType(type)
        let family = bare.split(separator: "/").first.map { "\($0)/*" } ?? ""
        return header.split(separator: ",").contains { item in
            let range = bareType(String(item))
            let refused = item.lowercased().split(separator: ";").dropFirst().contains { parameter in
                let text = String(parameter).trimmingSpaces
                return text.hasPrefix("q=") && Double(text.dropFirst(2)) == 0
            }
            return !refused && (range == "*/*" || range == bare || range == family)
        }
    }

    /// `application/json`, with no character set or UTF-8.
    static func isJSON(_ header: String) -> Bool {
        guard bareType(header) == "application/json" else { return false }
        return header.lowercased().split(separator: ";").dropFirst().allSatisfy { parameter in
            let text = String(parameter).trimmingSpaces
            return !text.hasPrefix("charset=") || ["charset=utf-8", "charset=\"utf-8\""].contains(text)
        }
    }

    private static func bareType(_ text: String) -> String {
        String(text.prefix { $0 != ";" }).trimmingSpaces.lowercased()
    }
}
