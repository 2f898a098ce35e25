import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Meetings: planned, run and cancelled")
struct MeetingLifeTests {
    private let desk: MeetingDesk

    init() throws {
        desk = try MeetingDesk()
    }

    @Test("From plan to held, and history tells each step")
    func theUsualWay() throws {
        let file = try desk.file()
        let meeting = try desk.meeting(#", "minuteTaker": "\#(desk.people.caseworker.id)""#)
        let item = try desk.bring(file, to: meeting)
        try desk.step("PUT", meeting + "/publication", by: desk.caseworker)
        try desk.step("PUT", meeting + "/start")
        let early = try desk.teamLeader.change("PUT", meeting + "/end", nil, ifMatch: "*")
        #expect(early.status == 409)
        #expect(early.text("code") == "items-open")
        #expect(early.text("detail").hasPrefix("En sag på dagsordenen er ikke afsluttet"))
        try desk.step("PUT", item + "/conclusion", #"{"ending": "ikkeNaaet"}"#)
        try desk.step("PUT", meeting + "/end")
        let held = try desk.teamLeader.get(meeting)
        #expect(held.text("stateLabel") == "Afholdt")
        #expect(held.json["agenda"]?.elements?.first?["ending"]?.text == "ikkeNaaet")
        let rows = try desk.jobcenter.service.foundations.writer.perform { db in
            try db.all("SELECT action FROM history WHERE entity = 'meeting' ORDER BY seq") { try $0.text(0) }
        }
        #expect(rows.filter { $0 != "changed" } == ["created", "published", "begun", "ended"])
    }

    @Test("Whoever runs the meeting changes it; others who see it are refused, and the rest are told that there is nothing")
    func whoRuns() throws {
        let meeting = try desk.meeting()
        try desk.invite(desk.people.colleague, to: meeting)
        for (client, status) in [
            (desk.teamLeader, 200), (desk.leader, 200), (desk.system, 200), (desk.caseworker, 403), (desk.colleague, 403), (desk.consultant, 404),
        ] {
            #expect(try client.change("PATCH", meeting, #"{"place": "Lokale \#(status)"}"#, ifMatch: "*").status == status)
            #expect(try client.post(meeting + "/participants", #"{"name": "A", "organisation": "B"}"#).status == (status == 200 ? 201 : status))
        }
        #expect(try desk.colleague.get(meeting).json["managed"]?.boolean == false)
        #expect(try desk.teamLeader.get(meeting).json["managed"]?.boolean == true)
    }

    @Test("Meetings are planned by who leads the team, and by members who run them")
    func whoPlans() throws {
        func plan(_ client: TestClient, team: TeamID, _ more: String = "") throws -> Int {
            try client.post("/v1/meetings", """
                {"kind": "sagsmoede", "team": "\(team)", "startsAt": "2026-12-04T08:00:00Z", "endsAt": "2026-12-04T09:00:00Z"\(more)}
                """).status
        }
        let (sick, job) = (desk.people.sygedagpenge, desk.people.jobindsats)
        #expect(try plan(desk.caseworker, team: sick) == 201, "leads it")
        #expect(try plan(desk.caseworker, team: sick, #", "leader": "\#(desk.people.teamLeader.id)""#) == 403)
        let minutes = #", "leader": "\#(desk.people.teamLeader.id)", "minuteTaker": "\#(desk.people.caseworker.id)""#
        #expect(try plan(desk.caseworker, team: sick, minutes) == 201)
        #expect(try plan(desk.caseworker, team: job) == 403)
        #expect(try plan(desk.teamLeader, team: job) == 403)
        #expect(try plan(desk.leader, team: job) == 201)
        #expect(try plan(desk.system, team: job) == 422, "a system says who leads")
    }

    @Test("Every fault at once: times, people and teams that are not there, the same participant twice")
    func faults() throws {
        let nobody = "019ab3c4-f000-7000-8000-00000000000f"
        let answer = try desk.leader.post("/v1/meetings", """
            {"kind": "sagsmoede", "team": "\(nobody)", "startsAt": "2026-12-04T08:00:00Z", "endsAt": "2026-12-04T08:00:00Z", "leader": "\(nobody)",
             "minuteTaker": "\(nobody)", "participants": [{"staff": "\(nobody)"}, {"staff": "\(nobody)"}]}
            """)
        #expect(answer.faults.sorted() == [
            "/endsAt before-start", "/leader unknown-staff", "/minuteTaker unknown-staff", "/participants/0/staff unknown-staff",
            "/participants/1/staff duplicate", "/participants/1/staff unknown-staff", "/team unknown-team",
        ], "\(answer.text)")
        #expect(try desk.leader.get("/v1/meetings").items.isEmpty)
        let meeting = try desk.meeting()
        #expect(try desk.leader.change("PATCH", meeting, #"{"endsAt": "2026-12-05T08:00:00.001Z"}"#, ifMatch: "*").faults == ["/endsAt too-long"])
    }

    @Test("How many cases out of sight keep a meeting from ending is not told")
    func hiddenItems() throws {
        let file = try desk.file()
        let meeting = try desk.meeting()
        _ = try desk.bring(file, to: meeting)
        try desk.step("PUT", meeting + "/start")
        try desk.caseworker.protect(file, for: [desk.people.caseworker.id])
        let answer = try desk.teamLeader.change("PUT", meeting + "/end", nil, ifMatch: "*")
        #expect(answer.text("code") == "items-open")
        #expect(answer.text("detail") == "Ikke alt på dagsordenen er afsluttet.")
    }

    @Test("Lists hold what one may see, in order of time, narrowed by team, days, state, series and one's own")
    func lists() throws {
        func plan(_ client: TestClient, _ team: TeamID, _ day: String, _ more: String = "") throws -> String {
            let answer = try client.post("/v1/meetings", """
                {"kind": "sagsmoede", "team": "\(team)", "startsAt": "\(day)T08:00:00Z", "endsAt": "\(day)T09:00:00Z"\(more)}
                """)
            try #require(answer.status == 201, "\(answer.text)")
            return answer.text("id")
        }
        let late = try plan(desk.leader, desk.people.sygedagpenge, "2026-12-10")
        let early = try plan(desk.leader, desk.people.sygedagpenge, "2026-12-01", #", "participants": [{"staff": "\#(desk.people.colleague.id)"}]"#)
        let other = try plan(desk.leader, desk.people.jobindsats, "2026-12-05", #", "minuteTaker": "\#(desk.people.teamLeader.id)""#)
        try desk.step("PUT", "/v1/meetings/\(late)/cancellation", #"{"reason": "Sne"}"#, by: desk.leader)
        func ids(_ client: TestClient, _ query: String = "") throws -> [String] { try client.get("/v1/meetings" + query).ids }
        #expect(try ids(desk.leader) == [early, other, late])
        #expect(try ids(desk.system) == [early, other, late])
        #expect(try ids(desk.teamLeader) == [early, other, late], "of the team, and where they write the minutes")
        #expect(try ids(desk.caseworker) == [early, late])
        #expect(try ids(desk.colleague) == [early, other])
        #expect(try ids(desk.consultant) == [other])
        #expect(try ids(desk.colleague, "?mine=true") == [early])
        #expect(try ids(desk.teamLeader, "?mine=true") == [other])
        #expect(try ids(desk.leader, "?state=aflyst") == [late])
        #expect(try ids(desk.leader, "?team=\(desk.people.jobindsats)") == [other])
        #expect(try ids(desk.consultant, "?team=\(desk.people.sygedagpenge)").isEmpty)
        #expect(try ids(desk.leader, "?from=2026-12-01&to=2026-12-05") == [early, other])
        #expect(try ids(desk.leader, "?from=2026-12-02&to=2026-12-04").isEmpty)
        #expect(try desk.system.get("/v1/meetings?mine=true").faults == ["?mine no-person"])
    }

    @Test("Each notes for themselves whether they came; whoever runs the meeting for all")
    func attendance() throws {
        let meeting = try desk.meeting()
        let outsider = try desk.inviteOutsider(to: meeting)
        let own = try desk.teamLeader.post(meeting + "/participants", #"{"staff": "\#(desk.people.colleague.id)"}"#).text("id")
        func note(_ id: String, _ client: TestClient) throws -> Int {
            try client.change("PATCH", "\(meeting)/participants/\(id)", #"{"attendance": "afbud"}"#, ifMatch: "*").status
        }
        #expect(try note(own, desk.colleague) == 200)
        #expect(try note(outsider, desk.colleague) == 403)
        #expect(try note(outsider, desk.teamLeader) == 200)
        #expect(try desk.teamLeader.get(meeting + "/participants").items.map { $0["attendanceLabel"]?.text } == ["Afbud", "Afbud"])
        #expect(try desk.colleague.change("DELETE", "\(meeting)/participants/\(own)", nil, ifMatch: "*").status == 403)
        try desk.step("DELETE", "\(meeting)/participants/\(own)")
        #expect(try desk.colleague.get(meeting).status == 404, "who is not in the room any more does not see the meeting")
    }

    @Test("No sequence of calls reaches a state that the rules forbid, and each answers as the rules say", arguments: 1...4)
    func randomWalks(_ seed: Int) throws {
        var random = SeededRandom(seed: seed)
        let meeting = try desk.meeting()
        let item = try desk.bring(desk.file(), to: meeting)
        let steps: [(MeetingStep, String, String, String?)] = [
            (.publish, "PUT", "/publication", nil), (.unpublish, "DELETE", "/publication", nil), (.begin, "PUT", "/start", nil),
            (.end, "PUT", "/end", nil), (.resume, "DELETE", "/end", nil), (.cancel, "PUT", "/cancellation", #"{"reason": "Sne"}"#),
            (.reinstate, "DELETE", "/cancellation", nil),
        ]
        var state = MeetingState.planlagt
        var version = try #require(try desk.teamLeader.get(meeting).json["version"]?.integer)
        for _ in 0..<60 {
            let hasEnded = try desk.teamLeader.get(item).json["conclusion"]?["ending"]?.isNull == false
            if Bool.random(using: &random), state == .igang {
                let body = hasEnded ? nil : #"{"ending": "ikkeNaaet"}"#
                _ = try desk.teamLeader.change(hasEnded ? "DELETE" : "PUT", item + "/conclusion", body, ifMatch: "*")
                continue
            }
            let (step, method, path, body) = try #require(steps.randomElement(using: &random))
            let expected = try? state.after(step, MeetingFacts(openItems: hasEnded ? 0 : 1, hasFinalMinutes: false))
            let answer = try desk.teamLeader.change(method, meeting + path, body, ifMatch: "*")
            #expect(answer.status == (expected == nil ? 409 : 200), "\(step) from \(state): \(answer.text)")
            if let expected { state = expected }
            let now = try desk.teamLeader.get(meeting)
            #expect(now.text("state") == state.rawValue)
            #expect(now.json["cancelReason"]?.isNull == (state != .aflyst))
            let seen = try #require(now.json["version"]?.integer)
            #expect(expected == nil ? seen == version : seen > version, "what is refused changes nothing")
            version = seen
        }
    }

    @Test("What changed is told to whoever keeps a copy, also that a person or a team goes by another name")
    func feeds() throws {
        func cursor(_ list: String) throws -> String { try desk.leader.get(list).text("changes") }
        var since = try cursor("/v1/meetings")
        func changed() throws -> [String] {
            let answer = try desk.leader.get("/v1/meetings?changedSince=\(since)")
            since = answer.text("changes")
            return answer.ids.map { "/v1/meetings/\($0)" }
        }
        let meeting = try desk.meeting()
        #expect(try changed() == [meeting])
        try desk.step("PUT", meeting + "/publication")
        #expect(try changed() == [meeting])
        try desk.step("PATCH", "/v1/staff/\(desk.people.teamLeader.id)", #"{"name": "Teamleder 9"}"#, by: desk.administrator)
        #expect(try changed() == [meeting])
        try desk.step("PATCH", "/v1/teams/\(desk.people.sygedagpenge)", #"{"name": "Sygedagpenge 2"}"#, by: desk.administrator)
        #expect(try changed() == [meeting])
        try desk.step("PATCH", "/v1/staff/\(desk.people.colleague.id)", #"{"name": "Sagsbehandler 8"}"#, by: desk.administrator)
        #expect(try changed().isEmpty)
    }
}
