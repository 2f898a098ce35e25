/// A whole request: its head and its body without transfer coding.
public struct HTTPRequest: Sendable {
    /// What came before the body.
    public var head: RequestHead
    /// The body; empty when there was none.
    public var body: [UInt8]

    /// A request of these parts.
    public init(head: RequestHead, body: [UInt8] = []) {
        self.head = head
        self.body = body
    }
}

/// A final answer. Framing (`Content-Length`, `Connection`, `Date`) is the encoder's and not among `headers`.
public struct HTTPResponse: Sendable {
    /// The status code, 200 to 599.
    public var status: Int
    /// Fields that were made ready beforehand; they are sent before `headers`.
    public var prepared: PreparedFields?
    /// The fields to send, apart from those of framing.
    public var headers: HTTPHeaders
    /// The whole body; for HEAD too, where only its length is sent.
    public var body: [UInt8]
    /// Whether the connection closes after this answer.
    public var closeConnection: Bool

    /// An answer of these parts.
    public init(
        status: Int, headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [], closeConnection: Bool = false
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.closeConnection = closeConnection
    }
}
