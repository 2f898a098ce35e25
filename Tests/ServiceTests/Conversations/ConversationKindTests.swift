import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("The first conversation and those that follow (R-78, R-79)")
struct ConversationKindTests {
    private let desk: ConversationDesk

    init() throws {
        desk = try ConversationDesk()
    }

    private func read(_ conversation: TestAnswer) throws -> TestAnswer { try desk.client.get(desk.path(conversation)) }

    private func put(_ conversation: TestAnswer, _ rest: String, _ body: String?, _ method: String = "PUT") throws -> TestAnswer {
        let answer = try desk.client.change(method, desk.path(conversation, rest), body, ifMatch: "*")
        try #require(answer.status == 200, "\(answer.text)")
        return answer
    }

    @Test("One booked before the first was held becomes a follow-up when it is: with the last one, a history row, its place in the feed and the work list")
    func bookedAhead() throws {
        let system = desk.desk.jobcenter.client(desk.people.integration)
        let first = try desk.plan(inHours: 1)
        let second = try desk.plan(inHours: 24 * 14)
        #expect(second.text("kind") == "foerste")
        let changes = try system.get("/v1/conversations").text("changes")
        let held = try put(first, "/completion", """
            {"notes": "Vi begyndte.", "agreements": [{"what": "Skrive CV", "responsible": {"actor": "\(desk.borger)"}, "due": "\(desk.day(3))"}]}
            """)
        #expect(held.text("kind") == "foerste")
        let next = try read(second)
        #expect(next.text("kind") == "opfoelgning")
        #expect(next.text("kindLabel") == "Opfølgende samtale")
        #expect(next.taggedVersion == 2)
        #expect(next.json["previous"]?["conversation"]?["notes"]?.text == "Vi begyndte.")
        #expect(next.json["previous"]?.texts("agreements", "what") == ["Skrive CV"])
        let feed = try system.get("/v1/conversations?changedSince=\(changes)").items
        let told = try #require(feed.first { $0["id"]?.text == second.text("id") })
        #expect(told["kind"]?.text == "opfoelgning")
        #expect(told["version"]?.integer == 2)
        #expect(try desk.story().contains("En planlagt samtale regnes nu som opfølgende samtale."))
        let lines = try desk.client.get("/v1/worklists/naeste-samtaler?kind=booket&weeks=4").json.texts("items", "text")
        #expect(lines.map { $0.prefix(19) } == ["Opfølgende samtale "])
        // What a client read before is of another version now.
        #expect(try desk.client.change("PATCH", desk.path(second), #"{"notes": "Gammelt"}"#, ifMatch: second.tag).status == 412)
    }

    @Test("A first one that was recorded afterwards turns the planned ones too; what somebody said of a kind stays, until they say null")
    func said() throws {
        let (derived, said) = (try desk.plan(inHours: 48), try desk.plan(#", "kind": "foerste""#, inHours: 72))
        _ = try desk.plan(#", "heldAt": "\#(desk.hours(-24))", "notes": "Bagefter""#, inHours: -24)
        #expect(try read(derived).text("kind") == "opfoelgning")
        let kept = try read(said)
        #expect(kept.text("kind") == "foerste")
        #expect(kept.taggedVersion == 1)
        #expect(kept.json["previous"]?["conversation"]?["notes"]?.text == "Bagefter", "whatever its kind, it begins with the last")
        #expect(try put(said, "", #"{"kind": null}"#, "PATCH").text("kind") == "opfoelgning")
        #expect(try put(derived, "", #"{"kind": "foerste"}"#, "PATCH").text("kind") == "foerste")
        #expect(try put(derived, "/completion", "{}").text("kind") == "foerste")
    }

    @Test("Taken back, the planned ones are what they were; the one that is planned again goes by those that are still held")
    func undone() throws {
        let (first, second, third) = (try desk.plan(inHours: -2), try desk.plan(inHours: 24), try desk.plan(inHours: 48))
        _ = try put(first, "/completion", "{}")
        #expect(try [second, third].map { try read($0).text("kind") } == ["opfoelgning", "opfoelgning"])
        let back = try put(first, "/completion", nil, "DELETE")
        #expect(back.text("kind") == "foerste")
        #expect(back.json["previous"]?.isNull == true)
        for talk in [second, third] {
            let read = try read(talk)
            #expect(read.text("kind") == "foerste")
            #expect(read.json["previous"]?.isNull == true)
        }
        // The other is held first; then the one that was undone follows it.
        _ = try put(second, "/completion", #"{"notes": "Holdt i stedet"}"#)
        #expect(try read(second).text("kind") == "foerste")
        #expect(try read(first).text("kind") == "opfoelgning")
        #expect(try put(first, "/completion", "{}").json["previous"]?["conversation"]?["notes"]?.text == "Holdt i stedet")
        #expect(try put(second, "/completion", nil, "DELETE").text("kind") == "opfoelgning")
        #expect(try read(first).text("kind") == "opfoelgning", "what a held one was stays")
    }

    @Test("One that was cancelled is left as it was, and goes by those held when it is planned again")
    func cancelled() throws {
        let (first, off) = (try desk.plan(inHours: -2), try desk.plan(inHours: 24))
        _ = try put(off, "/cancellation", #"{"state": "aflyst", "reason": "Syg"}"#)
        _ = try put(first, "/completion", "{}")
        #expect(try read(off).text("kind") == "foerste")
        #expect(try put(off, "/cancellation", nil, "DELETE").text("kind") == "opfoelgning")
    }

    @Test("Of a conversation of before, whose kind was frozen, nothing is lost: it follows when it is touched")
    func before() throws {
        _ = try desk.plan(#", "heldAt": "\#(desk.hours(-24))""#, inHours: -24)
        let old = try desk.plan(inHours: 24)
        let (caseID, id) = (try #require(CaseID(desk.caseID)), try #require(ConversationID(old.text("id"))))
        try desk.desk.jobcenter.service.foundations.writer.perform { db in
            var frozen = try #require(try ConversationStore.find(id, of: caseID, in: db))
            frozen.kind = .foerste
            try ConversationStore.update(frozen, in: db)
        }
        #expect(try read(old).json["previous"]?["conversation"]?.isNull == false)
        #expect(try put(old, "", #"{"minutes": 30}"#, "PATCH").text("kind") == "opfoelgning")
    }
}
