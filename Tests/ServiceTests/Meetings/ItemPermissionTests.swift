import Domain
import JSON
import Support
import Testing

@Suite("Items: the group leader's permission (R-26)")
struct ItemPermissionTests {
    private let desk: ItemDesk
    private let file: BroughtCase
    private let path: String

    /// 2 April 2026 is Skærtorsdag: Easter lies between the meeting and the decision.
    init() throws {
        desk = try ItemDesk(clock: .fixed(try #require(Instant(rfc3339: "2026-04-01T08:00:00.000Z"))))
        file = try desk.record()
        path = try desk.bring(file, ItemDesk.talkedThrough, reasons: "bevilling")
    }

    private func answer(_ body: String, as client: TestClient? = nil) throws -> TestAnswer {
        try (client ?? desk.leader).change("PUT", path + "/permission", body, ifMatch: "*")
    }

    @Test("R-26: a leader answers, and nobody else; conditions and a refusal are put in words")
    func who() throws {
        #expect(try answer(#"{"answer": "givet"}"#, as: desk.caseworker).status == 403)
        #expect(try answer(#"{"answer": "betinget"}"#).faults == ["/words words-missing"])
        #expect(try answer(#"{"answer": "afslaaet"}"#).faults == ["/words words-missing"])
        #expect(try answer(#"{"answer": "givet", "decisionDue": "2020-01-01"}"#).faults == ["/decisionDue in-the-past"])
        #expect(try answer(#"{"answer": "afslaaet", "words": "For dyrt", "decisionDue": "2199-01-01"}"#).faults == ["/decisionDue not-here"])
    }

    @Test("R-26: a permission is not the decision, and makes the task of hearing the citizen and deciding within seven working days")
    func task() throws {
        let given = try answer(#"{"answer": "betinget", "words": "Højst 13 uger"}"#)
        #expect(given.status == 200, "\(given.text)")
        #expect(given.at("isDecision") == "false")
        #expect(given.text("notice").contains("ikke en afgørelse"))
        #expect(given.at("task", "kind") == "afgoerelse")
        #expect(given.at("task", "responsible", "name") == "Sagsbehandler 4")
        #expect(given.at("task", "due") == "2026-04-15", "Skærtorsdag, langfredag and 2. påskedag are no working days")
        #expect(try answer(#"{"answer": "givet", "words": "Uden betingelser"}"#).at("task", "id") == given.at("task", "id"), "the task is there already")
        #expect(try desk.count("agreement") == 1)

        let refused = try answer(#"{"answer": "afslaaet", "words": "For dyrt alligevel"}"#)
        #expect(refused.at("task", "state") == "bortfaldet")
        #expect(try answer(#"{"answer": "givet"}"#).at("task", "state") == "aaben")
        #expect(try desk.count("agreement") == 2)
    }

    @Test("R-26, R-37: a case brought for a permission does not end without the answer, whichever it is", arguments: ["konkluderet", "ingenAftale"])
    func endsWithAnswer(ending: String) throws {
        let body = ending == "konkluderet" ? desk.clearEnd() : #"{"ending": "ingenAftale", "reason": "Hun siger nej."}"#
        let end = { try desk.caseworker.change("PUT", path + "/conclusion", body, ifMatch: "*") }
        #expect(try end().faults == [" no-permission"])
        #expect(try answer(#"{"answer": "afslaaet", "words": "For dyrt"}"#).status == 200)
        #expect(try end().status == 200)
        #expect(try answer(#"{"answer": "givet"}"#).text("code") == "item-ended")
    }

    @Test("R-26: where no permission was asked for, none is given")
    func notAsked() throws {
        let other = try desk.bring(try desk.record(2))
        let answer = try desk.leader.change("PUT", other + "/permission", #"{"answer": "givet"}"#, ifMatch: "\"1\"")
        #expect(answer.status == 409)
        #expect(answer.text("code") == "no-permission-asked")
    }
}
