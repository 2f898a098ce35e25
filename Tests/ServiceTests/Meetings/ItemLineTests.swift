import Domain
import JSON
import Support
import Testing

@Suite("Items: line by line")
struct ItemLineTests {
    private let desk: ItemDesk
    private let file: BroughtCase
    private let path: String

    init() throws {
        desk = try ItemDesk()
        file = try desk.record()
        path = try desk.bring(file)
    }

    @Test("Each line goes by its own version, and leaves those of the others and of the head alone")
    func versions() throws {
        let view = try desk.caseworker.post(path + "/problem-views", #"{"text": "Hun er træt"}"#)
        let proposal = try desk.caseworker.post(path + "/proposals", #"{"text": "Praktik", "category": "lovgivning"}"#)
        let (viewPath, proposalPath) = (path + "/problem-views/" + view.text("id"), path + "/proposals/" + proposal.text("id"))
        for round in 1...3 {
            #expect(try desk.caseworker.change("PATCH", viewPath, #"{"text": "Hun er træt \#(round)"}"#, ifMatch: "\"\(round)\"").status == 200)
            #expect(try desk.caseworker.change("PATCH", proposalPath, #"{"text": "Praktik \#(round)"}"#, ifMatch: "\"\(round)\"").status == 200)
            #expect(try desk.caseworker.change("PATCH", path + "/conclusion", #"{"text": "Udkast \#(round)"}"#, ifMatch: "\"\(round)\"").status == 200)
            #expect(try desk.caseworker.change("PATCH", path, #"{"goal": "Mål \#(round)"}"#, ifMatch: "\"\(round)\"").status == 200)
        }
        #expect(try desk.caseworker.change("PATCH", viewPath, #"{"text": "x"}"#, ifMatch: "\"3\"").status == 412)
        let unchanged = try desk.caseworker.change("PATCH", viewPath, #"{"text": "Hun er træt 3"}"#, ifMatch: "\"4\"")
        #expect(unchanged.at("version") == "4", "a change that changes nothing keeps the version")
        let item = try desk.caseworker.get(path)
        #expect(item.at("version") == "4")
        #expect(item.at("conclusion", "version") == "4")
    }

    @Test("R-28, R-30: whose view it is, what is chosen, and what is dropped with a reason")
    func states() throws {
        let view = try desk.caseworker.post(path + "/problem-views", #"{"text": "Ingen spørger mig", "actor": "\#(file.borger)"}"#)
        #expect(view.at("name") == "Borger")
        #expect(try desk.caseworker.post(path + "/problem-views", #"{"text": "x", "actor": "\#(file.borger)", "staff": "\#(file.id)"}"#).faults
            == ["/actor one-of"])
        let id = try desk.caseworker.post(path + "/proposals", #"{"text": "Praktik", "category": "lovgivning"}"#).text("id")
        func patch(_ body: String) throws -> TestAnswer {
            try desk.caseworker.change("PATCH", path + "/proposals/" + id, body, ifMatch: "*")
        }
        #expect(try patch(#"{"state": "fravalgt"}"#).faults == ["/reason reason-missing"])
        #expect(try patch(#"{"state": "valgt", "reason": "x"}"#).faults == ["/reason not-here"])
        #expect(try patch(#"{"state": "fravalgt", "reason": "For tidligt"}"#).at("reason") == "For tidligt")
        #expect(try patch(#"{"state": "rejst"}"#).at("reason") == "null")
        #expect(try patch(#"{"category": "abstrakt"}"#).at("categoryLabel") == "Abstrakt bud")
        #expect(try desk.caseworker.change("DELETE", path + "/proposals/" + id, nil, ifMatch: "*").at("removedAt") != "null")
        #expect(try patch(#"{"text": "x"}"#).status == 404)
        #expect(try desk.caseworker.get(path).list("proposals").isEmpty)
    }

    @Test("An actor who has left the case is named in nothing new")
    func retiredActors() throws {
        #expect(try desk.caseworker.change("DELETE", "/v1/cases/\(file.id)/actors/\(file.laege)", nil, ifMatch: "*").status == 200)
        #expect(try desk.caseworker.post(path + "/problem-views", #"{"text": "x", "actor": "\#(file.laege)"}"#).faults == ["/actor retired-actor"])
        #expect(try desk.caseworker.post(path + "/proposals", #"{"text": "x", "category": "abstrakt", "presupposes": ["\#(file.laege)"]}"#).faults
            == ["/presupposes retired-actor"])
        #expect(try desk.caseworker.post(path + "/positions", #"{"positions": [{"actor": "\#(file.laege)", "systemFaglighed": 1, "individOmverden": 1}]}"#).faults
            == ["/positions/0/actor retired-actor"])
    }

    @Test("R-30: what moved at the table is shown, with the answers to the question")
    func moved() throws {
        let before = #"{"positions": [{"actor": "\#(file.borger)", "systemFaglighed": 50, "individOmverden": -40, "stance": "uafklaret"}]}"#
        #expect(try desk.caseworker.post("/v1/cases/\(file.id)/positions", before).status == 201)
        let placed = try desk.colleague.post(path + "/positions", """
            {"positions": [{"actor": "\(file.borger)", "systemFaglighed": 50, "individOmverden": 40, "stance": "for"},
              {"actor": "\(file.laege)", "systemFaglighed": 10, "individOmverden": 10}]}
            """)
        #expect(placed.status == 201, "\(placed.text)")
        let item = try desk.caseworker.get(path)
        let moves = item.list("moved")
        #expect(moves.map { $0["name"]?.text } == ["Borger", "Egen læge"])
        #expect(moves[0]["before"]?["logic"]?.text == "omsorg")
        #expect(moves[0]["after"]?["logic"]?.text == "inklusion")
        #expect(moves[0]["stanceBefore"]?.text == "uafklaret")
        #expect(moves[0]["stanceAfter"]?.text == "for")
        #expect(moves[0]["stanceChanged"]?.boolean == true)
        #expect(moves[1]["moved"]?.isNull == true, "placed for the first time")
        let own = try desk.caseworker.get("/v1/cases/\(file.id)/positions?meetingItem=\(path.suffix(36))")
        #expect(own.items.count == 2)
        #expect(own.items.allSatisfy { $0["meetingItem"]?.text == String(path.suffix(36)) })
        #expect(try desk.caseworker.get("/v1/cases/\(file.id)/positions").items.count == 3)
    }

    @Test("R-36: a row of the word list that is no pattern is not let in, and one that is counts at once")
    func wordList() throws {
        let administrator = desk.jobcenter.client(desk.jobcenter.people.administrator.token)
        func put(_ label: String, _ attributes: String) throws -> TestAnswer {
            try administrator.post("/v1/codes/diffuse-ord", #"{"codes": [{"code": "lokal-1", "label": "\#(label)", "attributes": \#(attributes)}]}"#)
        }
        let right = #"{"question": "hvad", "strength": "tydelig"}"#
        for (label, attributes) in [("* fat", right), ("a||b", right), ("blæse på", "{}"), ("blæse på", #"{"question": "hvorfor", "strength": "tydelig"}"#)] {
            #expect(try put(label, attributes).faults == ["/codes/0/label not-a-pattern"], "\(label) \(attributes)")
        }
        #expect(try desk.caseworker.change("PATCH", path + "/conclusion", #"{"text": "Kvidderkvadrer sagen"}"#, ifMatch: "*").status == 200)
        #expect(try desk.caseworker.get(path + "/attention").list("points").isEmpty)
        #expect(try put("kvidderkvadre|kvidderkvadrer", right).status == 200)
        #expect(try desk.caseworker.get(path + "/attention").list("points").map { $0["code"]?.text } == ["uklart-hvad"])
    }
}
