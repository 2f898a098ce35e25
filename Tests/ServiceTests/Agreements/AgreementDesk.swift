import Domain
import Endpoints
import JSON
import Service
import Storage
import Support
import Synchronization
import Testing

/// A jobcenter on Wednesday 25 November 2026, at nine in the morning in UTC, with a case of the caseworker's in `sygedagpenge`.
struct AgreementDesk {
    let jobcenter: TestJobcenter
    /// The caseworker.
    let client: TestClient
    /// Reaches all cases.
    let leader: TestClient
    let file: RecordedCase
    let clock: HandMovedClock

    var people: TestJobcenter.People { jobcenter.people }

    init() throws {
        let clock = HandMovedClock(try #require(Instant(rfc3339: "2026-11-25T09:00:00Z")))
        self.clock = clock
        jobcenter = try TestJobcenter(clock: ClockSource { clock.now }) { $0.rateLimits.perToken = 0 }
        client = jobcenter.client(jobcenter.people.caseworker.token)
        leader = jobcenter.client(jobcenter.people.leader.token)
        file = try leader.record(case: 1, #"""
            "responsible": "\#(jobcenter.people.caseworker.id)", "team": "\#(jobcenter.people.sygedagpenge)", "openedOn": "2026-01-05",
            "question": "Skal han i gang nu?",
            "actors": [{"role": "borger"}, {"role": "egenlaege", "name": "Egen læge"}, {"role": "sagsbehandler", "staff": "\#(jobcenter.people.caseworker.id)"}]
            """#)
    }

    /// Another case.
    func record(_ number: Int, responsible: StaffID? = nil, team: TeamID? = nil) throws -> RecordedCase {
        try leader.record(case: number, #"""
            "responsible": "\#(responsible ?? people.caseworker.id)", "team": "\#(team ?? people.sygedagpenge)"
            """#)
    }

    /// The actors of the case, in the order they came: citizen, physician, caseworker.
    func actors() throws -> [String] { try leader.get(file.path + "/actors").ids }

    /// An agreement in a case, made by the leader.
    @discardableResult
    func agree(_ what: String = "Ringe til lægen", in file: RecordedCase? = nil, staff: StaffID? = nil, due: String = "2026-12-01") throws -> TestAnswer {
        let answer = try leader.post((file ?? self.file).path + "/agreements", """
            {"what": "\(what)", "responsible": {"staff": "\(staff ?? people.caseworker.id)"}, "due": "\(due)"}
            """)
        try #require(answer.status == 201, "\(answer.text)")
        return answer
    }

    /// Gives an agreement a last day that has passed, which cannot be agreed on any more.
    func backdate(_ answer: TestAnswer, to due: String) throws {
        try jobcenter.service.foundations.writer.perform { db in
            try db.run("UPDATE agreement SET due = ? WHERE id = ?", .text(due), .optional(AgreementID(answer.text("id"))))
        }
    }

    /// The case's history, the oldest first, as `entity.action field: from -> to`.
    func history() throws -> [String] {
        try leader.get(file.path + "/history?limit=200").items.reversed().map { row in
            let changes = row["changes"]?.elements?.map { change in
                "\(change["field"]?.text ?? "?"): \(change["from"]?.text ?? "-") -> \(change["to"]?.text ?? "-")"
            }
            return "\(row["entity"]?.text ?? "?").\(row["action"]?.text ?? "?") \(changes?.joined(separator: ", ") ?? "")"
        }
    }

    /// What the story of the case tells of agreements.
    func story() throws -> [String] {
        try leader.get(file.path + "/timeline").items.filter { $0["kind"]?.text?.hasPrefix("agreement.") == true }.map { $0["text"]?.text ?? "" }
    }
}

/// A clock that a test moves. Tokens of a test's jobcenter last a day.
final class HandMovedClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ instant: Instant) { self.instant = Mutex(instant) }

    var now: Instant { instant.withLock { $0 } }

    func move(minutes: Int) { instant.withLock { $0 = $0.advanced(byMilliseconds: Int64(minutes) * 60_000) } }
}

extension TestAnswer {
    /// The address of the agreement that the answer is about.
    var agreementPath: String { "/v1/agreements/\(text("id"))" }
    /// What is to be done in each listed agreement.
    var whats: [String] { items.compactMap { $0["what"]?.text } }
}
