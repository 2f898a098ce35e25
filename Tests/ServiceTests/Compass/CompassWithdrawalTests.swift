import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Taking a placement back")
struct CompassWithdrawalTests {
    private let desk: CaseDesk
    private let file: (id: String, borger: String, psykiater: String, sagsbehandler: String)

    init() throws {
        desk = try CaseDesk()
        file = try desk.caseWithActors()
    }

    private func withdraw(_ position: JSONValue, _ body: String = #"{"reason": "Placeret ved en fejl"}"#) throws -> TestAnswer {
        desk.nextInstant()
        return try desk.client.post("/v1/cases/\(file.id)/positions/\(position["id"]?.text ?? "")/withdrawal", body)
    }

    private func logic(_ query: String = "") throws -> String? {
        try desk.compass(file.id, query).json.actor(file.psykiater)?["anskuelse"]?["logic"]?.text
    }

    @Test("The compass goes back to the placement before, and the row stays on record with who, when and why")
    func goesBack() throws {
        let first = try desk.place(file.psykiater, 60, -60, in: file.id)
        let mistake = try desk.place(file.psykiater, -60, 60, in: file.id, #""stance": "imod","#)
        #expect(try logic() == "sanktion")
        let withdrawn = try withdraw(mistake)
        #expect(withdrawn.status == 201, "\(withdrawn.text)")
        #expect(try logic() == "omsorg")
        let actor = try desk.compass(file.id).json.actor(file.psykiater)
        #expect(actor?["anskuelse"]?["position"]?.text == first["id"]?.text)
        #expect(actor?["anskuelse"]?["movement"]?.isNull == true)
        #expect(actor?["stance"]?.isNull == true)

        let rows = try desk.client.get("/v1/cases/\(file.id)/positions").items
        #expect(rows.count == 2)
        #expect(rows.last == withdrawn.json)
        let withdrawal = rows.last?["withdrawal"]
        #expect(withdrawal?["by"]?.text == "\(desk.jobcenter.people.caseworker.id)")
        #expect(withdrawal?["reason"]?.text == "Placeret ved en fejl")
        #expect(rows.last?["logic"]?.text == "sanktion")
        #expect(try desk.count("position") == 3, "the withdrawal is a row of its own")
    }

    @Test("Before the withdrawal the compass still shows it; at that very instant no longer")
    func asOf() throws {
        try desk.place(file.psykiater, 60, -60, in: file.id)
        let mistake = try desk.place(file.psykiater, -60, 60, in: file.id)
        let at = try #require(try withdraw(mistake).json["withdrawal"]?["at"]?.text.flatMap { Instant(rfc3339: $0) })
        let before = at.advanced(byMilliseconds: -1).rfc3339
        #expect(try logic("?asOf=\(before)") == "sanktion")
        #expect(try logic("?asOf=\(at.rfc3339)") == "omsorg")
        let rows = try desk.client.get("/v1/cases/\(file.id)/positions?asOf=\(before)").items
        #expect(rows.count == 2)
        #expect(rows.last?["withdrawal"]?.isNull == true, "nobody knew of the withdrawal then")
    }

    @Test("The only placement taken back leaves the actor in the case, standing nowhere")
    func onlyOne() throws {
        let only = try desk.place(file.psykiater, 60, -60, in: file.id)
        #expect(try withdraw(only).status == 201)
        let actor = try desk.compass(file.id).json.actor(file.psykiater)
        #expect(actor != nil)
        #expect(actor?["anskuelse"]?.isNull == true)
    }

    @Test("Twice is a conflict, and the first stands")
    func twice() throws {
        let position = try desk.place(file.psykiater, 60, -60, in: file.id)
        let first = try withdraw(position)
        let before = try desk.history(file.id)
        #expect(try withdraw(position, #"{"reason": "Igen"}"#).status == 409)
        #expect(try desk.client.get("/v1/cases/\(file.id)/positions").items == [first.json])
        #expect(try desk.history(file.id) == before)
    }

    @Test("A reason is asked for, and what is not there cannot be taken back")
    func faults() throws {
        let position = try desk.place(file.psykiater, 60, -60, in: file.id)
        #expect(try withdraw(position, "{}").faults == ["/reason required"])
        let other = try desk.record(citizen: 2).text("id")
        let path = "/v1/cases/\(other)/positions/\(position["id"]?.text ?? "")/withdrawal"
        #expect(try desk.client.post(path, #"{"reason": "Forkert sag"}"#).status == 404)
        #expect(try desk.client.get("/v1/cases/\(file.id)/positions").items == [position])
    }

    @Test("A withdrawal cannot be withdrawn: it is no placement")
    func notTheWithdrawal() throws {
        let position = try desk.place(file.psykiater, 60, -60, in: file.id)
        #expect(try withdraw(position).status == 201)
        let id = try #require(try desk.jobcenter.service.foundations.writer.perform { db in
            try db.first("SELECT id FROM position WHERE withdraws IS NOT NULL") { try $0.id(0, as: Position.self) }
        })
        let answer = try desk.client.post("/v1/cases/\(file.id)/positions/\(id)/withdrawal", #"{"reason": "Fortrudt"}"#)
        #expect(answer.status == 404)
    }

    @Test("The store itself refuses to change or delete a placement", arguments: [
        "UPDATE position SET statement = 'noget andet'", "UPDATE position SET system_faglighed = 1, individ_omverden = 1",
        "DELETE FROM position",
    ])
    func appendOnly(sql: String) throws {
        let position = try desk.place(file.psykiater, 60, -60, in: file.id)
        #expect(throws: (any Error).self) {
            try desk.jobcenter.service.foundations.writer.perform { db in try db.run(composed: sql) }
        }
        #expect(try desk.client.get("/v1/cases/\(file.id)/positions").items == [position])
    }

    @Test("A withdrawal is read even where its id sorts before what it names: the clock may have been set back")
    func clockSetBack() throws {
        let position = try desk.place(file.psykiater, 60, -60, in: file.id)
        let position2 = try desk.place(file.psykiater, -60, 60, in: file.id)
        let (caseID, id) = (try #require(CaseID(file.id)), try #require(position2["id"]?.text.flatMap { PositionID($0) }))
        try desk.jobcenter.service.foundations.writer.perform { db in
            let found = try #require(try PositionStore.find(id, of: caseID, in: db))
            let early = PositionID(high: 0x7000, low: 0x8000_0000_0000_0001)
            try PositionStore.withdraw(
                found, as: early, Withdrawal(at: found.recordedAt, by: nil, reason: "Ur"), via: AccessTokenID(high: 0, low: 0), in: db
            )
        }
        #expect(try logic() == "omsorg")
        let rows = try desk.client.get("/v1/cases/\(file.id)/positions").items
        #expect(rows.first == position)
        #expect(rows.last?["withdrawal"]?["reason"]?.text == "Ur")
    }
}
