import Domain
import JSON
import Support
import Testing

@Suite("Benefit periods of a case")
struct CaseBenefitTests {
    @Test("One save puts the periods in place of those before; a period that is named keeps its id")
    func replaces() throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let path = "/v1/cases/\(file.text("id"))/benefit-periods"
        let first = try desk.client.change("PUT", path, """
            {"periods": [{"benefit": "dagpenge", "from": "2026-03-01", "to": null},
                         {"benefit": "kontanthjaelp", "from": "2025-08-01", "to": "2026-02-28"}]}
            """, ifMatch: file.tag)
        #expect(first.status == 200, "\(first.text)")
        #expect(first.taggedVersion == 2)
        #expect(first.periods == ["kontanthjaelp 2025-08-01 2026-02-28", "dagpenge 2026-03-01 -"])
        let ids = first.json["periods"]?.elements?.compactMap { $0["id"]?.text } ?? []

        let second = try desk.client.change("PUT", path, """
            {"periods": [{"id": "\(ids[1])", "benefit": "dagpenge", "from": "2026-03-01", "to": "2026-05-31"},
                         {"benefit": "sygedagpenge", "from": "2026-06-01"}]}
            """, ifMatch: first.tag)
        #expect(second.periods == ["dagpenge 2026-03-01 2026-05-31", "sygedagpenge 2026-06-01 -"])
        #expect(second.json["periods"]?[0]?["id"]?.text == ids[1])
        let read = try desk.client.get(path)
        #expect(read.json == second.json)
        #expect(read.tag == second.tag)
        #expect(try desk.client.get("/v1/cases/\(file.text("id"))").taggedVersion == second.taggedVersion)
        #expect(try desk.history(file.text("id")).last == """
            benefit-periods.changed periods: kontanthjaelp 2025-08-01–2026-02-28; dagpenge 2026-03-01– -> \
            dagpenge 2026-03-01–2026-05-31; sygedagpenge 2026-06-01–
            """)
    }

    @Test("Saving the same periods changes nothing")
    func unchanged() throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let path = "/v1/cases/\(file.text("id"))/benefit-periods"
        let first = try desk.client.change("PUT", path, #"{"periods": [{"benefit": "dagpenge", "from": "2026-03-01"}]}"#, ifMatch: file.tag)
        let id = first.json["periods"]?[0]?["id"]?.text ?? ""
        let before = try desk.history(file.text("id"))
        let again = try desk.client.change(
            "PUT", path, #"{"periods": [{"id": "\#(id)", "benefit": "dagpenge", "from": "2026-03-01"}]}"#, ifMatch: first.tag
        )
        #expect(again.tag == first.tag)
        #expect(again.json == first.json)
        #expect(try desk.history(file.text("id")) == before)
    }

    @Test("Two periods that share a day are refused, the later one named, the day after is fine")
    func overlap() throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let path = "/v1/cases/\(file.text("id"))/benefit-periods"
        func save(second: String) throws -> TestAnswer {
            try desk.client.change("PUT", path, """
                {"periods": [{"benefit": "dagpenge", "from": "2026-01-01", "to": "2026-02-28"}, {"benefit": "sygedagpenge", "from": "\(second)"}]}
                """, ifMatch: file.tag)
        }
        let shared = try save(second: "2026-02-28")
        #expect(shared.status == 422)
        #expect(shared.faults == ["/periods/1 overlap"])
        #expect(shared.json["errors"]?[0]?["detail"]?.text?.contains("1. januar 2026") == true, "\(shared.text)")
        #expect(try desk.client.get(path).periods.isEmpty)
        #expect(try save(second: "2026-03-01").status == 200)
    }

    @Test("Every faulty period is named at once")
    func everyFault() throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let answer = try desk.client.change("PUT", "/v1/cases/\(file.text("id"))/benefit-periods", """
            {"periods": [{"benefit": "nej", "from": "2026-01-01", "to": "2026-01-31"},
                         {"benefit": "dagpenge", "from": "2026-03-02", "to": "2026-03-01"},
                         {"id": "019abcde-0000-7000-8000-000000000000", "benefit": "dagpenge", "from": "2026-04-01"}]}
            """, ifMatch: file.tag)
        #expect(answer.faults == ["/periods/0/benefit unknown-code", "/periods/1 ends-before-start", "/periods/2/id unknown-period"])
    }

    @Test("A benefit counts for the days it existed: uddannelseshjælp until 30 June 2025 (2.7)", arguments: [
        ("2024-01-01", #""2025-06-30""#, true), ("2024-01-01", #""2025-07-01""#, false), ("2025-07-01", "null", false),
        ("2024-01-01", "null", true),
    ])
    func benefitInForce(from: String, to: String, isGood: Bool) throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let answer = try desk.client.change("PUT", "/v1/cases/\(file.text("id"))/benefit-periods", """
            {"periods": [{"benefit": "uddannelseshjaelp", "from": "\(from)", "to": \(to)}]}
            """, ifMatch: file.tag)
        #expect(answer.faults == (isGood ? [] : ["/periods/0/benefit unknown-code"]))
    }

    @Test("The case's If-Match guards its periods")
    func guarded() throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let path = "/v1/cases/\(file.text("id"))/benefit-periods"
        #expect(try desk.client.get(path).taggedVersion == file.taggedVersion)
        #expect(try desk.client.send("PUT", path, #"{"periods": []}"#).status == 428)
        let moved = try desk.client.change("PATCH", "/v1/cases/\(file.text("id"))", #"{"benefit": "dagpenge"}"#, ifMatch: file.tag)
        let body = #"{"periods": [{"benefit": "dagpenge", "from": "2026-01-01"}]}"#
        #expect(try desk.client.change("PUT", path, body, ifMatch: file.tag).status == 412)
        #expect(try desk.client.change("PUT", path, body, ifMatch: moved.tag).status == 200)
    }
}

extension TestAnswer {
    /// Each period as `benefit from to`.
    fileprivate var periods: [String] {
        json["periods"]?.elements?.map { "\($0["benefit"]?.text ?? "?") \($0["from"]?.text ?? "?") \($0["to"]?.text ?? "-")" } ?? []
    }
}
