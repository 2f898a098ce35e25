import Glibc
import Testing

/// An answer as this client read it.
struct Answer {
    var status = 0
    var fields: [(name: String, value: String)] = []
    var body: [UInt8] = []

    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(_ name: String) -> String? { fields.first { $0.name.lowercased() == name.lowercased() }?.value }
}

/// A blocking socket to a server on loopback. Every wait ends after half a minute at the latest.
final class Client {
    struct Failure: Error, Equatable { let reason: String }

    let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isClosed = false
    /// TLS over the socket, once it is asked for.
    private(set) var session: ClientSession?

    /// Connects from an address of 127/8. `receiveBuffer` makes the client's window small, before it is told to the server; with a small
    /// `sendBuffer` a long text has been sent when the server has taken most of it.
    init(port: UInt16, receiveBuffer: Int32? = nil, sendBuffer: Int32? = nil, from source: UInt32 = 0x7F00_0001) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(reason: "socket: \(errno)") }
        var limit = timeval(tv_sec: 30, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        if var size = receiveBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        if var size = sendBuffer {
            setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
        let result = Loopback.connect(descriptor, to: port, from: source)
        guard result == 0 else {
            let code = errno
            close()
            throw Failure(reason: "connect: \(code)")
        }
    }

    /// Speaks TLS from here on.
    func beginTLS(_ wishes: ClientSession.Wishes = ClientSession.Wishes()) throws {
        let session = try ClientSession(descriptor: descriptor, wishes: wishes)
        try session.shakeHands()
        self.session = session
    }

    deinit { close() }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        _ = Glibc.close(descriptor)
    }

    /// Sends everything, or says why not.
    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { all in
                let rest = UnsafeRawBufferPointer(rebasing: all[sent...])
                return session?.send(rest) ?? Glibc.send(descriptor, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure(reason: "send: \(errno)") }
            sent += count
        }
    }

    func send(_ text: String) throws { try send(Array(text.utf8)) }

    /// Says that nothing more will be sent.
    func finishSending() {
        session?.sayGoodbye()
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Like `recv`: how many bytes, 0 at an end in order, -1 and errno.
    private func receive(_ bytes: UnsafeMutableRawBufferPointer) -> Int {
        session?.receive(bytes) ?? recv(descriptor, bytes.baseAddress, bytes.count, 0)
    }

    /// Takes at most so many bytes for the next answer.
    func read(_ most: Int) throws {
        var piece = [UInt8](repeating: 0, count: most)
        let count = piece.withUnsafeMutableBytes { receive($0) }
        guard count >= 0 else { throw Failure(reason: "recv: \(errno)") }
        buffer.append(contentsOf: piece[..<count])
    }

    /// More bytes; false at the end.
    private func fill() throws -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = piece.withUnsafeMutableBytes { receive($0) }
        guard count >= 0 else { throw Failure(reason: "recv: \(errno)") }
        buffer.append(contentsOf: piece[..<count])
        return count > 0
    }

    /// Reads one answer; nil when the connection ends before one begins.
    func answer(toHEAD: Bool = false) throws -> Answer? {
        let separator = Array("\r\n\r\n".utf8)
        var end = buffer.firstRange(of: separator)
        while end == nil {
            guard try fill() else {
                guard buffer.isEmpty else { throw Failure(reason: "ended inside a head") }
                return nil
            }
            end = buffer.firstRange(of: separator)
        }
        guard let end else { return nil }
        let lines = String(decoding: buffer[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        var answer = Answer()
        guard let first = lines.first, first.hasPrefix("HTTP/1.1 "), let status = Int(first.dropFirst(9).prefix(3)) else {
            throw Failure(reason: "no status line")
        }
        answer.status = status
        for line in lines.dropFirst() {
            guard let colon = line.firstRange(of: ": ") else { throw Failure(reason: "no field: \(line)") }
            answer.fields.append((String(line[..<colon.lowerBound]), String(line[colon.upperBound...])))
        }
        let hasBody = !toHEAD && status >= 200 && status != 204 && status != 304
        let length = hasBody ? Int(answer["Content-Length"] ?? "") ?? 0 : 0
        while buffer.count - end.upperBound < length {
            guard try fill() else { throw Failure(reason: "ended inside a body") }
        }
        answer.body = Array(buffer[end.upperBound..<end.upperBound + length])
        buffer.removeSubrange(..<(end.upperBound + length))
        return answer
    }

    /// Sends a request without a body and reads its answer.
    func get(_ target: String, _ lines: String = "") throws -> Answer? {
        try send("GET \(target) HTTP/1.1\r\nHost: a\r\n\(lines)\r\n")
        return try answer()
    }

    /// Whether the server has closed, cleanly or with a reset, and nothing more came before.
    func isAtEnd() -> Bool {
        guard buffer.isEmpty else { return false }
        var byte: UInt8 = 0
        let count = withUnsafeMutableBytes(of: &byte) { receive($0) }
        return count == 0 || count < 0 && errno == ECONNRESET
    }

    /// Whether the server ended the stream in order, without a reset.
    func isAtCleanEnd() -> Bool {
        guard buffer.isEmpty else { return false }
        var byte: UInt8 = 0
        return withUnsafeMutableBytes(of: &byte) { receive($0) } == 0 && (session == nil || recv(descriptor, &byte, 1, 0) == 0)
    }

    /// Whether bytes come within that time.
    func hasInput(within milliseconds: Int32) -> Bool {
        if let session { return session.hasInput(within: milliseconds) }
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, milliseconds) > 0
    }

    /// More bytes of plain text, whatever they are; for what comes before or instead of TLS.
    func receiveSome() -> [UInt8]? {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &piece, piece.count, 0)
        return count >= 0 ? Array(piece[..<count]) : nil
    }

    /// Resets the connection instead of closing it.
    func reset() {
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        close()
    }
}
