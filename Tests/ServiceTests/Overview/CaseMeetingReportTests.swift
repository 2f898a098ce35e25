import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Learning across cases")
struct CaseMeetingReportTests {
    private func report(_ client: TestClient, _ query: String = "") throws -> JSONValue {
        let answer = try client.get("/v1/reports/case-meetings\(query)")
        try #require(answer.status == 200, "\(answer.text)")
        return answer.json
    }

    private func share(_ value: JSONValue?) -> String {
        "\(value?["count"]?.integer ?? -1) of \(value?["of"]?.integer ?? -1)"
    }

    /// A meeting at which the first case ends with an agreement where citizen and caseworker meet in R-16, the second without agreement, and the
    /// third is not reached. Then the first case moves on.
    private func story() throws -> (day: MeetingDay, meeting: String, items: [String]) {
        let day = try MeetingDay()
        let (desk, actors) = (day.desk, try day.desk.actors())
        let meeting = try day.plan(from: 10, to: 12)
        let items = try [day.bring(to: meeting), day.bring(desk.record(2), to: meeting), day.bring(desk.record(3), to: meeting)]
        try day.step(meeting, "PUT", "start")
        _ = try desk.client.post(items[0] + "/positions", #"""
            {"positions": [{"actor": "\#(actors[0])", "systemFaglighed": 60, "individOmverden": -60, "stance": "imod"},
                           {"actor": "\#(actors[2])", "systemFaglighed": -60, "individOmverden": -60, "stance": "for"}]}
            """#)
        desk.clock.move(minutes: 10)
        try day.conclude(items[0], due: "2026-11-25")
        try day.end(items[1], #"{"ending": "ingenAftale", "reason": "Reglen er klar: Han skal ikke gøre noget."}"#)
        try day.end(items[2], #"{"ending": "ikkeNaaet"}"#)
        try day.step(meeting, "PUT", "end")
        return (day, meeting, items)
    }

    @Test("Which roles met in which patterns when items ended, how it went on, and questions in words")
    func learning() throws {
        let (day, _, items) = try story()
        let desk = day.desk
        let before = try report(desk.leader)
        #expect(before["items"]?.integer == 3)
        #expect(before["conclusions"]?.integer == 2)
        #expect(before["medianDays"]?.integer == 0)
        #expect((before["endings"]?.elements ?? []).map { "\($0["code"]?.text ?? "") \($0["count"]?.integer ?? 0)" } == [
            "konkluderet 1", "ingenAftale 1", "ikkeNaaet 1",
        ])
        #expect((before["patterns"]?.elements ?? []).map { pattern in
            "\(pattern["pattern"]?.text ?? "") \((pattern["roles"]?.elements ?? []).compactMap { $0["role"]?.text }) \(share(pattern["conclusions"]))"
        } == ["omsorg-moeder-system [\"borger\", \"sagsbehandler\"] 1 of 2", "uenighed [\"borger\", \"sagsbehandler\"] 1 of 2"])
        #expect(share(before["afterwards"]?["moved"]) == "0 of 2")
        #expect(share(before["afterwards"]?["broughtAgain"]) == "0 of 2")
        #expect(share(before["afterwards"]?["agreementsKept"]) == "0 of 0")

        // The citizen moves, the agreement is kept, the case is brought again and closed.
        desk.clock.move(minutes: 10)
        let actors = try desk.actors()
        _ = try desk.client.post(desk.file.path + "/positions", #"{"positions": [{"actor": "\#(actors[0])", "systemFaglighed": 60, "individOmverden": 60}]}"#)
        let agreement = try desk.client.get(items[0]).json["agreements"]?[0]?["id"]?.text ?? ""
        _ = try desk.client.change("PUT", "/v1/agreements/\(agreement)/completion", #"{"state": "udfoert"}"#, ifMatch: "*")
        _ = try day.bring(to: day.plan(from: 10, to: 12, day: "2026-12-02"))
        _ = try desk.leader.change("PUT", desk.file.path + "/closure", #"{"reason": "job"}"#, ifMatch: "*")
        let after = try report(desk.leader)
        for aftermath in [after["patterns"]?[0]?["afterwards"]] {
            #expect(share(aftermath?["moved"]) == "1 of 1")
            #expect(share(aftermath?["broughtAgain"]) == "1 of 1")
            #expect(share(aftermath?["closed"]) == "1 of 1")
            #expect(share(aftermath?["agreementsKept"]) == "1 of 1")
            #expect((aftermath?["closings"]?.elements ?? []).map { $0["label"]?.text } == ["Job"])
        }
        #expect(share(after["afterwards"]?["moved"]) == "1 of 2")
        #expect(after["patterns"]?[0]?["pattern"]?.text == "omsorg-moeder-system", "the patterns are those of the end, whatever came later")
        #expect((after["sentences"]?.elements ?? []).allSatisfy { $0["question"]?.text?.hasSuffix("?") == true })
    }

    @Test("No citizen, no case and no colleague is told of (R-105)")
    func anonymous() throws {
        let (day, meeting, items) = try story()
        let text = try day.desk.leader.get("/v1/reports/case-meetings").text
        var secrets = ["Testborger", "Sagsbehandler 4", "Teamleder 1", day.desk.file.id, day.desk.people.caseworker.id.description]
        secrets += [meeting, items[0]].map { String($0.suffix(36)) }
        for secret in secrets { #expect(!text.contains(secret)) }
    }

    @Test("The newest 2,000 items are looked at, and the answer says when there were more", arguments: [2_000, 2_001])
    func cut(count: Int) throws {
        let day = try MeetingDay()
        let item = try day.bring(to: day.plan(from: 10, to: 12))
        let (id, ends) = (MeetingItemID(String(item.suffix(36))), day.desk.clock.now)
        try day.desk.jobcenter.service.foundations.writer.perform { db in
            let ids = IdentifierSource.system
            for number in 1...count {
                let copy: MeetingItemID = ids.next()
                try db.run(
                    """
                    INSERT INTO meeting_item (id, meeting, case_id, thread, bringer, place, reasons, created_at, version)
                    SELECT ?, meeting, case_id, ?, bringer, ?, reasons, created_at, 1 FROM meeting_item WHERE id = ?
                    """, .id(copy), .id(copy), .int(number), .optional(id)
                )
                try db.run(
                    "INSERT INTO item_conclusion (item, ending, ended_at, version) VALUES (?, ?, ?, 1)",
                    .id(copy), .text(number == 1 ? "trukket" : "ikkeNaaet"), .instant(ends.advanced(byMilliseconds: Int64(number) - 3_000))
                )
            }
        }
        let found = try report(day.desk.leader)
        #expect(found["items"]?.integer == 2_000)
        #expect(found["cut"]?.boolean == (count > 2_000))
        #expect((found["endings"]?.elements ?? []).contains { $0["code"]?.text == "trukket" } == (count == 2_000), "the oldest is left out")
    }

    @Test("Only of cases the caller may open; in a period of days in Denmark, and of a team's meetings")
    func sight() throws {
        let (day, _, paths) = try story()
        let (desk, people) = (day.desk, day.desk.people)
        func items(_ token: String, _ query: String = "") throws -> Int64? { try report(desk.jobcenter.client(token), query)["items"]?.integer }
        #expect(try items(people.caseworker.token) == 3)
        #expect(try items(people.teamLeader.token) == 3)
        #expect(try items(people.integration) == 3)
        #expect(try items(people.companyConsultant.token) == 0)
        #expect(try items(people.leader.token, "?team=\(people.sygedagpenge)") == 3)
        #expect(try items(people.leader.token, "?team=\(people.jobindsats)") == 0)
        #expect(try items(people.leader.token, "?from=2026-11-25&to=2026-11-25") == 3)
        #expect(try items(people.leader.token, "?to=2026-11-24") == 0)
        #expect(try desk.leader.get("/v1/reports/case-meetings?from=2026-11-25&to=2026-11-24").faults == ["?to ends-before-start"])
        #expect(try desk.leader.get("/v1/reports/case-meetings?from=2020-01-01&to=2026-11-24").faults == ["?from too-long"])
        for token in [people.dpo.token, people.administrator.token, people.report] {
            #expect(try desk.jobcenter.client(token).get("/v1/reports/case-meetings").status == 403)
        }
        // Whoever was kept out of an item learns nothing of it.
        _ = try day.teamLeader.post(paths[0] + "/disqualifications", #"{"staff": "\#(people.leader.id)", "reason": "I familie"}"#)
        #expect(try items(people.leader.token) == 2)
        try desk.leader.protect(desk.file, for: [people.caseworker.id])
        #expect(try items(people.integration) == 2)
        #expect(try items(people.caseworker.token) == 3)
    }
}
