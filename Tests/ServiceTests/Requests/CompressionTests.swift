import API
import Domain
import Endpoints
import Foundation
import Service
import Support
import Testing

@Suite("Requests: compressed answers")
struct CompressionTests {
    private static let gzip = [("Accept-Encoding", "gzip")]

    /// A jobcenter whose list of cases is over 4 KiB.
    private func jobcenter() throws -> (TestJobcenter, TestClient) {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        for number in 0..<8 { _ = try client.record(case: number) }
        return (jobcenter, client)
    }

    @Test("Python unpacks what it asked for in gzip, and finds what comes plain")
    func roundTrip() throws {
        let (jobcenter, client) = try jobcenter()
        for (path, accept) in [("/v1/cases", "application/json"), ("/v1/cases", "text/csv"), ("/v1/citizens", "*/*"), ("/openapi.yaml", "*/*"), ("/docs", "text/html")] {
            let plain = try client.get(path, headers: [("Accept", accept)])
            #expect(plain.header("content-encoding") == nil)
            let unpacked = try Python.fetch(
                "http://127.0.0.1:\(jobcenter.service.port)\(path)", accept: accept, token: jobcenter.people.caseworker.token)
            #expect(unpacked == plain.body, "\(path) \(accept)")
        }
    }

    @Test("Lists, reports and documents are compressed; short answers, point reads and writes are not")
    func what() throws {
        let (_, client) = try jobcenter()
        func coding(_ target: String, _ headers: [(String, String)] = Self.gzip) throws -> String? { try client.get(target, headers: headers).header("content-encoding") }
        for target in ["/v1/cases", "/v1/citizens", "/openapi.yaml", "/docs", "/problems"] { #expect(try coding(target) == "gzip", "\(target)") }
        #expect(try coding("/v1/cases", Self.gzip + [("Accept", "text/csv")]) == "gzip")
        for target in ["/v1/me", "/v1/cases?limit=1", "/problems/stale"] { #expect(try coding(target) == nil, "\(target)") }
        for refusal in [[], [("Accept-Encoding", "identity")], [("Accept-Encoding", "br")], [("Accept-Encoding", "gzip;q=0, *")], [("Accept-Encoding", "gzip;q=0.1, identity")]] {
            #expect(try coding("/v1/cases", refusal) == nil, "\(refusal)")
        }
        let file = try client.record(case: 90, name: String(repeating: "Lang ", count: 30))
        let question = String(repeating: "Hvor længe? ", count: 100)
        let long = try client.send("PATCH", file.path, #"{"question": "\#(question)"}"#, headers: Self.gzip + [("If-Match", "*")])
        #expect(long.header("content-encoding") == nil)
        let compass = try client.get(file.path + "/compass", headers: Self.gzip)
        #expect(compass.header("content-encoding") == nil)
        #expect(compass.header("vary") == nil)
        #expect(try client.get("/v1/cases?limit=1").header("vary") == "Accept, Accept-Encoding", "a longer page would have been compressed")
        #expect(try client.get("/openapi.yaml").header("vary") == "Accept-Encoding")
    }

    @Test("Full CPR numbers and new tokens are never compressed")
    func secrets() throws {
        let (jobcenter, client) = try jobcenter()
        let file = try client.record(case: 77)
        #expect(try client.get(file.citizenPath + "/cpr", headers: Self.gzip).header("content-encoding") == nil)
        let body = #"{"name": "Prøve", "staff": "\#(jobcenter.people.colleague.id)", "scopes": ["read"]}"#
        let made = try jobcenter.client(jobcenter.people.administrator.token).post("/v1/tokens", body, headers: Self.gzip)
        #expect(made.status == 201)
        #expect(made.header("content-encoding") == nil)
        // What the rule stands on: neither is a list or a report, which alone are compressed when they are asked for.
        for endpoint in AllEndpoints.make(jobcenter.service.foundations.app) where ["getCitizenCPR", "createToken"].contains(endpoint.id) {
            if case .query = endpoint.work { Issue.record("\(endpoint.id) is a query") }
        }
    }

    @Test("The compressed answer has a strong tag of its own, and either tag is known", arguments: ["/v1/cases", "/openapi.yaml"])
    func tags(_ target: String) throws {
        let (_, client) = try jobcenter()
        let plain = try client.get(target).tag
        let packed = try client.get(target, headers: Self.gzip).tag
        #expect(packed == plain.dropLast() + "-gzip\"")
        for known in [plain, packed, "W/" + packed, "\"x\", " + plain, "*"] {
            let again = try client.get(target, headers: Self.gzip + [("If-None-Match", known)])
            #expect(again.status == 304, "\(known)")
            #expect(again.tag == packed)
            #expect(again.header("vary")?.contains("Accept-Encoding") == true)
            let other = try client.get(target, headers: [("If-None-Match", known)])
            #expect(other.status == 304, "\(known)")
            #expect(other.tag == plain)
        }
        #expect(try client.get(target, headers: Self.gzip + [("If-None-Match", "\"x-gzip\"")]).status == 200)
    }

    @Test("A change takes a tag that a proxy marked as compressed")
    func ifMatch() throws {
        let (_, client) = try jobcenter()
        let file = try client.record(case: 55)
        let tag = try client.get(file.path).tag
        let packed = tag.dropLast() + "-gzip\""
        #expect(try client.change("PATCH", file.path, #"{"externalCaseNumber": "1"}"#, ifMatch: String(packed)).status == 200)
        #expect(try client.change("PATCH", file.path, #"{"externalCaseNumber": "2"}"#, ifMatch: String(packed)).status == 412)
        #expect(try client.change("PATCH", file.path, #"{"externalCaseNumber": "2"}"#, ifMatch: "\"2-gzip\"").status == 200)
        #expect(try client.change("PATCH", file.path, #"{"externalCaseNumber": "3"}"#, ifMatch: "\"-gzip\"").status == 412)
    }

    @Test("HEAD tells what GET in gzip would have sent")
    func head() throws {
        let (_, client) = try jobcenter()
        let get = try client.get("/v1/cases", headers: Self.gzip)
        let head = try client.send("HEAD", "/v1/cases", headers: Self.gzip)
        for field in ["content-length", "content-encoding", "etag", "content-type"] { #expect(head.header(field) == get.header(field), "\(field)") }
        #expect(head.body.isEmpty)
    }

    @Test("The same bytes always make the same gzip, and nothing is too short for it")
    func pure() throws {
        let text = Array(String(repeating: "Kompas æøå ", count: 5000).utf8)
        let packed = try GzipEncoding.compress(text)
        #expect(try GzipEncoding.compress(text) == packed)
        #expect(packed.count < text.count / 20)
        #expect(try Python.unpack(packed) == text)
        #expect(try Python.unpack(GzipEncoding.compress([])) == [])
        let noise = (0..<100_000).map { _ in UInt8.random(in: 0...255) }
        #expect(try Python.unpack(GzipEncoding.compress(noise, effort: .thorough)) == noise)
    }
}

/// Another reader of gzip than the one that wrote it.
private enum Python {
    static func fetch(_ url: String, accept: String, token: String) throws -> [UInt8] {
        try run("""
            import gzip, sys, urllib.request
            url, accept, token = sys.stdin.read().split("\\n")
            request = urllib.request.Request(url, headers={"Accept": accept, "Accept-Encoding": "gzip", "Authorization": "Bearer " + token})
            with urllib.request.urlopen(request, timeout=20) as answer:
                assert answer.headers["Content-Encoding"] == "gzip"
                sys.stdout.buffer.write(gzip.decompress(answer.read()))
            """, Array([url, accept, token].joined(separator: "\n").utf8))
    }

    static func unpack(_ bytes: [UInt8]) throws -> [UInt8] {
        try run("import gzip, sys; sys.stdout.buffer.write(gzip.decompress(sys.stdin.buffer.read()))", bytes)
    }

    private static func run(_ program: String, _ input: [UInt8]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", program]
        let (entry, exit) = (Pipe(), Pipe())
        process.standardInput = entry
        process.standardOutput = exit
        try process.run()
        // Fed from beside, so that neither side waits for the other when both pipes are full.
        let feeding = Thread { [handle = entry.fileHandleForWriting] in
            try? handle.write(contentsOf: Data(input))
            try? handle.close()
        }
        feeding.start()
        let output = try exit.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw PythonFault(status: process.terminationStatus) }
        return Array(output)
    }

    private struct PythonFault: Error {
        var status: Int32
    }
}
