import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Items: carried on to the next meeting")
struct CarryOverTests {
    private let desk: ItemDesk

    init() throws {
        desk = try ItemDesk()
    }

    private func carry(_ body: String = "{}", as client: TestClient? = nil) throws -> TestAnswer {
        try (client ?? desk.leader).post("/v1/meetings/\(desk.meeting)/carry-over", body)
    }

    @Test("One call carries all that was not reached, and leaves what was concluded, withdrawn or put off by itself")
    func oneCall() throws {
        let paths = try (1...6).map { try desk.bring(desk.record($0), ItemDesk.talkedThrough) }
        func end(_ number: Int, _ body: String) throws {
            let answer = try desk.caseworker.change("PUT", paths[number] + "/conclusion", body, ifMatch: "*")
            try #require(answer.status == 200, "\(answer.text)")
        }
        try end(0, desk.clearEnd())
        try end(1, #"{"ending": "ikkeNaaet"}"#)
        try end(2, #"{"ending": "bringerFravaerende"}"#)
        try end(3, #"{"ending": "trukket"}"#)
        try end(4, #"{"ending": "udsat", "reason": "Venter på svar", "nextMeeting": "\#(desk.next)"}"#)
        #expect(try carry(as: desk.colleague).status == 403)

        let answer = try carry()
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.text("meeting") == desk.next.description)
        #expect(answer.list("carried").map { $0["carriedFrom"]?.text } == [1, 2, 5].map { String(paths[$0].suffix(36)) })
        #expect(try desk.caseworker.get(paths[5] + "/conclusion").at("ending") == "ikkeNaaet", "what was never ended was not reached")
        #expect(try desk.caseworker.get("/v1/meetings/\(desk.next)/items").items.count == 4)
        #expect(try carry().list("carried").isEmpty, "a second call finds nothing to carry")
        #expect(try desk.caseworker.get("/v1/meetings/\(desk.next)/items").items.count == 4)
    }

    @Test("The thread goes on: problem, proposals and story come along, conclusion and placements do not")
    func thread() throws {
        let file = try desk.record()
        let path = try desk.bring(file, #"\#(ItemDesk.talkedThrough) "goal": "Afklaring","#)
        #expect(try desk.caseworker.post(path + "/proposals", #"{"text": "Praktik", "category": "lovgivning"}"#).status == 201)
        #expect(try desk.caseworker.change("PATCH", path + "/conclusion", #"{"text": "Udkast"}"#, ifMatch: "*").status == 200)
        let carried = try #require(carry().list("carried").first?["id"]?.text)
        let item = try desk.caseworker.get("/v1/meetings/\(desk.next)/items/\(carried)")
        #expect(item.text("goal") == "Afklaring")
        #expect(item.list("problemViews").count == 1)
        #expect(item.list("proposals").map { $0["text"]?.text } == ["Praktik"])
        #expect(item.at("conclusion", "text") == "null")
        #expect(item.list("story").map { $0["text"]?.text } == ["Udkast"])
        #expect(item.list("story").map { $0["ending"]?.text } == ["ikkeNaaet"])
        let timeline = try desk.caseworker.get("/v1/cases/\(file.id)/timeline").list("items").compactMap { $0["text"]?.text }
        #expect(timeline.contains { $0.hasPrefix("Sagen blev ført videre til gruppemøde den") })
    }

    @Test("Whoever may not take part in a case at one meeting may not at the next")
    func disqualified() throws {
        let file = try desk.record()
        let path = try desk.bring(file)
        let foundations = desk.jobcenter.service.foundations
        let item = try #require(MeetingItemID(String(path.suffix(36))))
        let made = Disqualification(
            item: item, staff: desk.jobcenter.people.caseworker.id, reason: "Nabo", createdAt: foundations.clock.now(), createdBy: nil
        )
        try foundations.writer.perform { db in try DisqualificationStore.insert(made, in: db) }
        #expect(try desk.caseworker.get(path).status == 404)
        let carried = try #require(carry().list("carried").first?["id"]?.text)
        let next = "/v1/meetings/\(desk.next)/items"
        #expect(try desk.leader.get(next).ids == [carried])
        #expect(try desk.caseworker.get(next).ids.isEmpty)
        #expect(try desk.caseworker.get("\(next)/\(carried)").status == 404)
        for list in ["meeting-items", "history", "timeline"] {
            let items = try desk.caseworker.get("/v1/cases/\(file.id)/\(list)").items
            #expect(!items.contains { $0["entity"]?.text == "meeting-item" || $0["kind"]?.text?.hasPrefix("meeting-item") == true }, "\(list)")
            #expect(items.isEmpty == (list == "meeting-items"), "the rest of the case is still theirs")
        }
    }

    @Test("A case that stands on the later agenda is left to that; without a later meeting nothing is done")
    func alreadyThere() throws {
        let file = try desk.record()
        _ = try desk.bring(file)
        let there = try desk.bring(file, to: desk.next)
        let answer = try carry(#"{"meeting": "\#(desk.next)"}"#)
        #expect(answer.list("carried").isEmpty)
        #expect(answer.list("alreadyThere").map { $0["id"]?.text } == [String(there.suffix(36))])
        try desk.set(.aflyst, of: desk.next)
        #expect(try carry().faults == ["/meeting no-next-meeting"])
        #expect(try carry(#"{"meeting": "\#(desk.next)"}"#).faults == ["/meeting agenda-closed"])
        try desk.set(.udsendt)
        #expect(try carry().text("code") == "not-begun")
    }
}
