import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Journal: reading the access log")
struct LogReadingTests {
    @Test("The data-protection officer reads all of it, the newest first, with names and labels; reading it is logged too")
    func officer() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let client = jobcenter.client(people.caseworker.token)
        let file = try client.record(case: 1)
        #expect(try client.get(file.path, headers: [("Kompas-Purpose", "sagsmoede")]).status == 200)
        #expect(try jobcenter.client(people.colleague.token).get(file.path).status == 404)
        let dpo = jobcenter.client(people.dpo.token)
        let log = try dpo.get("/v1/access-log")
        #expect(log.items.compactMap { $0["operation"]?.text } == ["getCase", "getCase", "createCase"])
        let (refused, read) = (try #require(log.items.first), log.items[1])
        #expect(refused["refused"]?.boolean == true)
        #expect(refused["staffName"]?.text == "Sagsbehandler 7")
        #expect(read["refused"]?.boolean == false)
        #expect(read["purpose"]?.text == "sagsmoede")
        #expect(read["purposeLabel"]?.text == "Sagsmøde")
        #expect(read["case"]?.text == file.id)
        #expect(read["citizens"]?.elements == [.string(file.citizen)])
        #expect(read["tokenName"]?.text?.isEmpty == false)
        let again = try dpo.get("/v1/access-log?limit=1")
        #expect(again.items.first?["operation"]?.text == "listAccessLog")
        #expect(again.items.first?["purpose"]?.text == "tilsyn")
        #expect(again.items.first?["citizens"]?.elements == [.string(file.citizen)], "the look at the log showed the citizen")
    }

    @Test("The log is narrowed by person, citizen, operation and time")
    func narrowing() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let (client, leader) = (jobcenter.client(people.caseworker.token), jobcenter.client(people.leader.token))
        let (one, two) = (try client.record(case: 1), try client.record(case: 2))
        _ = try leader.get(one.path)
        _ = try leader.get(two.path)
        _ = try leader.get("/v1/cases")
        let dpo = jobcenter.client(people.dpo.token)
        func operations(_ query: String) throws -> [String] { try dpo.get("/v1/access-log?\(query)").items.compactMap { $0["operation"]?.text } }
        #expect(try operations("staff=\(people.leader.id)") == ["listCases", "getCase", "getCase"])
        #expect(try operations("staff=\(people.leader.id)&citizen=\(one.citizen)") == ["listCases", "getCase"])
        #expect(try operations("operation=createCase") == ["createCase", "createCase"])
        #expect(try operations("to=2000-01-01T00:00:00Z").isEmpty)
        #expect(try operations("from=2000-01-01T00:00:00Z&operation=getCase").count == 2)
        #expect(try operations("from=2999-01-01T00:00:00Z").isEmpty)
        let backwards = try dpo.get("/v1/access-log?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
        #expect(backwards.faults == ["?to ends-before-start"])
    }

    @Test("A citizen's log is read by the officer of anybody and by leaders of those they reach; no other citizen is named in it (3.2)")
    func ofCitizen() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let client = jobcenter.client(people.caseworker.token)
        let file = try client.record(case: 1, #""team": "\#(people.sygedagpenge)""#)
        let other = try jobcenter.client(people.colleague.token).record(case: 2)
        _ = try jobcenter.client(people.leader.token).get("/v1/cases")
        let path = file.citizenPath + "/access-log"
        for token in [people.dpo.token, people.leader.token, people.teamLeader.token] {
            let log = try jobcenter.client(token).get(path)
            #expect(log.status == 200)
            #expect(log.items.contains { $0["operation"]?.text == "listCases" })
            #expect(log.items.allSatisfy { $0["citizens"]?.elements == [.string(file.citizen)] })
            #expect(!log.text.contains(other.citizen))
        }
        #expect(try jobcenter.client(people.teamLeader.token).get(other.citizenPath + "/access-log").status == 404)
        for token in [people.caseworker.token, people.administrator.token, people.integration, people.report] {
            #expect(try jobcenter.client(token).get(path).status == 403)
        }
        try client.protect(file, for: [people.caseworker.id])
        #expect(try jobcenter.client(people.leader.token).get(path).status == 404)
        #expect(try jobcenter.client(people.dpo.token).get(path).status == 200, "who looked at a protected citizen is what the log is for")
        #expect(try jobcenter.client(people.dpo.token).get("/v1/citizens/019abcde-0000-7000-8000-000000000000/access-log").status == 404)
    }

    @Test("After all this the chain is sound, and a service that opens the same folder goes on with it")
    func sound() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        for number in 0..<5 { _ = try client.get(client.record(case: number).path) }
        _ = try jobcenter.client(nil).get("/v1/cases")
        let rows = try jobcenter.logged().count
        #expect(rows == 11)
        jobcenter.stop()
        let verification = try Verification.run(folder: jobcenter.folder, keys: KeyHome(data: jobcenter.folder))
        #expect(verification.isSound, "\(verification.text)")
        #expect(verification.text.contains("\(rows) rows"))
    }
}
