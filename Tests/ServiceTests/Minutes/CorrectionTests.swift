import Domain
import JSON
import Storage
import Support
import Testing

@Suite("Corrections of final minutes")
struct CorrectionTests {
    @Test("A correction is a new version that says what changed, and sends only the changed part to a journal")
    func correction() throws {
        let desk = try MinutesDesk()
        let (first, second) = (try desk.concluded(1), try desk.concluded(2))
        try desk.hold()
        let before = try desk.finalise()
        try desk.correct("Borgeren fik noget andet at vide")
        try desk.ok(desk.items.caseworker.change("PATCH", second.item, #"{"citizenTold": "Ringet op fredag"}"#, ifMatch: "*"))
        let preview = try desk.ok(desk.items.leader.get(desk.path + "/minutes/preview"))
        #expect(preview.list("items").map { $0["changes"]?.elements?.count } == [0, 1])
        let made = try desk.finalise()
        #expect(made.at("version") == "2")
        #expect(made.text("correction") == "Borgeren fik noget andet at vide")
        let changes = made.list("items").map { $0["changes"]?.elements ?? [] }
        #expect(changes[0].isEmpty)
        #expect(changes[1].map { $0["field"]?.text } == ["Borgeren fik at vide"])
        #expect(changes[1].first?["from"]?.isNull == true)
        #expect(changes[1].first?["to"]?.text == "Ringet op fredag")
        #expect(try desk.outbox().suffix(1) == ["journal.entry \(second.item.suffix(36)) 2"])
        #expect(try desk.outbox().count == 3)

        let old = try desk.ok(desk.items.leader.get(desk.path + "/minutes?version=1"))
        #expect(old.json["items"] == before.json["items"])
        #expect(old.list("versions").map { $0["version"]?.integer } == [1, 2])
        #expect(try desk.items.leader.get(desk.path + "/minutes?version=3").status == 404)
        let page = try desk.page(second.item + "/minutes")
        #expect(page.contains("Referatet er rettet. Borgeren fik noget andet at vide"))
        #expect(page.contains("- Borgeren fik at vide\n  Før: Stod der ikke\n  Nu: Ringet op fredag\n"))
        #expect(!(try desk.page(second.item + "/minutes?version=1")).contains("Ringet op fredag"))
        #expect(!(try desk.page(first.item + "/minutes")).contains("rettet"), "nothing was corrected in this case")
        let story = try desk.ok(desk.items.caseworker.get("/v1/cases/\(second.file.id)/timeline")).items
        #expect(story.last?["text"]?.text == "Referatet af sagen fra mødet blev rettet: Borgeren fik at vide.")
    }

    @Test("While it is open the items can be changed; it closes without a version when nothing was, and with one when something was")
    func opensAndCloses() throws {
        let desk = try MinutesDesk()
        let item = try desk.concluded(1).item
        try desk.hold()
        let early = try desk.items.leader.change("PUT", desk.path + "/correction", #"{"reason": "Prøve"}"#, ifMatch: "*")
        #expect(early.text("code") == "minutes-not-final")
        try desk.finalise()
        #expect(try desk.items.colleague.change("PUT", desk.path + "/correction", #"{"reason": "Prøve"}"#, ifMatch: "*").status == 403)
        #expect(try desk.items.leader.change("DELETE", desk.path + "/correction", nil, ifMatch: "*").text("code") == "correction-not-open")
        try desk.correct()
        #expect(try desk.items.leader.get(desk.path).at("correction", "reason") == "En frist var forkert")
        let same = try desk.items.leader.post(desk.path + "/minutes", #"{"preview": "\#(desk.digest())"}"#)
        #expect(same.text("code") == "nothing-corrected")
        let closed = try desk.ok(desk.items.leader.change("DELETE", desk.path + "/correction", nil, ifMatch: "*"))
        #expect(closed.at("correction") == "null")
        #expect(closed.at("finalVersion") == "1")

        try desk.correct()
        try desk.ok(desk.items.caseworker.change("PATCH", item, #"{"citizenTold": "Ringet op"}"#, ifMatch: "*"))
        let refused = try desk.items.leader.change("DELETE", desk.path + "/correction", nil, ifMatch: "*")
        #expect(refused.status == 409)
        #expect(refused.text("code") == "changed-in-correction")
        try desk.finalise()
        #expect(try desk.items.caseworker.change("PATCH", item, #"{"citizenTold": "Nej"}"#, ifMatch: "*").text("code") == "minutes-final")
    }

    @Test("What life brought after the meeting is no correction: an agreement stands as it was agreed until it is itself corrected")
    func lifeGoesOn() throws {
        let desk = try MinutesDesk()
        let item = try desk.concluded(1).item
        try desk.hold()
        try desk.finalise()
        let agreement = try #require(try desk.ok(desk.items.leader.get(desk.path + "/minutes")).list("items").first?["agreements"]?[0]?["id"]?.text)
        let path = "/v1/agreements/\(agreement)"
        #expect(try desk.items.caseworker.post(path + "/postponements", #"{"due": "2199-07-01", "reason": "Ferie"}"#).status == 201)
        try desk.ok(desk.items.caseworker.change("PATCH", path, #"{"what": "Skrive til egen læge"}"#, ifMatch: "*"))
        desk.nextInstant()
        try desk.correct()
        #expect(try desk.ok(desk.items.leader.change("DELETE", desk.path + "/correction", nil, ifMatch: "*")).at("finalVersion") == "1")

        try desk.correct()
        try desk.ok(desk.items.caseworker.change("PATCH", path, #"{"what": "Ringe til egen læge om medicinen"}"#, ifMatch: "*"))
        let made = try desk.finalise()
        let changes = made.list("items").first?["changes"]?.elements ?? []
        #expect(changes.map { $0["field"]?.text } == ["Aftale"])
        #expect(changes.first?["from"]?.text == "Ringe til egen læge om genoptræning. Sagsbehandler 4, senest 1. juni 2199")
        #expect(changes.first?["to"]?.text?.hasPrefix("Ringe til egen læge om medicinen.") == true)
        #expect(try desk.page(item + "/minutes?version=1").contains("om genoptræning"))
    }
}
