/// The versions of HTTP that this layer speaks (RFC 9112, section 2.3).
public enum HTTPVersion: Sendable, Hashable {
    /// HTTP/1.0: a connection closes after one answer unless the client asks otherwise.
    case http10
    /// HTTP/1.1: a connection stays open unless one side says otherwise.
    case http11
}
