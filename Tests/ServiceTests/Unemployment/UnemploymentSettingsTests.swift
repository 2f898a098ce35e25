import JSON
import Support
import Testing

@Suite("The municipality's own limit and the benefits that count, over HTTP (2.8)")
struct UnemploymentSettingsTests {
    private let desk: PlanDesk

    init() throws {
        desk = try PlanDesk()
    }

    private func local(_ caseID: String, asOf: String) throws -> (isLongTerm: Bool?, threshold: Int64?) {
        let answer = try desk.client.get("/v1/cases/\(caseID)/unemployment?definition=lokal&asOf=\(asOf)").json["definitions"]?[0]
        return (answer?["longTermUnemployed"]?.boolean, answer?["thresholdDays"]?.integer)
    }

    @Test("A leader sets the limit from a day on with a reason; each day is answered by the row that held on it")
    func limit() throws {
        let caseID = try desk.caseFile(from: "2025-10-01")
        let delivered = try desk.client.get("/v1/unemployment-settings")
        #expect(delivered.json["localWeeks"]?.integer == 26)
        #expect(delivered.json["from"]?.isNull == true && delivered.json["setAt"]?.isNull == true)
        let body = #"{"localWeeks": 20, "from": "2026-03-01", "reason": "Vi vil tale med borgerne før."}"#
        let path = "/v1/unemployment-settings"
        #expect(try desk.client.change("PUT", path, body, ifMatch: delivered.tag).status == 403)
        #expect(try desk.leader.change("PUT", path, #"{"localWeeks": 0, "from": "i går"}"#, ifMatch: delivered.tag).faults == [
            "/localWeeks out-of-range", "/from not-a-day", "/reason required",
        ])
        #expect(try local(caseID, asOf: "2026-03-05") == (false, 183))
        let set = try desk.leader.change("PUT", path, body, ifMatch: delivered.tag)
        #expect(set.status == 200, "\(set.text)")
        #expect(set.json["localWeeks"]?.integer == 20)
        #expect(set.json["rows"]?.elements?.compactMap { $0["version"]?.integer } == [2, 1])
        #expect(try local(caseID, asOf: "2026-03-05") == (true, 141))
        #expect(try local(caseID, asOf: "2026-02-28") == (false, 183), "the row of that day")
        #expect(try desk.leader.change("PUT", path, body, ifMatch: delivered.tag).status == 412)
        // A row that has not begun yet changes nothing today.
        let later = try desk.leader.change("PUT", path, #"{"localWeeks": 30, "from": "2026-04-01", "reason": "Fra april"}"#, ifMatch: set.tag)
        #expect(later.json["localWeeks"]?.integer == 20)
        #expect(later.json["version"]?.integer == 3)
        #expect(try local(caseID, asOf: "2026-04-01") == (false, 211))
        // The other definitions go by their own.
        let kilde = try desk.client.get("/v1/cases/\(caseID)/unemployment?definition=kilde&asOf=2026-03-05").json["definitions"]?[0]
        #expect(kilde?["thresholdDays"]?.integer == 292)
    }

    @Test("Which benefits count is there to be read, row by row with its source")
    func benefits() throws {
        let all = try desk.client.get("/v1/counting-benefits")
        #expect(all.items.count == 8)
        #expect(Set(all.texts("items", "definition")) == ["kilde", "star", "dst", "lokal"])
        #expect(all.items.allSatisfy { $0["source"]?.text?.isEmpty == false && $0["from"]?.isNull == true && $0["to"]?.isNull == true })
        let local = try desk.client.get("/v1/counting-benefits?definition=lokal")
        #expect(local.texts("items", "benefitLabel") == ["Arbejdsløshedsdagpenge", "Kontanthjælp"])
        #expect(local.items.allSatisfy { $0["verified"]?.boolean == false })
        #expect(try desk.client.get("/v1/counting-benefits?definition=nej").faults == ["?definition unknown-code"])
    }
}
