import Glibc
import HTTPServer

/// The service's Unix socket in the data folder, which only the folder's owner can open.
struct CommandSocket {
    let path: String

    init(folder: String) {
        path = folder + "/kompas.sock"
    }

    /// Sends a request to the running service.
    /// - Returns: nil when no service listens
    /// - Throws: `Command.Refused` when it listens and does not answer
    func send(_ request: CommandRequest) throws -> CommandAnswer? {
        guard let descriptor = connected() else { return nil }
        defer { close(descriptor) }
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let bytes = request.bytes
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw Command.Refused(description: "the service closed its command socket") }
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

    private func connected() -> Int32? {
        guard var address = UnixAddress(path) else { return nil }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        if address.withPointer({ connect(descriptor, $0, $1) }) == 0 { return descriptor }
        close(descriptor)
        return nil
    }
}
