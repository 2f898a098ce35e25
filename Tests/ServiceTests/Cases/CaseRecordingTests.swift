import Domain
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Recording cases")
struct CaseRecordingTests {
    @Test("One call keeps every field of a case, its citizen and its question, and says where it is")
    func keepsEveryField() throws {
        let desk = try CaseDesk()
        let people = desk.jobcenter.people
        let answer = try desk.record("""
            "externalCaseNumber": "2026-77", "targetGroup": "3", "visitation": "kontanthjaelp-aktivitetsparat", "benefit": "kontanthjaelp",
            "kle": "15.20.00-P15-1-26", "responsible": "\(people.colleague.id)", "team": "\(people.jobindsats)", "openedOn": "2026-01-05",
            "question": "Hvad nu?",
            """)
        let json = answer.json
        #expect(answer.header("location") == "/v1/cases/\(answer.text("id"))")
        #expect(answer.taggedVersion == 1)
        #expect(json["version"]?.integer == 1)
        let texts = [
            "externalCaseNumber": "2026-77", "targetGroup": "3", "visitation": "kontanthjaelp-aktivitetsparat",
            "visitationLabel": "Aktivitetsparat", "benefit": "kontanthjaelp", "benefitLabel": "Kontanthjælp", "kle": "15.20.00-P15-1-26",
            "responsible": "\(people.colleague.id)", "responsibleName": "Sagsbehandler 7", "team": "\(people.jobindsats)",
            "teamName": "Jobindsats", "openedOn": "2026-01-05", "question": "Hvad nu?", "state": "aaben", "stateLabel": "Åben",
            "citizenName": "Testborger 1", "cprMasked": "610170-••••", "cprKind": "erstatning",
        ]
        for (name, text) in texts { #expect(answer.text(name) == text, "\(name)") }
        #expect(json["closure"]?.isNull == true)
        #expect(json["protected"]?.boolean == false)
        let read = try desk.jobcenter.client(people.leader.token).get("/v1/cases/\(answer.text("id"))")
        #expect(read.json == json)
        #expect(read.tag == answer.tag)
    }

    @Test("What is left out is null; the caller answers for the case, and it begins today")
    func fillsIn() throws {
        let desk = try CaseDesk()
        let today = Copenhagen.day(of: ClockSource.system.now())
        let answer = try desk.record()
        #expect(answer.text("responsible") == "\(desk.jobcenter.people.caseworker.id)")
        #expect([today, today.advanced(by: 1)].map(\.description).contains(answer.text("openedOn")))
        for name in ["externalCaseNumber", "targetGroup", "visitation", "benefit", "kle", "team", "teamName", "question", "questionAskedAt"] {
            #expect(answer.json[name]?.isNull == true, "\(name)")
        }
    }

    @Test("A system records for the person at the keys; by itself it must name somebody")
    func systemsNameSomebody() throws {
        let desk = try CaseDesk()
        let people = desk.jobcenter.people
        let alone = try desk.jobcenter.client(people.integration).post("/v1/cases", #"{"citizen": {"cpr": "\#(CaseDesk.cpr(1))", "name": "A"}}"#)
        #expect(alone.status == 422)
        #expect(alone.faults == ["/responsible required"])
        let acting = try desk.record(as: desk.jobcenter.client(people.integration, as: people.colleague.id))
        #expect(acting.text("responsible") == "\(people.colleague.id)")
    }

    @Test("A fault in the last actor leaves nothing: no citizen, no case, no history", arguments: [
        (#"{"role": "borger"}, {"role": "ukendt"}"#, "/actors/1/role unknown-code"),
        (#"{"role": "borger"}, {"role": "kollega", "staff": "019abcde-0000-7000-8000-000000000000"}"#, "/actors/1/staff unknown-staff"),
        (
            #"{"role": "borger"}, {"role": "tilbud", "positions": [{"systemFaglighed": 101, "individOmverden": 0}]}"#,
            "/actors/1/positions/0/systemFaglighed out-of-range"
        ),
        (
            #"{"role": "borger"}, {"role": "tilbud", "positions": [{"systemFaglighed": 1, "individOmverden": 1, "stance": "for"}]}"#,
            "/actors/1/positions/0/stance no-question"
        ),
    ])
    func allOrNothing(actors: String, fault: String) throws {
        let desk = try CaseDesk()
        let before = try desk.count("history")
        let answer = try desk.client.post("/v1/cases", """
            {"citizen": {"cpr": "\(CaseDesk.cpr(1))", "name": "Testborger 1"}, "actors": [\(actors)]}
            """)
        #expect(answer.status == 422)
        #expect(answer.faults == [fault])
        for table in ["citizen", "citizen_cpr", "case_file", "actor", "position"] { #expect(try desk.count(table) == 0, "\(table)") }
        #expect(try desk.count("history") == before)
        let found = try desk.client.post("/v1/citizens/searches", #"{"cpr": "\#(CaseDesk.cpr(1))"}"#)
        #expect(found.items.isEmpty)
    }

    @Test("A citizen whose number is taken leaves no case behind")
    func takenNumber() throws {
        let desk = try CaseDesk()
        try desk.record()
        let answer = try desk.client.post("/v1/cases", #"{"citizen": {"cpr": "\#(CaseDesk.cpr(1))", "name": "En anden"}}"#)
        #expect(answer.status == 409)
        #expect(try desk.count("case_file") == 1)
        #expect(try desk.count("citizen") == 1)
    }

    @Test("Every fault is named at once, those of the case and those of its actors")
    func everyFaultAtOnce() throws {
        let desk = try CaseDesk()
        let answer = try desk.client.post("/v1/cases", """
            {"citizen": {"cpr": "\(CaseDesk.cpr(1))", "name": "A"}, "targetGroup": "99", "visitation": "nej", "benefit": "nej",
             "team": "019abcde-0000-7000-8000-000000000000", "responsible": "019abcde-0000-7000-8000-000000000000", "openedOn": "2099-01-01",
             "actors": [{"role": "borger", "staff": "019abcde-0000-7000-8000-000000000000",
                         "positions": [{"systemFaglighed": 1, "individOmverden": 1, "stance": "imod"}]}]}
            """)
        #expect(answer.status == 422)
        #expect(Set(answer.faults) == [
            "/targetGroup unknown-code", "/visitation unknown-code", "/benefit unknown-code", "/team unknown-team",
            "/responsible unknown-staff", "/openedOn in-the-future", "/actors/0/staff unknown-staff", "/actors/0/positions/0/stance no-question",
        ])
    }

    @Test("A citizen who is not there and one out of sight are refused alike")
    func unknownCitizen() throws {
        let desk = try CaseDesk()
        let colleague = desk.jobcenter.client(desk.jobcenter.people.colleague.token)
        let hidden = try desk.record().text("citizen")
        for id in [hidden, "019abcde-0000-7000-8000-000000000000"] {
            let answer = try colleague.post("/v1/cases", #"{"citizen": "\#(id)"}"#)
            #expect(answer.status == 422)
            #expect(answer.faults == ["/citizen unknown-citizen"])
        }
        #expect(try desk.client.post("/v1/cases", #"{"citizen": "\#(hidden)"}"#).status == 201)
    }
}

@Suite("Codes of cases")
struct CaseCodeTests {
    @Test("A code counts on the days it is in force, the first and the last included")
    func codesByDate() throws {
        let desk = try CaseDesk()
        let today = Copenhagen.day(of: ClockSource.system.now())
        func put(_ code: String, _ from: Day?, _ to: Day?) throws {
            let code = Code(code: code, label: "Label \(code)", validFrom: from, validTo: to, sort: 99, verified: true, note: nil, attributes: nil)
            try desk.jobcenter.service.foundations.writer.perform { try CodeStore.put(code, in: "maalgrupper", db: $0) }
        }
        try put("endt", nil, today.advanced(by: -1))
        try put("senere", today.advanced(by: 2), nil)
        try put("netop", today, today.advanced(by: 1))
        for (number, (code, status)) in [("endt", 422), ("senere", 422), ("netop", 201)].enumerated() {
            let answer = try desk.client.post("/v1/cases", """
                {"citizen": {"cpr": "\(CaseDesk.cpr(number))", "name": "A"}, "targetGroup": "\(code)"}
                """)
            #expect(answer.status == status, "\(code)")
            if status == 422 { #expect(answer.faults == ["/targetGroup unknown-code"]) }
        }
    }

    @Test("A case keeps a code that has ended, with its label, and can be changed in other ways")
    func endedCodeStays() throws {
        let desk = try CaseDesk()
        let today = Copenhagen.day(of: ClockSource.system.now())
        func put(to last: Day?) throws {
            let code = Code(code: "proeve", label: "Prøve", validFrom: nil, validTo: last, sort: 99, verified: true, note: nil, attributes: nil)
            try desk.jobcenter.service.foundations.writer.perform { try CodeStore.put(code, in: "maalgrupper", db: $0) }
        }
        try put(to: nil)
        let file = try desk.record(#""targetGroup": "proeve","#)
        try put(to: today.advanced(by: -1))
        let changed = try desk.client.change("PATCH", "/v1/cases/\(file.text("id"))", #"{"externalCaseNumber": "7"}"#, ifMatch: file.tag)
        #expect(changed.status == 200)
        #expect(changed.text("targetGroup") == "proeve")
        #expect(changed.text("targetGroupLabel") == "Prøve")
    }

    @Test("A benefit of before the reform is refused on a case today")
    func endedBenefit() throws {
        let desk = try CaseDesk()
        let answer = try desk.client.post("/v1/cases", """
            {"citizen": {"cpr": "\(CaseDesk.cpr(1))", "name": "A"}, "benefit": "uddannelseshjaelp"}
            """)
        #expect(answer.faults == ["/benefit unknown-code"])
    }

    @Test("KLE numbers are held against their form alone (4.1)", arguments: [
        ("15.20.00", true), ("15.20.00-P15", true), ("15.20.00-Ø30", true), ("15.20.00-P15-1-15", true), ("15.20.00-P15-123-15", true),
        ("15.20", false), ("15.20.00-", false), ("15.20.00-p15", false), ("15.20.00-P15-1", false), ("15.20.00-P15-1-2015", false),
        ("15.20.0a", false), (" 15.20.00", false), ("15,20,00", false),
    ])
    func kle(text: String, isGood: Bool) throws {
        let desk = try CaseDesk()
        let answer = try desk.client.post("/v1/cases", """
            {"citizen": {"cpr": "\(CaseDesk.cpr(1))", "name": "A"}, "kle": "\(text)"}
            """)
        #expect(answer.status == (isGood ? 201 : 422))
        #expect(answer.faults == (isGood ? [] : ["/kle not-a-kle-number"]))
        if isGood { #expect(answer.text("kle") == text) }
    }
}
