import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Drafts of meetings")
struct DraftTests {
    /// A withdrawn item with something written in it.
    private func withdrawn(_ desk: MinutesDesk, _ number: Int = 1) throws -> (file: BroughtCase, item: String) {
        let file = try desk.items.record(number)
        let proposals = #""proposals": [{"text": "Rundbordsmøde", "category": "andre_professionelle"}],"#
        let item = try desk.items.bring(file, ItemDesk.talkedThrough + proposals)
        try desk.ok(desk.items.caseworker.change("PUT", item + "/conclusion", #"{"ending": "trukket"}"#, ifMatch: "*"))
        return (file, item)
    }

    private func citizen(of file: BroughtCase, _ desk: MinutesDesk) throws -> String {
        try desk.ok(desk.items.caseworker.get("/v1/cases/\(file.id)")).text("citizen")
    }

    @Test("Before a draft is removed the service asks for facts that must be noted, and the answer stays on record")
    func removal() throws {
        let desk = try MinutesDesk()
        let (file, item) = try withdrawn(desk)
        let asked = try desk.items.caseworker.post(item + "/draft-removal", "{}")
        #expect(asked.status == 422)
        #expect(asked.faults == ["/facts required"])
        #expect(asked.json["errors"]?[0]?["detail"]?.text?.hasPrefix("Er der faktiske oplysninger") == true)
        #expect(try desk.ok(desk.items.caseworker.get(item)).list("problemViews").count == 1)

        let removed = try desk.ok(desk.items.caseworker.post(item + "/draft-removal", #"{"facts": "noted", "note": "Noteret på sagen i dag"}"#))
        #expect(removed.list("problemViews").isEmpty)
        #expect(removed.list("proposals").isEmpty)
        #expect(try desk.ok(desk.items.caseworker.get(item)).list("problemViews").isEmpty)
        let again = try desk.items.caseworker.post(item + "/draft-removal", #"{"facts": "none"}"#)
        #expect(again.status == 409)
        #expect(again.text("code") == "draft-removed")
        let story = try desk.ok(desk.items.caseworker.get("/v1/cases/\(file.id)/timeline")).items
        #expect(story.last?["text"]?.text == "Et udkast fra et møde blev fjernet. Oplysningerne er noteret på sagen.")
        #expect(story.last?["quote"]?.text == "Noteret på sagen i dag")
    }

    @Test("Only a draft is removed, and only by whoever brought it or runs the meeting")
    func onlyDrafts() throws {
        let desk = try MinutesDesk()
        let open = try desk.items.bring(desk.items.record(2), ItemDesk.talkedThrough)
        let refused = try desk.items.caseworker.post(open + "/draft-removal", #"{"facts": "none"}"#)
        #expect(refused.status == 409)
        #expect(refused.text("code") == "not-a-draft")
        let item = try withdrawn(desk).item
        #expect(try desk.items.colleague.post(item + "/draft-removal", #"{"facts": "none"}"#).status == 404, "a withdrawn item is out of the room")
        #expect(try desk.items.leader.post(item + "/draft-removal", #"{"facts": "none"}"#).status == 200)
        #expect(try desk.ok(desk.items.caseworker.get(open)).list("problemViews").count == 1)
    }

    @Test("What goes on at another meeting is no draft")
    func carriedOn() throws {
        let desk = try MinutesDesk()
        let item = try desk.items.bring(desk.items.record(1), ItemDesk.talkedThrough)
        try desk.ok(desk.items.caseworker.change("PUT", item + "/conclusion", #"{"ending": "ikkeNaaet"}"#, ifMatch: "*"))
        try desk.ok(desk.items.leader.post(desk.path + "/carry-over", "{}"))
        let later = "/v1/meetings/\(desk.items.next)/items"
        let carried = try #require(try desk.ok(desk.items.leader.get(later)).items.first?["id"]?.text)
        try desk.ok(desk.items.caseworker.change("PUT", "\(later)/\(carried)/conclusion", #"{"ending": "trukket"}"#, ifMatch: "*"))
        let refused = try desk.items.caseworker.post("\(later)/\(carried)/draft-removal", #"{"facts": "none"}"#)
        #expect(refused.status == 409)
        #expect(refused.text("code") == "taken-up-elsewhere")
    }

    @Test("A citizen's drafts are read for an answer to whoever asks for insight, until they are removed")
    func insight() throws {
        let desk = try MinutesDesk()
        let (file, item) = try withdrawn(desk)
        try desk.concluded(2)
        let path = "/v1/citizens/\(try citizen(of: file, desk))/meeting-drafts"
        let drafts = try desk.ok(desk.items.caseworker.get(path)).items
        #expect(drafts.map { $0["item"]?.text } == [String(item.suffix(36))])
        #expect(drafts.first?["problemViews"]?[0]?["text"]?.text == "Ingen har talt med egen læge.")
        #expect(drafts.first?["proposals"]?[0]?["text"]?.text == "Rundbordsmøde")
        #expect(try desk.items.colleague.get(path).status == 404)
        try desk.ok(desk.items.caseworker.post(item + "/draft-removal", #"{"facts": "none"}"#))
        #expect(try desk.ok(desk.items.caseworker.get(path)).items.isEmpty)
    }

    @Test("Old drafts are listed for whoever reaches their cases, also those of meetings that were never held")
    func old() throws {
        let desk = try MinutesDesk()
        let item = try withdrawn(desk).item
        let forgotten = try desk.items.bring(desk.items.record(3), ItemDesk.talkedThrough, to: desk.items.next)
        #expect(try desk.ok(desk.items.leader.get("/v1/meeting-drafts?days=1")).items.isEmpty, "neither meeting is old")
        try desk.items.jobcenter.service.foundations.writer.perform { db in
            try db.run("UPDATE meeting SET starts_at = starts_at - 8640000000, ends_at = ends_at - 8640000000")
        }
        let team = desk.items.jobcenter.people.sygedagpenge
        for query in ["", "?team=\(team)", "?days=30&limit=10"] {
            let listed = try desk.ok(desk.items.leader.get("/v1/meeting-drafts\(query)")).items
            #expect(listed.map { $0["item"]?.text } == [item, forgotten].map { String($0.suffix(36)) }, "\(query)")
            #expect(listed.map { $0["isWithdrawn"]?.boolean } == [true, false])
        }
        #expect(try desk.ok(desk.items.leader.get("/v1/meeting-drafts?limit=1")).items.count == 1)
        #expect(try desk.ok(desk.items.colleague.get("/v1/meeting-drafts")).items.isEmpty)
        let other = desk.items.jobcenter.people.jobindsats
        #expect(try desk.ok(desk.items.leader.get("/v1/meeting-drafts?team=\(other)")).items.isEmpty)
    }
}
