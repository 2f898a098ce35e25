import Domain
import JSON
import Support
import Testing

@Suite("Items: bringing a case to a meeting")
struct ItemBringingTests {
    private let desk: ItemDesk
    private let file: BroughtCase

    init() throws {
        desk = try ItemDesk()
        file = try desk.record()
    }

    private func items(_ body: String) throws -> TestAnswer { try desk.caseworker.post("/v1/meetings/\(desk.meeting)/items", body) }

    @Test("R-26, R-27, R-30, R-37: one request carries a whole item, from the reasons to the agreements")
    func wholeItem() throws {
        let answer = try items("""
            {"case": "\(file.id)", "reasons": ["sparring", "regelusikkerhed"], "goal": "At blive enige", "question": "Hvem gør hvad?", "minutes": 20,
             "citizenAsked": "Vil gerne i gang", "logicsNote": "Mest omsorg",
             "problemViews": [{"text": "Lægerne taler ikke sammen"}, {"actor": "\(file.borger)", "text": "Ingen spørger mig"}],
             "positions": [{"actor": "\(file.borger)", "systemFaglighed": 50, "individOmverden": 40, "stance": "for"}],
             "proposals": [{"text": "Rundbordsmøde", "category": "andre_professionelle", "presupposes": ["\(file.laege)"], "state": "valgt"}],
             "conclusion": {"ending": "konkluderet", "text": "Sagsbehandler 4 ringer til egen læge mandag.",
               "agreements": [{"what": "Ringe til egen læge om mødet", "responsible": {"staff": "\(desk.jobcenter.people.caseworker.id)"}, "due": "2199-06-01"}]}}
            """)
        #expect(answer.status == 201, "\(answer.text)")
        let item = try desk.caseworker.get(answer.header("location") ?? "")
        #expect(item.body == answer.body)
        #expect(item.at("bringerName") == "Sagsbehandler 4")
        #expect(item.list("reasons").compactMap(\.text) == ["regelusikkerhed", "sparring"], "in the list's order")
        #expect(item.at("question", "text") == "Hvem gør hvad?")
        #expect(try desk.caseworker.get("/v1/cases/\(file.id)").text("question") == "Hvem gør hvad?")
        #expect(item.list("problemViews").map { $0["name"]?.text } == ["Sagsbehandler 4", "Borger"])
        #expect(item.list("proposals").first?["presupposes"]?.elements?.first?["name"]?.text == "Egen læge")
        #expect(item.list("positions").first?["meetingItem"]?.text == item.text("id"))
        #expect(item.list("agreements").count == 1)
        #expect(item.at("conclusion", "ending") == "konkluderet")
        #expect(item.at("problemFirst") == "false")
    }

    @Test("R-26: everything that is wrong comes back at once, and nothing is kept")
    func allFaults() throws {
        let other = try desk.record(2)
        let before = try (desk.count("meeting_item"), desk.count("history"), desk.count("question"), desk.count("position"))
        let answer = try items("""
            {"case": "\(file.id)", "reasons": ["sparring"], "bringer": "019ab3c4-f000-7000-8000-00000000000f", "question": "Nyt?",
             "problemViews": [{"actor": "\(other.borger)", "text": "x"}],
             "positions": [{"actor": "\(other.borger)", "systemFaglighed": 50, "individOmverden": 40}],
             "proposals": [{"text": "x", "category": "abstrakt", "presupposes": ["\(other.laege)"]}],
             "conclusion": {"ending": "konkluderet", "agreements": [{"what": "x", "responsible": {"actor": "\(other.borger)"}, "due": "2020-01-01"}]}}
            """)
        #expect(answer.status == 422)
        #expect(answer.faults.sorted() == [
            "/bringer unknown-staff", "/conclusion/agreements/0/due in-the-past", "/conclusion/agreements/0/responsible/actor unknown-actor",
            "/conclusion/text required", "/positions/0/actor unknown-actor", "/problemViews/0/actor unknown-actor",
            "/proposals/0/presupposes unknown-actor",
        ])
        #expect(try (desk.count("meeting_item"), desk.count("history"), desk.count("question"), desk.count("position")) == before)
    }

    @Test("R-26: at least one reason; a code that is none, and a reason that stands twice, are faults")
    func reasons() throws {
        for (reasons, fault) in [("[]", "/reasons too-few"), (#"["hygge"]"#, "/reasons/0 unknown-code"), (#"["sparring", "sparring"]"#, "/reasons/1 duplicate")] {
            let answer = try items(#"{"case": "\#(file.id)", "reasons": \#(reasons)}"#)
            #expect(answer.status == 422)
            #expect(answer.faults == [fault])
        }
    }

    @Test("R-30: an item without a view of the problem asks for it, and keeps nobody from a proposal")
    func problemFirst() throws {
        let path = try desk.bring(file)
        #expect(try desk.caseworker.get(path).at("problemFirst") == "true")
        #expect(try desk.caseworker.post(path + "/proposals", #"{"text": "Praktik", "category": "lovgivning"}"#).status == 201)
        #expect(try desk.caseworker.post(path + "/problem-views", #"{"text": "Hun er træt"}"#).status == 201)
        #expect(try desk.caseworker.get(path).at("problemFirst") == "false")
    }

    @Test("A closed case, a case out of reach and one that stands on the agenda are refused, each with its reason")
    func refusedCases() throws {
        #expect(try desk.colleague.post("/v1/meetings/\(desk.meeting)/items", #"{"case": "\#(file.id)", "reasons": ["sparring"]}"#).faults
            == ["/case unknown-case"])
        _ = try desk.bring(file)
        let twice = try items(#"{"case": "\#(file.id)", "reasons": ["sparring"]}"#)
        #expect(twice.status == 409)
        #expect(twice.text("code") == "already-on-agenda")
        let closed = try desk.record(2)
        #expect(try desk.caseworker.change("PUT", "/v1/cases/\(closed.id)/closure", #"{"reason": "job"}"#, ifMatch: "*").status == 200)
        #expect(try items(#"{"case": "\#(closed.id)", "reasons": ["sparring"]}"#).faults == ["/case closed-case"])
    }

    @Test("A withdrawn case may be brought again", arguments: [MeetingState.planlagt, .udsendt, .igang])
    func withdrawn(state: MeetingState) throws {
        try desk.set(state)
        let path = try desk.bring(file)
        #expect(try desk.caseworker.change("PUT", path + "/conclusion", #"{"ending": "trukket"}"#, ifMatch: "*").status == 200)
        _ = try desk.bring(file)
        let reopened = try desk.caseworker.change("DELETE", path + "/conclusion", nil, ifMatch: "*")
        #expect(reopened.status == 409)
        #expect(reopened.text("code") == "already-on-agenda")
    }

    @Test("A meeting that is over or cancelled takes no cases", arguments: [MeetingState.afholdt, .aflyst])
    func closedAgenda(state: MeetingState) throws {
        try desk.set(state)
        let answer = try items(#"{"case": "\#(file.id)", "reasons": ["sparring"]}"#)
        #expect(answer.status == 409)
        #expect(answer.text("code") == "agenda-closed")
    }

    @Test("The agenda is put in order in one call; what stands on it must be named, each item once")
    func order() throws {
        let paths = try [1, 2, 3].map { try desk.bring($0 == 1 ? file : desk.record($0)) }
        let ids = paths.map { String($0.suffix(36)) }
        let agenda = "/v1/meetings/\(desk.meeting)/agenda"
        func list(_ ids: [String]) -> String { #"{"items": [\#(ids.map { "\"\($0)\"" }.joined(separator: ", "))]}"# }
        let tag = try desk.leader.get("/v1/meetings/\(desk.meeting)/items").tag
        let ordered = try desk.leader.change("PUT", agenda, list([ids[2], ids[0], ids[1]]), ifMatch: tag)
        #expect(ordered.status == 200, "\(ordered.text)")
        #expect(ordered.ids == [ids[2], ids[0], ids[1]])
        #expect(try desk.caseworker.get("/v1/meetings/\(desk.meeting)/items").ids == ordered.ids)
        #expect(try desk.leader.change("PUT", agenda, list(ids), ifMatch: tag).status == 412)
        #expect(try desk.leader.change("PUT", agenda, list([ids[0], ids[0]]), ifMatch: "*").faults == ["/items/1 duplicate", "/items incomplete"])
        #expect(try desk.colleague.change("PUT", agenda, list(ids), ifMatch: "*").status == 403)
        #expect(try desk.caseworker.get(paths[0]).at("version") == "1", "an item's own version has nothing to do with its place")
    }

    @Test("An item moves to another coming meeting, before this one has begun")
    func moving() throws {
        try desk.set(.udsendt)
        let path = try desk.bring(file)
        let moved = try desk.caseworker.change("PATCH", path, #"{"meeting": "\#(desk.next)"}"#, ifMatch: "\"1\"")
        #expect(moved.status == 200, "\(moved.text)")
        #expect(moved.text("meeting") == desk.next.description)
        #expect(try desk.caseworker.get(path).status == 404)
        #expect(try desk.caseworker.get("/v1/meetings/\(desk.next)/items").ids == [String(path.suffix(36))])
        try desk.set(.igang, of: desk.next)
        let late = try desk.caseworker.change(
            "PATCH", "/v1/meetings/\(desk.next)/items/\(path.suffix(36))", #"{"meeting": "\#(desk.meeting)"}"#, ifMatch: "*"
        )
        #expect(late.text("code") == "already-begun")
    }
}
