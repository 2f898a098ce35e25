import Domain
import JSON
import Support
import Testing

@Suite("The guides of conversations (R-78 to R-80)")
struct GuideTests {
    private let desk: ConversationDesk
    private let leader: TestClient

    init() throws {
        desk = try ConversationDesk()
        leader = desk.desk.jobcenter.client(desk.people.teamLeader.token)
    }

    @Test("There is one for the first conversation and one for those that follow, each in the three phases (R-78, R-79)")
    func standard() throws {
        let guides = try desk.client.get("/v1/conversation-guides").items
        #expect(guides.compactMap { $0["kind"]?.text } == ["foerste", "opfoelgning"])
        for guide in guides {
            #expect(guide["team"]?.isNull == true)
            #expect(guide["ticksKept"]?.boolean == false)
            let phases = guide.texts("steps", "phase")
            #expect(phases == GuidePhase.allCases.flatMap { phase in phases.filter { $0 == phase.rawValue } })
            #expect(Set(phases).count == 3)
            #expect(guide.texts("steps", "text").allSatisfy { !$0.contains("»") && !$0.contains("\"") })
        }
        #expect(guides.first?.texts("steps", "text").count == 25)
        #expect(guides.last?.texts("steps", "text").count == 11)
        let refused = try leader.change("PATCH", "/v1/conversation-guides/\(guides[0]["id"]?.text ?? "")", #"{"ticksKept": true}"#, ifMatch: "*")
        #expect(refused.text("code") == "standard-guide")
    }

    @Test("A team's own begins as a copy of the standard, keeps every version, and gives way to the standard when it goes out of use")
    func ownGuide() throws {
        let query = "/v1/conversation-guides?team=\(desk.people.sygedagpenge)&kind=opfoelgning"
        let standard = try #require(try desk.client.get(query).items.first)
        let made = try leader.post("/v1/conversation-guides", #"{"team": "\#(desk.people.sygedagpenge)", "kind": "opfoelgning"}"#)
        try #require(made.status == 201, "\(made.text)")
        #expect(made.json["steps"] == standard["steps"])
        #expect(made.text("teamName") == "Sygedagpenge")
        #expect(try desk.client.get(query).ids == [made.text("id")])

        let path = "/v1/conversation-guides/\(made.text("id"))"
        let kept = try #require(made.json["steps"]?[3]?["id"]?.text)
        let changed = try leader.change("PATCH", path, """
            {"steps": [{"phase": "afrunding", "form": "husk", "text": "Giv en kopi."},
                       {"id": "\(kept)", "phase": "indledning", "form": "punkt", "text": "Se aftalerne."}]}
            """, ifMatch: made.tag)
        try #require(changed.status == 200, "\(changed.text)")
        #expect(changed.taggedVersion == 2)
        #expect(changed.json.texts("steps", "text") == ["Se aftalerne.", "Giv en kopi."])
        #expect(changed.json["steps"]?[0]?["id"]?.text == kept)
        let before = try desk.client.get(path + "?number=1")
        #expect(before.json["steps"] == standard["steps"])
        #expect(before.json["number"]?.integer == 1)
        #expect(try desk.client.get(path + "?number=3").faults == ["?number unknown-version"])
        let faults = try leader.change("PATCH", path, """
            {"steps": [{"id": "\(kept)", "phase": "indledning", "form": "punkt", "text": "x"}, {"id": "\(kept)", "phase": "afrunding", "form": "punkt", "text": "x"},
                       {"id": "\(desk.caseID)", "phase": "afrunding", "form": "punkt", "text": "x"}]}
            """, ifMatch: "*")
        #expect(faults.faults == ["/steps/1/id duplicate", "/steps/2/id unknown-step"])

        #expect(try leader.change("DELETE", path, nil, ifMatch: changed.tag).status == 200)
        #expect(try desk.client.get(query).items == [standard])
        #expect(try leader.post("/v1/conversation-guides", #"{"team": "\#(desk.people.sygedagpenge)", "kind": "opfoelgning"}"#).status == 201)
    }

    @Test("Only who leads the team decides what its guide says")
    func leaders() throws {
        let other = #"{"team": "\#(desk.people.jobindsats)", "kind": "foerste"}"#
        #expect(try leader.post("/v1/conversation-guides", other).status == 403)
        #expect(try desk.client.post("/v1/conversation-guides", other).status == 403)
        let made = try desk.desk.jobcenter.client(desk.people.leader.token).post("/v1/conversation-guides", other)
        #expect(made.status == 201)
        #expect(try leader.change("PATCH", "/v1/conversation-guides/\(made.text("id"))", #"{"ticksKept": true}"#, ifMatch: "*").status == 403)
    }

    @Test("Ticks are kept where the team says so, and stand in no list, history, story or feed (R-80)")
    func ticks() throws {
        let planned = try desk.plan()
        let steps = try #require(try desk.client.get("/v1/conversation-guides?kind=foerste").items.first?.texts("steps", "id"))
        let body = #"{"ticks": ["\#(steps[2])", "\#(steps[0])"]}"#
        #expect(try desk.client.change("PATCH", desk.path(planned), body, ifMatch: "*").faults == ["/ticks ticks-not-kept"])
        #expect(try desk.desk.count("conversation_tick") == 0)
        let own = #"{"team": "\#(desk.people.sygedagpenge)", "kind": "foerste", "ticksKept": true}"#
        #expect(try leader.post("/v1/conversation-guides", own).status == 201)
        let ticked = try desk.client.change("PATCH", desk.path(planned), body, ifMatch: "*")
        try #require(ticked.status == 200, "\(ticked.text)")
        #expect(ticked.json["ticks"]?.elements?.compactMap(\.text) == [steps[0], steps[2]])
        #expect(ticked.json["guide"]?["ticksKept"]?.boolean == true)
        #expect(try desk.client.change("PATCH", desk.path(planned), #"{"ticks": ["\#(desk.caseID)"]}"#, ifMatch: "*").faults == ["/ticks/0 unknown-step"])
        let system = desk.desk.jobcenter.client(desk.people.integration)
        for target in ["/v1/conversations", "/v1/cases/\(desk.caseID)/history", "/v1/cases/\(desk.caseID)/timeline"] {
            #expect(try !system.get(target).text.contains(steps[0]), "\(target)")
        }
    }
}
