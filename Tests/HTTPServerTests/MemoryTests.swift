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

    @Test("Bodies under way have a budget: of who holds most the oldest give way with 408, and others are taken as ever")
    func unfinishedBodies() async throws {
        await #expect(processExitsWith: .success) {
            let server = try TestServer {
                $0.bodyBudget = 16 << 20
                $0.lingerTimeout = .milliseconds(100)
                $0.bodyGrace = .seconds(60)
            }
            let before = memory()
            let most = "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000001\r\n\r\n" + String(repeating: "a", count: 1_000_000)
            // What began first must be what the server saw first: each is sent when the one before it was taken.
            func begin(from address: UInt32) throws -> Client {
                let client = try Client(port: server.port, sendBuffer: 65_536, from: address)
                try client.send(most)
                return client
            }
            let few = try begin(from: 0x7F00_0002)
            let small = try server.client()
            try small.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na")
            let many = try (0..<100).map { _ in try begin(from: 0x7F00_0001) }
            #expect(try many[0].answer()?.status == 408)
            #expect(memory() - before < 64_000_000)
            for client in [few, many[99]] {
                try client.send("a")
                #expect(try client.answer()?.status == 200, "those of a network that holds little, and the newest of the others")
            }
            try small.send("bc")
            #expect(try small.answer()?.text == "POST /echo abc", "one of few bytes is in nobody's way")
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
