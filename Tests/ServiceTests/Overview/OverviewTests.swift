import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("What a person needs next")
struct OverviewTests {
    @Test("Coming meetings with the cases one brings, and the meetings one runs with what is missing")
    func meetings() throws {
        let day = try MeetingDay()
        let meeting = try day.plan(from: 10, to: 12)
        _ = try day.bring(to: meeting, #", "question": "Hvem taler med lægen?", "minutes": 15"#)
        let mine = try day.overview(day.desk.client)
        #expect(mine["day"]?.text == "2026-11-25")
        #expect(mine["week"]?.text == "2026-W48")
        #expect(mine["staffName"]?.text == "Sagsbehandler 4")
        let coming = try #require(mine.few("meetings").first)
        #expect(coming["title"]?.text == "Sagsmøde")
        #expect(coming["teamName"]?.text == "Sygedagpenge")
        #expect(coming["leaderName"]?.text == "Teamleder 1")
        #expect(coming["stateLabel"]?.text == "Planlagt")
        let brought = coming["items"]?.elements ?? []
        #expect(brought.map { $0["citizenName"]?.text } == ["Testborger 1"])
        #expect(brought.first?["question"]?.text == "Hvem taler med lægen?")
        #expect(brought.first?["minutes"]?.integer == 15)
        let led = try day.overview(day.teamLeader)
        #expect(led.few("meetings").first?["items"]?.elements?.isEmpty == true)
        let run = try #require(led.few("leading").first)
        #expect(run["openItems"]?.integer == 1)
        #expect(run["missing"]?.elements?.map { $0["code"]?.text } == ["ikke-udsendt"])
        #expect(try day.overview(day.desk.jobcenter.client(day.desk.people.colleague.token)).few("meetings").isEmpty)
        #expect(try day.overview(day.desk.leader).few("meetings").isEmpty, "whoever may see a meeting has no part in it yet")
        try day.step(meeting, "PUT", "publication")
        #expect(try day.overview(day.teamLeader).few("leading").first?["missing"]?.elements?.isEmpty == true)
        try day.step(meeting, "PUT", "start")
        day.desk.clock.move(minutes: 200)
        #expect(try day.overview(day.teamLeader).few("leading").first?["missing"]?.elements?.map { $0["text"]?.text } == [
            "Et punkt er ikke afsluttet.", "Mødets tid er gået, og det er ikke afsluttet.",
        ])
        #expect(try day.overview(day.desk.client).few("meetings").isEmpty)
    }

    @Test("The conversations one holds within a fortnight, those first whose day has passed without a word about how they went")
    func conversations() throws {
        let day = try MeetingDay()
        let path = "/v1/cases/\(day.desk.file.id)/conversations"
        func plan(_ instant: String, _ more: String = "") throws -> TestAnswer {
            let answer = try day.desk.client.post(path, #"{"form": "telefonisk", "startsAt": "\#(instant)"\#(more)}"#)
            try #require(answer.status == 201, "\(answer.text)")
            return answer
        }
        for instant in ["2026-11-27T09:00:00Z", "2026-11-24T09:00:00Z", "2026-11-25T08:00:00Z", "2026-12-24T09:00:00Z", "2026-10-01T09:00:00Z"] { _ = try plan(instant) }
        let off = try plan("2026-11-26T09:00:00Z")
        #expect(try day.desk.client.change("PUT", "\(path)/\(off.text("id"))/cancellation", #"{"state": "aflyst", "reason": "Syg"}"#, ifMatch: "*").status == 200)
        _ = try plan("2026-11-28T09:00:00Z", #", "responsible": "\#(day.desk.people.colleague.id)""#)
        let mine = try day.overview(day.desk.client).few("conversations")
        #expect(mine.map { $0["startsAt"]?.text?.prefix(10) } == ["2026-11-24", "2026-11-25", "2026-11-27"])
        #expect(mine.map { $0["passed"]?.boolean } == [true, false, false])
        #expect(mine.first?["citizenName"]?.text == "Testborger 1")
        #expect(mine.first?["formLabel"]?.text == "Telefonisk")
        #expect(try day.overview(day.desk.leader).few("conversations").isEmpty)
        _ = try day.desk.leader.change("PUT", day.desk.file.path + "/closure", #"{"reason": "job"}"#, ifMatch: "*")
        #expect(try day.overview(day.desk.client).few("conversations").isEmpty, "of a closed case there is nothing to do, as in the work lists")
    }

    @Test("One's agreements: overdue first, then this week's, then later ones; and whether there are more than twenty")
    func agreements() throws {
        let day = try MeetingDay()
        let desk = day.desk
        let late = try desk.agree("For sent")
        try desk.backdate(late, to: "2026-11-24")
        try desk.agree("I dag", due: "2026-11-25")
        try desk.agree("Søndag", due: "2026-11-29")
        try desk.agree("En andens", staff: desk.people.colleague.id)
        for number in 0..<21 { try desk.agree("Senere \(number)", due: "2026-12-01") }
        let mine = try #require(try day.overview(desk.client)["agreements"])
        #expect(mine.few("overdue").map { $0["what"]?.text } == ["For sent"])
        #expect(mine.few("thisWeek").map { $0["what"]?.text } == ["I dag", "Søndag"])
        #expect(mine.few("later").count == 20)
        #expect(mine.more("later") == true)
        #expect(mine.more("thisWeek") == false)
    }

    @Test("A case that was brought and not concluded waits, until it stands on another agenda")
    func withoutConclusion() throws {
        let day = try MeetingDay()
        let meeting = try day.plan(from: 10, to: 12)
        let item = try day.bring(to: meeting)
        let withdrawn = try day.bring(day.desk.record(2), to: meeting)
        let concluded = try day.bring(day.desk.record(3), to: meeting)
        #expect(try day.overview(day.desk.client).few("withoutConclusion").isEmpty)
        try day.step(meeting, "PUT", "start")
        try day.end(item, #"{"ending": "ikkeNaaet"}"#)
        try day.end(withdrawn, #"{"ending": "trukket"}"#)
        try day.conclude(concluded)
        #expect(try day.overview(day.desk.client).few("withoutConclusion").isEmpty, "the meeting is not over")
        try day.step(meeting, "PUT", "end")
        let waiting = try day.overview(day.desk.client).few("withoutConclusion")
        #expect(waiting.map { $0["citizenName"]?.text } == ["Testborger 1"])
        #expect(waiting.first?["endingLabel"]?.text == "Ikke nået")
        #expect(waiting.first?["meeting"]?["stateLabel"]?.text == "Afholdt")
        #expect(try day.overview(day.teamLeader).few("withoutConclusion").isEmpty)
        let next = try day.plan(from: 10, to: 12, day: "2026-12-02")
        let carried = try day.teamLeader.post(meeting + "/carry-over", "{}")
        #expect(carried.status == 200, "\(carried.text)")
        #expect(try day.overview(day.desk.client).few("withoutConclusion").isEmpty)
        try day.step(next, "PUT", "cancellation", #"{"reason": "Sygdom"}"#)
        let cancelled = try day.overview(day.desk.client).few("withoutConclusion")
        #expect(cancelled.map { $0["meeting"]?["stateLabel"]?.text } == ["Aflyst"])
        #expect(cancelled.first?["ending"] == .null)
    }

    @Test("A case counts as untouched when as many days have passed as asked for without anything recorded", arguments: [1, 60, 365])
    func untouched(days: Int) throws {
        let day = try MeetingDay()
        let other = try day.desk.record(2)
        let today = try #require(Day("2026-11-25"))
        // Within the day in Denmark that lies so many days back, and just after it.
        func touch(_ file: RecordedCase, at instant: Instant) throws {
            try day.desk.jobcenter.service.foundations.writer.perform { db in
                try db.run("UPDATE history SET at = ? WHERE case_id = ?", .instant(instant), .optional(CaseID(file.id)))
            }
        }
        let next = Copenhagen.startOfDay(today.advanced(by: 1 - days))
        try touch(day.desk.file, at: next.advanced(byMilliseconds: -1))
        try touch(other, at: next)
        let untouched = try day.overview(day.desk.client, "?untouchedDays=\(days)").few("untouched")
        #expect(untouched.map { $0["case"]?.text } == [day.desk.file.id])
        #expect(untouched.first?["days"]?.integer == Int64(days))
        _ = try day.desk.leader.change("PUT", day.desk.file.path + "/closure", #"{"reason": "job"}"#, ifMatch: "*")
        try touch(day.desk.file, at: next.advanced(byMilliseconds: -1))
        #expect(try day.overview(day.desk.client, "?untouchedDays=\(days)").few("untouched").isEmpty, "a closed case waits for nobody")
    }

    @Test("Without saying how many days, it is sixty; fewer than one or more than a year is refused")
    func standardDays() throws {
        let day = try MeetingDay()
        #expect(try day.overview(day.desk.client)["untouchedDays"]?.integer == 60)
        for days in ["0", "366", "x"] { #expect(try day.desk.client.get("/v1/me/overview?untouchedDays=\(days)").faults == ["?untouchedDays out-of-range"]) }
    }

    @Test("Leaders see agreements that need somebody and emergencies nobody has looked at; others see nothing of the kind")
    func leaders() throws {
        let day = try MeetingDay()
        let (desk, people) = (day.desk, day.desk.people)
        try desk.agree("Uden nogen", staff: people.colleague.id)
        let administrator = desk.jobcenter.client(people.administrator.token)
        let colleague = desk.jobcenter.client(people.colleague.token)
        let opened = try colleague.post("/v1/emergency-accesses", #"{"case": "\#(desk.file.id)", "reason": "Borgeren står i receptionen."}"#)
        #expect(opened.status == 201, "\(opened.text)")
        _ = try administrator.change("PATCH", "/v1/staff/\(people.colleague.id)", #"{"active": false}"#, ifMatch: "*")
        for client in [day.teamLeader, desk.leader] {
            let leader = try #require(try day.overview(client)["leader"])
            #expect(leader.few("handovers").map { $0["needsHandover"]?["reason"]?.text } == ["fratraadt"])
            #expect(leader.few("emergencyAccesses").map { $0["staffName"]?.text } == ["Sagsbehandler 7"])
            #expect(leader.few("emergencyAccesses").first?["citizenName"]?.text == "Testborger 1")
        }
        #expect(try day.overview(desk.client)["leader"] == .null)
        #expect(try day.overview(desk.jobcenter.client(people.companyConsultant.token))["leader"] == .null)
    }

    @Test("The access log names the citizens that the overview shows, and no others (3.1)")
    func log() throws {
        let day = try MeetingDay()
        let other = try day.desk.record(2, responsible: day.desk.people.colleague.id, team: day.desk.people.jobindsats)
        try day.desk.agree("Min", in: other)
        let meeting = try day.plan(from: 10, to: 12)
        _ = try day.bring(to: meeting)
        _ = try day.bring(day.desk.record(3), to: meeting)
        _ = try day.overview(day.desk.client)
        let logged = try #require(try day.desk.jobcenter.logged("getMyOverview").last)
        #expect(logged.citizens.count == 3)
        #expect(logged.citizens.contains { $0.description == other.citizen })
        _ = try day.overview(day.teamLeader)
        #expect(try day.desk.jobcenter.logged("getMyOverview").last?.citizens.isEmpty == true, "the leader's shows numbers alone")
    }

    @Test("For people alone, and for those a system acts for")
    func people() throws {
        let day = try MeetingDay()
        let people = day.desk.people
        for token in [people.integration, people.administrator.token, people.dpo.token, people.report] {
            #expect(try day.desk.jobcenter.client(token).get("/v1/me/overview").status == 403)
        }
        let acting = day.desk.jobcenter.client(people.integration, as: people.caseworker.id)
        #expect(try day.overview(acting)["staffName"]?.text == "Sagsbehandler 4")
        let first = try day.desk.client.get("/v1/me/overview")
        #expect(try day.desk.client.get("/v1/me/overview", headers: [("If-None-Match", first.tag)]).status == 304)
    }
}
