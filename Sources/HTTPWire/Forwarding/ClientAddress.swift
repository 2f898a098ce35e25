/// Where a request came from, as far as the socket and the trusted proxies can tell.
public struct ClientAddress: Sendable, Hashable {
    /// The client's address as text, of IP in one canonical form; the last known hop where a proxy hides or garbles what is before.
    public let address: String
    /// The scheme the client used, such as `https`; nil when no trusted proxy says.
    public let scheme: String?
    /// The `Host` the client asked for; nil when no trusted proxy says.
    public let host: String?

    /// A place of these parts.
    public init(address: String, scheme: String? = nil, host: String? = nil) {
        self.address = address
        self.scheme = scheme
        self.host = host
    }

    /// Goes back from the socket through proxies that are trusted, and no further: what an untrusted peer claims is not read at all,
    /// and what a proxy cannot have written well ends the way at the last hop that is known. Scheme and host are those that the
    /// outermost trusted proxy saw.
    ///
    /// - Parameter peer: the address that the socket tells.
    public static func behind(peer: String, head: RequestHead, trusted: TrustedProxies) -> ClientAddress {
        guard !trusted.isEmpty, let near = IPAddress(peer), trusted.contains(near) else { return ClientAddress(address: peer) }
        var found = ClientAddress(address: near.description)
        for element in ForwardedChain(head.headers).elements.reversed() {
            guard case .address(let client)? = element.client else {
                return ClientAddress(address: found.address, scheme: element.scheme, host: element.host)
            }
            found = ClientAddress(address: client.description, scheme: element.scheme, host: element.host)
            guard trusted.contains(client) else { break }
        }
        return found
    }
}
