import Glibc

/// Where a client is, as the socket says.
public struct PeerAddress: Sendable, Hashable {
    /// The address as text: `127.0.0.1`, `2001:db8::1`; an IPv4 address inside IPv6 is written as IPv4.
    public let text: String
    /// The client's port.
    public let port: UInt16

    /// An address of these parts.
    public init(text: String, port: UInt16) {
        self.text = text
        self.port = port
    }

    /// Whoever opened the command socket: a process of the same machine that the file's mode lets in.
    public static let commandSocket = PeerAddress(text: "unix", port: 0)

    /// The address that the system filled in; of another family than IPv4 and IPv6 only the fact that there is one.
    init(_ storage: sockaddr_storage) {
        var storage = storage
        let family = Int32(storage.ss_family)
        (text, port) = withUnsafeBytes(of: &storage) { bytes in
            switch family {
            case AF_INET:
                let address = bytes.loadUnaligned(as: sockaddr_in.self)
                var raw = address.sin_addr
                return (Self.text(family, &raw), UInt16(bigEndian: address.sin_port))
            case AF_INET6:
                let address = bytes.loadUnaligned(as: sockaddr_in6.self)
                var raw = address.sin6_addr
                let text = Self.text(family, &raw)
                let isMapped = text.hasPrefix("::ffff:") && text.contains(".")
                return (isMapped ? String(text.dropFirst(7)) : text, UInt16(bigEndian: address.sin6_port))
            case AF_UNIX: return (Self.commandSocket.text, Self.commandSocket.port)
            default: return ("unknown", 0)
            }
        }
    }

    private static func text(_ family: Int32, _ raw: UnsafeRawPointer) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(INET6_ADDRSTRLEN)) { buffer in
            guard let base = buffer.baseAddress,
                let text = inet_ntop(family, raw, base, socklen_t(INET6_ADDRSTRLEN))
            else { return "unknown" }
            return String(cString: text)
        }
    }
}
