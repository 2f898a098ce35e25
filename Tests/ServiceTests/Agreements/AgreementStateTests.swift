import Domain
import JSON
import Support
import Testing

@Suite("Agreements: what becomes of them")
struct AgreementStateTests {
    @Test("Done with a result, taken back, dropped with a reason: each step in history and story (R-37)")
    func completes() throws {
        let desk = try AgreementDesk()
        let made = try desk.agree()
        let path = made.agreementPath + "/completion"
        let done = try desk.client.change("PUT", path, #"{"state": "udfoert", "on": "2026-11-24", "result": "Lægen er med"}"#, ifMatch: made.tag)
        #expect(done.status == 200, "\(done.text)")
        #expect(done.text("stateLabel") == "Udført")
        #expect(done.text("settledOn") == "2026-11-24")
        #expect(done.text("outcome") == "Lægen er med")
        let open = try desk.client.change("DELETE", path, nil, ifMatch: done.tag)
        #expect(open.text("state") == "aaben")
        #expect(open.json["settledOn"] == .null)
        #expect(open.json["outcome"] == .null)
        let dropped = try desk.client.change("PUT", path, #"{"state": "bortfaldet", "reason": "Borgeren er flyttet"}"#, ifMatch: open.tag)
        #expect(dropped.text("settledOn") == "2026-11-25")
        #expect(dropped.json["version"]?.integer == 4)
        #expect(try desk.history().suffix(3) == [
            "agreement.completed state: Åben -> Udført, settledOn: - -> 2026-11-24, outcome: - -> Lægen er med",
            "agreement.reopened state: Udført -> Åben, settledOn: 2026-11-24 -> -, outcome: Lægen er med -> -",
            "agreement.cancelled state: Åben -> Bortfaldet, settledOn: - -> 2026-11-25, outcome: - -> Borgeren er flyttet",
        ])
        #expect(try desk.story().suffix(3) == [
            "En aftale blev udført 24. november 2026. Lægen er med", "En aftale blev åbnet igen.",
            "En aftale bortfaldt 25. november 2026: Borgeren er flyttet",
        ])
    }

    @Test("What cannot be is refused with its reason, and nothing changes")
    func refusals() throws {
        let desk = try AgreementDesk()
        let made = try desk.agree(due: "2026-12-01")
        let path = made.agreementPath
        func put(_ body: String) throws -> [String] { try desk.client.change("PUT", path + "/completion", body, ifMatch: "*").faults }
        #expect(try put(#"{"state": "udfoert", "on": "2026-11-26"}"#) == ["/on in-the-future"])
        #expect(try put(#"{"state": "udfoert", "reason": "Nej"}"#) == ["/reason not-here"])
        #expect(try put(#"{"state": "bortfaldet", "result": "Nej", "reason": "Ja"}"#) == ["/result not-here"])
        #expect(try put(#"{"state": "bortfaldet"}"#) == ["/reason required"])
        #expect(try put(#"{"state": "aaben"}"#) == ["/state unknown-code"])
        for day in ["2026-12-01", "2026-11-30"] {
            let answer = try desk.client.post(path + "/postponements", #"{"due": "\#(day)", "reason": "Ferie"}"#)
            #expect(answer.faults == ["/due not-later"])
            #expect(answer.json["errors"]?[0]?["detail"]?.text?.contains("1. december 2026") == true)
        }
        #expect(try desk.client.post(path + "/postponements", #"{"due": "2026-12-08", "reason": ""}"#).status == 422)
        #expect(try desk.client.change("DELETE", path + "/completion", nil, ifMatch: "*").text("code") == "already-open")
        #expect(try desk.client.get(path).json == made.json)
        #expect(try desk.client.change("PUT", path + "/completion", #"{"state": "udfoert"}"#, ifMatch: "*").status == 200)
        for (method, target, body) in [
            ("PATCH", path, #"{"what": "Andet"}"#), ("PUT", path + "/completion", #"{"state": "udfoert"}"#),
            ("POST", path + "/postponements", #"{"due": "2026-12-08", "reason": "Ferie"}"#),
            ("PATCH", path, #"{"responsible": {"staff": "\#(desk.people.caseworker.id)"}}"#),
        ] {
            let answer = try desk.client.change(method, target, body, ifMatch: "*")
            #expect(answer.status == 409)
            #expect(answer.text("code") == "not-open")
        }
    }

    @Test("A postponement keeps the earlier days, the oldest first, with who and why")
    func postpones() throws {
        let desk = try AgreementDesk()
        let path = try desk.agree(due: "2026-12-01").agreementPath
        let first = try desk.client.post(path + "/postponements", #"{"due": "2026-12-08", "reason": "Lægen har ferie"}"#)
        #expect(first.status == 201, "\(first.text)")
        let second = try desk.leader.post(path + "/postponements", #"{"due": "2026-12-15", "reason": "Tolken er syg"}"#)
        #expect(second.text("due") == "2026-12-15")
        let kept = second.json["postponements"]?.elements ?? []
        #expect(kept.map { "\($0["from"]?.text ?? "") \($0["to"]?.text ?? "") \($0["reason"]?.text ?? "")" } == [
            "2026-12-01 2026-12-08 Lægen har ferie", "2026-12-08 2026-12-15 Tolken er syg",
        ])
        #expect(kept.map { $0["by"]?.text } == [desk.people.caseworker.id.description, desk.people.leader.id.description])
        #expect(try desk.history().last == "agreement.postponed due: 2026-12-08 -> 2026-12-15, reason: - -> Tolken er syg")
        #expect(try desk.story().last == "En aftale fik ny frist, 15. december 2026: Tolken er syg")
    }

    @Test("Each agreement has a version of its own: what changes one leaves the others' tags and the case's alone")
    func versions() throws {
        let desk = try AgreementDesk()
        let (one, other) = (try desk.agree("Den ene"), try desk.agree("Den anden"))
        let file = try desk.client.get(desk.file.path)
        let moved = try desk.client.change("PATCH", one.agreementPath, #"{"what": "Den første"}"#, ifMatch: one.tag)
        #expect(moved.json["version"]?.integer == 2)
        #expect(try desk.client.change("PATCH", one.agreementPath, #"{"what": "For sent"}"#, ifMatch: one.tag).status == 412)
        #expect(try desk.client.send("PATCH", one.agreementPath, #"{"what": "Uden"}"#).status == 428)
        #expect(try desk.client.change("PATCH", other.agreementPath, #"{"what": "Den anden selv"}"#, ifMatch: other.tag).status == 200)
        #expect(try desk.client.get(desk.file.path).tag == file.tag)
        #expect(try desk.client.get(one.agreementPath).text("what") == "Den første")
        let same = try desk.client.change("PATCH", one.agreementPath, #"{"what": "Den første"}"#, ifMatch: moved.tag)
        #expect(same.tag == moved.tag)
    }

    /// Any sequence of calls, held against the state machine of the domain: what it refuses is refused over HTTP, and what it allows is
    /// shown as it says.
    @Test("No sequence of calls brings an agreement where the rules do not (R-37)", arguments: 1...4)
    func property(seed: Int) throws {
        let desk = try AgreementDesk()
        var random = SeededRandom(seed: seed)
        let staff = [desk.people.caseworker.id, desk.people.colleague.id, desk.people.leader.id]
        let today = try #require(Day("2026-11-25"))
        let made = try desk.agree("Første ord", due: "2026-12-01")
        var model = Agreement(what: "Første ord", responsible: .staff(staff[0]), due: try #require(Day("2026-12-01")))
        for step in 0..<60 {
            var next = model
            let answer: TestAnswer
            let isAllowed: Bool
            switch Int.random(in: 0...4, using: &random) {
            case 0:
                answer = try desk.leader.change("PUT", made.agreementPath + "/completion", #"{"state": "udfoert", "result": "Gjort \#(step)"}"#, ifMatch: "*")
                isAllowed = (try? next.complete(on: today, result: "Gjort \(step)")) != nil
            case 1:
                answer = try desk.leader.change("PUT", made.agreementPath + "/completion", #"{"state": "bortfaldet", "reason": "Flyttet"}"#, ifMatch: "*")
                isAllowed = (try? next.drop(on: today, reason: "Flyttet")) != nil
            case 2:
                answer = try desk.leader.change("DELETE", made.agreementPath + "/completion", nil, ifMatch: "*")
                isAllowed = (try? next.reopen()) != nil
            case 3:
                let day = model.due.advanced(by: .random(in: -1...3, using: &random))
                answer = try desk.leader.post(made.agreementPath + "/postponements", #"{"due": "\#(day)", "reason": "Ferie"}"#)
                isAllowed = (try? next.postpone(to: day, reason: "Ferie", at: .earliest, by: nil)) != nil
            default:
                let person = staff[.random(in: 0...2, using: &random)]
                answer = try desk.leader.change("PATCH", made.agreementPath, #"{"responsible": {"staff": "\#(person)"}}"#, ifMatch: "*")
                isAllowed = (try? next.handOver(to: .staff(person))) != nil
            }
            #expect((answer.status < 300) == isAllowed, "seed \(seed), step \(step): \(answer.text)")
            if isAllowed { model = next }
            let shown = try desk.leader.get(made.agreementPath)
            #expect(shown.text("state") == model.state.code.rawValue)
            #expect(shown.json["settledOn"]?.text == model.state.settledOn?.description)
            #expect(shown.json["outcome"]?.text == model.state.outcome)
            #expect(shown.text("due") == model.due.description)
            #expect((shown.json["postponements"]?.elements ?? []).map { $0["to"]?.text } == model.postponements.map { $0.to.description })
            if case .staff(let id) = model.responsible { #expect(shown.json["responsible"]?["staff"]?.text == id.description) }
        }
    }
}
