import Domain
import JSON
import Service
import Storage
import Support
import Testing

/// A desk with a case in the caseworker's team, and what tests of conversations and plans do again and again.
struct ConversationDesk {
    let desk: CaseDesk
    let caseID: String
    let borger: String
    let psykiater: String

    var client: TestClient { desk.client }
    var people: TestJobcenter.People { desk.jobcenter.people }
    var now: Instant { desk.jobcenter.service.foundations.clock.now() }

    init() throws {
        desk = try CaseDesk()
        let file = try desk.record("""
            "question": "Skal hun i gang nu?", "team": "\(desk.jobcenter.people.sygedagpenge)",
            "actors": [{"role": "borger", "name": "Testborger 1"}, {"role": "psykiater", "name": "Psykiateren"}],
            """)
        caseID = file.text("id")
        let actors = try desk.client.get("/v1/cases/\(caseID)/actors").items.map { $0["id"]?.text ?? "" }
        borger = try #require(actors.first)
        psykiater = try #require(actors.last)
    }

    /// An instant so many hours from now, as it is sent.
    func hours(_ hours: Int64) -> String { now.advanced(byMilliseconds: hours * 3_600_000).rfc3339 }

    /// Noon of a day so many days from today in Denmark, as it is sent: a clock that is put back or forth moves it to no other day.
    func noon(_ days: Int) -> String { Copenhagen.instant(on: Copenhagen.day(of: now).advanced(by: days), minutesAfterMidnight: 720).rfc3339 }

    /// A day so many days from today in Denmark.
    func day(_ days: Int) -> String { Copenhagen.day(of: now).advanced(by: days).description }

    /// Plans a conversation; further members as JSON, beginning with a comma.
    func plan(_ members: String = "", inHours hours: Int64 = 1, as other: TestClient? = nil) throws -> TestAnswer {
        try plan(members, at: self.hours(hours), as: other)
    }

    func plan(_ members: String = "", at start: String, as other: TestClient? = nil) throws -> TestAnswer {
        let body = #"{"form": "personligt", "startsAt": "\#(start)"\#(members)}"#
        let answer = try (other ?? client).post("/v1/cases/\(caseID)/conversations", body)
        try #require(answer.status == 201, "\(answer.text)")
        return answer
    }

    func path(_ conversation: TestAnswer, _ rest: String = "") -> String {
        "/v1/cases/\(caseID)/conversations/\(conversation.text("id"))\(rest)"
    }

    /// Makes a version of the case's plan.
    func version(_ body: String) throws -> TestAnswer {
        let answer = try client.post("/v1/cases/\(caseID)/abc-jobplans", body)
        try #require(answer.status == 201, "\(answer.text)")
        return answer
    }

    /// A version of the case's plan that is there already, made now if nothing else is said.
    func insert(_ plan: JobPlan, returnBy: Day? = nil, made: String? = nil) throws {
        let id = try #require(CaseID(caseID))
        let instant = made.flatMap { Instant(rfc3339: $0) } ?? now
        let foundations = desk.jobcenter.service.foundations
        try foundations.writer.perform { db in
            try JobPlanStore.insert(JobPlanVersion(
                id: foundations.ids.next(), caseID: id, plan: plan, returnBy: returnBy, createdAt: instant, createdBy: people.caseworker.id
            ), in: db)
        }
    }

    /// The sentences of the case's story, the oldest first.
    func story() throws -> [String] {
        try client.get("/v1/cases/\(caseID)/timeline").items.map { $0["text"]?.text ?? "" }
    }
}

extension JSONValue {
    /// The texts of a member of each element of a list.
    func texts(_ list: String, _ member: String) -> [String] { self[list]?.elements?.compactMap { $0[member]?.text } ?? [] }
}
