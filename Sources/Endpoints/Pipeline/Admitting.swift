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
            response.headers.add(own: "Allow", allow.joined(separator: ", "))
            return .answer(response)
        }
    }

    /// Settles the form of the answer, or answers a request whose format does not fit. Who may not come in is told that first, and not
    /// this.
    func formatRefusal(_ visit: inout Visit) -> HTTPResponse? {
        guard let kind = formatProblem(&visit) else { return nil }
        let forms = visit.route.endpoint.media.map(\.name).joined(separator: ", ")
        let detail = kind == .notAcceptable ? "Accept nævner intet format, som svaret findes i. Det findes som \(forms)." : nil
        var response = ProblemAnswer.make(kind, detail: detail, request: visit.id)
        mark(&response, for: visit)
        return response
    }

    /// Whether the answer can come in a form the caller takes, and whether the body's form is one we take (RFC 9110 sections 12.5.1 and 8.3).
    private func formatProblem(_ visit: inout Visit) -> ProblemKind? {
        let headers = visit.exchange.request.head.headers
        // Most callers take anything, and nothing is read for them.
        let accept = headers.values("Accept")
        if !accept.isEmpty, accept != ["*/*"] {
            guard let chosen = AcceptHeader(headers).choose(from: visit.route.endpoint.media.map(\.type)) else { return .notAcceptable }
            visit.form = chosen
        }
        guard !visit.exchange.request.body.isEmpty else { return nil }
        guard let type = headers["Content-Type"] else { return .unsupportedMediaType }
        return type == "application/json" || MediaType(type)?.isJSON == true ? nil : .unsupportedMediaType
    }

    /// Query, body and precondition, read; every fault at once.
    /// - Throws: `Problem`
    func bind(_ visit: Visit, _ values: PathValues, _ faults: FaultCollector) throws -> BoundRequest {
        let route = visit.route
        let query = QueryValues.read(visit.exchange.request.head.query, parameters: route.endpoint.parameters, faults: faults)
        var bound = BoundRequest(pathValues: values, query: query, json: nil, precondition: nil, medium: visit.medium)
        if route.endpoint.guarded {
            guard let header = visit.exchange.request.head.headers["If-Match"] else { throw Problem.preconditionRequired }
            guard let precondition = EntityTag.precondition(header) else { throw Problem.stale }
            bound.precondition = precondition
        }
        if route.endpoint.takesBody {
            do {
                bound.json = try JSONValue.parse(visit.exchange.request.body)
            } catch {
                // JSON that is only too deep can be read by others; it is over a limit of ours.
                if error.reason == .tooDeep { throw Problem.invalid("", error.reason.rawValue, error.detail) }
                throw Problem.malformed(detail: error.detail)
            }
        } else if !visit.exchange.request.body.isEmpty {
            faults.add(Fault(pointer: "", code: "unexpected-body", detail: "Adressen tager ikke imod noget indhold."))
        }
        return bound
    }

    /// Who it is and whether they may. Who comes over the command socket has the rights of the data folder's owner.
    func admit(
        _ exchange: Exchange, to route: Route, request id: RequestID, now: Instant, known callers: KnownCallers, in db: Connection
    ) throws -> Admission {
        if exchange.peer == .commandSocket {
            return .admitted(Gatekeeper.service(operation: route.endpoint.id, staff: nil, request: id, now: now))
        }
        return try gatekeeper.admit(
            credentials(exchange), to: route.endpoint.access, operation: route.endpoint.id, purpose: route.endpoint.audit.purpose,
            request: id, now: now, known: callers, in: db
        )
    }

    private func credentials(_ exchange: Exchange) -> Credentials {
        let headers = exchange.request.head.headers
        return Credentials(
            token: headers.bearerToken, certificateSubject: certificateSubject(exchange.clientCertificate, headers),
            actingStaff: headers["Kompas-Acting-Staff"], purpose: headers["Kompas-Purpose"]
        )
    }

    /// Whose certificate the connection proved, where it may speak for the request. A browser shows its user's certificate to any page that
    /// asks, so what a page sends must name a token.
    private func certificateSubject(_ certificate: ClientCertificate?, _ headers: HTTPHeaders) -> String? {
        guard let certificate, !headers.contains("Authorization") else { return nil }
        return headers.contains("Origin") || headers.contains("Sec-Fetch-Site") ? nil : certificate.subject
    }

    /// The caller's own request id if it is a UUID, else a new one.
    func requestID(_ head: RequestHead) -> RequestID {
        head.headers["X-Request-Id"].flatMap { RequestID($0) } ?? parts.ids.next()
    }
}

extension MediaType {
    /// `application/json`, with no character set or UTF-8.
    fileprivate var isJSON: Bool {
        type == "application" && subtype == "json" && (parameter("charset") ?? "utf-8") == "utf-8"
    }
}
