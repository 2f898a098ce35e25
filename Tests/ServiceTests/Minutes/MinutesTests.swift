import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Minutes, from preview to final")
struct MinutesTests {
    @Test("What changed since the preview is seen before it is final, and final minutes say what was previewed")
    func preview() throws {
        let desk = try MinutesDesk()
        let item = try desk.concluded(1).item
        try desk.hold()
        let stale = try desk.digest()
        #expect(try desk.digest() == stale, "looking changes nothing")
        try desk.ok(desk.items.caseworker.change("PATCH", item, #"{"citizenTold": "Ringet op"}"#, ifMatch: "*"))
        let refused = try desk.items.leader.post(desk.path + "/minutes", #"{"preview": "\#(stale)"}"#)
        #expect(refused.status == 409)
        #expect(refused.text("code") == "changed-since-preview")
        #expect(try desk.items.count("meeting_minutes") == 0)

        let preview = try desk.ok(desk.items.leader.get(desk.path + "/minutes/preview"))
        #expect(preview.at("version") == "null")
        let made = try desk.finalise()
        #expect(made.header("location") == "\(desk.path)/minutes?version=1")
        #expect(made.at("version") == "1")
        #expect(made.at("madeByName") == "Teamleder 1")
        #expect(made.json["items"] == preview.json["items"])
        #expect(made.text("digest") == preview.text("digest"))
        let read = try desk.ok(desk.items.leader.get(desk.path + "/minutes"))
        #expect(read.json == made.json)
    }

    @Test("Only a meeting that was held, and whose every case has ended, has final minutes")
    func notYet() throws {
        let desk = try MinutesDesk()
        let item = try desk.concluded(1).item
        let early = try desk.items.leader.post(desk.path + "/minutes", #"{"preview": "\#(desk.digest())"}"#)
        #expect(early.status == 409)
        #expect(early.text("code") == "meeting-not-held")
        #expect(try desk.items.leader.get(desk.path + "/minutes").status == 404)
        #expect(try desk.items.leader.get(item + "/minutes").status == 404)
        try desk.hold()
        try desk.ok(desk.items.caseworker.change("DELETE", item + "/conclusion", nil, ifMatch: "*"))
        let open = try desk.items.leader.post(desk.path + "/minutes", #"{"preview": "\#(desk.digest())"}"#)
        #expect(open.text("code") == "items-open")
        #expect(try desk.items.count("meeting_minutes") == 0)
    }

    @Test("Whoever sees the meeting reads its minutes; those who run it make them final")
    func whoMay() throws {
        let desk = try MinutesDesk()
        try desk.concluded(1)
        try desk.hold()
        let body = #"{"preview": "\#(try desk.digest())"}"#
        #expect(try desk.items.colleague.get(desk.path + "/minutes/preview").status == 200)
        #expect(try desk.items.colleague.post(desk.path + "/minutes", body).status == 403)
        let consultant = desk.items.jobcenter.client(desk.items.jobcenter.people.companyConsultant.token)
        #expect(try consultant.get(desk.path + "/minutes/preview").status == 404)
        #expect(try consultant.post(desk.path + "/minutes", body).status == 404)
        #expect(try desk.items.caseworker.post(desk.path + "/minutes", body).status == 201, "the minute-taker")
    }

    @Test("With final minutes the room closes, the items are read only, and each case's part goes to its journal once")
    func final() throws {
        let desk = try MinutesDesk()
        let (first, second) = (try desk.concluded(1), try desk.concluded(2))
        try desk.hold()
        #expect(try desk.items.colleague.get(first.item).status == 200, "the room is open")
        try desk.finalise()
        #expect(try desk.items.colleague.get(first.item).status == 404)
        #expect(try desk.items.colleague.get("/v1/cases/\(first.file.id)").status == 404)
        let refused = try desk.items.caseworker.change("PATCH", first.item, #"{"citizenTold": "Nej"}"#, ifMatch: "*")
        #expect(refused.status == 409)
        #expect(refused.text("code") == "minutes-final")
        let again = try desk.items.leader.post(desk.path + "/minutes", #"{"preview": "\#(desk.digest())"}"#)
        #expect(again.text("code") == "minutes-final")
        #expect(try desk.outbox() == [first.item, second.item].map { "journal.entry \($0.suffix(36)) 1" })
        #expect(try desk.items.count("item_minutes") == 2)
    }

    @Test("The store itself keeps final minutes from changing")
    func immutable() throws {
        let desk = try MinutesDesk()
        try desk.concluded(1)
        try desk.hold()
        try desk.finalise()
        let writer = desk.items.jobcenter.service.foundations.writer
        for sql in [
            "UPDATE meeting_minutes SET content = '{}'", "DELETE FROM meeting_minutes", "UPDATE item_minutes SET content = '{}'",
            "DELETE FROM item_minutes",
        ] {
            #expect(throws: (any Error).self, "\(sql)") { try writer.perform { db in try db.run(composed: sql) } }
        }
        #expect(try desk.items.count("item_minutes") == 1)
    }

    @Test("Everybody reads the cases they may see; the part of a case goes with the case when the room is closed")
    func sight() throws {
        let desk = try MinutesDesk()
        let (mine, other) = (try desk.concluded(1), try desk.concluded(2))
        try desk.hold()
        try desk.finalise()
        let people = desk.items.jobcenter.people
        try desk.ok(desk.items.leader.change("PATCH", "/v1/cases/\(other.file.id)", #"{"responsible": "\#(people.teamLeader.id)"}"#, ifMatch: "*"))
        #expect(try desk.items.leader.get(desk.path + "/minutes").citizenNames == ["Testborger 1", "Testborger 2"])
        #expect(try desk.items.caseworker.get(desk.path + "/minutes").citizenNames == ["Testborger 1"])
        #expect(try desk.items.colleague.get(desk.path + "/minutes").citizenNames == [])
        #expect(!(try desk.page(desk.path + "/minutes", as: "text/html", desk.items.caseworker)).contains("Testborger 2"))
        #expect(!(try desk.page(desk.path + "/minutes", desk.items.caseworker)).contains("Testborger 2"))

        let listed = try desk.ok(desk.items.caseworker.get("/v1/cases/\(mine.file.id)/minutes")).items
        #expect(listed.map { $0["item"]?.text } == [String(mine.item.suffix(36))])
        #expect(listed.first?["ending"]?.text == "konkluderet")
        #expect(try desk.items.caseworker.get("/v1/cases/\(other.file.id)/minutes").status == 404)
        #expect(try desk.items.caseworker.get("/v1/cases/\(mine.file.id)/minutes/\(other.item.suffix(36))").status == 404)
        // The colleague takes the case over, and has no part in the meeting's team.
        try desk.ok(desk.items.leader.change("PATCH", "/v1/cases/\(mine.file.id)", #"{"responsible": "\#(people.colleague.id)"}"#, ifMatch: "*"))
        let part = try desk.ok(desk.items.colleague.get("/v1/cases/\(mine.file.id)/minutes/\(mine.item.suffix(36))"))
        #expect(part.text("citizenName") == "Testborger 1")
        #expect(part.text("cprMasked").hasSuffix("-••••"))
        #expect(part.at("of", "heading") == "Gruppemøde, Sygedagpenge")
    }

    @Test("Whoever is inhabil is named in the case's part, and does not read it")
    func inhabil() throws {
        let desk = try MinutesDesk()
        let (file, item) = try desk.concluded(1)
        let people = desk.items.jobcenter.people
        let body = #"{"staff": "\#(people.leader.id)", "reason": "Kender borgeren privat"}"#
        #expect(try desk.items.caseworker.post(item + "/disqualifications", body).status == 201)
        try desk.hold()
        try desk.finalise()
        let leader = desk.items.jobcenter.client(people.leader.token)
        #expect(try leader.get(desk.path + "/minutes").citizenNames == [])
        #expect(try leader.get(item + "/minutes").status == 404)
        #expect(try leader.get("/v1/cases/\(file.id)/minutes/\(item.suffix(36))").status == 404)
        #expect(try leader.get("/v1/cases/\(file.id)/minutes").items.isEmpty)
        let page = try desk.page(item + "/minutes")
        #expect(page.contains("Deltog ikke i punktet: Leder 1 (inhabil)."))
        #expect(!page.contains("Kender borgeren privat"), "why is not the citizen's business")
    }

    @Test("A case that was withdrawn is a draft and in no minutes; one that was not reached says so and no more")
    func untouched() throws {
        let desk = try MinutesDesk()
        let withdrawn = try desk.items.bring(desk.items.record(1), ItemDesk.talkedThrough)
        try desk.ok(desk.items.caseworker.change("PUT", withdrawn + "/conclusion", #"{"ending": "trukket"}"#, ifMatch: "*"))
        let late = try desk.items.bring(desk.items.record(2), #"\#(ItemDesk.talkedThrough) "goal": "At få et svar","#)
        try desk.ok(desk.items.caseworker.change("PUT", late + "/conclusion", #"{"ending": "ikkeNaaet"}"#, ifMatch: "*"))
        try desk.hold()
        let made = try desk.finalise()
        #expect(made.citizenNames == ["Testborger 2"])
        let part = try #require(made.list("items").first)
        #expect(part["goal"]?.isNull == true)
        #expect(part["problemViews"]?.elements?.isEmpty == true)
        #expect(try desk.page(late + "/minutes").contains("Sagen blev ikke nået. Den tages op på et senere møde."))
        #expect(try desk.items.leader.get(withdrawn + "/minutes").status == 404)
        #expect(try desk.outbox().count == 1)
    }

    @Test("Agreements from before come with what became of them; what the group leader permitted says that it is not the decision (R-26)")
    func earlierAndPermission() throws {
        let desk = try MinutesDesk()
        let file = try desk.items.record(1)
        func agree(_ what: String) throws -> String {
            let made = try desk.items.caseworker.post("/v1/cases/\(file.id)/agreements", """
                {"what": "\(what)", "responsible": {"actor": "\(file.laege)"}, "due": "2199-05-01"}
                """)
            try #require(made.status == 201, "\(made.text)")
            return made.text("id")
        }
        let (done, _) = (try agree("Sende en attest"), try agree("Svare på et brev"))
        let item = try desk.items.bring(file, ItemDesk.talkedThrough, reasons: "bevilling")
        try desk.ok(desk.items.caseworker.change("PUT", "/v1/agreements/\(done)/completion", #"{"state": "udfoert", "result": "Attesten kom"}"#, ifMatch: "*"))
        try desk.ok(desk.items.leader.change("PUT", item + "/permission", #"{"answer": "givet"}"#, ifMatch: "*"))
        try desk.ok(desk.items.caseworker.change("PUT", item + "/conclusion", desk.items.clearEnd(), ifMatch: "*"))
        try desk.hold()
        try desk.finalise()
        let text = try desk.page(item + "/minutes")
        #expect(text.contains("- Sende en attest. Egen læge, senest 1. maj 2199. Udført "))
        #expect(text.contains(": Attesten kom.\n- Svare på et brev. Egen læge, senest 1. maj 2199. Stadig åben.\n"))
        #expect(text.contains("Teamleder 1 gav sin interne tilladelse.\nDet er et internt svar og ikke afgørelsen."))
        #expect(text.contains("(Høring og afgørelse i fagsystemet). "))
        let agreed = try desk.ok(desk.items.leader.get(item + "/minutes")).list("agreements")
        #expect(agreed.count == 2, "the new agreement and the task; those from before are apart")
    }

    @Test("Somebody from elsewhere stands in the part of the case they took part in, with the ground, and in no other")
    func outsiders() throws {
        let desk = try MinutesDesk()
        let (shared, other) = (try desk.concluded(1), try desk.concluded(2))
        let made = try desk.items.leader.post(desk.path + "/participants", #"{"name": "Psykiater 3", "organisation": "Regionshospitalet"}"#)
        try #require(made.status == 201, "\(made.text)")
        let sharing = #"{"participant": "\#(made.text("id"))", "kind": "samtykke", "words": "At drøfte behandlingen"}"#
        #expect(try desk.items.caseworker.post(shared.item + "/sharings", sharing).status == 201)
        try desk.hold()
        try desk.finalise()
        let text = try desk.page(shared.item + "/minutes")
        #expect(text.contains("Psykiater 3, Regionshospitalet, deltog med borgerens samtykke til: At drøfte behandlingen (fra "))
        #expect(!(try desk.page(other.item + "/minutes")).contains("Psykiater"))
        #expect(!(try desk.ok(desk.items.leader.get(other.item + "/minutes")).text.contains("Psykiater")))
        #expect(try desk.page(desk.path + "/minutes").contains("Psykiater 3, Regionshospitalet\n"))
    }

    @Test("The case's story tells that its minutes became final")
    func story() throws {
        let desk = try MinutesDesk()
        let file = try desk.concluded(1).file
        try desk.hold()
        try desk.finalise()
        let story = try desk.ok(desk.items.caseworker.get("/v1/cases/\(file.id)/timeline")).items
        #expect(story.last?["kind"]?.text == "minutes.finalised")
        #expect(story.last?["text"]?.text == "Referatet af sagen fra mødet blev endeligt.")
    }
}
