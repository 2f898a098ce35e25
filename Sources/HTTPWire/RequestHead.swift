/// The first line of a request, as far as it could be read.
public struct RequestLine: Sendable, Hashable {
    /// The method as sent; methods are case-sensitive (RFC 9110, section 9.1).
    public let method: String
    /// The request target as sent.
    public let target: String
    /// The version the client speaks.
    public let version: HTTPVersion
}

/// Everything before a request's body, checked by the rules of RFC 9112.
public struct RequestHead: Sendable {
    /// The method as sent; case-sensitive.
    public var method: String
    /// The request target as sent.
    public var target: String
    /// The path of the target, undecoded, without the query; `*` for `OPTIONS *`; never empty.
    public var path: String
    /// What follows the first `?` of the target, undecoded; nil without a `?`.
    public var query: String?
    /// The version the client speaks.
    public var version: HTTPVersion
    /// The fields in the order they came.
    public var headers: HTTPHeaders
    /// Whether the client waits for `100 Continue` before it sends the body (RFC 9110, section 10.1.1).
    public var expectsContinue: Bool
    /// Whether the client wants the connection kept after the answer (RFC 9112, section 9.3).
    public var keepAlive: Bool
    /// The length that `Content-Length` declares, in bytes; nil without one.
    public var contentLength: Int?

    /// A head made by hand, for callers that have no bytes to parse. Path and query are what `target` says.
    public init(
        method: String, target: String, version: HTTPVersion = .http11, headers: HTTPHeaders = HTTPHeaders(),
        expectsContinue: Bool = false, keepAlive: Bool = true
    ) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            line: RequestLine(method: method, target: target, version: version),
            path: String(parts.first ?? "/"), query: parts.count > 1 ? String(parts[1]) : nil, headers: headers,
            expectsContinue: expectsContinue, keepAlive: keepAlive, contentLength: nil)
    }

    init(
        line: RequestLine, path: String, query: String?, headers: HTTPHeaders, expectsContinue: Bool, keepAlive: Bool,
        contentLength: Int?
    ) {
        method = line.method
        target = line.target
        version = line.version
        self.path = path
        self.query = query
        self.headers = headers
        self.expectsContinue = expectsContinue
        self.keepAlive = keepAlive
        self.contentLength = contentLength
    }
}
