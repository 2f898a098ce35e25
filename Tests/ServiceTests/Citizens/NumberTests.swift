import Domain
import JSON
import Support
import Testing

@Suite("Citizens: a CPR number belongs to one and can change (1.1, 1.2)")
struct CitizenNumberTests {
    private func search(_ client: TestClient, _ number: String) throws -> [String] {
        try client.post("/v1/citizens/searches", #"{"cpr": "\#(number)"}"#).ids
    }

    @Test("A number is recorded once, and the second is told neither whose it is nor what it is, in reach or out of it")
    func duplicate() throws {
        let jobcenter = try TestJobcenter()
        let file = try jobcenter.client(jobcenter.people.colleague.token).record(case: 1, name: "Hemmelig Borger")
        var texts: Set<String> = []
        for token in [jobcenter.people.colleague.token, jobcenter.people.caseworker.token, jobcenter.people.leader.token, jobcenter.people.integration] {
            let client = jobcenter.client(token)
            let alone = try client.post("/v1/citizens", #"{"cpr": "\#(file.cpr)", "name": "En Anden"}"#)
            let extra = token == jobcenter.people.integration ? #", "responsible": "\#(jobcenter.people.leader.id)""# : ""
            let withCase = try client.post("/v1/cases", #"{"citizen": {"cpr": "\#(file.cpr)", "name": "En Anden"}\#(extra)}"#)
            for answer in [alone, withCase] {
                #expect(answer.status == 409)
                #expect(answer.text("code") == "cpr-taken")
                for secret in ["Hemmelig", file.citizen, file.id, "670582", file.cpr] { #expect(!answer.anonymousProblem.contains(secret)) }
                texts.insert(answer.anonymousProblem)
            }
        }
        #expect(texts.count == 1, "in reach and out of it, the words are the same")
        let leader = jobcenter.client(jobcenter.people.leader.token)
        #expect(try leader.get("/v1/citizens").ids == [file.citizen], "all or nothing: no citizen and no case was left behind")
        #expect(try leader.get("/v1/cases").ids == [file.id])
    }

    @Test("A number changes from a day on: the old one still finds the citizen, and the history is masked")
    func dated() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        let before = try client.get(file.citizenPath)
        let changed = try client.change("PUT", file.citizenPath + "/cpr", #"{"cpr": "2512489996", "validFrom": "2024-03-01"}"#, ifMatch: before.tag)
        #expect(changed.status == 200, "\(changed.text)")
        #expect(changed.text("cprMasked") == "251248-••••")
        #expect(changed.text("cprKind") == "ordinaer")
        #expect(changed.json["version"]?.integer == 2)
        #expect(try search(client, file.cpr) == [file.citizen])
        #expect(try search(client, "251248-9996") == [file.citizen])
        let numbers = try client.get(file.citizenPath + "/cpr").json["numbers"]?.elements ?? []
        #expect(numbers.compactMap { $0["cpr"]?.text } == ["2512489996", file.cpr])
        #expect(numbers.first?["validFrom"]?.text == "2024-03-01")
        #expect(numbers.first?["validTo"]?.isNull == true)
        #expect(numbers.last?["validTo"]?.text == "2024-02-29")
        let kept = try client.get(file.path)
        #expect(kept.status == 200, "the case stays, with the citizen it had")
        #expect(kept.text("citizen") == file.citizen)
        #expect(kept.text("cprMasked") == "251248-••••")
        for path in ["/history", "/timeline"] {
            let text = try client.get(file.path + path).text
            for number in ["2512489996", file.cpr, "251248-9996"] { #expect(!text.contains(number)) }
        }
    }

    @Test("An old number stays taken: it is given to nobody else")
    func oldNumberTaken() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let (file, other) = (try client.record(case: 1), try client.record(case: 2))
        #expect(try client.change("PUT", file.citizenPath + "/cpr", #"{"cpr": "2512489996"}"#, ifMatch: "*").status == 200)
        let taken = try client.change("PUT", other.citizenPath + "/cpr", #"{"cpr": "\#(file.cpr)"}"#, ifMatch: "*")
        #expect(taken.status == 409)
        #expect(try client.change("PUT", other.citizenPath + "/cpr", #"{"cpr": "2512489996"}"#, ifMatch: "*").status == 409)
        #expect(try client.post("/v1/citizens", #"{"cpr": "\#(file.cpr)", "name": "A"}"#).status == 409)
        #expect(try client.get(other.citizenPath + "/cpr").json["numbers"]?.elements?.count == 1)
    }

    @Test("The day a number holds from lies after the last one's and not in the future")
    func validFrom() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        func put(_ members: String) throws -> TestAnswer {
            try client.change("PUT", file.citizenPath + "/cpr", "{\(members)}", ifMatch: "*")
        }
        #expect(try put(#""cpr": "2512489996", "validFrom": "2099-01-01""#).faults == ["/validFrom in-the-future"])
        #expect(try put(#""cpr": "2512489996", "validFrom": "1982-05-07""#).faults == ["/validFrom too-early"], "the first day of the one before")
        #expect(try put(#""cpr": "2512489996", "validFrom": "2023-02-29""#).faults == ["/validFrom not-a-day"])
        #expect(try put(#""cpr": "2512489996", "validFrom": "2020-01-01""#).status == 200)
        #expect(try put(#""cpr": "2911829996", "validFrom": "2020-01-01""#).faults == ["/validFrom too-early"])
        #expect(try put(#""cpr": "2911829996", "validFrom": "2020-01-02""#).status == 200)
        #expect(try put(#""cpr": "2911829996""#).json["version"]?.integer == 3, "the same number again is no change")
    }

    @Test("A number is looked for in a body alone: an address or a query with one finds nothing")
    func neverInAddress() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        #expect(try client.get("/v1/citizens/\(file.cpr)").status == 404)
        #expect(try client.get("/v1/citizens?cpr=\(file.cpr)").status == 422)
        #expect(try client.get("/v1/citizens?name=\(file.cpr)").ids.isEmpty)
        #expect(try client.get("/v1/citizens/searches?cpr=\(file.cpr)").status == 405)
        #expect(try client.post("/v1/citizens/searches?cpr=\(file.cpr)", #"{"name": "T"}"#).status == 422)
    }

    @Test("Numbers stand in no line of the operating log, no error and no address")
    func nowhereElse() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let number = "6801917359"
        let created = try client.post("/v1/cases", #"{"citizen": {"cpr": "\#(number)", "name": "Testborger"}}"#)
        #expect(created.status == 201)
        let refusals = [
            try client.post("/v1/citizens", #"{"cpr": "\#(number)", "name": "Igen"}"#),
            try client.post("/v1/citizens", #"{"cpr": "\#(number)9", "name": "Igen"}"#),
            try client.post("/v1/citizens", #"{"cpr": \#(number), "name": "Igen"}"#),
            try client.post("/v1/citizens", #"{"cpr": "\#(number)", "name": "#),
            try client.get("/v1/citizens/\(number)"), try client.get("/v1/cases?externalCaseNumber=x&limit=\(number)"),
            try client.post("/v1/cases", #"{"citizen": "\#(number)"}"#),
            try client.get("/v1/citizens?after=\(number)"), try client.get("/v1/cases?\(number)=1"),
            try client.post("/v1/citizens/searches", #"{"cpr": "\#(number)", "name": "Begge"}"#),
        ]
        for answer in refusals {
            #expect(answer.status >= 400)
            #expect(!answer.text.contains(number), "\(answer.text)")
            #expect(answer.headers.allSatisfy { !$0.1.contains(number) })
        }
        _ = try client.post("/v1/citizens/searches", #"{"cpr": "\#(number)"}"#)
        _ = try client.get("/v1/citizens/\(created.text("citizen"))/cpr")
        jobcenter.stop()
        #expect(!CapturingLog.text.contains(number))
        #expect(!CapturingLog.text.contains("680191-7359"))
    }
}
