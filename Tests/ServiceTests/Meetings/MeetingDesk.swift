import Domain
import Endpoints
import JSON
import Service
import Storage
import Support
import Synchronization
import Testing

/// A clock that is set by hand.
final class MovableClock: Sendable {
    private let time: Mutex<Instant>

    init(_ time: Instant) { self.time = Mutex(time) }

    var now: Instant { time.withLock { $0 } }

    func set(_ text: String) throws {
        let instant = try #require(Instant(rfc3339: text))
        time.withLock { $0 = instant }
    }
}

/// A jobcenter with a meeting of the team `sygedagpenge`, which the team leader leads; tokens last for months, so that the clock can move.
struct MeetingDesk {
    let clock: MovableClock
    let jobcenter: TestJobcenter
    let administrator: TestClient
    let caseworker: TestClient
    /// Of another team, with a reach of own cases.
    let colleague: TestClient
    let consultant: TestClient
    let teamLeader: TestClient
    let leader: TestClient
    let system: TestClient
    var people: TestJobcenter.People { jobcenter.people }

    /// - Parameters:
    ///   - time: what the clock shows at first.
    ///   - perToken: how many requests a token has in a minute; 0 for as many as it likes.
    init(at time: String = "2026-11-23T08:00:00Z", perToken: Int = 0) throws {
        let hands = MovableClock(try #require(Instant(rfc3339: time)))
        clock = hands
        jobcenter = try TestJobcenter(clock: ClockSource { hands.now }) { $0.rateLimits.perToken = perToken }
        let center = jobcenter
        let administrator = center.client(center.people.administrator.token)
        self.administrator = administrator
        func client(_ person: TestJobcenter.Person) throws -> TestClient {
            center.client(try administrator.token(#""scopes": ["read", "write", "cpr"], "staff": "\#(person.id)""#).text)
        }
        caseworker = try client(center.people.caseworker)
        colleague = try client(center.people.colleague)
        consultant = try client(center.people.companyConsultant)
        teamLeader = try client(center.people.teamLeader)
        leader = try client(center.people.leader)
        system = center.client(try administrator.token(
            #""scopes": ["read", "write", "cpr"], "mayAct": true, "roles": [{"role": "integration", "reach": "alle"}]"#
        ).text)
    }

    /// The caseworker's case, in `sygedagpenge`.
    func file(_ number: Int = 1) throws -> RecordedCase {
        try caseworker.record(case: number, #""team": "\#(people.sygedagpenge)", "question": "Hvad nu?""#)
    }

    /// A meeting on 4 December, planned; further members as JSON, each with a comma before it.
    func meeting(_ more: String = "", by client: TestClient? = nil) throws -> String {
        let answer = try (client ?? teamLeader).post("/v1/meetings", """
            {"kind": "gruppemoede", "team": "\(people.sygedagpenge)", "startsAt": "2026-12-04T08:00:00Z", "endsAt": "2026-12-04T09:30:00Z"\(more)}
            """)
        try #require(answer.status == 201, "\(answer.text)")
        return "/v1/meetings/\(answer.text("id"))"
    }

    /// Puts a case on a meeting's agenda.
    /// - Returns: the item's path
    func bring(_ file: RecordedCase, to meeting: String, by client: TestClient? = nil) throws -> String {
        let answer = try (client ?? caseworker).post(meeting + "/items", #"{"case": "\#(file.id)", "reasons": ["sparring"], "goal": "At finde en vej"}"#)
        try #require(answer.status == 201, "\(answer.text)")
        return "\(meeting)/items/\(answer.text("id"))"
    }

    func invite(_ person: TestJobcenter.Person, to meeting: String) throws {
        let answer = try teamLeader.post(meeting + "/participants", #"{"staff": "\#(person.id)"}"#)
        try #require(answer.status == 201, "\(answer.text)")
    }

    /// Invites a psychiatrist from the hospital.
    /// - Returns: the participant's id
    func inviteOutsider(to meeting: String) throws -> String {
        let answer = try teamLeader.post(meeting + "/participants", #"{"name": "Psykiater 3", "organisation": "Regionshospitalet"}"#)
        try #require(answer.status == 201, "\(answer.text)")
        return answer.text("id")
    }

    /// Takes a step that must succeed.
    func step(_ method: String, _ path: String, _ body: String? = nil, by client: TestClient? = nil) throws {
        let answer = try (client ?? teamLeader).change(method, path, body, ifMatch: "*")
        try #require(answer.status == 200, "\(answer.text)")
    }

    /// Makes a meeting's minutes final, or opens them for correction.
    func minutes(of path: String, final version: Int, correction: Meeting.Correction? = nil) throws {
        let id = try #require(MeetingID(String(path.split(separator: "/").last ?? "")))
        try jobcenter.service.foundations.writer.perform { db in
            guard var meeting = try MeetingStore.find(id, in: db) else { throw StorageError.corrupt }
            meeting.finalVersion = version
            meeting.correction = correction
            meeting.version += 1
            try MeetingStore.update(meeting, in: db)
        }
    }

    /// The rows of the access log of an operation, as the data-protection officer reads them.
    func log(_ operation: String) throws -> [JSONValue] {
        let officer = jobcenter.client(people.dpo.token)
        let answer = try officer.get("/v1/access-log?operation=\(operation)&limit=200")
        try #require(answer.status == 200, "\(answer.text)")
        return answer.items
    }
}
