import Domain
import JSON
import Support
import Testing

@Suite("Closing and reopening")
struct CaseClosureTests {
    @Test("A case is closed with a reason, and shows when and why")
    func closes() throws {
        let desk = try CaseDesk()
        let file = try desk.record(#""openedOn": "2026-01-05","#)
        let id = file.text("id")
        let closed = try desk.client.change("PUT", "/v1/cases/\(id)/closure", """
            {"reason": "job", "note": "Begynder på mandag", "closedOn": "2026-03-31"}
            """, ifMatch: file.tag)
        #expect(closed.status == 200)
        #expect(closed.taggedVersion == 2)
        #expect(closed.text("state") == "lukket")
        #expect(closed.text("stateLabel") == "Lukket")
        let closure = closed.json["closure"]
        #expect(closure?["reason"]?.text == "job")
        #expect(closure?["reasonLabel"]?.text == "Job")
        #expect(closure?["note"]?.text == "Begynder på mandag")
        #expect(closure?["closedOn"]?.text == "2026-03-31")
        #expect(try desk.history(id).last == "closure.closed reason: - -> Job, note: - -> Begynder på mandag, closedOn: - -> 2026-03-31")
    }

    @Test("Without a day the case is closed today")
    func closesToday() throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let closed = try desk.client.change("PUT", "/v1/cases/\(file.text("id"))/closure", #"{"reason": "flyttet"}"#, ifMatch: file.tag)
        #expect(closed.json["closure"]?["closedOn"]?.text == Copenhagen.day(of: ClockSource.system.now()).description)
    }

    @Test("»andet« says nothing without words", arguments: [#"{"reason": "andet"}"#, #"{"reason": "andet", "note": "  "}"#])
    func otherNeedsNote(body: String) throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let answer = try desk.client.change("PUT", "/v1/cases/\(file.text("id"))/closure", body, ifMatch: file.tag)
        #expect(answer.status == 422)
        #expect(answer.faults.allSatisfy { $0.hasPrefix("/note ") } && answer.faults.count == 1, "\(answer.faults)")
        let noted = try desk.client.change(
            "PUT", "/v1/cases/\(file.text("id"))/closure", #"{"reason": "andet", "note": "Rejst ud"}"#, ifMatch: file.tag
        )
        #expect(noted.status == 200)
    }

    @Test("All faults of a closing come at once")
    func allFaults() throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let answer = try desk.client.change(
            "PUT", "/v1/cases/\(file.text("id"))/closure", #"{"reason": "andet", "closedOn": "2099-01-01"}"#, ifMatch: file.tag
        )
        #expect(Set(answer.faults) == ["/note required", "/closedOn in-the-future"])
    }

    @Test("A case does not end before it began")
    func notBeforeOpening() throws {
        let desk = try CaseDesk()
        let file = try desk.record(#""openedOn": "2026-01-05","#)
        let path = "/v1/cases/\(file.text("id"))/closure"
        let early = try desk.client.change("PUT", path, #"{"reason": "job", "closedOn": "2026-01-04"}"#, ifMatch: file.tag)
        #expect(early.faults == ["/closedOn before-opening"])
        let sameDay = try desk.client.change("PUT", path, #"{"reason": "job", "closedOn": "2026-01-05"}"#, ifMatch: file.tag)
        #expect(sameDay.status == 200)
    }

    @Test("Closing twice and opening an open case are conflicts, and change nothing")
    func twice() throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let id = file.text("id")
        let path = "/v1/cases/\(id)/closure"
        #expect(try desk.client.change("DELETE", path, nil, ifMatch: file.tag).status == 409)
        let closed = try desk.client.change("PUT", path, #"{"reason": "job"}"#, ifMatch: file.tag)
        let before = try desk.history(id)
        let again = try desk.client.change("PUT", path, #"{"reason": "pension"}"#, ifMatch: closed.tag)
        #expect(again.status == 409)
        let read = try desk.client.get("/v1/cases/\(id)")
        #expect(read.json == closed.json)
        #expect(try desk.history(id) == before)
    }

    @Test("Closing and reopening are guarded by the case's version")
    func guarded() throws {
        let desk = try CaseDesk()
        let file = try desk.record()
        let path = "/v1/cases/\(file.text("id"))/closure"
        #expect(try desk.client.send("PUT", path, #"{"reason": "job"}"#).status == 428)
        #expect(try desk.client.change("PUT", path, #"{"reason": "job"}"#, ifMatch: CaseDesk.tag(9)).status == 412)
        #expect(try desk.client.change("PUT", path, #"{"reason": "job"}"#, ifMatch: file.tag).status == 200)
        #expect(try desk.client.change("DELETE", path, nil, ifMatch: file.tag).status == 412)
    }

    @Test("A closed case opens again, and history keeps that it was closed")
    func reopens() throws {
        let desk = try CaseDesk()
        let file = try desk.record(#""openedOn": "2026-01-05","#)
        let path = "/v1/cases/\(file.text("id"))/closure"
        let closed = try desk.client.change("PUT", path, #"{"reason": "uddannelse", "closedOn": "2026-02-01"}"#, ifMatch: file.tag)
        let open = try desk.client.change("DELETE", path, nil, ifMatch: closed.tag)
        #expect(open.status == 200)
        #expect(open.text("state") == "aaben")
        #expect(open.json["closure"]?.isNull == true)
        #expect(open.taggedVersion == 3)
        #expect(try desk.history(file.text("id")).suffix(2) == [
            "closure.closed reason: - -> Uddannelse, closedOn: - -> 2026-02-01",
            "closure.reopened reason: Uddannelse -> -, closedOn: 2026-02-01 -> -",
        ])
    }
}
