import JSON
import Support
import Testing

/// What was accepted, of what, and how it is taken back, over HTTP (R-53); and what is under way when the plan no longer has it.
@Suite("Acceptances of a purpose over HTTP (R-53)")
struct ActionPlanAcceptanceTests {
    private let desk: PlanDesk
    private let caseID: String
    private let goal: String
    private let praktik: String

    init() throws {
        desk = try PlanDesk()
        caseID = try desk.caseFile()
        let plan = try desk.plan("""
            {"mainGoals": ["Job"], "subGoals": [{"text": "Har prøvet det"}],
             "activities": [{"subGoalNumber": 1, "text": "Praktik", "kind": "virksomhedspraktik", "provider": "Gartneri A",
                             "purpose": {"text": "At prøve kræfter med planter"}}]}
            """, in: caseID)
        (goal, praktik) = (plan.ids("subGoals")[0], plan.ids("activities")[0])
        let accepted = try desk.outcome(#"{"acceptedByCitizen": "2026-03-04", "acceptedByEmployer": "2026-03-05"}"#, of: praktik, in: caseID)
        #expect(accepted.texts("attention").isEmpty)
    }

    private func version(basedOn: Int = 1, at provider: String, for purpose: String, dates: String = "") throws -> TestAnswer {
        try desk.plan("""
            {"basedOn": \(basedOn), "activities": [{"id": "\(praktik)", "subGoalNumber": 1, "text": "Praktik", "kind": "virksomhedspraktik",
                "provider": "\(provider)", "purpose": {"text": "\(purpose)"\(dates)}}]}
            """, in: caseID)
    }

    private func accepted(_ answer: TestAnswer) -> [String?] {
        let purpose = answer.json["activities"]?[0]?["purpose"]
        return [purpose?["acceptedByCitizen"]?.text, purpose?["acceptedByEmployer"]?.text]
    }

    @Test("A purpose that nobody has seen is asked about anew, with why, and the praktik cannot begin on the old acceptance")
    func anotherPurpose() throws {
        for dates in [#", "acceptedByCitizen": "2026-03-04", "acceptedByEmployer": "2026-03-05""#, ""] {
            let newest = try desk.client.get("/v1/cases/\(caseID)/indsatsplans").json["items"]?[0]?["version"]?.integer ?? 0
            let plan = try version(basedOn: Int(newest), at: "Slagteri B", for: "At rense dyr om natten", dates: dates)
            #expect(accepted(plan) == [nil, nil])
            #expect(plan.texts("attention", "code") == ["accept-mangler"])
            let wayOut = "Gælder den også nu, så skriv det som en hændelse på aktiviteten."
            #expect(plan.texts("attention") == [
                "Både borger og virksomhed skal kende og godkende formålet, før aktiviteten begynder. "
                    + "Borgerens godkendelse den 4. marts 2026 fulgte med fra versionen før, hvor formålet var et andet. \(wayOut) "
                    + "Virksomhedens godkendelse den 5. marts 2026 fulgte med fra versionen før, hvor formålet eller virksomheden var en anden. \(wayOut)",
            ])
        }
        let begun = try desk.outcome(#"{"state": "igang"}"#, of: praktik, version: 3, in: caseID)
        #expect(begun.status == 422)
        #expect(begun.faults == ["/state acceptance-missing"])
        #expect(begun.text.contains("fulgte med fra versionen før"))
        let paper = try desk.client.get("/v1/cases/\(caseID)/indsatsplans/3/document", headers: [("Accept", "text/plain")]).text
        #expect(paper.contains("Borgeren: mangler (godkendelsen 4. marts 2026 fulgte med fra versionen før)."))
        #expect(accepted(try desk.client.get("/v1/cases/\(caseID)/indsatsplans/1")) == ["2026-03-04", "2026-03-05"], "the first is as it was")
        let anew = try desk.outcome(#"{"state": "igang", "acceptedByCitizen": "2026-03-10", "acceptedByEmployer": "2026-03-10"}"#, of: praktik, version: 3, in: caseID)
        #expect(anew.status == 201)
        #expect(accepted(anew) == ["2026-03-10", "2026-03-10"])
    }

    @Test("What a version says goes on with its purpose: left out later, and after another purpose, it counts again")
    func saidByAVersion() throws {
        let days = #", "acceptedByCitizen": "2026-03-06", "acceptedByEmployer": "2026-03-07""#
        #expect(accepted(try version(at: "Mark C", for: "At luge", dates: days)) == ["2026-03-06", "2026-03-07"])
        #expect(accepted(try version(basedOn: 2, at: "Mark C", for: "At luge")) == ["2026-03-06", "2026-03-07"])
        let other = try version(basedOn: 3, at: "Mark C", for: "At plante")
        #expect(accepted(other) == [nil, nil])
        #expect(other.texts("attention").first?.contains("Borgerens godkendelse den 6. marts 2026 gjaldt et andet formål.") == true)
        let back = try version(basedOn: 4, at: "Mark C", for: "At luge")
        #expect(accepted(back) == ["2026-03-06", "2026-03-07"])
        #expect(back.texts("attention").isEmpty)
        // A day that once was said of an earlier purpose, and not of the one before, is said in truth.
        let again = try version(basedOn: 5, at: "Mark C", for: "At høste", dates: #", "acceptedByCitizen": "2026-03-04""#)
        #expect(accepted(again) == ["2026-03-04", nil])
    }

    @Test("Another employer is asked, and the citizen's acceptance of the same purpose stays; under way it is a question too")
    func anotherEmployer() throws {
        #expect(try desk.outcome(#"{"state": "igang"}"#, of: praktik, in: caseID).status == 201)
        let plan = try version(at: "Slagteri B", for: "At prøve kræfter med planter")
        #expect(accepted(plan) == ["2026-03-04", nil])
        #expect(plan.texts("attention", "code") == ["accept-mangler-efter-start"])
        #expect(plan.texts("attention").first?.hasSuffix("Virksomhedens godkendelse den 5. marts 2026 gjaldt ikke den virksomhed, der står i planen nu.") == true)
        let back = try version(basedOn: 2, at: "Gartneri A", for: "At prøve kræfter med planter")
        #expect(accepted(back) == ["2026-03-04", "2026-03-05"])
        #expect(back.texts("attention").isEmpty)
    }

    @Test("An acceptance is taken back by a row, in whichever version the purpose goes on, and given anew; null takes back nothing")
    func withdrawal() throws {
        let nothing = #"{"state": "planlagt", "acceptedByCitizen": null, "acceptedByEmployer": null, "withdrawsCitizen": null, "withdrawsEmployer": false}"#
        #expect(accepted(try desk.outcome(nothing, of: praktik, in: caseID)) == ["2026-03-04", "2026-03-05"])
        let taken = try desk.outcome(#"{"withdrawsEmployer": true}"#, of: praktik, in: caseID)
        #expect(taken.status == 201)
        #expect(accepted(taken) == ["2026-03-04", nil])
        #expect(taken.json["outcomes"]?.elements?.last?["withdrawsEmployer"]?.boolean == true)
        #expect(taken.json["outcomes"]?.elements?.last?["withdrawsCitizen"]?.boolean == false)
        #expect(taken.texts("attention").first?.hasSuffix("Virksomhedens godkendelse blev trukket tilbage den 10. marts 2026.") == true)
        #expect(try desk.outcome(#"{"state": "igang"}"#, of: praktik, in: caseID).faults == ["/state acceptance-missing"])
        #expect(accepted(try desk.plan(#"{"basedOn": 1, "mainGoals": ["Et job"]}"#, in: caseID)) == ["2026-03-04", nil])
        let paper = try desk.client.get("/v1/cases/\(caseID)/indsatsplans/2/document", headers: [("Accept", "text/html")]).text
        #expect(paper.contains("Virksomheden: mangler (trukket tilbage 10. marts 2026)."))
        #expect(try desk.outcome(#"{"withdrawsEmployer": true}"#, of: praktik, version: 2, in: caseID).faults == ["/withdrawsEmployer not-accepted"])
        let anew = try desk.outcome(#"{"state": "igang", "acceptedByEmployer": "2026-03-09"}"#, of: praktik, version: 2, in: caseID)
        #expect(accepted(anew) == ["2026-03-04", "2026-03-09"])
        let story = try desk.client.get("/v1/cases/\(caseID)/timeline").texts("items")
        #expect(story.contains("Virksomhedens godkendelse af formålet med »Praktik« blev trukket tilbage."))
    }

    @Test("One that a version itself gave is taken back too, and a copy does not give it anew")
    func ofAVersion() throws {
        let stated = #", "acceptedByCitizen": "2026-03-06", "acceptedByEmployer": "2026-03-06""#
        #expect(accepted(try version(at: "Mark C", for: "At luge", dates: stated)) == ["2026-03-06", "2026-03-06"])
        let taken = try desk.outcome(#"{"withdrawsCitizen": true, "withdrawsEmployer": true, "evaluation": "Skrevet ved en fejl"}"#, of: praktik, version: 2, in: caseID)
        #expect(accepted(taken) == [nil, nil])
        #expect(accepted(try desk.plan(#"{"basedOn": 2, "mainGoals": ["Et job"]}"#, in: caseID)) == [nil, nil])
        let corrected = try desk.outcome(#"{"acceptedByCitizen": "2026-03-07"}"#, of: praktik, version: 3, in: caseID)
        #expect(accepted(corrected) == ["2026-03-07", nil])
        let later = try desk.outcome(#"{"withdrawsCitizen": true, "acceptedByCitizen": "2026-03-08"}"#, of: praktik, version: 3, in: caseID)
        #expect(accepted(later) == ["2026-03-08", nil], "a wrong day is put right in one row")
    }

    @Test("An activity under way that a new version leaves out is asked about until something is said of it")
    func leftOut() throws {
        #expect(try desk.outcome(#"{"state": "igang"}"#, of: praktik, in: caseID).status == 201)
        let without = try desk.plan(#"{"basedOn": 1, "activities": [{"subGoalNumber": 1, "text": "Samtaler", "kind": "mentor"}]}"#, in: caseID)
        #expect(without.texts("attention", "code") == ["igang-uden-for-planen"])
        #expect(without.texts("attention") == ["»Praktik« er i gang og står ikke i planen længere. Skal den med igen, eller er den slut?"])
        #expect(without.texts("attention", "activity") == [praktik])
        #expect(without.json["attention"]?[0]?["version"]?.integer == 1)
        let mentor = without.ids("activities")[0]
        #expect(try desk.outcome(#"{"state": "igang"}"#, of: mentor, version: 2, in: caseID).status == 201)
        let third = try desk.plan(#"{"basedOn": 2, "activities": []}"#, in: caseID)
        #expect(third.texts("attention", "code") == ["delmaal-uden-aktivitet", "igang-uden-for-planen", "igang-uden-for-planen"])
        #expect(third.json["attention"]?.elements?.suffix(2).compactMap { $0["version"]?.integer } == [1, 2])
        #expect(try desk.client.get("/v1/cases/\(caseID)/indsatsplans/2").texts("attention", "code") == [], "an earlier version has nothing more to ask of it")
        #expect(try desk.outcome(#"{"state": "afbrudt"}"#, of: praktik, in: caseID).status == 201)
        let after = try desk.client.get("/v1/cases/\(caseID)/indsatsplans/3")
        #expect(after.texts("attention", "activity") == [mentor])
        let again = try desk.plan("""
            {"basedOn": 3, "activities": [{"id": "\(mentor)", "subGoalNumber": 1, "text": "Samtaler", "kind": "mentor"}]}
            """, in: caseID)
        #expect(again.texts("attention").isEmpty)
    }
}
