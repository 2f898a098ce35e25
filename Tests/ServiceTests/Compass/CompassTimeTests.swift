import Domain
import JSON
import Support
import Testing

@Suite("The compass through time")
struct CompassTimeTests {
    private static func at(_ position: JSONValue) throws -> Instant {
        try #require(position["recordedAt"]?.text.flatMap { Instant(rfc3339: $0) })
    }

    @Test("The compass of any instant is what was known then, also before the first")
    func asOf() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        let first = try desk.place(file.psykiater, 60, -60, in: file.id)
        let second = try desk.place(file.psykiater, 60, 40, in: file.id)
        func logic(_ instant: Instant) throws -> String? {
            try desk.compass(file.id, "?asOf=\(instant.rfc3339)").json.actor(file.psykiater)?["anskuelse"]?["logic"]?.text
        }
        let (one, two) = (try Self.at(first), try Self.at(second))
        #expect(try logic(one.advanced(byMilliseconds: -1)) == nil)
        #expect(try logic(one) == "omsorg")
        #expect(try logic(two.advanced(byMilliseconds: -1)) == "omsorg")
        #expect(try logic(two) == "inklusion")
        #expect(try logic(two.advanced(byMilliseconds: 86_400_000)) == "inklusion")

        let past = try desk.compass(file.id, "?asOf=\(one.rfc3339)")
        #expect(past.json["asOf"]?.text == one.rfc3339)
        let again = try desk.compass(file.id, "?asOf=\(one.rfc3339)")
        #expect(past.body == again.body, "what was known then does not change")
        let empty = try desk.compass(file.id, "?asOf=2001-01-01T00:00:00Z").json
        #expect(empty["actors"]?.elements?.isEmpty == true)
        #expect(empty["question"]?.isNull == true)
        #expect(empty.patternCodes == [])
    }

    @Test("An instant in another zone is the same instant; what is none is refused")
    func zones() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        #expect(try desk.compass(file.id, "?asOf=2026-11-23T10:00:00%2B01:00").json["asOf"]?.text == "2026-11-23T09:00:00.000Z")
        let answer = try desk.client.get("/v1/cases/\(file.id)/compass?asOf=2026-11-23")
        #expect(answer.faults == ["?asOf not-an-instant"])
    }

    @Test("Movement, since and logicSince: where somebody came from, and how long they have stood here and in this logic")
    func movement() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        func standing() throws -> JSONValue? { try desk.compass(file.id).json.actor(file.psykiater)?["anskuelse"] }
        let first = try desk.place(file.psykiater, 58, -62, in: file.id)
        #expect(try standing()?["movement"]?.isNull == true)
        #expect(try standing()?["since"]?.text == first["recordedAt"]?.text)

        let second = try desk.place(file.psykiater, 30, 40, in: file.id)
        let moved = try standing()
        #expect(moved?["since"]?.text == second["recordedAt"]?.text)
        #expect(moved?["logicSince"]?.text == second["recordedAt"]?.text)
        let movement = moved?["movement"]
        #expect(movement?["fromSystemFaglighed"]?.integer == 58)
        #expect(movement?["fromIndividOmverden"]?.integer == -62)
        #expect(movement?["fromLogic"]?.text == "omsorg")
        #expect(movement?["systemFaglighed"]?.integer == -28)
        #expect(movement?["individOmverden"]?.integer == 102)
        #expect(movement?["changedLogic"]?.boolean == true)

        let third = try desk.place(file.psykiater, 50, 50, in: file.id)
        let stayed = try standing()
        #expect(stayed?["since"]?.text == third["recordedAt"]?.text)
        #expect(stayed?["logicSince"]?.text == second["recordedAt"]?.text)
        #expect(stayed?["movement"]?["changedLogic"]?.boolean == false)
    }

    @Test("View and action are two standings, and one does not move the other (R-09)")
    func kindsApart() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        try desk.place(file.sagsbehandler, 40, 40, in: file.id)
        try desk.place(file.sagsbehandler, -60, 40, in: file.id, #""kind": "handling","#)
        let actor = try desk.compass(file.id).json.actor(file.sagsbehandler)
        #expect(actor?["anskuelse"]?["logic"]?.text == "inklusion")
        #expect(actor?["handling"]?["logic"]?.text == "sanktion")
        #expect(actor?["handling"]?["movement"]?.isNull == true)
    }

    @Test("Distances come on request alone: whole per cent of the diagonal, every pair once")
    func distances() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        try desk.place(file.borger, -100, -100, in: file.id)
        try desk.place(file.psykiater, 100, 100, in: file.id)
        #expect(try desk.compass(file.id).json["distances"] == nil)
        func distances() throws -> [String] {
            try desk.compass(file.id, "?include=distances").json["distances"]?.elements?.map {
                "\($0["from"]?.text == file.borger ? "borger" : "psykiater") \($0["percent"]?.integer ?? -1)"
            } ?? []
        }
        #expect(try distances() == ["borger 100"])
        try desk.place(file.sagsbehandler, -100, -100, in: file.id)
        #expect(try distances() == ["borger 100", "borger 0", "psykiater 100"])
        #expect(try desk.client.get("/v1/cases/\(file.id)/compass?include=alt").faults == ["?include unknown-code"])
    }

    @Test("The list of placements is the oldest first, by actor, as of an instant, and in pages")
    func positions() throws {
        let desk = try CaseDesk()
        let file = try desk.caseWithActors()
        let placed = [
            try desk.place(file.borger, 1, 1, in: file.id), try desk.place(file.psykiater, 2, 2, in: file.id),
            try desk.place(file.borger, 3, 3, in: file.id),
        ]
        let path = "/v1/cases/\(file.id)/positions"
        #expect(try desk.client.get(path).items == placed)
        #expect(try desk.client.get(path + "?actor=\(file.borger)").items == [placed[0], placed[2]])
        #expect(try desk.client.get(path + "?asOf=\(try Self.at(placed[1]).rfc3339)").items == [placed[0], placed[1]])
        let first = try desk.client.get(path + "?limit=2")
        #expect(first.items == [placed[0], placed[1]])
        let target = try #require(first.header("link")?.split(separator: ">").first?.dropFirst())
        let second = try desk.client.get(String(target))
        #expect(second.items == [placed[2]])
        #expect(second.json["next"]?.isNull == true)
    }
}
