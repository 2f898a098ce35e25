import Domain
import JSON
import Service
import Storage
import Support
import Testing

/// A jobcenter with a group meeting this week and one next week, and what tests of their items do again and again. The team leader leads the
/// meetings, the caseworker writes the minutes and brings cases, and the colleague of another team takes part in the first.
struct ItemDesk {
    let jobcenter: TestJobcenter
    let caseworker: TestClient
    let leader: TestClient
    let colleague: TestClient
    let meeting: MeetingID
    let next: MeetingID

    /// - Parameter state: how far the first meeting has come.
    init(_ state: MeetingState = .igang, clock: ClockSource = .system) throws {
        jobcenter = try TestJobcenter(clock: clock)
        let (people, foundations) = (jobcenter.people, jobcenter.service.foundations)
        caseworker = jobcenter.client(people.caseworker.token)
        leader = jobcenter.client(people.teamLeader.token)
        colleague = jobcenter.client(people.colleague.token)
        let now = foundations.clock.now()
        func meeting(inDays days: Int64, _ state: MeetingState) -> Meeting {
            let starts = now.advanced(byMilliseconds: days * 86_400_000)
            return Meeting(
                id: foundations.ids.next(), kind: .gruppemoede, team: people.sygedagpenge, startsAt: starts,
                endsAt: starts.advanced(byMilliseconds: 5_400_000), leader: people.teamLeader.id, minuteTaker: people.caseworker.id,
                state: state, createdAt: now, createdBy: nil
            )
        }
        let (first, second) = (meeting(inDays: 1, state), meeting(inDays: 8, .planlagt))
        let participant = Participant(id: foundations.ids.next(), meeting: first.id, who: .staff(people.colleague.id))
        try foundations.writer.perform { db in
            for made in [first, second] { try MeetingStore.insert(made, in: db) }
            try ParticipantStore.insert(participant, in: db)
        }
        (self.meeting, next) = (first.id, second.id)
    }

    /// A case of the caseworker and the team, with a question, a citizen and a doctor.
    func record(_ number: Int = 1) throws -> BroughtCase {
        let people = jobcenter.people
        let file = try caseworker.post("/v1/cases", """
            {"citizen": {"cpr": "\(CaseDesk.cpr(number))", "name": "Testborger \(number)"}, "team": "\(people.sygedagpenge)",
             "question": "Skal hun i gang nu?", "actors": [{"role": "borger"}, {"role": "egenlaege"}]}
            """)
        try #require(file.status == 201, "\(file.text)")
        let actors = try caseworker.get("/v1/cases/\(file.text("id"))/actors").items.map { $0["id"]?.text ?? "" }
        try #require(actors.count == 2)
        return BroughtCase(id: file.text("id"), borger: actors[0], laege: actors[1])
    }

    /// Brings a case; further members as JSON, ending in a comma.
    /// - Returns: the path of the item
    func bring(_ file: BroughtCase, _ members: String = "", reasons: String = "sparring", to meeting: MeetingID? = nil) throws -> String {
        let meeting = meeting ?? self.meeting
        let answer = try caseworker.post("/v1/meetings/\(meeting)/items", #"{\#(members) "case": "\#(file.id)", "reasons": ["\#(reasons)"]}"#)
        try #require(answer.status == 201, "\(answer.text)")
        return "/v1/meetings/\(meeting)/items/\(answer.text("id"))"
    }

    /// What a whole item takes with it, so that it can end with a conclusion.
    static let talkedThrough = #""problemViews": [{"text": "Ingen har talt med egen læge."}],"#

    /// A conclusion that nobody has to ask about.
    func clearEnd(_ members: String = "") -> String {
        """
        {\(members) "ending": "konkluderet", "text": "Sagsbehandler 4 ringer til egen læge mandag.",
         "agreements": [{"what": "Ringe til egen læge om genoptræning", "responsible": {"staff": "\(jobcenter.people.caseworker.id)"}, "due": "2199-06-01"}]}
        """
    }

    /// Sets how far a meeting has come.
    func set(_ state: MeetingState, finalVersion: Int = 0, of meeting: MeetingID? = nil) throws {
        let id = meeting ?? self.meeting
        try jobcenter.service.foundations.writer.perform { db in
            guard var meeting = try MeetingStore.find(id, in: db) else { return }
            meeting.state = state
            meeting.finalVersion = finalVersion
            try MeetingStore.update(meeting, in: db)
        }
    }

    /// How many rows of a table there are.
    func count(_ table: String) throws -> Int {
        try jobcenter.service.foundations.writer.perform { db in
            try db.first(composed: "SELECT count(*) FROM \(table)") { try $0.int(0) } ?? 0
        }
    }
}

/// A case and its two actors.
struct BroughtCase {
    var id: String
    var borger: String
    var laege: String
}

extension TestAnswer {
    /// The members of a list in the answer.
    func list(_ name: String) -> [JSONValue] { json[name]?.elements ?? [] }
    /// The value behind a way of members, as text: a text, a number, true, false, or `null`.
    func at(_ path: String...) -> String {
        var value = json
        for name in path { value = value[name] ?? .null }
        return value.text ?? value.integer.map { "\($0)" } ?? value.boolean.map { "\($0)" } ?? "null"
    }
}
