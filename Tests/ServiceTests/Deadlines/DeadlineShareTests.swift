import JSON
import Support
import Testing

@Suite("A group's share over HTTP (2.2)")
struct DeadlineShareTests {
    private let desk: PlanDesk

    init() throws {
        desk = try PlanDesk()
    }

    /// Cases, those met and those unknown of a group's rule; and the whole report.
    private func share(_ group: String, asOf: String = PlanDesk.today) throws -> (counts: [Int64?], report: JSONValue) {
        let report = try desk.leader.get("/v1/reports/deadlines?asOf=\(asOf)").json
        let row = report["items"]?.elements?.first { $0["rule"]?["targetGroup"]?.text == group }
        return (["cases", "met", "unknown"].map { row?[$0]?.integer }, report)
    }

    private func close(_ caseID: String, on day: String? = nil) throws {
        let body = #"{"reason": "job"\#(day.map { #", "closedOn": "\#($0)""# } ?? "")}"#
        let answer = try desk.client.change("PUT", "/v1/cases/\(caseID)/closure", body, ifMatch: "*")
        try #require(answer.status == 200, "\(answer.text)")
    }

    @Test("Who had the talks and found a job stays in the share, and closing a case today changes no share of an earlier day")
    func closing() throws {
        let (met, missed) = (try desk.caseFile(1, from: "2025-06-02"), try desk.caseFile(2, from: "2025-06-02"))
        for day in ["2025-06-09", "2025-08-01", "2025-10-01", "2025-11-03"] { try desk.held(day, in: met) }
        let earlier = try share("2", asOf: "2026-01-10")
        #expect(try share("2").counts == [2, 1, 0])
        #expect(earlier.counts == [2, 1, 0])
        for caseID in [met, missed] { try close(caseID) }
        #expect(try share("2").counts == [2, 1, 0])
        #expect(try share("2", asOf: "2026-01-10").report == earlier.report)
        // Who left before the months were over was never one of them.
        try close(desk.caseFile(3, from: "2025-06-02"), on: "2025-11-30")
        #expect(try share("2").counts == [2, 1, 0])
    }

    @Test("Cases of which it is not known from when months count are counted by themselves, and the share is not complete until they are written")
    func unknown() throws {
        let caseID = try desk.caseFile(1, group: "1", benefit: "dagpenge", from: "2025-06-02")
        try close(desk.caseFile(2, group: "1", benefit: "dagpenge", from: "2025-06-02"), on: "2026-02-02")
        _ = try desk.caseFile(3, group: nil)
        let before = try share("1")
        #expect(before.counts == [0, 0, 2])
        #expect(before.report["unknown"]?.integer == 2)
        #expect(before.report["complete"]?.boolean == false)
        #expect(before.report["remark"]?.text?.hasPrefix("2 sager er ikke regnet med") == true)
        #expect(try desk.client.post("/v1/cases/\(caseID)/deadline-starts", #"{"startsOn": "2025-06-02"}"#).status == 201)
        let after = try share("1")
        #expect(after.counts == [1, 0, 1])
        #expect(after.report["remark"]?.text?.hasPrefix("Én sag er ikke regnet med") == true)
        #expect(try share("1", asOf: "2026-03-09").counts == [0, 0, 2], "as it was known the day before")
        // A year after a case was closed its months are nobody's.
        #expect(try share("1", asOf: "2027-02-03").report["unknown"]?.integer == 0)
    }

    @Test("A day that was entered by mistake is taken back: what was entered before counts again, then what the benefit says")
    func withdrawal() throws {
        let caseID = try desk.caseFile(from: "2026-02-02")
        func enter(_ day: String) throws -> String {
            let answer = try desk.client.post("/v1/cases/\(caseID)/deadline-starts", #"{"startsOn": "\#(day)", "note": "Fra \#(day)"}"#)
            #expect(answer.json["start"]?["day"]?.text == day)
            return answer.json["start"]?["entered"]?.text ?? ""
        }
        func withdraw(_ id: String, _ body: String = #"{"reason": "Hører til en anden sag."}"#) throws -> TestAnswer {
            try desk.client.post("/v1/cases/\(caseID)/deadline-starts/\(id)/withdrawal", body)
        }
        let (first, second) = (try enter("2026-02-10"), try enter("2026-01-05"))
        #expect(first != second)
        #expect(try withdraw(second, "{}").faults == ["/reason required"])
        let back = try withdraw(second)
        #expect(back.status == 201, "\(back.text)")
        #expect(["day", "basis", "entered", "note"].map { back.json["start"]?[$0]?.text } == ["2026-02-10", "indtastet", first, "Fra 2026-02-10"])
        let none = try withdraw(first)
        #expect(["day", "basis", "entered", "note"].map { none.json["start"]?[$0]?.text } == ["2026-02-02", "ydelse", nil, nil])
        let again = try withdraw(first)
        #expect(again.status == 409)
        #expect(again.text("code") == "already-withdrawn")
        let other = try desk.caseFile(2)
        #expect(try desk.client.post("/v1/cases/\(other)/deadline-starts/\(first)/withdrawal", #"{"reason": "Prøve"}"#).status == 404)
        let story = try desk.client.get("/v1/cases/\(caseID)/timeline").texts("items")
        #expect(story.last == "Den dag, frister blev regnet fra, blev trukket tilbage: Hører til en anden sag.")
    }
}
