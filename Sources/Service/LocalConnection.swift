import Glibc
import HTTPServer

/// A connection to a service on this machine, for commands: one request, one answer, closed by the service.
struct LocalConnection: ~Copyable {
    private let descriptor: Int32

    /// nil when nobody listens at the path.
    init?(unixSocket path: String) {
        guard var address = UnixAddress(path) else { return nil }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        guard address.withPointer({ connect(descriptor, $0, $1) }) == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    /// nil when nobody listens on the loopback port.
    init?(loopbackPort port: UInt16) {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Sends the request and reads its answer.
    /// - Parameter seconds: how long to wait for bytes.
    /// - Throws: `Command.Refused` when the service does not answer in HTTP
    func send(_ request: CommandRequest, within seconds: Int) throws -> CommandAnswer {
        var limit = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let bytes = request.bytes
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw Command.Refused(description: "the service closed the connection") }
            sent += count
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count >= 0 else { throw Command.Refused(description: "the service did not answer") }
            if count == 0 { break }
            answer += buffer[..<count]
        }
        return try Self.parse(answer)
    }

    private static func parse(_ bytes: [UInt8]) throws -> CommandAnswer {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw Command.Refused(description: "the service did not answer") }
        let status = String(decoding: bytes.prefix { $0 != 0x0d }, as: UTF8.self).split(separator: " ")
        guard status.count >= 2, let code = Int(status[1]) else { throw Command.Refused(description: "the service did not answer in HTTP") }
        return CommandAnswer(status: code, body: Array(bytes[end.upperBound...]))
    }
}
