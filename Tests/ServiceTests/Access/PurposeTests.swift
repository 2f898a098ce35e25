import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Access: why data is looked at (3.2)")
struct PurposeTests {
    private func purposes(_ jobcenter: TestJobcenter, of operation: String) throws -> [String] {
        try jobcenter.service.foundations.log.entries(AccessFilter(operation: operation), limit: 50).entries.map(\.record.purpose)
    }

    @Test("The log keeps the endpoint's own purpose, or the one the caller names")
    func named() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        #expect(try client.get(file.path).status == 200)
        for purpose in Purpose.allCases {
            #expect(try client.get(file.path, headers: [("Kompas-Purpose", purpose.rawValue)]).status == 200)
        }
        let expected = Purpose.allCases.reversed().map(\.rawValue) + ["sagsbehandling"]
        #expect(try purposes(jobcenter, of: "getCase") == expected)
        let changed = try client.send("PATCH", file.path, #"{"externalCaseNumber": "7"}"#, headers: [("If-Match", "*"), ("Kompas-Purpose", "sagsmoede")])
        #expect(changed.status == 200)
        #expect(try purposes(jobcenter, of: "changeCase") == ["sagsmoede"])
    }

    @Test("A purpose that is not on the list is refused with 400, and the refusal is logged")
    func unknown() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        for purpose in ["nysgerrighed", "Sagsbehandling", ""] {
            let answer = try client.get(file.path, headers: [("Kompas-Purpose", purpose)])
            #expect(answer.status == 400, "\(purpose)")
            #expect(answer.text("type") == "/problems/malformed")
            #expect(purpose.isEmpty || !answer.text.contains(purpose))
        }
        let rows = try jobcenter.service.foundations.log.entries(AccessFilter(operation: "getCase"), limit: 50).entries
        #expect(rows.map(\.record.status) == [400, 400, 400])
        #expect(rows.allSatisfy { $0.record.staff == jobcenter.people.caseworker.id })
    }

    @Test("Every purpose is a code of the list formaal, with its label")
    func list() throws {
        let jobcenter = try TestJobcenter()
        let items = try jobcenter.client(jobcenter.people.caseworker.token).get("/v1/codes/formaal").items
        let pairs = Dictionary(items.map { ($0["code"]?.text ?? "", $0["label"]?.text ?? "") }, uniquingKeysWith: { first, _ in first })
        #expect(pairs == Dictionary(uniqueKeysWithValues: Purpose.allCases.map { ($0.rawValue, $0.label) }))
    }
}
