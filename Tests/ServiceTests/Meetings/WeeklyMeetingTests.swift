import Domain
import JSON
import Service
import Storage
import Support
import Testing

/// Issue 4 from end to end: a team runs its weekly meeting on the API alone, with nothing on paper and nothing typed twice.
@Suite("A weekly meeting of six cases, from agenda to minutes")
struct WeeklyMeetingTests {
    @Test("Postponement, permission, a rule question, vague words acknowledged, an outsider with consent, and a correction (R-26 to R-37)")
    func week() throws {
        let week = try Week()
        try week.prepare()
        try week.beforePublication()
        try week.hold()
        try week.finalise()
        try week.correct()
        try week.afterwards()
    }
}

/// One meeting and the one a week later.
private final class Week {
    let day: MeetingDay
    let meeting: String
    let next: String
    /// The cases, in the order they were brought.
    var files: [RecordedCase]
    /// The items, in the same order.
    var items: [String] = []
    private var outsider = ""

    var desk: AgreementDesk { day.desk }
    /// Of another team: sees the cases through the room alone.
    var consultant: TestClient { desk.jobcenter.client(desk.people.companyConsultant.token) }

    init() throws {
        let day = try MeetingDay()
        self.day = day
        meeting = try day.plan(from: 10, to: 12, kind: "gruppemoede")
        next = try day.plan(from: 10, to: 12, day: "2026-12-02", kind: "gruppemoede")
        files = [day.desk.file] + (try (2...6).map { try day.desk.record($0) })
    }

    // MARK: Before

    /// The agenda: each case in one request, with what is known before the meeting.
    func prepare() throws {
        try desk.agree("Spørge borgeren om praktikken", due: "2026-11-30")
        let participants = meeting + "/participants"
        try created(day.teamLeader.post(participants, #"{"staff": "\#(desk.people.companyConsultant.id)"}"#))
        outsider = try created(day.teamLeader.post(participants, #"{"name": "Psykiater 3", "title": "Overlæge", "organisation": "Regionshospitalet"}"#)).text("id")
        let actors = try desk.actors()
        try created(desk.client.post(files[0].path + "/positions", #"""
            {"positions": [{"actor": "\#(actors[0])", "systemFaglighed": 60, "individOmverden": -60}]}
            """#))
        desk.clock.move(minutes: 1)
        let first = #"""
            , "question": "Hvem taler med lægen?", "goal": "At komme videre", "minutes": 20, "citizenAsked": "Ja, i mandags",
            "problemViews": [{"staff": "\#(desk.people.caseworker.id)", "text": "Lægen og jeg siger hver sit."}],
            "positions": [{"actor": "\#(actors[2])", "systemFaglighed": -60, "individOmverden": -60}],
            "proposals": [{"text": "En fælles samtale med lægen", "category": "andre_professionelle", "presupposes": ["\#(actors[1])"]}]
            """#
        items.append(try day.bring(files[0], to: meeting, first))
        items.append(try bring(1, reasons: "bevilling"))
        items.append(try bring(2, reasons: "regelusikkerhed"))
        for number in 3...5 { items.append(try bring(number, reasons: "sparring")) }
        // The rule question is quickly answered, so it comes first.
        let order = [2, 0, 1, 3, 4, 5].map { "\"\(items[$0].suffix(36))\"" }.joined(separator: ", ")
        try ok(day.teamLeader.change("PUT", meeting + "/agenda", #"{"items": [\#(order)]}"#, ifMatch: "*"))
        let agenda = try day.teamLeader.get(meeting).json["agenda"]?.elements ?? []
        #expect(agenda.map { $0["citizenName"]?.text } == [3, 1, 2, 4, 5, 6].map { "Testborger \($0)" })
    }

    private func bring(_ number: Int, reasons: String) throws -> String {
        let answer = try created(desk.client.post(meeting + "/items", #"{"case": "\#(files[number].id)", "reasons": ["\#(reasons)"]}"#))
        return "\(meeting)/items/\(answer.text("id"))"
    }

    /// The room opens with publication; the outsider sees their item alone, once there is a consent.
    func beforePublication() throws {
        #expect(try consultant.get(files[0].path).status == 404)
        try day.step(meeting, "PUT", "publication")
        #expect(try consultant.get(files[0].path).status == 200)
        #expect(try consultant.get(items[0]).status == 200)
        #expect(try consultant.change("PATCH", files[0].path, #"{"benefit": "dagpenge"}"#, ifMatch: "*").status == 404, "the room reads")
        #expect(try material().isEmpty)
        try created(desk.client.post(items[0] + "/sharings", #"{"participant": "\#(outsider)", "kind": "samtykke", "words": "At sagen drøftes med psykiateren"}"#))
        #expect(try material().count == 1)
    }

    private func material() throws -> [JSONValue] {
        try ok(day.teamLeader.get("\(meeting)/participants/\(outsider)/material")).json["items"]?.elements ?? []
    }

    // MARK: At the table

    func hold() throws {
        desk.clock.move(minutes: 60)
        try day.step(meeting, "PUT", "start")
        try ok(day.teamLeader.change("PATCH", "\(meeting)/participants/\(outsider)", #"{"attendance": "deltog"}"#, ifMatch: "*"))
        try ruleQuestion()
        try shared()
        try permission()
        try vague()
        let put = #"{"ending": "udsat", "reason": "Der mangler en lægeerklæring.", "nextMeeting": "\#(next.suffix(36))"}"#
        try day.end(items[4], put)
        #expect(try day.teamLeader.change("PUT", meeting + "/end", nil, ifMatch: "*").text("code") == "items-open")
        let carried = try ok(day.teamLeader.post(meeting + "/carry-over", "{}"))
        #expect(carried.json["carried"]?.elements?.map { $0["citizenName"]?.text } == ["Testborger 6"])
        try day.step(meeting, "PUT", "end")
    }

    /// A rule question may end with an answer instead of an agreement.
    private func ruleQuestion() throws {
        let refused = try desk.client.change("PUT", items[2] + "/conclusion", #"{"ending": "konkluderet"}"#, ifMatch: "*")
        #expect(refused.status == 422)
        #expect(refused.faults.count >= 3, "problem, conclusion and agreement are missing: \(refused.faults)")
        let ended = try day.end(items[2], #"{"ending": "ingenAftale", "reason": "Reglen er klar: Karensdagen gælder ikke her."}"#)
        #expect(ended.text("endingLabel") == "Uden aftale")
    }

    /// The open agreements of the case come first; then problem, compass, proposal and conclusion.
    private func shared() throws {
        let actors = try desk.actors()
        let item = try ok(consultant.get(items[0]))
        #expect(item.json["openAgreements"]?.elements?.map { $0["what"]?.text } == ["Spørge borgeren om praktikken"])
        try created(consultant.post(items[0] + "/problem-views", #"{"staff": "\#(desk.people.companyConsultant.id)", "text": "Ingen har spurgt virksomheden."}"#))
        try created(desk.client.post(items[0] + "/positions", #"""
            {"positions": [{"actor": "\#(actors[0])", "systemFaglighed": 60, "individOmverden": 60}]}
            """#))
        let chosen = item.json["proposals"]?[0]?["id"]?.text ?? ""
        let agreements = [
            (#"{"staff": "\#(desk.people.companyConsultant.id)"}"#, "Ringe til Prøvebageriet onsdag", "2026-12-02"),
            (#"{"actor": "\#(actors[0])"}"#, "Møde op hos lægen mandag", "2026-11-30"),
        ].map { #"{"what": "\#($0.1)", "responsible": \#($0.0), "due": "\#($0.2)"}"# }.joined(separator: ", ")
        let ended = try day.end(items[0], #"""
            {"ending": "konkluderet", "text": "Sagsbehandleren inviterer egen læge til en samtale fredag klokken ni.", "chosen": ["\#(chosen)"],
             "agreements": [\#(agreements)]}
            """#)
        #expect(ended.json["chosen"]?.elements?.map { $0["text"]?.text } == ["En fælles samtale med lægen"])
        let moved = try desk.client.get(items[0]).json["moved"]?.elements ?? []
        #expect(moved.filter { $0["logicChanged"]?.boolean == true }.map { $0["name"]?.text } == ["Borger"])
    }

    /// The group leader's answer is internal, says so, and makes the task that follows from it.
    private func permission() throws {
        #expect(try desk.client.change("PUT", items[1] + "/permission", #"{"answer": "givet"}"#, ifMatch: "*").status == 403)
        let given = try ok(day.teamLeader.change("PUT", items[1] + "/permission", #"{"answer": "givet", "decisionDue": "2026-12-04"}"#, ifMatch: "*"))
        #expect(given.json["isDecision"]?.boolean == false)
        #expect(given.json["task"]?["kind"]?.text == "afgoerelse")
        #expect(given.json["task"]?["due"]?.text == "2026-12-04")
        try day.conclude(items[1])
    }

    private func vague() throws {
        try created(desk.client.post(items[3] + "/problem-views", #"{"text": "Vi ved ikke, hvad hun selv vil."}"#))
        let words = #"""
            "ending": "konkluderet", "text": "Vi tager en god snak med hende på et tidspunkt.",
            "agreements": [{"what": "Ringe til hende mandag", "responsible": {"staff": "\#(desk.people.caseworker.id)"}, "due": "2026-11-30"}]
            """#
        let refused = try desk.client.change("PUT", items[3] + "/conclusion", "{\(words)}", ifMatch: "*")
        #expect(refused.status == 422)
        #expect(refused.faults.allSatisfy { $0.hasSuffix("not-acknowledged") }, "\(refused.text)")
        let ended = try day.end(items[3], #"{\#(words), "acknowledged": ["uklart-hvad", "uklart-hvem", "uklart-hvornaar"]}"#)
        #expect(ended.json["unclear"]?.boolean == true)
        #expect(ended.json["acknowledged"]?.elements?.isEmpty == false)
    }

    // MARK: Minutes

    func finalise() throws {
        let stale = try ok(day.teamLeader.get(meeting + "/minutes/preview")).text("digest")
        try ok(desk.client.change("PATCH", items[0], #"{"citizenTold": "Ringet op samme eftermiddag"}"#, ifMatch: "*"))
        let refused = try day.teamLeader.post(meeting + "/minutes", #"{"preview": "\#(stale)"}"#)
        #expect(refused.status == 409)
        #expect(refused.text("code") == "changed-since-preview")
        let preview = try ok(day.teamLeader.get(meeting + "/minutes/preview"))
        #expect(preview.json["items"]?.elements?.count == 6)
        let made = try created(day.teamLeader.post(meeting + "/minutes", #"{"preview": "\#(preview.text("digest"))"}"#))
        #expect(made.json["version"]?.integer == 1)
        for type in ["text/html", "text/plain"] {
            let page = try ok(day.teamLeader.get(meeting + "/minutes", headers: [("Accept", type)]))
            #expect(page.header("content-type")?.hasPrefix(type) == true)
            for name in (1...6).map({ "Testborger \($0)" }) { #expect(page.text.contains(name)) }
        }
        #expect(try consultant.get(files[0].path).status == 404, "the room is closed")
        #expect(try count("outbox") == 6, "each case's part goes to its journal once")
        #expect(try desk.client.post(items[0] + "/agreements", #"{"what": "Mere", "responsible": {"staff": "\#(desk.people.caseworker.id)"}, "due": "2026-12-04"}"#)
            .text("code") == "minutes-final")
        try partsOfCases()
    }

    /// The meeting's minutes cover several citizens and enter nobody's case; each case has its own part.
    private func partsOfCases() throws {
        for (number, file) in files.enumerated() {
            let listed = try ok(desk.client.get(file.path + "/minutes")).items
            #expect(listed.count == 1)
            let part = try ok(desk.client.get("\(file.path)/minutes/\(listed.first?["item"]?.text ?? "")", headers: [("Accept", "text/plain")])).text
            for other in 1...6 { #expect(part.contains("Testborger \(other)") == (other == number + 1), "\(part)") }
        }
    }

    /// A correction is a new version that says what changed; the old one stays as it was.
    func correct() throws {
        let first = try ok(day.teamLeader.get(meeting + "/minutes?version=1"))
        try ok(day.teamLeader.change("PUT", meeting + "/correction", #"{"reason": "Forkert klokkeslæt"}"#, ifMatch: "*"))
        try ok(desk.client.change("PATCH", items[0], #"{"citizenTold": "Ringet op næste morgen"}"#, ifMatch: "*"))
        let preview = try ok(day.teamLeader.get(meeting + "/minutes/preview")).text("digest")
        let made = try created(day.teamLeader.post(meeting + "/minutes", #"{"preview": "\#(preview)"}"#))
        #expect(made.json["version"]?.integer == 2)
        #expect(made.text("correction") == "Forkert klokkeslæt")
        let corrected = made.json["items"]?.elements?.filter { $0["changes"]?.elements?.isEmpty == false } ?? []
        #expect(corrected.map { $0["citizenName"]?.text } == ["Testborger 1"])
        #expect(corrected.first?["changes"]?.elements?.map { $0["to"]?.text } == ["Ringet op næste morgen"])
        #expect(try count("outbox") == 7, "of a correction the changed part alone goes out")
        let kept = try ok(day.teamLeader.get(meeting + "/minutes?version=1"))
        #expect(kept.json["items"] == first.json["items"])
        #expect(kept.text("digest") == first.text("digest"))
    }

    // MARK: Afterwards

    /// What was agreed lives on, what was not reached waits at the next meeting, and nothing was typed twice.
    func afterwards() throws {
        let agenda = try ok(day.teamLeader.get(next)).json["agenda"]?.elements ?? []
        #expect(agenda.map { $0["citizenName"]?.text } == ["Testborger 5", "Testborger 6"])
        #expect(try desk.client.get("/v1/agreements?responsible=me&state=aaben").items.count == 4, "one from before, one each of two cases, and the task")
        #expect(try consultant.get("/v1/agreements?responsible=me").whats == ["Ringe til Prøvebageriet onsdag"])
        #expect(try consultant.get("/v1/agreements?responsible=me").items.first?["caseInReach"]?.boolean == false)
        let overview = try day.overview(desk.client)
        #expect(overview.few("withoutConclusion").isEmpty)
        #expect(overview.few("meetings").map { $0["items"]?.elements?.count } == [2])
        #expect(try day.overview(day.teamLeader).few("leading").map { $0["missing"]?.elements?.count } == [0])
        let report = try ok(desk.leader.get("/v1/reports/case-meetings")).json
        #expect(report["items"]?.integer == 6)
        #expect(report["conclusions"]?.integer == 4)
        #expect(report["unclear"]?["percent"]?.integer == 25, "the vague one")
        #expect(try desk.client.get(files[0].path + "/timeline").status == 200)
    }

    // MARK: Small things

    @discardableResult
    private func ok(_ answer: TestAnswer, location: SourceLocation = #_sourceLocation) throws -> TestAnswer {
        try #require(answer.status == 200, "\(answer.text)", sourceLocation: location)
        return answer
    }

    @discardableResult
    private func created(_ answer: TestAnswer, location: SourceLocation = #_sourceLocation) throws -> TestAnswer {
        try #require(answer.status == 201, "\(answer.text)", sourceLocation: location)
        return answer
    }

    private func count(_ table: String) throws -> Int {
        try desk.jobcenter.service.foundations.writer.perform { db in
            try db.first(composed: "SELECT count(*) FROM \(table)") { try $0.int(0) } ?? 0
        }
    }
}
