import HTTPServer
import HTTPWire

/// CORS for the configured origins alone (Fetch standard, section 3.2). Requests from other origins are answered without the
/// headers that would let a browser show them.
struct CrossOrigin: Sendable {
    let origins: Set<String>

    /// The answer to OPTIONS: what the path allows, and to a preflight from a known origin what a browser may send. Not yet marked.
    func options(_ head: RequestHead, allow: [String]) -> HTTPResponse {
        var headers = HTTPHeaders()
        headers.add(own: "Allow", allow.joined(separator: ", "))
        if let origin = head.headers["Origin"], origins.contains(origin), head.headers.contains("Access-Control-Request-Method") {
            headers.add(own: "Access-Control-Allow-Methods", allow.joined(separator: ", "))
            headers.add(own: "Access-Control-Allow-Headers", Self.requestHeaders)
            headers.add(own: "Access-Control-Max-Age", "600")
        }
        return HTTPResponse(status: 204, headers: headers, body: [])
    }

    /// Lets a known origin read the answer.
    func mark(_ response: inout HTTPResponse, for exchange: Exchange) {
        guard !origins.isEmpty else { return }
        response.headers.add(own: "Vary", "Origin")
        guard let origin = exchange.request.head.headers["Origin"], origins.contains(origin) else { return }
        response.headers.add(own: "Access-Control-Allow-Origin", origin)
        response.headers.add(own: "Access-Control-Expose-Headers", Self.responseHeaders)
    }

    private static let requestHeaders =
        "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Kompas-Acting-Staff, Kompas-Purpose, X-Request-Id, traceparent"
    private static let responseHeaders = """
        ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id, Idempotency-Replayed, Content-Disposition, \
        Kompas-Next, Kompas-Count, Kompas-Changes
        """
}
