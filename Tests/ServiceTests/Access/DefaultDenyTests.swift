import Domain
import Support
import Testing

@Suite("Access: default deny")
struct DefaultDenyTests {
    private static let id = "019abcde-0000-7000-8000-000000000000"

    /// Every operation that is about people, with a body that would do.
    static let operations: [(method: String, path: String, body: String?)] = [
        ("GET", "/v1/me", nil), ("GET", "/v1/staff", nil), ("POST", "/v1/staff", #"{"name": "A"}"#), ("GET", "/v1/staff/\(id)", nil),
        ("PATCH", "/v1/staff/\(id)", #"{"name": "A"}"#), ("GET", "/v1/teams", nil), ("POST", "/v1/teams", #"{"name": "A"}"#),
        ("GET", "/v1/teams/\(id)", nil), ("PATCH", "/v1/teams/\(id)", #"{"name": "A"}"#), ("GET", "/v1/tokens", nil),
        ("POST", "/v1/tokens", #"{"name": "A", "staff": "\#(id)", "scopes": ["read"]}"#), ("GET", "/v1/tokens/\(id)", nil),
        ("DELETE", "/v1/tokens/\(id)", nil), ("GET", "/v1/codes", nil), ("GET", "/v1/codes/ydelser", nil),
        ("POST", "/v1/codes/kle", #"{"codes": [{"code": "15.20.00", "label": "A"}]}"#), ("GET", "/v1/citizens", nil),
        ("POST", "/v1/citizens", #"{"cpr": "6705824001", "name": "A"}"#), ("POST", "/v1/citizens/searches", #"{"name": "A"}"#),
        ("GET", "/v1/citizens/\(id)", nil), ("PATCH", "/v1/citizens/\(id)", #"{"name": "A"}"#), ("GET", "/v1/citizens/\(id)/cpr", nil),
        ("PUT", "/v1/citizens/\(id)/cpr", #"{"cpr": "6705824001"}"#),
        ("PUT", "/v1/citizens/\(id)/protection", #"{"staff": ["\#(id)"], "reason": "A"}"#),
        ("DELETE", "/v1/citizens/\(id)/protection", nil), ("GET", "/v1/citizens/\(id)/access-log", nil), ("GET", "/v1/cases", nil),
        ("POST", "/v1/cases", #"{"citizen": "\#(id)"}"#), ("GET", "/v1/cases/\(id)", nil), ("PATCH", "/v1/cases/\(id)", "{}"),
        ("PUT", "/v1/cases/\(id)/closure", #"{"reason": "job"}"#), ("DELETE", "/v1/cases/\(id)/closure", nil),
        ("GET", "/v1/cases/\(id)/benefit-periods", nil), ("PUT", "/v1/cases/\(id)/benefit-periods", #"{"periods": []}"#),
        ("GET", "/v1/cases/\(id)/unemployment", nil), ("GET", "/v1/cases/\(id)/history", nil), ("GET", "/v1/cases/\(id)/timeline", nil),
        ("GET", "/v1/cases/\(id)/compass", nil), ("GET", "/v1/positions", nil), ("GET", "/v1/cases/\(id)/positions", nil),
        ("POST", "/v1/cases/\(id)/positions", #"{"positions": [{"actor": "\#(id)", "systemFaglighed": 1, "individOmverden": 1}]}"#),
        ("POST", "/v1/cases/\(id)/positions/\(id)/withdrawal", #"{"reason": "A"}"#), ("GET", "/v1/cases/\(id)/actors", nil),
        ("POST", "/v1/cases/\(id)/actors", #"{"role": "borger"}"#), ("GET", "/v1/cases/\(id)/actors/\(id)", nil),
        ("PATCH", "/v1/cases/\(id)/actors/\(id)", "{}"), ("DELETE", "/v1/cases/\(id)/actors/\(id)", nil), ("GET", "/v1/access-log", nil),
    ]

    /// Which roles an operation lets in.
    private static func admitted(_ method: String, _ path: String) -> Set<Role> {
        if path == "/v1/me" || (method == "GET" && path.hasPrefix("/v1/codes")) { return Set(Role.allCases) }
        if path == "/v1/access-log" { return [.dpo] }
        if path.hasSuffix("/access-log") { return [.dpo, .teamleder, .leder] }
        if path.hasSuffix("/protection") { return [.sagsbehandler, .teamleder, .leder] }
        // Those of the test jobcenter's people and systems who reach all cases.
        if path == "/v1/positions" { return [.leder, .integration] }
        if path.hasPrefix("/v1/citizens") || path.hasPrefix("/v1/cases") {
            return [.sagsbehandler, .virksomhedskonsulent, .teamleder, .leder, .integration]
        }
        if method == "GET", path.hasPrefix("/v1/staff") || path.hasPrefix("/v1/teams") { return Set(Role.allCases).subtracting([.rapport]) }
        return [.administrator]
    }

    private func send(_ operation: (method: String, path: String, body: String?), _ client: TestClient) throws -> TestAnswer {
        try client.send(operation.method, operation.path, operation.body, headers: [("If-Match", "*")])
    }

    @Test("Without a token nothing about anybody is answered: 401 everywhere")
    func withoutToken() throws {
        var rest = Self.operations[...]
        while !rest.isEmpty {
            let jobcenter = try TestJobcenter()
            let client = jobcenter.client(nil)
            for operation in rest.prefix(9) {
                let answer = try send(operation, client)
                #expect(answer.status == 401, "\(operation.method) \(operation.path)")
                #expect(answer.header("www-authenticate") == "Bearer realm=\"kompas\"")
                #expect(answer.text("type") == "/problems/unauthenticated")
            }
            rest = rest.dropFirst(9)
        }
    }

    @Test("A role that is not named for an operation is refused with 403, and one that is named gets past the gate")
    func byRole() throws {
        let jobcenter = try TestJobcenter()
        for (role, token) in jobcenter.people.tokens {
            let client = jobcenter.client(token)
            for operation in Self.operations where operation.method == "GET" || !Self.admitted(operation.method, operation.path).contains(role) {
                let answer = try send(operation, client)
                if Self.admitted(operation.method, operation.path).contains(role) {
                    #expect([200, 404].contains(answer.status), "\(role) \(operation.method) \(operation.path) \(answer.status)")
                } else {
                    #expect(answer.status == 403, "\(role) \(operation.method) \(operation.path) \(answer.status)")
                    #expect(answer.text("type") == "/problems/forbidden")
                }
            }
        }
    }

    @Test("Refused changes change nothing")
    func nothingChanged() throws {
        let jobcenter = try TestJobcenter()
        let administrator = jobcenter.client(jobcenter.people.administrator.token)
        let before = (try administrator.get("/v1/staff").text, try administrator.get("/v1/teams").text)
        for token in [jobcenter.people.caseworker.token, jobcenter.people.dpo.token, jobcenter.people.report] {
            let client = jobcenter.client(token)
            #expect(try client.post("/v1/staff", #"{"name": "Ny"}"#).status == 403)
            #expect(try client.post("/v1/teams", #"{"name": "Ny"}"#).status == 403)
            let own = #"{"roles": [{"role": "leder", "reach": "alle"}]}"#
            #expect(try client.change("PATCH", "/v1/staff/\(jobcenter.people.caseworker.id)", own, ifMatch: "*").status == 403)
        }
        #expect(try administrator.get("/v1/staff").text == before.0)
        #expect(try administrator.get("/v1/teams").text == before.1)
    }
}
