import Certificates
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

    @Test("Thousands that say nothing, trickle or do not read, from as many addresses: others are served", arguments: Carrier.allCases)
    func crowd(carrier: Carrier) async throws {
        raiseDescriptorLimit()
        let size = Self.size
        let server = try Carrier.$current.withValue(carrier) {
            try TestServer {
                $0.maxConnections = size + 500
                $0.headerTimeout = .seconds(4)
                $0.bodyGrace = .seconds(4)
                $0.idleTimeout = .seconds(6)
                $0.writeTimeout = .seconds(4)
            }
        }
        let sign = try StopSign()
        let hello = carrier == .tls ? try Handshakes.hello() : []
        async let gathering: Void = gather(size, at: server.port, hello, until: sign.path)

        let served = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                let isThere = eventually { server.server.statistics.openConnections >= size * 9 / 10 }
                    || eventually { server.server.statistics.openConnections >= size * 9 / 10 }
                #expect(isThere, "\(server.server.statistics)")
                let failures = askAround(server)
                #expect(server.server.statistics.openConnections >= size / 2, "the crowd is still there")
                sign.raise()
                continuation.resume(returning: failures)
            }
        }
        #expect(served == [])
        await gathering
        #expect(server.server.statistics.refusedConnections == 0)
        #expect(eventually { server.server.statistics.openConnections == 0 })
        if carrier == .tls { #expect(server.server.statistics.failedHandshakes > size / 4) }
    }

    /// A process of its own for the crowd: it needs as many descriptors again.
    private func gather(_ size: Int, at port: UInt16, _ hello: [UInt8], until sign: String) async {
        await #expect(processExitsWith: .success) { [size = size as Int, port = port as UInt16, hello = hello as [UInt8], sign = sign as String] in
            raiseDescriptorLimit()
            var crowd = Crowd(size: size, port: port, hello: hello)
            // Two minutes at most, if nobody raises the sign.
            for _ in 0..<1200 where access(sign, F_OK) != 0 {
                crowd.stir()
                usleep(100_000)
            }
        }
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

/// Clients of the kind that wears a server out, each from an address of its own. Those that are cut off come back.
private struct Crowd {
    private struct Member {
        var descriptor: Int32 = -1
        var sent = 0
    }

    /// POLLRDHUP, which Glibc's module leaves out.
    private static let hangUp: Int16 = 0x2000

    private let port: UInt16
    private let hello: [UInt8]
    private var members: [Member]
    /// How many have come so far; no more than some hundred come at once, or the system would make them wait by itself.
    private var arrived = 0

    init(size: Int, port: UInt16, hello: [UInt8]) {
        self.port = port
        self.hello = hello
        members = Array(repeating: Member(), count: size)
    }

    /// Everybody does what everybody does, once.
    mutating func stir() {
        arrived = min(members.count, arrived + 500)
        for index in 0..<arrived {
            if members[index].descriptor < 0 { arrive(index) }
            say(index)
            leaveIfClosed(index)
        }
    }

    private mutating func arrive(_ index: Int) {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        var size: Int32 = 4096
        setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        _ = Loopback.connect(descriptor, to: port, from: 0x7F01_0000 + UInt32(index))
        members[index] = Member(descriptor: descriptor)
    }

    /// One byte of it every time, or all of it at once, or nothing.
    private mutating func say(_ index: Int) {
        let member = members[index]
        guard member.descriptor >= 0, let line = line(index), member.sent < line.count else { return }
        let count = index % 4 == 2 ? line.count : 1
        let sent = line[member.sent...].prefix(count).withUnsafeBytes { send(member.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if sent > 0 { members[index].sent += sent }
    }

    private func line(_ index: Int) -> [UInt8]? {
        switch index % 4 {
        case 0: nil
        case 1: hello.isEmpty ? Array("GET / HTTP/1.1\r\nHost: a\r\nX-Long: \(String(repeating: "a", count: 500))".utf8) : hello
        // Asks for much and reads nothing; under TLS some hundred leave their handshakes half done, which costs the server most.
        case 2: hello.isEmpty ? Array("GET /large/300000 HTTP/1.1\r\nHost: a\r\n\r\n".utf8) : index < 1600 ? hello : Array(hello.prefix(100))
        default: hello.isEmpty ? Array("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n".utf8) : Array(hello.prefix(5))
        }
    }

    /// Only the end is looked for: what else the server says stays where it is.
    private mutating func leaveIfClosed(_ index: Int) {
        guard members[index].descriptor >= 0 else { return }
        var wanted = pollfd(fd: members[index].descriptor, events: Self.hangUp, revents: 0)
        guard poll(&wanted, 1, 0) > 0 else { return }
        close(members[index].descriptor)
        members[index] = Member()
    }
}

/// A file that one process makes and another looks for.
private struct StopSign {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "/kompas-crowd-\(UUID().uuidString)"
    }

    func raise() { _ = FileManager.default.createFile(atPath: path, contents: nil) }
}

/// As many descriptors as the system allows.
private func raiseDescriptorLimit() {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}
