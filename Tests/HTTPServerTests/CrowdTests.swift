import Dispatch
import Foundation
import Glibc
import HTTPServer
import Synchronization
import Testing

@Suite("A crowd that wants nothing", .serialized)
struct CrowdTests {
    /// How many; `KOMPAS_CROWD` asks for more.
    private static let size = ProcessInfo.processInfo.environment["KOMPAS_CROWD"].flatMap { Int($0) } ?? 2000

    @Test("Thousands that say nothing, trickle or do not read, from as many addresses: others are served", .plainAndTLS)
    func crowd() throws {
        let size = Self.size
        raiseDescriptorLimit()
        let server = try TestServer {
            // Who was cut off comes again before the server has seen everybody go.
            $0.maxConnections = 2 * size + 500
            $0.headerTimeout = .seconds(8)
            $0.bodyGrace = .seconds(8)
            $0.idleTimeout = .seconds(12)
            $0.writeTimeout = .seconds(8)
        }
        let isTLS = Carrier.current == .tls
        let crowd = try Crowd(size: size, port: server.port, hello: isTLS ? Handshakes.hello() : [])
        #expect(eventually { server.server.statistics.openConnections >= size * 9 / 10 }, "\(server.server.statistics)")

        #expect(askAround(server) == [])
        // They are cut off together, and come back a moment later.
        #expect(eventually { server.server.statistics.openConnections >= size / 2 }, "the crowd is still there")
        #expect(server.server.statistics.refusedConnections == 0)
        #expect(crowd.leave() == 0)
        #expect(eventually { server.server.statistics.openConnections == 0 })
        if isTLS { #expect(server.server.statistics.failedHandshakes > size / 4) }
    }
}

/// Clients that mean it, some with a connection for each few requests. What did not go as it should.
private func askAround(_ server: TestServer) -> [String] {
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
        for round in 0..<20 {
            do {
                let client = try server.client()
                for number in 0..<10 {
                    let target = "/\(number == 9 ? "later" : "")\(worker)/\(round)/\(number)"
                    let text = try client.get(target)?.text ?? "nothing"
                    if text != (number == 9 ? target : "GET \(target) ") { failures.withLock { $0.append("\(target): \(text)") } }
                }
            } catch {
                failures.withLock { $0.append("\(worker)/\(round): \(error)") }
            }
        }
    }
    return failures.withLock(\.self)
}

/// The crowd in a process of its own, since it needs as many descriptors again.
private final class Crowd {
    private let process = Process()
    private let input = Pipe()

    init(size: Int, port: UInt16, hello: [UInt8]) throws {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("crowd.py").path
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [script, "\(port)", "\(size)"]
        process.standardInput = input
        try process.run()
        let digits = hello.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        try input.fileHandleForWriting.write(contentsOf: Data((digits + "\n").utf8))
    }

    deinit {
        _ = leave()
    }

    /// Everybody goes. The status the process ended with.
    func leave() -> Int32 {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

/// As many descriptors as the system allows.
func raiseDescriptorLimit() {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}
