import JSON
import Support
import Testing

@Suite("Deadlines over HTTP (2.2)")
struct DeadlineServiceTests {
    private let desk: PlanDesk

    init() throws {
        desk = try PlanDesk()
    }

    private func deadlines(_ caseID: String, asOf: String? = nil) throws -> TestAnswer {
        let answer = try desk.client.get("/v1/cases/\(caseID)/deadlines" + (asOf.map { "?asOf=\($0)" } ?? ""))
        try #require(answer.status == 200, "\(answer.text)")
        return answer
    }

    @Test("The rules of 2.2 are there as rows, each with its source; what was not read at its source says so; target group 6 has none")
    func rules() throws {
        let rules = try desk.client.get("/v1/deadline-rules").json["items"]?.elements ?? []
        #expect(rules.count == 27)
        #expect(rules.allSatisfy { $0["source"]?.text?.isEmpty == false })
        #expect(rules.filter { $0["verified"]?.boolean == false }.allSatisfy { $0["from"]?.text == "2026-07-01" })
        #expect(rules.count { $0["verified"]?.boolean == false } == 5)
        #expect(!rules.contains { $0["targetGroup"]?.text == "6" })
        let portfolio = rules.filter { $0["sharePercent"]?.integer != nil }
        #expect(portfolio.allSatisfy { $0["sharePercent"]?.integer == 75 && $0["verified"]?.boolean == false })
        #expect(try desk.client.get("/v1/deadline-rules?targetGroup=9").json["items"]?.elements?.allSatisfy { $0["benefit"]?.text == "ledighedsydelse" } == true)
    }

    @Test("First talk within a week, day seven included; the talks that count are those that were held; it warns and blocks nothing")
    func first() throws {
        let caseID = try desk.caseFile(from: "2026-03-03")
        #expect(try deadlines(caseID).texts("items", "state") == ["kommende", "kommende"])
        #expect(try deadlines(caseID).texts("items", "dueOn") == ["2026-03-10", "2026-09-02"])
        #expect(try deadlines(caseID).texts("items", "dueWeek") == ["2026-W11", "2026-W36"])
        #expect(try deadlines(caseID, asOf: "2026-03-11").texts("items", "state") == ["forfalden", "kommende"])
        try desk.held("2026-03-10", in: caseID)
        let met = try deadlines(caseID)
        #expect(met.texts("items", "state") == ["opfyldt", "kommende"])
        #expect(met.json["items"]?[1]?["held"]?.integer == 1)
        #expect(met.texts("items", "source") == ["LAB § 31, LBK 280/2024 (elov.dk)", "LAB § 31, LBK 280/2024 (elov.dk)"])
        #expect(try deadlines(caseID, asOf: "2026-03-09").json["held"]?.integer == 0, "as it stood on that day")
    }

    @Test("From 1 July 2026 the rule is about 75 per cent of the group: no single case is late by it")
    func portfolio() throws {
        let caseID = try desk.caseFile(from: "2026-01-05")
        #expect(try deadlines(caseID, asOf: "2026-06-30").texts("items", "state") == ["forfalden", "kommende"])
        let later = try deadlines(caseID, asOf: "2026-07-10")
        #expect(later.texts("items", "state") == ["gruppe"])
        #expect(later.json["items"]?[0]?["verified"]?.boolean == false)
    }

    @Test("No row is \"ingen regel lagt ind\": target group 6, and no target group at all")
    func noRule() throws {
        #expect(try deadlines(desk.caseFile(1, group: "6", benefit: "sygedagpenge")).text("remark") == "Ingen regel lagt ind for målgruppen den dag.")
        let none = try deadlines(desk.caseFile(2, group: nil), asOf: "2025-03-01")
        #expect(none.text("remark").contains("ingen målgruppe"))
        #expect(none.json["start"]?["text"]?.text == "Der er ingen ydelsesperiode den 1. marts 2025. Skriv den dag, der regnes fra.")
    }

    @Test("LAB § 9: target group 1 is summed in hours, so nothing is reckoned until a caseworker enters a day, or weeks")
    func entered() throws {
        let caseID = try desk.caseFile(group: "1", benefit: "dagpenge", from: "2025-12-01")
        let before = try deadlines(caseID)
        #expect(before.json["start"]?["day"]?.isNull == true)
        #expect(Set(before.texts("items", "state")) == ["andre", "uoplyst"])
        #expect(try desk.client.post("/v1/cases/\(caseID)/deadline-starts", #"{"startsOn": "2026-03-11"}"#).faults == ["/startsOn in-the-future"])
        for body in ["{}", #"{"startsOn": "2026-03-01", "weeks": 2}"#] {
            #expect(try desk.client.post("/v1/cases/\(caseID)/deadline-starts", body).faults == [" one-of"])
        }
        // What was sent and cannot be read is no second fault.
        for (body, fault) in [(#"{"weeks": -1}"#, "/weeks out-of-range"), (#"{"startsOn": "2026-02-30"}"#, "/startsOn not-a-day")] {
            #expect(try desk.client.post("/v1/cases/\(caseID)/deadline-starts", body).faults == [fault])
        }
        let answer = try desk.client.post("/v1/cases/\(caseID)/deadline-starts", #"{"weeks": 14, "note": "Fra a-kassen"}"#)
        #expect(answer.status == 201)
        #expect(answer.json["start"]?["day"]?.text == "2025-12-02")
        #expect(answer.json["start"]?["weeks"]?.integer == 14)
        #expect(answer.json["start"]?["text"]?.text == "Regnet ud fra det antal uger, sagsbehandleren har skrevet.")
        let own = answer.json["items"]?.elements?.first { $0["party"]?.text == "kommune" }
        #expect(own?["from"]?.text == "2026-03-02")
        #expect(own?["dueOn"]?.text == "2026-06-01")
        _ = try desk.client.post("/v1/cases/\(caseID)/deadline-starts", #"{"startsOn": "2026-01-01"}"#)
        #expect(try deadlines(caseID).json["start"]?["day"]?.text == "2026-01-01", "the newest counts")
        #expect(try deadlines(caseID).json["start"]?["text"]?.text == "Regnet fra den dag, sagsbehandleren har skrevet.")
        #expect(try desk.client.get("/v1/cases/\(caseID)/timeline").json["items"]?.elements?.last?["text"]?.text == "Frister regnes fra den 1. januar 2026.")
    }

    @Test("A row is entered by a leader, ends on a day, and asks for something")
    func ownRule() throws {
        let body = #"{"targetGroup": "6", "from": "2026-01-01", "firstTalk": {"days": 3, "count": "arbejdsdage"}, "source": "Egen beslutning"}"#
        #expect(try desk.client.post("/v1/deadline-rules", body).status == 403)
        #expect(try desk.leader.post("/v1/deadline-rules", #"{"targetGroup": "6", "from": "2026-01-01", "source": "Egen"}"#).faults == ["/talks nothing-asked"])
        let rule = try desk.leader.post("/v1/deadline-rules", body)
        #expect(rule.status == 201)
        #expect(rule.json["verified"]?.boolean == false)
        let caseID = try desk.caseFile(group: "6", benefit: "sygedagpenge", from: "2026-03-06")
        #expect(try deadlines(caseID).texts("items", "dueOn") == ["2026-03-11"])
        let path = "/v1/deadline-rules/\(rule.text("id"))"
        #expect(try desk.leader.change("PATCH", path, #"{"to": "2025-12-31"}"#, ifMatch: rule.tag).faults == ["/to ends-before-start"])
        #expect(try desk.leader.change("PATCH", path, #"{"to": "2026-02-28"}"#, ifMatch: rule.tag).json["version"]?.integer == 2)
        #expect(try deadlines(caseID).text("remark") == "Ingen regel lagt ind for målgruppen den dag.")
    }

    @Test("The group's share is told to those who lead, of the cases they see whose months have ended")
    func shares() throws {
        for number in 1...4 {
            let caseID = try desk.caseFile(number, from: "2025-06-02")
            if number > 1 { for day in ["2025-06-09", "2025-08-01", "2025-10-01", "2025-11-03"] { try desk.held(day, in: caseID) } }
        }
        _ = try desk.caseFile(5, from: "2026-01-05")
        let report = try desk.leader.get("/v1/reports/deadlines?asOf=2026-03-10")
        let row = report.json["items"]?.elements?.first { $0["rule"]?["targetGroup"]?.text == "2" }
        #expect(row?["cases"]?.integer == 4)
        #expect(row?["met"]?.integer == 3)
        #expect(row?["percent"]?.integer == 75)
        #expect(row?["reached"]?.isNull == true, "no share is asked for yet")
        let later = try desk.leader.get("/v1/reports/deadlines?asOf=2026-08-01").json["items"]?.elements?.first { row in
            row["rule"]?["targetGroup"]?.text == "2"
        }
        #expect(later?["reached"]?.boolean == false)
        #expect(later?["cases"]?.integer == 1, "the case from January; the months of the others were over when the rule came")
        #expect(report.json["complete"]?.boolean == true)
        #expect(try desk.client.get("/v1/reports/deadlines").status == 403)
    }
}
