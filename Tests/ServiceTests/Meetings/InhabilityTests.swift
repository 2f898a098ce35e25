import Domain
import JSON
import Support
import Testing

@Suite("Meetings: who is kept out of an item (inhabil)")
struct InhabilityTests {
    private let desk: MeetingDesk
    private let file: RecordedCase
    private let meeting: String
    private let item: String

    init() throws {
        desk = try MeetingDesk()
        file = try desk.file()
        meeting = try desk.meeting()
        item = try desk.bring(file, to: meeting)
        try desk.invite(desk.people.colleague, to: meeting)
        try desk.step("PUT", meeting + "/publication")
    }

    private func keepOut(_ person: TestJobcenter.Person, by client: TestClient) throws -> TestAnswer {
        try client.post(item + "/disqualifications", #"{"staff": "\#(person.id)", "reason": "I familie med borgeren"}"#)
    }

    @Test("5.4: Whoever is inhabil sees nothing of the item, and not through it of the case")
    func seesNothing() throws {
        #expect(try desk.colleague.get(item).status == 200)
        #expect(try keepOut(desk.people.colleague, by: desk.teamLeader).status == 201)
        for path in [item, item + "/disqualifications", item + "/sharings", item + "/conclusion", file.path, file.path + "/compass"] {
            #expect(try desk.colleague.get(path).status == 404, "\(path)")
        }
        let shown = try desk.colleague.get(meeting)
        #expect(shown.status == 200)
        #expect(!shown.text.contains(file.id) && !shown.text.contains(file.citizen))
        #expect(try desk.colleague.get(meeting + "/items").items.isEmpty)
    }

    @Test("5.4: Being inhabil weighs more than reach, for the item; the case itself goes by reach")
    func beatsReach() throws {
        #expect(try keepOut(desk.people.leader, by: desk.teamLeader).status == 201)
        #expect(try desk.leader.get(item).status == 404)
        #expect(try desk.leader.get(file.path).status == 200)
        #expect(try desk.leader.get(meeting).json["agenda"]?.elements?.isEmpty == true)
    }

    @Test("5.4: Each may say so of themselves; of others whoever runs the meeting does")
    func whoSays() throws {
        #expect(try keepOut(desk.people.leader, by: desk.colleague).status == 403)
        #expect(try keepOut(desk.people.colleague, by: desk.colleague).status == 201)
        #expect(try desk.colleague.get(item).status == 404)
    }

    @Test("5.4: Taking it back lets them in again; it goes by the meeting's version")
    func takenBack() throws {
        let made = try keepOut(desk.people.colleague, by: desk.teamLeader)
        let path = item + "/disqualifications/\(desk.people.colleague.id)"
        #expect(try desk.teamLeader.change("DELETE", path, nil, ifMatch: "\"1\"").status == 412)
        #expect(try desk.teamLeader.change("DELETE", path, nil, ifMatch: made.tag).status == 200)
        #expect(try desk.colleague.get(item).status == 200)
        #expect(try desk.teamLeader.get(item + "/disqualifications").items.isEmpty)
        #expect(try desk.teamLeader.change("DELETE", path, nil, ifMatch: "*").status == 404)
    }

    @Test("The case's history tells who was kept out and why")
    func history() throws {
        _ = try keepOut(desk.people.colleague, by: desk.teamLeader)
        let row = try desk.caseworker.get(file.path + "/history").items.first
        #expect(row?["entity"]?.text == "disqualification")
        let changes = row?["changes"]?.elements ?? []
        #expect(changes.compactMap { $0["to"]?.text } == ["Sagsbehandler 7", "I familie med borgeren"])
        let line = try desk.caseworker.get(file.path + "/timeline").items.last
        #expect(line?["text"]?.text == "Sagsbehandler 7 deltager ikke i drøftelsen af sagen (inhabil).")
    }
}
