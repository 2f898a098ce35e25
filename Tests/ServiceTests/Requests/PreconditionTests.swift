import Domain
import JSON
import Support
import Testing

@Suite("Requests: every change names the version it is based on")
struct PreconditionTests {
    /// Every guarded operation, with a body that would do.
    private func operations(_ jobcenter: TestJobcenter) throws -> [(client: TestClient, method: String, path: String, body: String?, read: String)] {
        let people = jobcenter.people
        let client = jobcenter.client(people.caseworker.token)
        let administrator = jobcenter.client(people.administrator.token)
        let file = try client.record(case: 1)
        let actor = try client.add(actor: "borger", to: file)
        return [
            (client, "PATCH", file.path, #"{"externalCaseNumber": "X"}"#, file.path),
            (client, "PUT", file.path + "/benefit-periods", #"{"periods": [{"benefit": "sygedagpenge", "from": "2026-01-05"}]}"#, file.path),
            (client, "PUT", file.path + "/closure", #"{"reason": "job"}"#, file.path),
            (client, "DELETE", file.path + "/closure", nil, file.path),
            (client, "PATCH", file.path + "/actors/\(actor)", #"{"name": "Anna"}"#, file.path + "/actors/\(actor)"),
            (client, "DELETE", file.path + "/actors/\(actor)", nil, file.path + "/actors/\(actor)"),
            (client, "PATCH", file.citizenPath, #"{"phone": "1"}"#, file.citizenPath),
            (client, "PUT", file.citizenPath + "/cpr", #"{"cpr": "2512489996"}"#, file.citizenPath),
            (client, "PUT", file.citizenPath + "/protection", #"{"staff": ["\#(people.caseworker.id)"], "reason": "A"}"#, file.citizenPath),
            (client, "DELETE", file.citizenPath + "/protection", nil, file.citizenPath),
            (administrator, "PATCH", "/v1/staff/\(people.colleague.id)", #"{"title": "Ny"}"#, "/v1/staff/\(people.colleague.id)"),
            (administrator, "PATCH", "/v1/teams/\(people.jobindsats)", #"{"name": "Nyt navn"}"#, "/v1/teams/\(people.jobindsats)"),
        ]
    }

    @Test("428 without If-Match, 412 with an older version and nothing changed, success with the version that is there")
    func guarded() throws {
        let jobcenter = try TestJobcenter()
        for (client, method, path, body, read) in try operations(jobcenter) {
            let before = try client.get(read)
            #expect(try client.send(method, path, body).status == 428, "\(method) \(path)")
            for stale in ["\"999-0000000000000000\"", "W/\(before.tag)", "\"\"", "\(before.tag), \(before.tag)", "nonsense", "\"-1\"", "\"0\""] {
                let answer = try client.change(method, path, body, ifMatch: stale)
                #expect(answer.status == 412, "\(method) \(path) \(stale)")
                #expect(answer.text("type") == "/problems/stale")
            }
            let between = try client.get(read)
            #expect(between.body == before.body)
            let changed = try client.change(method, path, body, ifMatch: before.tag)
            #expect(changed.status == 200, "\(method) \(path) \(changed.text)")
            let after = try client.get(read)
            #expect(after.tag != before.tag)
            #expect(after.json["version"]?.integer == before.json["version"]?.integer.map { $0 + 1 }, "\(method) \(path)")
            #expect(try client.change(method, path, body, ifMatch: before.tag).status == 412, "\(method) \(path), the version before")
        }
        jobcenter.stop()
    }

    @Test("If-Match with a star changes whatever is there")
    func star() throws {
        let jobcenter = try TestJobcenter()
        for (client, method, path, body, _) in try operations(jobcenter) {
            #expect(try client.change(method, path, body, ifMatch: "*").status == 200, "\(method) \(path)")
        }
        jobcenter.stop()
    }

    @Test("The tag of a change's answer is the tag the resource is read with")
    func tagOfAnswer() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        #expect(try client.get(file.path).tag == file.tag)
        var tag = file.tag
        for name in ["A", "B", "C"] {
            let changed = try client.change("PATCH", file.path, #"{"externalCaseNumber": "\#(name)"}"#, ifMatch: tag)
            #expect(changed.status == 200)
            tag = changed.tag
            #expect(try client.get(file.path).tag == tag)
        }
    }

    @Test("What belongs to others and is shown with a case makes no decision stale: a tag from before a colleague's new name still changes it")
    func othersNames() throws {
        let jobcenter = try TestJobcenter()
        let people = jobcenter.people
        let client = jobcenter.client(people.caseworker.token)
        let file = try client.record(case: 1)
        let renamed = try jobcenter.client(people.administrator.token).change(
            "PATCH", "/v1/staff/\(people.caseworker.id)", #"{"name": "Nyt Navn"}"#, ifMatch: "*"
        )
        #expect(renamed.status == 200)
        let read = try client.get(file.path, headers: [("If-None-Match", file.tag)])
        #expect(read.status == 200, "the answer differs, so the copy is not fresh")
        #expect(read.text("responsibleName") == "Nyt Navn")
        #expect(try client.change("PATCH", file.path, #"{"externalCaseNumber": "X"}"#, ifMatch: file.tag).status == 200)
    }

    @Test("If-None-Match with the current tag gives 304 without a body, and 200 when something changed")
    func fresh() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        let file = try client.record(case: 1)
        for path in [file.path, file.citizenPath, file.path + "/compass?asOf=2030-01-01T00:00:00Z", file.path + "/actors", "/v1/cases", "/v1/me", "/v1/codes/ydelser"] {
            let first = try client.get(path)
            #expect(first.status == 200)
            #expect(first.tag.hasPrefix("\"") && first.tag.hasSuffix("\""), "strong: \(first.tag)")
            for known in [first.tag, "W/" + first.tag, "\"other\", \(first.tag)", "*"] {
                let again = try client.get(path, headers: [("If-None-Match", known)])
                #expect(again.status == 304, "\(path) \(known)")
                #expect(again.body.isEmpty)
                #expect(again.tag == first.tag)
            }
            #expect(try client.get(path, headers: [("If-None-Match", "\"1-0000000000000000\"")]).status == 200)
        }
        #expect(try client.change("PATCH", file.path, #"{"externalCaseNumber": "X"}"#, ifMatch: "*").status == 200)
        #expect(try client.get(file.path, headers: [("If-None-Match", file.tag)]).status == 200)
    }
}
