public import Domain
import Glibc
public import JSON
import Synchronization

/// A small blocking HTTP/1.1 client over a real loopback socket. Keeps its connection; one request at a time.
public final class TestClient: Sendable {
    private let port: UInt16
    private let token: String?
    private let actingStaff: StaffID?
    private let socket = Mutex<Int32?>(nil)

    public init(port: UInt16, token: String?, actingStaff: StaffID? = nil) {
        self.port = port
        self.token = token
        self.actingStaff = actingStaff
    }

    deinit {
        socket.withLock { if let descriptor = $0 { close(descriptor) } }
    }

    /// Sends a request and reads its answer.
    /// - Parameters:
    ///   - body: JSON text; sent as `application/json`.
    ///   - headers: further header fields.
    @discardableResult
    public func send(_ method: String, _ target: String, _ body: String? = nil, headers: [(String, String)] = []) throws -> TestAnswer {
        var lines = ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)"]
        if let token { lines.append("Authorization: Bearer \(token)") }
        if let actingStaff { lines.append("Kompas-Acting-Staff: \(actingStaff)") }
        if let body {
            lines.append("Content-Length: \(body.utf8.count)")
            if !headers.contains(where: { $0.0.lowercased() == "content-type" }) { lines.append("Content-Type: application/json") }
        }
        lines += headers.map { "\($0.0): \($0.1)" }
        let bytes = Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")).utf8)
        let answer = try socket.withLock { descriptor in
            if descriptor == nil { descriptor = try Self.connect(port) }
            guard let open = descriptor else { throw TestClientFault.closed }
            do {
                try Self.write(bytes, to: open)
                let (answer, keep) = try Self.read(from: open, bodyless: method == "HEAD")
                if !keep {
                    close(open)
                    descriptor = nil
                }
                return answer
            } catch {
                close(open)
                descriptor = nil
                throw error
            }
        }
        ExchangeRecorder.shared.note(method: method, target: target, headers: headers, body: body, answer)
        return answer
    }

    @discardableResult
    public func get(_ target: String, headers: [(String, String)] = []) throws -> TestAnswer { try send("GET", target, headers: headers) }

    @discardableResult
    public func post(_ target: String, _ body: String, headers: [(String, String)] = []) throws -> TestAnswer {
        try send("POST", target, body, headers: headers)
    }

    /// A change with `If-Match`.
    @discardableResult
    public func change(_ method: String, _ target: String, _ body: String?, ifMatch tag: String) throws -> TestAnswer {
        try send(method, target, body, headers: [("If-Match", tag)])
    }
}

public enum TestClientFault: Error {
    case closed
    case socket(Int32)
    case notHTTP
}

extension TestClient {
    private static func connect(_ port: UInt16) throws -> Int32 {
        let descriptor = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw TestClientFault.socket(errno) }
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            close(descriptor)
            throw TestClientFault.socket(errno)
        }
        return descriptor
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { throw TestClientFault.socket(errno) }
            sent += count
        }
    }

    private static func read(from descriptor: Int32, bodyless: Bool) throws -> (TestAnswer, keep: Bool) {
        var bytes: [UInt8] = []
        let mark = Array("\r\n\r\n".utf8)
        var end: Int?
        while end == nil {
            try receive(descriptor, &bytes)
            end = bytes.firstRange(of: mark)?.upperBound
        }
        guard let end else { throw TestClientFault.notHTTP }
        var lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n").map(String.init)
        let status = lines.removeFirst().split(separator: " ")
        guard status.count >= 2, let code = Int(status[1]) else { throw TestClientFault.notHTTP }
        let headers = lines.compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (line[..<colon].lowercased(), line[line.index(after: colon)...].drop { $0 == " " }.description)
        }
        let length = headers.first { $0.0 == "content-length" }.flatMap { Int($0.1) } ?? 0
        let wanted = bodyless || code == 204 || code == 304 ? 0 : length
        while bytes.count < end + wanted { try receive(descriptor, &bytes) }
        let keep = !headers.contains { $0.0 == "connection" && $0.1.lowercased() == "close" }
        return (TestAnswer(status: code, headers: headers, body: Array(bytes[end..<(end + wanted)])), keep)
    }

    private static func receive(_ descriptor: Int32, _ bytes: inout [UInt8]) throws {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { throw count == 0 ? TestClientFault.closed : TestClientFault.socket(errno) }
        bytes += buffer[..<count]
    }
}

/// What came back.
public struct TestAnswer: Sendable {
    public var status: Int
    /// Names in lower case.
    public var headers: [(String, String)]
    public var body: [UInt8]

    public var text: String { String(decoding: body, as: UTF8.self) }

    public func header(_ name: String) -> String? { headers.first { $0.0 == name.lowercased() }?.1 }

    /// The strong tag of the answer; empty when there is none.
    public var tag: String { header("etag") ?? "" }

    /// The body as JSON; `null` when it is none.
    public var json: JSONValue { (try? JSONValue.parse(body)) ?? .null }

    /// The text of a member, or empty.
    public func text(_ name: String) -> String { json[name]?.text ?? "" }

    /// The code and pointer of each fault in a problem answer.
    public var faults: [String] {
        (json["errors"]?.elements ?? []).map { "\($0["pointer"]?.text ?? "") \($0["code"]?.text ?? "")" }
    }
}
