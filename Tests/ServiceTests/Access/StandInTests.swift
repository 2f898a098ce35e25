import Domain
import JSON
import Support
import Testing

@Suite("Access: stand-ins")
struct StandInTests {
    private let desk: MeetingDesk
    private let file: RecordedCase

    init() throws {
        desk = try MeetingDesk()
        file = try desk.file()
    }

    private func name(
        _ standIn: TestJobcenter.Person, for absent: TestJobcenter.Person, _ from: String, _ to: String, by client: TestClient? = nil
    ) throws -> TestAnswer {
        let body = #"{"absent": "\#(absent.id)", "standIn": "\#(standIn.id)", "from": "\#(from)", "to": "\#(to)", "reason": "Kursus"}"#
        return try (client ?? desk.teamLeader).post("/v1/stand-ins", body)
    }

    /// What the client sees of the case: by itself, in the list, and of its citizen.
    private func sees(_ client: TestClient) throws -> Bool {
        let found = try [
            client.get(file.path).status == 200, client.get("/v1/cases").ids.contains(file.id), client.get(file.citizenPath).status == 200,
            client.get("/v1/citizens").ids.contains(file.citizen),
            client.post("/v1/citizens/searches", #"{"cpr": "\#(file.cpr)"}"#).ids.contains(file.citizen),
        ]
        #expect(Set(found).count == 1, "the case, its citizen and the lists say the same: \(found)")
        return found[0]
    }

    @Test("A stand-in reaches the cases of whom they cover for on the first day and the last, not before and not after")
    func days() throws {
        #expect(try name(desk.people.colleague, for: desk.people.caseworker, "2026-11-24", "2026-11-26").status == 201)
        for (time, isOpen) in [
            ("2026-11-23T22:59:59.999Z", false), ("2026-11-23T23:00:00Z", true), ("2026-11-25T12:00:00Z", true),
            ("2026-11-26T22:59:59.999Z", true), ("2026-11-26T23:00:00Z", false), ("2026-11-27T12:00:00Z", false),
        ] {
            try desk.clock.set(time)
            #expect(try sees(desk.colleague) == isOpen, "\(time)")
            // Nothing is written in between: what the loops remember of people holds no longer than the day.
            #expect(try desk.colleague.get(file.path).status == (isOpen ? 200 : 404), "\(time)")
        }
    }

    @Test("A stand-in changes what the absent person could change")
    func changes() throws {
        _ = try name(desk.people.colleague, for: desk.people.caseworker, "2026-11-23", "2026-11-23")
        #expect(try desk.colleague.change("PATCH", file.path, #"{"externalCaseNumber": "7"}"#, ifMatch: "*").status == 200)
        let row = try desk.leader.get(file.path + "/history").items.first
        #expect(row?["staffName"]?.text == "Sagsbehandler 7", "history names who did it")
    }

    @Test("With a reach of one's team, the covered person's cases come beside the team's")
    func teamReach() throws {
        let other = try desk.colleague.record(case: 2, #""team": "\#(desk.people.jobindsats)""#)
        #expect(try desk.teamLeader.get(other.path).status == 404)
        #expect(try name(desk.people.teamLeader, for: desk.people.colleague, "2026-11-23", "2026-11-30", by: desk.leader).status == 201)
        #expect(Set(try desk.teamLeader.get("/v1/cases").ids) == [file.id, other.id])
        #expect(try desk.teamLeader.get(other.path).status == 200)
    }

    @Test("Standing in is not handed on, and says nothing of a protected citizen")
    func limits() throws {
        _ = try name(desk.people.colleague, for: desk.people.caseworker, "2026-11-23", "2026-11-30")
        _ = try name(desk.people.companyConsultant, for: desk.people.colleague, "2026-11-23", "2026-11-30", by: desk.leader)
        #expect(try desk.consultant.get(file.path).status == 404)
        try desk.caseworker.protect(file, for: [desk.people.caseworker.id])
        #expect(try !sees(desk.colleague))
    }

    @Test("A system that acts for the stand-in sees what both may see")
    func acting() throws {
        _ = try name(desk.people.colleague, for: desk.people.caseworker, "2026-11-23", "2026-11-30")
        for (team, status) in [(desk.people.sygedagpenge, 200), (desk.people.jobindsats, 404)] {
            let token = try desk.administrator.token(
                #""scopes": ["read"], "mayAct": true, "roles": [{"role": "integration", "reach": "team"}], "teams": ["\#(team)"]"#
            ).text
            #expect(try desk.jobcenter.client(token, as: desk.people.colleague.id).get(file.path).status == status)
        }
        #expect(try desk.jobcenter.client(desk.people.integration, as: desk.people.colleague.id).get(file.path).status == 200)
    }

    @Test("Ending it takes the cases away at once; what began today stands in history alone")
    func ending() throws {
        let first = try name(desk.people.colleague, for: desk.people.caseworker, "2026-11-23", "2026-11-30")
        #expect(try sees(desk.colleague))
        try desk.clock.set("2026-11-24T10:00:00Z")
        let path = "/v1/stand-ins/\(first.text("id"))"
        #expect(try desk.teamLeader.change("DELETE", path, nil, ifMatch: first.tag).text("to") == "2026-11-23")
        #expect(try !sees(desk.colleague))
        #expect(try desk.teamLeader.change("DELETE", path, nil, ifMatch: "*").text("code") == "already-ended")
        let second = try name(desk.people.colleague, for: desk.people.caseworker, "2026-11-24", "2026-11-30")
        #expect(try desk.teamLeader.change("DELETE", "/v1/stand-ins/\(second.text("id"))", nil, ifMatch: "*").status == 200)
        #expect(try !sees(desk.colleague))
        #expect(try desk.teamLeader.get("/v1/stand-ins/\(second.text("id"))").status == 404)
    }

    @Test("Stand-ins are named by a leader who reaches the absent person's team")
    func whoNames() throws {
        let answer = try name(desk.people.caseworker, for: desk.people.colleague, "2026-11-23", "2026-11-30")
        #expect(answer.faults == ["/absent out-of-reach"], "\(answer.text)")
        for client in [desk.caseworker, desk.colleague, desk.consultant, desk.administrator] {
            #expect(try name(desk.people.colleague, for: desk.people.caseworker, "2026-11-23", "2026-11-30", by: client).status == 403)
        }
        let made = try name(desk.people.caseworker, for: desk.people.colleague, "2026-11-23", "2026-11-30", by: desk.leader)
        #expect(made.status == 201)
        let path = "/v1/stand-ins/\(made.text("id"))"
        #expect(try desk.teamLeader.change("PATCH", path, #"{"to": "2026-12-01"}"#, ifMatch: "*").status == 403)
        #expect(try desk.leader.change("PATCH", path, #"{"to": "2026-12-01"}"#, ifMatch: made.tag).text("to") == "2026-12-01")
    }

    @Test("Every fault at once: a person who is not here, the same person, days that have gone, too many days")
    func faults() throws {
        var nobody = desk.people.colleague
        nobody.id = StaffID(high: 1, low: 1)
        #expect(try name(nobody, for: nobody, "2026-11-22", "2026-11-21").faults.sorted() == [
            "/absent unknown-staff", "/from in-the-past", "/standIn same-person", "/standIn unknown-staff", "/to before-from",
        ])
        #expect(try name(desk.people.administrator, for: desk.people.caseworker, "2026-11-23", "2027-11-24").faults.sorted() == [
            "/standIn cannot-see-cases", "/to too-long",
        ])
        #expect(try name(desk.people.colleague, for: desk.people.caseworker, "2026-11-23", "2027-11-23").status == 201, "366 days")
        #expect(try name(desk.people.colleague, for: desk.people.caseworker, "2027-11-23", "2027-11-24").text("code") == "already-stands-in")
    }

    @Test("Everybody may know who covers for whom; why is for the two and for those who name")
    func reasons() throws {
        let made = try name(desk.people.colleague, for: desk.people.caseworker, "2026-11-23", "2026-11-30")
        let path = "/v1/stand-ins/\(made.text("id"))"
        for (client, reason) in [
            (desk.caseworker, "Kursus"), (desk.colleague, "Kursus"), (desk.teamLeader, "Kursus"), (desk.leader, "Kursus"), (desk.consultant, nil),
        ] {
            #expect(try client.get(path).json["reason"]?.text == reason)
        }
        #expect(try desk.consultant.get("/v1/stand-ins?on=2026-11-30&staff=\(desk.people.caseworker.id)").ids == [made.text("id")])
        #expect(try desk.colleague.get("/v1/stand-ins?staff=me").ids == [made.text("id")])
        #expect(try desk.consultant.get("/v1/stand-ins?staff=me").ids.isEmpty)
        #expect(try desk.consultant.get("/v1/stand-ins?on=2026-12-01").ids.isEmpty)
    }
}
