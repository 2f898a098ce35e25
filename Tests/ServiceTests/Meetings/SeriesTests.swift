import Domain
import JSON
import Support
import Testing

@Suite("Meetings: series")
struct SeriesTests {
    private let desk: MeetingDesk

    init() throws {
        desk = try MeetingDesk()
    }

    private func plan(_ first: String, _ until: String, weeks: Int = 1, starts: String = "09:00", by client: TestClient? = nil) throws -> TestAnswer {
        try (client ?? desk.teamLeader).post("/v1/meeting-series", """
            {"kind": "gruppemoede", "team": "\(desk.people.sygedagpenge)", "title": "Gruppemøde", "firstDay": "\(first)", "everyWeeks": \(weeks),
             "untilDay": "\(until)", "starts": "\(starts)", "minutes": 90}
            """)
    }

    private func starts(_ answer: TestAnswer) -> [String] { answer.json["meetings"]?.elements?.compactMap { $0["startsAt"]?.text } ?? [] }

    @Test("2.11: A series makes its meetings at the same time of day, summer and winter, and none on a public holiday")
    func days() throws {
        // Every other Thursday across Maundy Thursday, 25 March 2027, and the change to summer time on 28 March.
        let made = try plan("2027-03-11", "2027-04-22", weeks: 2)
        #expect(made.status == 201, "\(made.text)")
        #expect(starts(made) == ["2027-03-11T08:00:00.000Z", "2027-04-08T07:00:00.000Z", "2027-04-22T07:00:00.000Z"])
        let meetings = try desk.caseworker.get("/v1/meetings?series=\(made.text("id"))")
        #expect(meetings.items.map { $0["startsAt"]?.text } == starts(made))
        #expect(meetings.items.allSatisfy { $0["title"]?.text == "Gruppemøde" && $0["state"]?.text == "planlagt" })
    }

    @Test("A series that is none is refused, and so is a time that no clock shows")
    func refused() throws {
        #expect(try plan("2026-12-10", "2026-12-09").faults == ["/untilDay no-series"])
        #expect(try plan("2026-12-10", "2028-12-12").faults == ["/untilDay no-series"])
        #expect(try plan("2026-12-25", "2026-12-25").faults == ["/untilDay no-series"], "Christmas Day is the only day")
        for time in ["24:00", "9:00", "09:60", "09:00:00"] { #expect(try plan("2026-12-10", "2026-12-17", starts: time).faults == ["/starts not-a-time"]) }
        #expect(try plan("2026-12-10", "2026-12-17", by: desk.colleague).status == 403)
        #expect(try desk.leader.get("/v1/meetings").items.isEmpty)
    }

    @Test("Cancelling it cancels the coming meetings that have nothing on their agendas, and no other")
    func cancelled() throws {
        let file = try desk.file()
        let made = try plan("2026-11-19", "2026-12-17")
        let meetings = (made.json["meetings"]?.elements ?? []).compactMap { $0["id"]?.text }
        try #require(meetings.count == 5)
        _ = try desk.bring(file, to: "/v1/meetings/\(meetings[2])")
        let path = "/v1/meeting-series/\(made.text("id"))"
        #expect(try desk.caseworker.change("DELETE", path, nil, ifMatch: "*").status == 403)
        let ended = try desk.teamLeader.change("DELETE", path, nil, ifMatch: made.tag)
        #expect(ended.status == 200, "\(ended.text)")
        #expect(ended.text("untilDay") == "2026-11-23")
        let states = try desk.teamLeader.get("/v1/meetings?series=\(made.text("id"))").items.map { $0["state"]?.text }
        #expect(states == ["planlagt", "aflyst", "planlagt", "aflyst", "aflyst"])
        #expect(try desk.teamLeader.change("DELETE", path, nil, ifMatch: "*").text("code") == "nothing-to-cancel")
    }

    @Test("A series is seen by those who see its meetings")
    func sight() throws {
        let made = try plan("2026-12-10", "2026-12-17").text("id")
        for client in [desk.teamLeader, desk.caseworker, desk.leader, desk.system] {
            #expect(try client.get("/v1/meeting-series").ids == [made])
            #expect(try client.get("/v1/meeting-series/\(made)").status == 200)
        }
        #expect(try desk.colleague.get("/v1/meeting-series").ids.isEmpty)
        #expect(try desk.colleague.get("/v1/meeting-series/\(made)").status == 404)
        #expect(try desk.leader.get("/v1/meeting-series?team=\(desk.people.jobindsats)").ids.isEmpty)
    }
}
