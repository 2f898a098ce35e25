import Glibc
import Testing

/// A socket whose descriptor is taken before it is connected.
final class UnconnectedSocket {
    let descriptor: Int32

    init() throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        try #require(descriptor >= 0)
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(descriptor) }

    func connect(to port: UInt16) throws {
        let result = Loopback.connect(descriptor, to: port)
        try #require(result == 0)
    }

    /// Sends a request; one that was refused already may not take it.
    func ask() {
        let request = Array("GET / HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
        _ = send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
    }

    /// The status of the next answer, at most ten seconds from now; 0 without one.
    func status() -> Int {
        var bytes = [UInt8](repeating: 0, count: 12)
        guard recv(descriptor, &bytes, 12, Int32(MSG_WAITALL)) == 12 else { return 0 }
        return Int(String(decoding: bytes.suffix(3), as: UTF8.self)) ?? 0
    }
}
