import JSON
import Support
import Testing

@Suite("Screening and archetypes over HTTP (R-44, R-55 to R-61)")
struct ScreeningServiceTests {
    private let desk: PlanDesk
    private let caseID: String

    init() throws {
        desk = try PlanDesk()
        caseID = try desk.caseFile()
    }

    private func screen(_ body: String, in id: String? = nil) throws -> TestAnswer {
        try desk.client.post("/v1/cases/\(id ?? caseID)/screenings", body)
    }

    @Test("R-60: a screening keeps what was seen and the judgement with its reason, and has no score, sum or decision")
    func screening() throws {
        let answer = try screen(#"{"observations": ["snaever-soegning", "udsat-omraade"], "risk": "ja", "reason": "Søger smalt."}"#)
        #expect(answer.status == 201)
        #expect(answer.texts("observations", "code") == ["udsat-omraade", "snaever-soegning"], "in the order of the list")
        #expect(answer.json.members?.map(\.name) == [
            "id", "case", "observations", "archetypes", "risk", "riskLabel", "reason", "question", "madeAt", "madeBy", "madeByName",
        ])
        #expect(try screen(#"{"observations": [], "risk": "nej"}"#).faults == ["/reason required"])
        #expect(try screen(#"{"risk": "nej", "reason": "Ringer selv rundt."}"#).status == 201)
        let list = try desk.client.get("/v1/cases/\(caseID)/screenings").json["items"]?.elements ?? []
        #expect(list.compactMap { $0["risk"]?.text } == ["ja", "nej"], "append only")
    }

    @Test("R-61: age and ethnicity are refused until a leader turns each on with a reason, and again when it is turned off")
    func sensitive() throws {
        let both = #"{"observations": ["over-40", "anden-etnisk-baggrund"], "risk": "uafklaret", "reason": "Prøve"}"#
        #expect(try screen(both).faults == ["/observations/0 not-turned-on", "/observations/1 not-turned-on"])
        let tag = try desk.client.get("/v1/screening-settings").tag
        let body = #"{"age": true, "ethnicity": false, "reason": "Et forsøg med seniorer"}"#
        #expect(try desk.client.change("PUT", "/v1/screening-settings", body, ifMatch: tag).status == 403)
        #expect(try desk.leader.change("PUT", "/v1/screening-settings", #"{"age": true, "ethnicity": false}"#, ifMatch: tag).faults == ["/reason required"])
        let set = try desk.leader.change("PUT", "/v1/screening-settings", body, ifMatch: tag)
        #expect(set.status == 200)
        #expect(try screen(both).faults == ["/observations/1 not-turned-on"])
        #expect(try screen(#"{"observations": ["over-40"], "risk": "uafklaret", "reason": "Prøve"}"#).status == 201)
        let off = try desk.leader.change("PUT", "/v1/screening-settings", #"{"age": false, "ethnicity": false, "reason": "Slut"}"#, ifMatch: set.tag)
        #expect(off.json["version"]?.integer == 3)
        #expect(try screen(both).faults.count == 2)
    }

    @Test("Across cases: ids and codes in the order of the cases, by reach; without the reason, and never age or ethnicity")
    func acrossCases() throws {
        let other = try desk.caseFile(2)
        let settings = #"{"age": true, "ethnicity": true, "reason": "Et forsøg"}"#
        #expect(try desk.leader.change("PUT", "/v1/screening-settings", settings, ifMatch: "*").status == 200)
        #expect(try screen(#"{"risk": "nej", "reason": "Nr. 2"}"#, in: other).status == 201)
        #expect(try screen(#"{"observations": ["over-40", "anden-etnisk-baggrund", "adfaerd"], "risk": "ja", "reason": "Nr. 1"}"#).status == 201)
        #expect(try screen(#"{"risk": "uafklaret", "reason": "Nr. 3"}"#).status == 201)
        let all = try desk.leader.get("/v1/screenings")
        #expect(all.texts("items", "case") == [caseID, caseID, other])
        #expect(all.texts("items", "risk") == ["ja", "uafklaret", "nej"])
        #expect(all.json["items"]?[0]?["observations"]?.elements?.compactMap(\.text) == ["adfaerd"])
        #expect(all.json["items"]?[0]?.members?.map(\.name) == ["id", "case", "observations", "archetypes", "risk", "riskLabel", "madeAt", "madeBy"])
        #expect(!all.text.contains("over-40") && !all.text.contains("etnisk") && !all.text.contains("Nr. 1"))
        // In pages, and narrowed by whose cases they are.
        let first = try desk.leader.get("/v1/screenings?limit=2")
        #expect(first.texts("items", "case") == [caseID, caseID])
        #expect(try desk.leader.get("/v1/screenings?limit=2&after=\(first.text("next"))").texts("items", "case") == [other])
        #expect(try desk.client.get("/v1/screenings?responsible=me").items.count == 3)
        #expect(try desk.client.get("/v1/screenings?team=\(desk.jobcenter.people.jobindsats)").items.isEmpty)
        #expect(try desk.jobcenter.client(desk.jobcenter.people.companyConsultant.token).get("/v1/screenings").items.isEmpty)
        // The log names each citizen once; the feed tells of the next one.
        let dpo = desk.jobcenter.client(desk.jobcenter.people.dpo.token)
        let row = try dpo.get("/v1/access-log?limit=20").items.first { $0["operation"]?.text == "listAllScreenings" && $0["citizens"]?.elements?.isEmpty == false }
        #expect(row?["citizens"]?.elements?.count ?? 0 > 0)
        #expect(try screen(#"{"observations": ["over-40"], "risk": "nej", "reason": "Nr. 4"}"#, in: other).status == 201)
        let news = try desk.leader.get("/v1/screenings?changedSince=\(all.text("changes"))")
        #expect(news.texts("items", "case") == [other])
        #expect(news.json["items"]?[0]?["observations"]?.elements?.isEmpty == true)
    }

    @Test("R-56: no text with the form of a CPR number is taken in any field of an archetype, new or changed")
    func nobody() throws {
        let team = desk.jobcenter.people.sygedagpenge
        let fields = ["name", "age", "gender", "education", "family", "professionalSkills", "personalSkills", "network", "sideJob", "interests", "employment",
                      "availability", "motivation", "adaptability", "clarity", "belief", "challenges", "earlySigns", "efforts"]
        let made = try desk.client.post("/v1/archetypes", #"{"team": "\#(team)", "name": "Bente Butik"}"#)
        #expect(made.status == 201)
        for field in fields {
            let name = field == "name" ? "" : #""name": "Bente", "#
            let answer = try desk.client.post("/v1/archetypes", #"{"team": "\#(team)", \#(name)"\#(field)": "Som 610170-1234"}"#)
            #expect(answer.faults == ["/\(field) cpr-like"])
            let path = "/v1/archetypes/\(made.text("id"))"
            #expect(try desk.client.change("PATCH", path, #"{"\#(field)": "6101701234"}"#, ifMatch: "*").faults == ["/\(field) cpr-like"])
        }
        #expect(try desk.client.get("/v1/archetypes").json["items"]?.elements?.count == 1)
    }

    @Test("R-55: archetypes belong to a team; one that is out of use is kept where it was named, and named no more")
    func archetypes() throws {
        let people = desk.jobcenter.people
        let made = try desk.client.post("/v1/archetypes", #"{"team": "\#(people.sygedagpenge)", "name": "Bente Butik", "efforts": "Praktik"}"#)
        let id = made.text("id")
        #expect(try desk.client.post("/v1/archetypes", #"{"team": "\#(people.jobindsats)", "name": "Bo"}"#).status == 403)
        let colleague = desk.jobcenter.client(people.colleague.token)
        #expect(try colleague.get("/v1/archetypes/\(id)").text("efforts") == "Praktik")
        #expect(try colleague.change("PATCH", "/v1/archetypes/\(id)", #"{"name": "Bo"}"#, ifMatch: "*").status == 403)
        #expect(try screen(#"{"archetypes": ["\#(id)"], "risk": "ja", "reason": "Ligner"}"#).texts("archetypes", "name") == ["Bente Butik"])
        #expect(try desk.client.change("DELETE", "/v1/archetypes/\(id)", nil, ifMatch: made.tag).status == 200)
        #expect(try screen(#"{"archetypes": ["\#(id)"], "risk": "ja", "reason": "Ligner"}"#).faults == ["/archetypes/0 unknown-archetype"])
        #expect(try desk.client.get("/v1/archetypes").json["items"]?.elements?.isEmpty == true)
        #expect(try desk.client.get("/v1/archetypes?retired=true").ids("items") == [id])
        #expect(try desk.client.get("/v1/cases/\(caseID)/screenings").json["items"]?[0]?["archetypes"]?[0]?["name"]?.text == "Bente Butik")
    }

    @Test("R-44: no share is shown without an imported curve of a population declared complete, and the report says why")
    func shares() throws {
        func report(_ query: String = "") throws -> TestAnswer { try desk.leader.get("/v1/reports/screening\(query)") }
        func put(_ complete: Bool, _ points: String) throws {
            let tag = try desk.leader.get("/v1/survival-curve").tag
            let answer = try desk.leader.change("PUT", "/v1/survival-curve", """
                {"points": [\(points)], "population": "Alle nye i Prøvekøbing 2025", "complete": \(complete), "source": "Egen opgørelse"}
                """, ifMatch: tag)
            #expect(answer.status == 200, "\(answer.text)")
        }
        _ = try screen(#"{"risk": "ja", "reason": "Søger smalt."}"#)
        for number in 2...4 { _ = try desk.caseFile(number) }
        #expect(try report().text("why").contains("ikke indlæst nogen overlevelseskurve"))
        try put(false, #"{"week": 39, "percent": 24}"#)
        #expect(try report().text("why").contains("skævt udsnit"))
        #expect(try report().json["flagged"]?.isNull == true)
        try put(true, #"{"week": 38, "percent": 30}, {"week": 40, "percent": 20}"#)
        #expect(try report().text("why").contains("gættes ikke"))
        try put(true, #"{"week": 0, "percent": 100}, {"week": 39, "percent": 24}"#)
        let shown = try report()
        #expect(shown.json["why"]?.isNull == true)
        #expect(["cases", "screened", "flagged", "flaggedPercent", "survivalPercent"].map { shown.json[$0]?.integer } == [4, 1, 1, 25, 24])
        #expect(shown.text("warning").contains("25 procent"))
        #expect(try report("?tolerance=1").json["warning"]?.isNull == true)
        #expect(try report("?targetGroup=1").json["cases"]?.integer == 0)
        #expect(try report("?targetGroup=99").faults == ["?targetGroup unknown-code"])
        #expect(try desk.jobcenter.client(desk.jobcenter.people.teamLeader.token).get("/v1/reports/screening").status == 403)
    }

    @Test("R-44: the share is of all who began on a benefit that counts as unemployment: those who found a job too, and not the sick-listed")
    func whoIsCounted() throws {
        let curve = #"{"points": [{"week": 39, "percent": 24}], "population": "Alle nye", "complete": true, "source": "Egen opgørelse"}"#
        #expect(try desk.leader.change("PUT", "/v1/survival-curve", curve, ifMatch: "*").status == 200)
        func counts(_ query: String = "") throws -> [Int64?] {
            let report = try desk.leader.get("/v1/reports/screening\(query)").json
            return ["cases", "screened", "flagged", "otherBenefit", "unknownBenefit"].map { report[$0]?.integer }
        }
        let others = try (2...4).map { try desk.caseFile($0) }
        _ = try screen(#"{"risk": "ja", "reason": "Søger smalt."}"#)
        _ = try screen(#"{"risk": "nej", "reason": "Ringer selv rundt."}"#, in: others[0])
        #expect(try counts() == [4, 2, 1, 0, 0])
        for id in [caseID, others[0]] {
            #expect(try desk.client.change("PUT", "/v1/cases/\(id)/closure", #"{"reason": "job"}"#, ifMatch: "*").status == 200)
        }
        #expect(try counts() == [4, 2, 1, 0, 0], "self-supporting now, and still of those who began")
        let sick = try desk.caseFile(5, group: "6", benefit: "sygedagpenge")
        _ = try screen(#"{"risk": "ja", "reason": "Har ondt."}"#, in: sick)
        #expect(try counts() == [4, 2, 1, 1, 0])
        #expect(try counts("?targetGroup=6") == [0, 0, 0, 1, 0])
        // Without a period on the first day the next one says it, and without any the case itself.
        let made = try desk.client.post("/v1/cases", """
            {"citizen": {"cpr": "\(CaseDesk.cpr(6))", "name": "Testborger 6"}, "team": "\(desk.jobcenter.people.sygedagpenge)", "openedOn": "2026-03-02"}
            """)
        #expect(try counts() == [4, 2, 1, 1, 1])
        let path = "/v1/cases/\(made.text("id"))/benefit-periods"
        let periods = #"{"periods": [{"benefit": "sygedagpenge", "from": "2025-01-01", "to": "2026-02-01"}, {"benefit": "dagpenge", "from": "2026-03-05"}]}"#
        #expect(try desk.client.change("PUT", path, periods, ifMatch: "*").status == 200)
        #expect(try counts() == [5, 2, 1, 1, 0])
    }

    @Test("R-55: an archetype that was taken out of use by mistake is put back")
    func backIntoUse() throws {
        let made = try desk.client.post("/v1/archetypes", #"{"team": "\#(desk.jobcenter.people.sygedagpenge)", "name": "Bente Butik"}"#)
        let path = "/v1/archetypes/\(made.text("id"))"
        let out = try desk.client.change("DELETE", path, nil, ifMatch: made.tag)
        let same = try desk.client.change("PATCH", path, #"{"retired": true}"#, ifMatch: out.tag)
        #expect(same.json == out.json, "nothing to change")
        let back = try desk.client.change("PATCH", path, #"{"retired": false}"#, ifMatch: out.tag)
        #expect(back.json["retiredAt"]?.isNull == true)
        #expect(back.json["version"]?.integer == 3)
        #expect(try screen(#"{"archetypes": ["\#(made.text("id"))"], "risk": "ja", "reason": "Ligner"}"#).status == 201)
    }

    @Test("R-45: a curve whose weeks do not rise, or whose shares do, is refused with each place")
    func curves() throws {
        let answer = try desk.leader.change("PUT", "/v1/survival-curve", """
            {"points": [{"week": 10, "percent": 50}, {"week": 9, "percent": 40}, {"week": 20, "percent": 60}], "population": "Alle", "complete": true,
             "source": "Egen"}
            """, ifMatch: "*")
        #expect(answer.faults == ["/points/1 not-falling", "/points/2 not-falling"])
        #expect(try desk.leader.get("/v1/survival-curve").json["version"]?.integer == 1)
    }

    @Test("R-42: a strategy is set with a reason by those who lead, and means a work list for a case of the group")
    func strategies() throws {
        let path = "/v1/cases/\(caseID)/strategy"
        #expect(try desk.client.get(path).text("remark") == "Der er ikke valgt en strategi for målgruppen.")
        let body = #"{"targetGroup": "2", "type": "selektion", "reason": "Vi vil bruge tiden på dem, der har brug for os."}"#
        #expect(try desk.client.post("/v1/strategies", body).status == 403)
        #expect(try desk.leader.post("/v1/strategies", #"{"targetGroup": "2", "type": "selektion"}"#).faults == ["/reason required"])
        #expect(try desk.leader.post("/v1/strategies", body).status == 201)
        #expect(try desk.leader.post("/v1/strategies", #"{"targetGroup": "2", "type": "doedvaegt", "reason": "Fra maj", "from": "2026-05-01"}"#).status == 201)
        #expect(try desk.client.get(path).texts("tasks", "code") == ["hold-frister", "screen"])
        _ = try screen(#"{"risk": "ja", "reason": "Søger smalt."}"#)
        let work = try desk.client.get(path)
        #expect(work.texts("tasks", "code") == ["hold-frister", "screen", "tilbud-nu"])
        #expect(work.json["strategy"]?["attention"]?.elements?.count == 3)
        #expect(work.text("unemployedSince") == "2026-03-02")
        #expect(try desk.client.get("/v1/strategies?targetGroup=2").texts("items", "type") == ["selektion", "doedvaegt"])
        #expect(try desk.client.get("/v1/strategies?targetGroup=1").json["items"]?.elements?.isEmpty == true)
    }
}
