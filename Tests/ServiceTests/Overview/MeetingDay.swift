import Domain
import JSON
import Support
import Testing

/// A day of meetings at the desk of agreements: the team leader leads them, the caseworker writes their minutes.
struct MeetingDay {
    let desk: AgreementDesk
    let teamLeader: TestClient

    init() throws {
        desk = try AgreementDesk()
        teamLeader = desk.jobcenter.client(desk.people.teamLeader.token)
    }

    /// A meeting of `sygedagpenge` from one whole hour to another in UTC, today or on another day.
    func plan(from: Int, to: Int, day: String = "2026-11-25", kind: String = "sagsmoede") throws -> String {
        func instant(_ hour: Int) -> String { "\(day)T\(hour < 10 ? "0" : "")\(hour):00:00Z" }
        let answer = try teamLeader.post("/v1/meetings", #"""
            {"kind": "\#(kind)", "team": "\#(desk.people.sygedagpenge)", "startsAt": "\#(instant(from))", "endsAt": "\#(instant(to))",
             "leader": "\#(desk.people.teamLeader.id)", "minuteTaker": "\#(desk.people.caseworker.id)", "place": "Lokale 3"}
            """#)
        try #require(answer.status == 201, "\(answer.text)")
        return "/v1/meetings/\(answer.text("id"))"
    }

    /// Takes a step of the meeting's way.
    func step(_ meeting: String, _ method: String, _ part: String, _ body: String? = nil) throws {
        let answer = try teamLeader.change(method, "\(meeting)/\(part)", body, ifMatch: "*")
        try #require(answer.status == 200, "\(answer.text)")
    }

    /// Brings a case, as the caseworker.
    /// - Returns: the address of the item
    func bring(_ file: RecordedCase? = nil, to meeting: String, _ more: String = "") throws -> String {
        let answer = try desk.client.post(meeting + "/items", #"""
            {"case": "\#((file ?? desk.file).id)", "reasons": ["sparring"]\#(more)}
            """#)
        try #require(answer.status == 201, "\(answer.text)")
        return "\(meeting)/items/\(answer.text("id"))"
    }

    /// Ends an item.
    @discardableResult
    func end(_ item: String, _ body: String) throws -> TestAnswer {
        let answer = try desk.client.change("PUT", item + "/conclusion", body, ifMatch: "*")
        try #require(answer.status == 200, "\(answer.text)")
        return answer
    }

    /// A conclusion with one agreement of the caseworker's.
    func conclude(_ item: String, due: String = "2026-12-01", _ more: String = "") throws {
        _ = try desk.client.post(item + "/problem-views", #"{"text": "Han ved ikke, hvad der skal ske."}"#)
        try end(item, #"""
            {"ending": "konkluderet", "text": "Sagsbehandleren ringer til lægen fredag.",
             "agreements": [{"what": "Ringe til lægen fredag", "responsible": {"staff": "\#(desk.people.caseworker.id)"}, "due": "\#(due)"}]\#(more)}
            """#)
    }

    func overview(_ client: TestClient, _ query: String = "") throws -> JSONValue {
        let answer = try client.get("/v1/me/overview\(query)")
        try #require(answer.status == 200, "\(answer.text)")
        return answer.json
    }
}

extension JSONValue {
    /// The things in a list of the overview.
    func few(_ name: String) -> [JSONValue] { self[name]?["items"]?.elements ?? [] }
    /// Whether a list of the overview has more.
    func more(_ name: String) -> Bool? { self[name]?["more"]?.boolean }
}
