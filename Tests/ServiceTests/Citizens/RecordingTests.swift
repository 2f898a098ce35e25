import Domain
import JSON
import Support
import Testing

@Suite("Citizens: recording and changing")
struct CitizenRecordingTests {
    private func create(_ client: TestClient, _ cpr: String, _ more: String = "") throws -> TestAnswer {
        try client.post("/v1/citizens", #"{"cpr": "\#(cpr)", "name": "Testborger"\#(more)}"#)
    }

    @Test("A citizen is recorded with the number masked in every answer (1.1)")
    func masked() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let created = try create(client, "6705824001", #", "phone": "12 34 56 78", "address": "Gade 1\n7500 Holstebro""#)
        #expect(created.status == 201)
        #expect(created.header("location") == "/v1/citizens/\(created.text("id"))")
        #expect(created.text("cprMasked") == "670582-••••")
        #expect(created.json["version"]?.integer == 1)
        let read = try client.get("/v1/citizens/\(created.text("id"))")
        #expect(read.body == created.body)
        #expect(read.tag == created.tag)
        let file = try client.post("/v1/cases", #"{"citizen": "\#(created.text("id"))"}"#)
        for answer in [created, read, file, try client.get("/v1/citizens"), try client.get("/v1/cases"), try client.get("/v1/cases/\(file.text("id"))/history")] {
            #expect(!answer.text.contains("6705824001"))
            #expect(!answer.text.contains("670582-4001"))
        }
    }

    @Test("A replacement number is said to be one wherever it is shown (1.2)")
    func replacement() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let replacement = try create(client, "670582-4001")
        #expect(replacement.text("cprKind") == "erstatning")
        #expect(replacement.text("cprKindLabel") == "Erstatningspersonnummer")
        let numbers = try client.get("/v1/citizens/\(replacement.text("id"))/cpr").json["numbers"]
        #expect(numbers?[0]?["kindLabel"]?.text == "Erstatningspersonnummer")
        #expect(numbers?[0]?["birthDay"]?.text == "1982-05-07")
        let ordinary = try create(client, "2512489996")
        #expect(ordinary.text("cprKind") == "ordinaer")
    }

    @Test("Modulus 11 never rejects: every MedCom number of 1.3 is accepted, with a warning", arguments: [
        "2512489996", "2911829996", "0107729995", "1509819996", "3103979995", "2103009996", "0108589995", "1502799995", "1502829995",
        "2311143995", "2509479989", "3001749995",
    ])
    func medCom(_ number: String) throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let created = try create(client, number)
        #expect(created.status == 201, "\(created.text)")
        let codes = created.json["cprWarnings"]?.elements?.compactMap { $0["code"]?.text } ?? []
        #expect(codes.contains("modulus-11"))
        #expect(try client.post("/v1/citizens/searches", #"{"cpr": "\#(number.prefix(6))-\#(number.suffix(4))"}"#).ids == [created.text("id")])
    }

    @Test("A number of somebody not yet born, or over 120 years old, is a warning and no refusal (1.1)")
    func warnings() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        func warnings(_ number: String) throws -> [String] {
            let answer = try create(client, number)
            #expect(answer.status == 201)
            return answer.json["cprWarnings"]?.elements?.compactMap { $0["code"]?.text } ?? []
        }
        #expect(try warnings("0101575000").contains("foedt-i-fremtiden"), "born in 2057")
        #expect(try warnings("0101585000").contains("over-120-aar"), "born in 1858")
        #expect(try warnings("0101379000").isEmpty, "born in 1937, and the check sum fits")
    }

    @Test("What is no CPR number is refused by member, and what was written is not repeated (1.1)", arguments: [
        "2902000000", "9212004000", "0113004000", "0001004000", "0000000000", "67058240011", "670582400", "67058-24001", "670582 4001", "KOT5824A01",
    ])
    func refused(_ text: String) throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        for (path, pointer, body) in [
            ("/v1/citizens", "/cpr", #"{"cpr": "\#(text)", "name": "A"}"#), ("/v1/citizens/searches", "/cpr", #"{"cpr": "\#(text)"}"#),
            ("/v1/cases", "/citizen/cpr", #"{"citizen": {"cpr": "\#(text)", "name": "A"}}"#),
        ] {
            let answer = try client.post(path, body)
            #expect(answer.status == 422, "\(path)")
            #expect(answer.faults == ["\(pointer) not-a-cpr-number"], "\(path)")
            #expect(!answer.text.contains(text))
        }
        #expect(try client.get("/v1/citizens").ids.isEmpty)
    }

    @Test("A merge patch changes what it names, removes what is null, and leaves the rest (RFC 7396)")
    func patching() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let created = try create(client, "6705824001", #", "phone": "12 34 56 78", "email": "a@b.dk""#)
        let path = "/v1/citizens/\(created.text("id"))"
        let changed = try client.change("PATCH", path, #"{"name": "Nyt Navn", "phone": null}"#, ifMatch: created.tag)
        #expect(changed.status == 200)
        #expect(changed.text("name") == "Nyt Navn")
        #expect(changed.json["phone"]?.isNull == true)
        #expect(changed.text("email") == "a@b.dk")
        #expect(changed.json["version"]?.integer == 2)
        let same = try client.change("PATCH", path, #"{"name": "Nyt Navn"}"#, ifMatch: changed.tag)
        #expect(same.tag == changed.tag, "a change of nothing is no change")
        #expect(try client.change("PATCH", path, #"{"name": null}"#, ifMatch: "*").faults == ["/name required"])
        #expect(try client.change("PATCH", path, #"{"cpr": "6705824002"}"#, ifMatch: "*").faults == ["/cpr unknown-member"])
    }

    @Test("Names are found by their beginning in any case, and listed in Danish order")
    func names() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.leader.token)
        for (number, name) in ["Ågot Å", "Ærling Æ", "Bo Bech", "Ødum Ø", "Anna Lund", "anders And"].enumerated() {
            _ = try client.record(case: number, name: name)
        }
        let list = try client.get("/v1/citizens").items.compactMap { $0["name"]?.text }
        #expect(list == ["anders And", "Anna Lund", "Bo Bech", "Ærling Æ", "Ødum Ø", "Ågot Å"])
        let found = try client.post("/v1/citizens/searches", #"{"name": "AN"}"#).items.compactMap { $0["name"]?.text }
        #expect(found == ["anders And", "Anna Lund"])
        #expect(try client.post("/v1/citizens/searches", #"{"name": "å"}"#).items.count == 1)
    }
}
