import Foundation
import Glibc
import HTTPServer
import Testing

/// What strangers can make a server hold. Each in a process of its own, whose memory is nobody else's.
@Suite("Memory that strangers can take")
struct MemoryTests {
    @Test("Pages that are asked for many times over and never read lie there once")
    func unreadPages() async throws {
        await #expect(processExitsWith: .success) {
            let server = try TestServer()
            #expect(try server.client().get("/shared")?.body.count == 1_000_000)
            let before = memory()
            let clients = try (0..<10).map { _ in try server.client(receiveBuffer: 4096) }
            let questions = String(repeating: "GET /shared HTTP/1.1\r\nHost: a\r\n\r\n", count: 64)
            for client in clients { try client.send(questions) }
            #expect(eventually { server.desk.requests == 1 + 64 * clients.count })
            #expect(try server.client().get("/")?.status == 200)
            // Copies would be 640 million bytes.
            #expect(memory() - before < 40_000_000)
            for _ in 0..<64 { #expect(try clients[0].answer()?.body.count == 1_000_000) }
            #expect(try clients[0].get("/after")?.text == "GET /after ")
        }
    }

    @Test("Bodies under way have a budget: the slowest give way with 408, and a whole one is taken as ever")
    func unfinishedBodies() async throws {
        await #expect(processExitsWith: .success) {
            let server = try TestServer {
                $0.bodyBudget = 16 << 20
                $0.lingerTimeout = .milliseconds(100)
            }
            let before = memory()
            let most = String(repeating: "a", count: 1_000_000)
            var clients: [Client] = []
            for _ in 0..<100 {
                let client = try server.client()
                try client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000001\r\n\r\n" + most)
                clients.append(client)
            }
            #expect(try clients[0].answer()?.status == 408)
            #expect(memory() - before < 64_000_000)
            try clients[99].send("a")
            #expect(try clients[99].answer()?.status == 200, "the newest is not the slowest")
            #expect(try server.client().get("/")?.status == 200)
        }
    }

    @Test("A length that is claimed takes no memory before the bytes come")
    func claims() async throws {
        await #expect(processExitsWith: .success) {
            let server = try TestServer()
            let before = memory()
            let clients = try (0..<300).map { _ in try server.client() }
            for client in clients { try client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\na") }
            #expect(try server.client().get("/")?.status == 200)
            #expect(memory() - before < 15_000_000)
        }
    }
}

/// The bytes of this process that lie in memory and in no file.
private func memory() -> Int {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
    return (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) * 1024
}
