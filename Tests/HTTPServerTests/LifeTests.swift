import Dispatch
import Glibc
import HTTPServer
import HTTPWire
import Testing

@Suite("The life of a server")
struct LifeTests {
    @Test("Five hundred connections at once are all served, again and again", .plainAndTLS)
    func manyConnections() throws {
        raiseDescriptorLimit()
        let server = try TestServer()
        let clients = try (0..<500).map { _ in try server.client() }
        for round in 0..<3 {
            for client in clients { try client.send("GET /\(round == 1 ? "later" : "") HTTP/1.1\r\nHost: a\r\n\r\n") }
            for client in clients { #expect(try client.answer()?.status == 200) }
        }
        #expect(server.desk.requests == 1500)
    }

    @Test("Eight threads of clients that come, ask, answer late and leave", .plainAndTLS)
    func turmoil() throws {
        let server = try TestServer()
        DispatchQueue.concurrentPerform(iterations: 8) { worker in
            for round in 0..<60 {
                do {
                    let client = try server.client()
                    try client.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\nGET /large/\(worker * 50_000) HTTP/1.1\r\nHost: a\r\n\r\n")
                    switch (worker + round) % 4 {
                    case 0: client.close()
                    case 1: client.reset()
                    default:
                        #expect(try client.answer()?.text == "/later")
                        #expect(try client.answer()?.body.count == worker * 50_000)
                    }
                } catch {
                    Issue.record(error)
                }
            }
        }
        #expect(try server.client().get("/")?.status == 200)
    }

    @Test("Stopping answers what runs, tells the client that it closes, and closes what idles", .plainAndTLS)
    func gracefulStop() throws {
        let server = try TestServer { $0.drainLimit = .seconds(30) }
        // One for each loop: both have been told when both idle no more.
        let idle = try (0..<2).map { _ in try server.client() }
        for client in idle { #expect(try client.get("/")?.status == 200) }
        let busy = try server.client()
        try busy.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n")
        let uploading = try server.client()
        try uploading.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n")
        #expect(try uploading.answer()?.status == 100)
        let held = server.desk.takeHeld(1)

        let stopped = DispatchSemaphore(value: 0)
        server.server.stop { stopped.signal() }
        for client in idle { #expect(client.isAtCleanEnd()) }
        #expect(stopped.wait(timeout: .now()) == .timedOut, "a request still runs")
        try uploading.send("abc")
        let last = try #require(try uploading.answer())
        #expect(last.text == "POST /echo abc")
        #expect(last["Connection"] == "close")
        #expect(uploading.isAtCleanEnd())
        for exchange in held { exchange.reply.send(HTTPResponse(status: 200)) }
        #expect(try busy.answer()?["Connection"] == "close")
        #expect(busy.isAtCleanEnd())
        busy.close()
        uploading.close()
        #expect(stopped.wait(timeout: .now() + 60) == .success)
        #expect(throws: Client.Failure.self) { _ = try server.client() }
        server.server.wait()
        for exchange in held { exchange.reply.send(HTTPResponse(status: 500)) }
    }

    @Test("What does not end within the drain limit is cut off", .plainAndTLS)
    func drainLimit() throws {
        let server = try TestServer { $0.drainLimit = .milliseconds(300) }
        let client = try server.client()
        try client.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(server.desk.takeHeld(1).count == 1)
        #expect(server.stop())
        #expect(client.isAtEnd())
    }

    @Test("Stopping twice completes twice; a server that never ran stops too and cannot start")
    func stopTwice() throws {
        let server = try TestServer()
        #expect(server.stop())
        #expect(server.stop())
        #expect(throws: HTTPServer.AlreadyStarted.self) { try server.server.start() }
    }

    @Test("A port that is taken is an error that says so")
    func portTaken() throws {
        let server = try TestServer()
        #expect(throws: SocketError.self) { _ = try TestServer { $0.port = server.port } }
    }

    @Test("A name that resolves to nothing is an error")
    func badHost() throws {
        #expect(throws: SocketError.self) { _ = try TestServer { $0.host = "256.0.0.1" } }
    }

    @Test("Descriptors come back when connections close and when the server stops")
    func descriptors() async throws {
        // In a process of its own, since other tests open descriptors meanwhile.
        await #expect(processExitsWith: .success) {
            // The first server makes what the process keeps, such as the descriptors of Dispatch.
            try serveSome()
            let before = openDescriptors()
            for _ in 0..<3 { try serveSome() }
            #expect(openDescriptors() == before)
        }
    }

    @Test("No more connections are served than the limit of descriptors leaves room for")
    func fewDescriptors() async throws {
        await #expect(processExitsWith: .success) {
            var limit = rlimit()
            getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            limit.rlim_cur = 200
            setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
            let server = try TestServer { $0.descriptorsKeptFree = 198 }
            let clients = try (0..<2).map { _ in try server.client() }
            for client in clients { #expect(try client.get("/")?.status == 200) }
            #expect(try server.client().answer()?.status == 503)
        }
    }

    @Test("Out of descriptors the server tells one client so, pauses, and serves again when some come back")
    func exhausted() async throws {
        await #expect(processExitsWith: .success) {
            let server = try TestServer {
                $0.loops = 1
                // The one who is told keeps its descriptor for as long as the test looks.
                $0.lingerTimeout = .seconds(60)
            }
            let first = try server.client()
            #expect(try first.get("/")?.status == 200)
            // The clients' sockets are made while there is room; then every free number is taken but two.
            let waiting = try (0..<6).map { _ in try UnconnectedSocket() }
            let filler = try Filler(leaving: 2)
            for socket in waiting { try socket.connect(to: server.port) }
            for socket in waiting { socket.ask() }
            let statuses = waiting.prefix(3).map { $0.status() }
            #expect(statuses == [200, 200, 503], "two fit, the next is told, the others wait: \(statuses)")
            #expect(try first.get("/")?.status == 200, "who is connected is served")

            filler.release()
            for socket in waiting.dropFirst(3) { #expect(socket.status() == 200) }
            #expect(try server.client().get("/")?.status == 200)
        }
    }
}

private func serveSome() throws {
    let server = try TestServer()
    let clients = try (0..<20).map { _ in try server.client() }
    for client in clients { #expect(try client.get("/")?.status == 200) }
    for client in clients.prefix(10) { client.close() }
    #expect(server.stop())
}

/// Takes every descriptor that the process may still open, but for a few.
private final class Filler {
    private var taken: [Int32] = []

    init(leaving free: Int) throws {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = min(limit.rlim_cur, 512)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        while true {
            let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
            if descriptor < 0 { break }
            taken.append(descriptor)
        }
        try #require(errno == EMFILE && taken.count >= free)
        for _ in 0..<free { close(taken.removeLast()) }
    }

    func release() {
        for descriptor in taken { close(descriptor) }
        taken = []
    }
}

private func openDescriptors() -> Int {
    var count = 0
    guard let folder = opendir("/proc/self/fd") else { return -1 }
    while readdir(folder) != nil { count += 1 }
    closedir(folder)
    return count
}
