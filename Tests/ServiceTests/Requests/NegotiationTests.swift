import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Requests: what form the answer comes in")
struct NegotiationTests {
    private static let json = "application/json; charset=utf-8"
    private static let table = "text/csv; charset=utf-8; header=present"
    private static let danish = "text/csv; charset=utf-8; header=present; excel=da"

    @Test("A list comes in the form that is asked for, and in JSON when nothing is")
    func list() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        _ = try client.record(case: 1)
        let forms: [(accept: String?, type: String)] = [
            (nil, Self.json), ("*/*", Self.json), ("application/json", Self.json), ("application/*", Self.json), ("text/csv", Self.table), ("text/*", Self.table),
            ("TEXT/CSV; CHARSET=UTF-8", Self.table), ("text/csv;header=present", Self.table), ("text/csv;excel=da", Self.danish),
            ("text/csv;excel=da;q=0.5, text/csv", Self.table), ("text/html, application/xml;q=0.9, */*;q=0.8", Self.json),
            ("application/json;q=0.1, text/csv;q=0.2", Self.table), ("application/json;q=0, */*;q=0.1", Self.table), ("text/csv, application/json", Self.json),
        ]
        for form in forms {
            let answer = try client.get("/v1/cases", headers: form.accept.map { [("Accept", $0)] } ?? [])
            #expect(answer.status == 200, "\(form)")
            #expect(answer.header("content-type") == form.type, "\(form)")
            #expect(answer.header("vary") == "Accept, Accept-Encoding")
        }
        #expect(try client.get("/v1/cases", headers: [("Accept", "text/html"), ("Accept", "text/csv")]).header("content-type") == Self.table)
    }

    @Test("A form that there is not is refused, and the refusal comes as a problem")
    func refused() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        let refused = [
            ("/v1/cases", "text/html"), ("/v1/cases", "text/csv;excel=de"), ("/v1/cases", "text/csv;charset=iso-8859-1"), ("/v1/cases", "*/*;q=0"),
            ("/v1/cases", "application/json;q=0"), (file.path, "text/csv"), (file.path + "/timeline", "text/csv"), ("/v1/codes/kle", "text/csv"),
        ]
        // What nobody here gives a meaning to is no reason to refuse.
        #expect(try client.get(file.path, headers: [("Accept", "application/json;version=2")]).status == 200)
        for (path, accept) in refused {
            let answer = try client.get(path, headers: [("Accept", accept)])
            #expect(answer.status == 406, "\(path) \(accept)")
            #expect(answer.header("content-type") == "application/problem+json; charset=utf-8")
        }
        let rows = try jobcenter.logged("listCases")
        #expect(rows.map(\.status) == [406, 406, 406, 406, 406])
        #expect(rows.allSatisfy { $0.citizens.isEmpty })
        #expect(try jobcenter.client(nil).get("/v1/cases", headers: [("Accept", "text/html")]).status == 401, "a stranger is not told about forms")
        let problem = try client.get("/v1/cases?limit=0", headers: [("Accept", "text/csv")])
        #expect(problem.status == 422)
        #expect(problem.header("content-type") == "application/problem+json; charset=utf-8")
    }
}
