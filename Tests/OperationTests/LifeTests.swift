import Foundation
import Glibc
import Support
import Testing

@Suite("The program's life", .serialized)
struct LifeTests {
    @Test("systemd is told of being ready, of being alive while the writer commits, and of stopping", arguments: [false, true])
    func notifies(isAbstract: Bool) throws {
        let socket = try NotifySocket(isAbstract: isAbstract)
        let program = try ServedProgram(environment: ["NOTIFY_SOCKET": socket.name, "WATCHDOG_USEC": "400000"])
        #expect(socket.next() == "READY=1")
        for _ in 0..<3 { #expect(socket.next() == "WATCHDOG=1") }
        program.terminate()
        var last = socket.next()
        // Some more may be under way.
        while last == "WATCHDOG=1" { last = socket.next() }
        #expect(last == "STOPPING=1")
        #expect(program.wait() == 0)
    }

    @Test("Told to stop, it finishes what runs, takes nothing new, ends with 0, and leaves its files whole and the log's head in the operating log")
    func stops() throws {
        let socket = try NotifySocket(isAbstract: false)
        let program = try ServedProgram(environment: ["NOTIFY_SOCKET": socket.name])
        #expect(socket.next() == "READY=1")
        let token = try #require(try program.tokens.first { $0.name.contains("Administrator") || $0.name.contains("administrator") } ?? program.tokens.last).token
        let client = TestClient(port: program.port, token: token)
        #expect(try client.get("/v1/me").status == 200)
        // Half a request is under way when the signal comes.
        let half = try HalfRequest(port: program.port, token: token)
        program.terminate()
        #expect(socket.next() == "STOPPING=1")
        // It is told before the port is closed, and what is answered until then may be followed by more.
        for _ in 0..<2_000 where (try? TestClient(port: program.port, token: nil).get("/livez")) != nil { usleep(5_000) }
        let answer = try half.finish()
        #expect(answer.hasPrefix("HTTP/1.1 "))
        #expect(answer.contains("\r\nConnection: close\r\n"))
        #expect(answer.contains("X-Request-Id"))
        #expect(program.wait() == 0)
        // Another service may have the port by now; it takes no token of this one.
        #expect((try? TestClient(port: program.port, token: token).get("/v1/me"))?.status != 200)
        #expect(try Program().run(["verify", "--data", program.data]).status == 0)
        for file in ["kompas.sqlite-wal"] {
            let size = (try? FileManager.default.attributesOfItem(atPath: program.data + "/" + file)[.size] as? NSNumber)?.intValue ?? 0
            #expect(size == 0, "\(file) was not emptied")
        }
        #expect(try program.operatingLog.last { $0.contains("access log") }?.contains("head ") == true)
    }
}

/// A request of which the last byte is still missing.
private final class HalfRequest {
    private let descriptor: Int32

    init(port: UInt16, token: String) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        // The answer to the first request says that the service has the second one's beginning as well.
        send("GET /livez HTTP/1.1\r\nHost: x\r\n\r\nPOST /v1/teams HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(token)\r\n"
            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{")
        _ = receive()
    }

    deinit { close(descriptor) }

    /// Sends the last byte and reads until the service closes.
    func finish() throws -> String {
        send("}")
        var answer = ""
        while case let more = receive(), !more.isEmpty { answer += more }
        return answer
    }

    private func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    private func receive() -> String {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : ""
    }
}
