import Domain
import JSON
import Support
import Testing

@Suite("Access: how far each role reaches")
struct ReachTests {
    /// One case in each team and one that belongs to no team.
    struct Setting {
        let jobcenter: TestJobcenter
        /// The caseworker's, in `sygedagpenge`.
        let sick: RecordedCase
        /// The colleague's, in `jobindsats`.
        let job: RecordedCase
        /// The leader's, in no team.
        let other: RecordedCase

        init() throws {
            jobcenter = try TestJobcenter()
            let people = jobcenter.people
            sick = try jobcenter.client(people.caseworker.token).record(case: 1, #""team": "\#(people.sygedagpenge)""#)
            job = try jobcenter.client(people.colleague.token).record(case: 2, #""team": "\#(people.jobindsats)""#)
            other = try jobcenter.client(people.leader.token).record(case: 3)
        }

        /// Who sees which of the cases.
        var seers: [(name: String, token: String, sees: [RecordedCase])] {
            let people = jobcenter.people
            return [
                ("sagsbehandler, egne", people.caseworker.token, [sick]), ("sagsbehandler, egne", people.colleague.token, [job]),
                ("virksomhedskonsulent, team", people.companyConsultant.token, [job]), ("teamleder, team", people.teamLeader.token, [sick]),
                ("leder, alle", people.leader.token, [sick, job, other]), ("integration, alle", people.integration, [sick, job, other]),
            ]
        }

        var all: [RecordedCase] { [sick, job, other] }
    }

    @Test("A case is read by those who reach it, and by nobody else")
    func reading() throws {
        let setting = try Setting()
        for seer in setting.seers {
            let client = setting.jobcenter.client(seer.token)
            for file in setting.all {
                let expected = seer.sees.contains { $0.id == file.id } ? 200 : 404
                for path in ["", "/compass", "/positions", "/actors", "/history", "/timeline", "/benefit-periods", "/unemployment"] {
                    let answer = try client.get(file.path + path)
                    #expect(answer.status == expected, "\(seer.name) \(path)")
                }
                #expect(try client.get(file.citizenPath).status == expected, "\(seer.name)")
                #expect(try client.get(file.citizenPath + "/cpr").status == expected, "\(seer.name)")
            }
        }
    }

    @Test("Lists and counts leave out what is out of reach")
    func listing() throws {
        let setting = try Setting()
        for seer in setting.seers {
            let client = setting.jobcenter.client(seer.token)
            let list = try client.get("/v1/cases?count=true")
            #expect(list.ids.sorted() == seer.sees.map(\.id).sorted(), "\(seer.name)")
            #expect(list.json["count"]?.integer == Int64(seer.sees.count), "\(seer.name)")
            #expect(try client.get("/v1/citizens").ids.sorted() == seer.sees.map(\.citizen).sorted(), "\(seer.name)")
            #expect(try client.get("/v1/citizens?name=testb").ids.sorted() == seer.sees.map(\.citizen).sorted(), "\(seer.name)")
            for file in setting.all {
                let seen = seer.sees.contains { $0.id == file.id }
                #expect(try client.get("/v1/cases?citizen=\(file.citizen)&count=true").json["count"]?.integer == (seen ? 1 : 0))
            }
        }
    }

    @Test("Searches find only what is in reach, by number and by name")
    func searching() throws {
        let setting = try Setting()
        for seer in setting.seers {
            let client = setting.jobcenter.client(seer.token)
            for file in setting.all {
                let found = try client.post("/v1/citizens/searches", #"{"cpr": "\#(file.cpr)"}"#)
                #expect(found.status == 200)
                #expect(found.ids == (seer.sees.contains { $0.id == file.id } ? [file.citizen] : []), "\(seer.name)")
            }
            let found = try client.post("/v1/citizens/searches", #"{"name": "TESTBORGER"}"#)
            #expect(found.ids.sorted() == seer.sees.map(\.citizen).sorted(), "\(seer.name)")
        }
    }

    @Test("Nothing out of reach is changed, and what is in reach is")
    func changing() throws {
        let setting = try Setting()
        for seer in setting.seers {
            let client = setting.jobcenter.client(seer.token)
            for file in setting.all {
                let seen = seer.sees.contains { $0.id == file.id }
                let change = try client.change("PATCH", file.path, #"{"externalCaseNumber": "A"}"#, ifMatch: "*")
                #expect(change.status == (seen ? 200 : 404), "\(seer.name)")
                let actor = try client.post(file.path + "/actors", #"{"role": "kollega"}"#)
                #expect(actor.status == (seen ? 201 : 404), "\(seer.name)")
                let phone = try client.change("PATCH", file.citizenPath, #"{"phone": "12 34 56 78"}"#, ifMatch: "*")
                #expect(phone.status == (seen ? 200 : 404), "\(seer.name)")
            }
        }
        let seenByAll = setting.all.map { file in setting.seers.count { $0.sees.contains { $0.id == file.id } } }
        let leader = setting.jobcenter.client(setting.jobcenter.people.leader.token)
        for (file, writers) in zip(setting.all, seenByAll) {
            #expect(try leader.get(file.path + "/actors").items.count == writers, "every refused actor left no row")
        }
    }

    @Test("Whoever recorded a citizen sees them until there is a case, and then by the case alone")
    func withoutCase() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let caseworker = jobcenter.client(people.caseworker.token)
        let citizen = try caseworker.post("/v1/citizens", #"{"cpr": "\#(TestClient.cpr(9))", "name": "Uden Sag"}"#).text("id")
        #expect(try caseworker.get("/v1/citizens/\(citizen)").status == 200)
        #expect(try caseworker.get("/v1/citizens").ids == [citizen])
        #expect(try jobcenter.client(people.colleague.token).get("/v1/citizens/\(citizen)").status == 404)
        #expect(try jobcenter.client(people.leader.token).get("/v1/citizens/\(citizen)").status == 200)
        let moved = try jobcenter.client(people.leader.token).post(
            "/v1/cases", #"{"citizen": "\#(citizen)", "responsible": "\#(people.colleague.id)"}"#
        )
        #expect(moved.status == 201)
        #expect(try caseworker.get("/v1/citizens/\(citizen)").status == 404)
        #expect(try caseworker.get("/v1/citizens").ids.isEmpty)
        #expect(try jobcenter.client(people.colleague.token).get("/v1/citizens/\(citizen)").status == 200)
    }

    @Test("A case for a citizen out of reach is refused as if there were no such citizen")
    func caseForStranger() throws {
        let setting = try Setting()
        let caseworker = setting.jobcenter.client(setting.jobcenter.people.caseworker.token)
        let stranger = try caseworker.post("/v1/cases", #"{"citizen": "\#(setting.job.citizen)"}"#)
        let nobody = try caseworker.post("/v1/cases", #"{"citizen": "019abcde-0000-7000-8000-000000000000"}"#)
        #expect(stranger.status == 422)
        #expect(stranger.faults == ["/citizen unknown-citizen"])
        #expect(stranger.anonymousProblem == nobody.anonymousProblem)
    }

    @Test("A case that is handed over is gone from the one and there for the other")
    func handingOver() throws {
        let setting = try Setting()
        let people = setting.jobcenter.people
        let caseworker = setting.jobcenter.client(people.caseworker.token)
        let handed = try caseworker.change("PATCH", setting.sick.path, #"{"responsible": "\#(people.colleague.id)", "team": null}"#, ifMatch: "*")
        #expect(handed.status == 200)
        #expect(try caseworker.get(setting.sick.path).status == 404)
        #expect(try setting.jobcenter.client(people.teamLeader.token).get(setting.sick.path).status == 404)
        #expect(try setting.jobcenter.client(people.colleague.token).get(setting.sick.path).status == 200)
    }
}
