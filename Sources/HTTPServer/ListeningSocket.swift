import CLinux
import Glibc

/// A connection fresh from the listener.
struct AcceptedSocket: Sendable {
    let descriptor: Int32
    let peer: PeerAddress
    let network: ClientNetwork
    /// Whether there is no room: the client is told so, and that is all.
    let isRefused: Bool
}

/// A bound TCP socket that takes connections.
struct ListeningSocket: Sendable {
    let descriptor: Int32
    let port: UInt16

    enum Accepted {
        case socket(Int32, PeerAddress, ClientNetwork)
        case nothingWaits
        /// This one client went away, or the call was interrupted; the next may be fine.
        case tryNext
        /// The process or the system is out of descriptors or memory.
        case exhausted(Int32)
        case broken(Int32)
    }

    /// Binds to the first address that `host` resolves to and that can be bound.
    ///
    /// Throws `SocketError`.
    init(host: String, port: UInt16, backlog: Int) throws(SocketError) {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let failure = getaddrinfo(host, String(port), &hints, &found)
        guard failure == 0 else {
            throw SocketError("getaddrinfo", text: "\(host): \(String(cString: gai_strerror(failure)))")
        }
        defer { freeaddrinfo(found) }
        var last = SocketError("getaddrinfo", code: 0)
        var next = found
        while let address = next?.pointee {
            do throws(SocketError) {
                (descriptor, self.port) = try Self.listen(on: address, backlog: backlog)
                return
            } catch {
                last = error
            }
            next = address.ai_next
        }
        throw last
    }

    /// Binds to a Unix socket, in place of what stands at the path. Only the owner may connect.
    ///
    /// Throws `SocketError`.
    init(unixSocket path: String, backlog: Int) throws(SocketError) {
        guard var address = UnixAddress(path) else { throw SocketError("bind", text: "the path is too long for a socket: \(path)") }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SocketError("socket") }
        unlink(path)
        // Linux gives the path the mode that the socket has, so that there is no moment in which others may connect.
        let isBound = fchmod(descriptor, 0o600) == 0 && address.withPointer { bind(descriptor, $0, $1) } == 0
        guard isBound, Glibc.listen(descriptor, Int32(clamping: backlog)) == 0 else {
            let error = SocketError("bind")
            _ = Glibc.close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        port = 0
    }

    private static func listen(
        on address: addrinfo, backlog: Int
    ) throws(SocketError) -> (descriptor: Int32, port: UInt16) {
        let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = socket(address.ai_family, address.ai_socktype | flags, address.ai_protocol)
        guard descriptor >= 0 else { throw SocketError("socket") }
        do throws(SocketError) {
            // A restarted service must not wait for the last connections of the one before it.
            setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
            if address.ai_family == AF_INET6 { setOption(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 0) }
            guard bind(descriptor, address.ai_addr, address.ai_addrlen) == 0 else { throw SocketError("bind") }
            guard Glibc.listen(descriptor, Int32(clamping: backlog)) == 0 else { throw SocketError("listen") }
            return (descriptor, try boundPort(descriptor))
        } catch {
            _ = Glibc.close(descriptor)
            throw error
        }
    }

    private static func boundPort(_ descriptor: Int32) throws(SocketError) -> UInt16 {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        guard result == 0 else { throw SocketError("getsockname") }
        return PeerAddress(storage).port
    }

    private static func setOption(_ descriptor: Int32, _ level: Int32, _ option: Int32, _ value: Int32) {
        var value = value
        _ = setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Gives the port back.
    func close() {
        // A process that is being spawned has a copy until it runs its program; clients must not reach that.
        shutdown(descriptor, Int32(SHUT_RDWR))
        _ = Glibc.close(descriptor)
    }

    /// Takes the next connection, if one waits. It does not block and sends small answers at once.
    func accept() -> Accepted {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let accepted = clinux_accept(descriptor, &storage, &length)
        guard accepted < 0 else {
            Self.setOption(accepted, Int32(IPPROTO_TCP), TCP_NODELAY, 1)
            return .socket(accepted, PeerAddress(storage), ClientNetwork(storage))
        }
        let code = errno
        switch code {
        case EAGAIN: return .nothingWaits
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted(code)
        case EBADF, EINVAL, ENOTSOCK, EOPNOTSUPP, EFAULT: return .broken(code)
        // Everything else is an error of the one connection, reported early (accept(2)).
        default: return .tryNext
        }
    }
}
