import Domain
import JSON
import Support
import Testing

@Suite("Items: how a case leaves the meeting")
struct ItemEndingTests {
    private let desk: ItemDesk
    private let file: BroughtCase

    init() throws {
        desk = try ItemDesk()
        file = try desk.record()
    }

    private func end(_ path: String, _ body: String, ifMatch tag: String = "*", as client: TestClient? = nil) throws -> TestAnswer {
        try (client ?? desk.caseworker).change("PUT", path + "/conclusion", body, ifMatch: tag)
    }

    @Test("R-30, R-37: a conclusion takes a view of the problem, a text and an agreement; what is missing is named at once")
    func lacks() throws {
        let path = try desk.bring(file)
        let bare = try end(path, #"{"ending": "konkluderet"}"#)
        #expect(bare.status == 422)
        #expect(bare.faults.sorted() == [" no-problem-view", "/agreements required", "/text required"])
        #expect(try end(path, #"{"ending": "ingenAftale"}"#).faults == ["/reason required"])
        #expect(try end(path, #"{"ending": "udsat"}"#).faults == ["/reason required", "/nextMeeting required"])
        #expect(try desk.caseworker.get(path + "/conclusion").at("version") == "1", "nothing was changed")

        #expect(try desk.caseworker.post(path + "/problem-views", #"{"text": "Hun er træt"}"#).status == 201)
        let ended = try end(path, desk.clearEnd(), ifMatch: "\"1\"")
        #expect(ended.status == 200, "\(ended.text)")
        #expect(ended.at("ending") == "konkluderet")
        #expect(ended.at("unclear") == "false")
        #expect(ended.list("agreements").count == 1)
        #expect(try end(path, desk.clearEnd()).text("code") == "already-ended")
    }

    @Test("R-26, R-37: a rule question may end without an agreement, with the answer")
    func ruleQuestion() throws {
        let path = try desk.bring(file, reasons: "regelusikkerhed")
        let ended = try end(path, #"{"ending": "ingenAftale", "reason": "Reglen er § 8; hun kan få forløbet."}"#)
        #expect(ended.status == 200, "\(ended.text)")
        #expect(ended.at("reason") == "Reglen er § 8; hun kan få forløbet.")
    }

    @Test("R-29, R-36: clear attention points are acknowledged or made clear; soft ones are hints")
    func attention() throws {
        let path = try desk.bring(file, ItemDesk.talkedThrough)
        let agreement = """
            [{"what": "Ringe til egen læge om genoptræning", "responsible": {"staff": "\(desk.jobcenter.people.caseworker.id)"}, "due": "2199-06-01"}]
            """
        let vague = #""ending": "konkluderet", "text": "Vi ringer til egen læge på et tidspunkt", "agreements": \#(agreement)"#
        let refused = try end(path, "{\(vague)}")
        #expect(refused.status == 422)
        #expect(refused.faults == ["/text not-acknowledged"])
        #expect(refused.text.contains("Hvornår senest?"), "the question that helps comes along")
        #expect(!refused.text.contains("på et tidspunkt"), "an error repeats nothing of what was written")
        #expect(try end(path, #"{\#(vague), "acknowledged": ["uklart-hvad"]}"#).faults == ["/text not-acknowledged"])

        let ended = try end(path, #"{\#(vague), "acknowledged": ["uklart-hvornaar", "uklart-hvad"]}"#)
        #expect(ended.status == 200, "\(ended.text)")
        #expect(ended.list("acknowledged").compactMap(\.text) == ["uklart-hvornaar"], "only what was there is kept")
        #expect(ended.at("unclear") == "true")

        let points = try desk.caseworker.get(path + "/attention").list("points")
        let strong = points.filter { $0["strength"]?.text == "tydelig" }
        #expect(strong.map { $0["code"]?.text } == ["uklart-hvornaar"])
        #expect(strong.first?["words"]?.elements?.first?["words"]?.text == "på et tidspunkt")
    }

    @Test("R-29: only abstract proposals, and only proposals that depend on others with nobody here to act, are asked about")
    func proposals() throws {
        let path = try desk.bring(file, ItemDesk.talkedThrough)
        func raise(_ text: String, _ category: String) throws -> String {
            try desk.caseworker.post(path + "/proposals", #"{"text": "\#(text)", "category": "\#(category)"}"#).text("id")
        }
        let (abstract, others) = (try raise("Struktur", "abstrakt"), try raise("Speciallægeerklæring", "andre_professionelle"))
        let citizen = """
            "ending": "konkluderet", "text": "Borger bestiller tid hos egen læge tirsdag.",
            "agreements": [{"what": "Bestille tid hos egen læge", "responsible": {"actor": "\(file.borger)"}, "due": "2199-06-01"}]
            """
        #expect(try end(path, #"{\#(citizen), "chosen": ["\#(abstract)"]}"#).faults == [" not-acknowledged"])
        #expect(try end(path, #"{\#(citizen), "chosen": ["\#(others)"]}"#).faults == [" not-acknowledged"])
        #expect(try end(path, #"{\#(citizen), "chosen": ["\#(file.id)"]}"#).faults == ["/chosen/0 unknown-proposal"])
        let ended = try end(path, #"{\#(citizen), "chosen": ["\#(others)"], "acknowledged": ["afhaenger-af-andre"]}"#)
        #expect(ended.status == 200, "\(ended.text)")
        #expect(ended.list("chosen").map { $0["id"]?.text } == [others])
    }

    @Test("R-37: a case that is put off stands on the next agenda, with everything that was written, and its story")
    func postponed() throws {
        let path = try desk.bring(file, ItemDesk.talkedThrough)
        let body = #"{"ending": "udsat", "reason": "Lægen svarer torsdag.", "nextMeeting": "\#(desk.next)"}"#
        let ended = try end(path, body)
        #expect(ended.status == 200, "\(ended.text)")
        let next = "/v1/meetings/\(desk.next)/items/\(ended.at("continuedIn", "item"))"
        let item = try desk.caseworker.get(next)
        #expect(item.list("problemViews").map { $0["text"]?.text } == ["Ingen har talt med egen læge."], "nothing is typed twice")
        #expect(item.list("story").map { $0["reason"]?.text } == ["Lægen svarer torsdag."])
        #expect(item.at("carriedFrom") == String(path.suffix(36)))
        #expect(try desk.caseworker.get("/v1/cases/\(file.id)/meeting-items").list("items").map { $0["ending"]?.text } == ["udsat", nil])

        let reopened = try desk.caseworker.change("DELETE", path + "/conclusion", nil, ifMatch: "*")
        #expect(reopened.status == 200, "\(reopened.text)")
        #expect(try desk.caseworker.get(next).status == 404, "nobody had touched it")
        let again = try end(path, body)
        let touched = "/v1/meetings/\(desk.next)/items/\(again.at("continuedIn", "item"))"
        #expect(try desk.caseworker.change("PATCH", touched, #"{"goal": "Høre lægens svar"}"#, ifMatch: "*").status == 200)
        #expect(try desk.caseworker.change("DELETE", path + "/conclusion", nil, ifMatch: "*").text("code") == "carried-on")
    }

    @Test("R-37: what a case is put off to must be a later meeting that takes cases, and have no place for it already")
    func nextMeetings() throws {
        let path = try desk.bring(file)
        func put(_ meeting: String) throws -> TestAnswer { try end(path, #"{"ending": "udsat", "reason": "x", "nextMeeting": "\#(meeting)"}"#) }
        #expect(try put("019ab3c4-f000-7000-8000-00000000000f").faults == ["/nextMeeting unknown-meeting"])
        #expect(try put(desk.meeting.description).faults == ["/nextMeeting not-later"])
        _ = try desk.bring(file, to: desk.next)
        #expect(try put(desk.next.description).text("code") == "already-on-agenda")
        try desk.set(.aflyst, of: desk.next)
        #expect(try put(desk.next.description).faults == ["/nextMeeting agenda-closed"])
    }

    @Test("Who brought the case or runs the meeting ends it; others who see it write its lines and no more")
    func who() throws {
        let path = try desk.bring(file, ItemDesk.talkedThrough)
        #expect(try end(path, desk.clearEnd(), as: desk.colleague).status == 403)
        #expect(try desk.colleague.change("PATCH", path, #"{"goal": "Mit"}"#, ifMatch: "*").status == 403)
        #expect(try desk.colleague.post(path + "/problem-views", #"{"text": "Set udefra er der to sager i én."}"#).status == 201)
        #expect(try desk.colleague.change("PATCH", path + "/conclusion", #"{"text": "Udkast"}"#, ifMatch: "*").status == 200)
        #expect(try end(path, desk.clearEnd(), as: desk.leader).status == 200)
        #expect(try desk.colleague.post("/v1/cases/\(file.id)/positions", #"{"positions": [{"actor": "\#(file.borger)", "systemFaglighed": 1, "individOmverden": 1}]}"#)
            .status == 404, "the room lets nobody change the case")
    }

    @Test("Before the meeting has begun a case can be withdrawn or put off, and nothing else")
    func notBegun() throws {
        try desk.set(.udsendt)
        let path = try desk.bring(file, ItemDesk.talkedThrough)
        #expect(try end(path, desk.clearEnd()).text("code") == "not-begun")
        #expect(try end(path, #"{"ending": "ikkeNaaet"}"#).text("code") == "not-begun")
        #expect(try end(path, #"{"ending": "trukket", "reason": "Hun har fået job."}"#).status == 200)
    }

    @Test("Once the item has ended its lines stay, and what the citizen was told can still be written; final minutes close it all")
    func afterwards() throws {
        let path = try desk.bring(file, ItemDesk.talkedThrough)
        let view = try desk.caseworker.get(path).list("problemViews").first?["id"]?.text ?? ""
        #expect(try end(path, desk.clearEnd()).status == 200)
        let calls: [(String, String, String?)] = [
            ("POST", "/problem-views", #"{"text": "x"}"#), ("PATCH", "/problem-views/\(view)", #"{"text": "x"}"#), ("DELETE", "/problem-views/\(view)", nil),
            ("POST", "/proposals", #"{"text": "x", "category": "abstrakt"}"#), ("PATCH", "/conclusion", #"{"text": "x"}"#), ("PATCH", "", #"{"goal": "x"}"#),
            ("POST", "/positions", #"{"positions": [{"actor": "\#(file.borger)", "systemFaglighed": 1, "individOmverden": 1}]}"#),
        ]
        for (method, line, body) in calls {
            let answer = try desk.caseworker.send(method, path + line, body, headers: method == "POST" ? [] : [("If-Match", "*")])
            #expect(answer.status == 409, "\(method) \(line)")
            #expect(answer.text("code") == "item-ended")
        }
        #expect(try desk.caseworker.change("PATCH", path, #"{"citizenTold": "Ringet til hende kl. 15."}"#, ifMatch: "*").status == 200)
        try desk.set(.afholdt, finalVersion: 1)
        #expect(try desk.caseworker.change("PATCH", path, #"{"citizenTold": "x"}"#, ifMatch: "*").text("code") == "minutes-final")
        #expect(try desk.caseworker.change("DELETE", path + "/conclusion", nil, ifMatch: "*").text("code") == "minutes-final")
    }
}
