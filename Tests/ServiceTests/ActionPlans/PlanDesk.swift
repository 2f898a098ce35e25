import Domain
import Endpoints
import JSON
import Service
import Storage
import Support
import Testing

/// A caseworker's desk on the morning of 10 March 2026, with a citizen on kontanthjælp, and what tests of plans and deadlines do again and again.
struct PlanDesk {
    static let today = "2026-03-10"
    let jobcenter: TestJobcenter
    /// Signed in as the caseworker.
    let client: TestClient
    let leader: TestClient

    init() throws {
        let now = try #require(Instant(rfc3339: "2026-03-10T08:00:00Z"))
        jobcenter = try TestJobcenter(clock: .fixed(now)) { $0.rateLimits.perToken = 0 }
        client = jobcenter.client(jobcenter.people.caseworker.token)
        leader = jobcenter.client(jobcenter.people.leader.token)
    }

    /// A case of the caseworker's and of the team `sygedagpenge`, with one benefit from a day on.
    func caseFile(_ citizen: Int = 1, group: String? = "2", benefit: String = "kontanthjaelp", from: String = "2026-03-02", to: String? = nil) throws -> String {
        let made = try client.post("/v1/cases", """
            {"citizen": {"cpr": "\(CaseDesk.cpr(citizen))", "name": "Testborger \(citizen)"}, "team": "\(jobcenter.people.sygedagpenge)",
             "targetGroup": \(group.map { "\"\($0)\"" } ?? "null"), "benefit": "\(benefit)", "openedOn": "\(from)"}
            """)
        try #require(made.status == 201, "\(made.text)")
        let periods = try client.change("PUT", "/v1/cases/\(made.text("id"))/benefit-periods", """
            {"periods": [{"benefit": "\(benefit)", "from": "\(from)", "to": \(to.map { "\"\($0)\"" } ?? "null")}]}
            """, ifMatch: "*")
        try #require(periods.status == 200, "\(periods.text)")
        return made.text("id")
    }

    /// A talk that was held on a day.
    func held(_ iso: String, in caseID: String) throws {
        let answer = try client.post("/v1/cases/\(caseID)/conversations", """
            {"form": "personligt", "startsAt": "\(iso)T07:00:00Z", "heldAt": "\(iso)T07:00:00Z"}
            """)
        try #require(answer.status == 201, "\(answer.text)")
    }

    /// A version of the case's plan.
    @discardableResult
    func plan(_ body: String, in caseID: String) throws -> TestAnswer {
        let answer = try client.post("/v1/cases/\(caseID)/indsatsplans", body)
        try #require(answer.status == 201, "\(answer.text)")
        return answer
    }

    /// A plan with a course and a praktik whose purpose nobody has accepted yet.
    @discardableResult
    func kitchenPlan(in caseID: String) throws -> TestAnswer {
        try plan("""
            {"mainGoals": ["Job i et køkken"], "direction": "baglaens", "consultantPhone": "00000017",
             "subGoals": [{"text": "Kender hygiejnereglerne"}, {"text": "Har prøvet et køkken"}],
             "activities": [
               {"subGoalNumber": 1, "text": "Hygiejnekursus", "kind": "opkvalificering", "provider": "Prøvekøbing Skole"},
               {"subGoalNumber": 2, "text": "Praktik i kantinen", "kind": "virksomhedspraktik", "from": "2026-03-16", "to": "2026-04-10",
                "purpose": {"text": "At prøve arbejdet og møde kolleger"}}]}
            """, in: caseID)
    }

    /// A row about an activity of a version.
    func outcome(_ body: String, of activity: String, version: Int = 1, in caseID: String) throws -> TestAnswer {
        try client.post("/v1/cases/\(caseID)/indsatsplans/\(version)/activities/\(activity)/outcome", body)
    }

    /// The first version of an ABC-jobplan, made at an instant.
    func jobPlan(in caseID: String, made instant: String) throws {
        let made = try #require(Instant(rfc3339: instant))
        let id = try #require(CaseID(caseID))
        let foundations = jobcenter.service.foundations
        try foundations.writer.perform { db in
            let version = JobPlanVersion(
                id: foundations.ids.next(), caseID: id, plan: JobPlan(version: 1), createdAt: made, createdBy: jobcenter.people.caseworker.id
            )
            try JobPlanStore.insert(version, in: db)
        }
    }

    /// Lets the plans of a case lie still since an instant.
    func lieStill(_ caseID: String, since instant: String) throws {
        let since = try #require(Instant(rfc3339: instant))
        let id = try #require(CaseID(caseID))
        try jobcenter.service.foundations.writer.perform { db in
            let head = try #require(try ActionPlanStore.head(of: id, in: db))
            try ActionPlanStore.move(head.id, at: since, in: db)
        }
    }
}

extension TestAnswer {
    /// The ids in a member's list.
    func ids(_ member: String) -> [String] { (json[member]?.elements ?? []).compactMap { $0["id"]?.text } }
    /// The texts of a field in a member's list.
    func texts(_ member: String, _ field: String = "text") -> [String] { (json[member]?.elements ?? []).compactMap { $0[field]?.text } }
}
