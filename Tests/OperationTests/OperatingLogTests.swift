import Foundation
import JSON
import Support
import Testing

@Suite("The operating log")
struct OperatingLogTests {
    @Test("Told everything there is to tell, it names each request by id, operation and route, and nobody")
    func namesNobody() throws {
        let program = try ServedProgram(["--log-level", "trace"])
        let tokens = try program.tokens
        var secrets = tokens.map(\.token) + tokens.map { String($0.token.dropFirst("kompas_".count)) }
        let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
        let id = "019ab3c4-a000-7000-8000-00000000beef"
        var sent = 0
        func send(_ client: TestClient, _ method: String, _ target: String, _ body: String? = nil, _ headers: [(String, String)] = []) throws {
            _ = try client.send(method, target, body, headers: headers)
            sent += 1
        }
        for (number, token) in tokens.enumerated() {
            let client = TestClient(port: program.port, token: token.token)
            let cpr = TestClient.cpr(7_000 + number)
            let name = "Ukendtesen Prøvemand \(number)"
            secrets += [cpr, "\(cpr.prefix(6))-\(cpr.suffix(4))", name, "Ukendtesen"]
            try send(client, "POST", "/v1/cases", #"{"citizen": {"cpr": "\#(cpr)", "name": "\#(name)"}}"#, [("Idempotency-Key", "\"Ukendtesen\"")])
            try send(client, "POST", "/v1/citizens/searches", #"{"cpr": "\#(cpr)"}"#)
            try send(client, "POST", "/v1/citizens/searches", #"{"cpr": "\#(cpr)x", "\#(name)": 1}"#)
            try send(client, "GET", "/v1/cases?externalCaseNumber=Ukendtesen-\(cpr)")
            try send(client, "GET", "/v1/cases/\(cpr)/compass")
            try send(client, "GET", "/v1/\(cpr)/Ukendtesen")
            try send(client, "GET", "/v1/me", nil, [("traceparent", "00-\(trace)-00f067aa0ba902b7-01"), ("X-Request-Id", id)])
            try send(client, "GET", "/v1/me", nil, [("traceparent", "Ukendtesen"), ("X-Request-Id", cpr), ("Kompas-Purpose", cpr)])
            try send(client, "GET", "/v1/staff")
            try send(client, "UKENDTESEN", "/v1/me")
            try send(client, "PATCH", "/v1/cases/\(id)", #"{"question": "Ukendtesen"}"#, [("If-Match", "\"Ukendtesen\"")])
        }
        let stranger = TestClient(port: program.port, token: "kompas_Ukendtesen")
        secrets.append("kompas_Ukendtesen")
        for _ in 0..<12 { try send(stranger, "GET", "/v1/cases?q=Ukendtesen") }
        program.terminate()
        #expect(program.wait() == 0)

        let lines = try program.operatingLog
        let requests = try lines.map { try JSONValue.parse(Array($0.utf8)) }.filter { $0["message"]?.text == "request" }
        #expect(requests.count == sent)
        for request in requests {
            for member in ["at", "level", "request", "method", "status", "milliseconds", "bytes"] { #expect(request[member]?.text?.isEmpty == false) }
            #expect((request["operation"] == nil) == (request["route"] == nil))
        }
        let traced = requests.filter { $0["trace"]?.text == trace }
        #expect(traced.count == tokens.count)
        #expect(traced.allSatisfy { $0["request"]?.text == id && $0["operation"]?.text == "getMe" && $0["route"]?.text == "/v1/me" })
        #expect(requests.contains { $0["route"]?.text == "/v1/cases/{caseID}/compass" })
        #expect(requests.contains { $0["method"]?.text == "another" })
        #expect(requests.count { $0["trace"] != nil } == tokens.count)

        let text = lines.joined(separator: "\n")
        for secret in secrets { #expect(!text.contains(secret), "\(secret) stands in the operating log") }
        // Nor anybody of the demo: their names are in the store.
        for name in ["Testborger", "Sagsbehandler"] { #expect(!text.contains(name)) }
    }

    @Test("At the usual level it tells of what failed by our fault or was slow, and not of the rest")
    func usualLevel() throws {
        let program = try ServedProgram(["--slow-request", "600000"])
        let token = try #require(try program.tokens.first).token
        let client = TestClient(port: program.port, token: token)
        #expect(try client.get("/v1/me").status == 200)
        #expect(try client.get("/v1/nowhere").status == 404)
        program.terminate()
        #expect(program.wait() == 0)
        #expect(try program.operatingLog.allSatisfy { !$0.contains("\"message\":\"request\"") })
        let telling = try ServedProgram(["--slow-request", "0"])
        let other = TestClient(port: telling.port, token: try #require(try telling.tokens.first).token)
        #expect(try other.get("/v1/me").status == 200)
        telling.terminate()
        #expect(telling.wait() == 0)
        #expect(try telling.operatingLog.contains { $0.contains("\"message\":\"request\"") && $0.contains("\"level\":\"info\"") })
    }
}
