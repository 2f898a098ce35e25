import Domain
import Testing

@Suite struct PatternTests {
    @Test("5.3: the test vectors of R-16 and R-17, and R-18 where nothing is claimed", arguments: [
        ([(.borger, .omsorg), (.sagsbehandler, .administrativ)], ["R-16"]),
        ([(.borger, .omsorg), (.sagsbehandler, .sanktion)], ["R-16"]),
        ([(.egenlaege, .omsorg), (.borger, .inklusion), (.sagsbehandler, .sanktion)], ["R-16"]),
        ([(.psykiater, .omsorg), (.borger, .inklusion), (.sagsbehandler, .sanktion)], ["R-16"]),
        ([(.borger, .inklusion), (.sagsbehandler, .inklusion)], ["R-17"]),
        ([(.borger, .administrativ), (.sagsbehandler, .administrativ)], ["R-17"]),
        ([(.borger, .omsorg), (.sagsbehandler, .omsorg)], []),
        ([(.borger, .sanktion), (.sagsbehandler, .sanktion)], []),
        ([(.borger, .inklusion), (.sagsbehandler, .administrativ)], []),
        ([(.egenlaege, .omsorg), (.borger, .inklusion), (.sagsbehandler, .inklusion)], ["R-17"]),
        ([(.egenlaege, .omsorg), (.borger, .administrativ), (.sagsbehandler, .administrativ)], ["R-16", "R-17"]),
        ([(.laegekonsulent, .omsorg), (.sagsbehandler, .sanktion)], []),
        ([(.egenlaege, .inklusion), (.sagsbehandler, .inklusion)], []),
        ([(.borger, .omsorg), (.teamleder, .sanktion)], []),
        ([(.sagsbehandler, .sanktion)], []),
        ([], []),
    ] as [([(ActorRole, PracticeLogic)], [String])])
    func vectors(_ stands: [(ActorRole, PracticeLogic)], _ rules: [String]) throws {
        #expect(try CompassFixture.placed(stands).rules() == rules)
    }

    @Test("5.3: all combinations of citizen, physician and caseworker")
    func allCombinations() throws {
        for citizen in PracticeLogic.allCases {
            for physician in PracticeLogic.allCases {
                for caseworker in PracticeLogic.allCases {
                    let stalls = (citizen == .omsorg || physician == .omsorg) && [.administrativ, .sanktion].contains(caseworker)
                    let helps = citizen == caseworker && [.inklusion, .administrativ].contains(caseworker)
                    let fixture = try CompassFixture.placed([(.borger, citizen), (.egenlaege, physician), (.sagsbehandler, caseworker)])
                    #expect(fixture.rules() == (stalls ? ["R-16"] : []) + (helps ? ["R-17"] : []))
                }
            }
        }
    }

    @Test("R-16: any one of several suffices, and those who make the pattern are named")
    func severalInARole() throws {
        let fixture = try CompassFixture.placed([
            (.borger, .inklusion), (.egenlaege, .sanktion), (.psykiater, .omsorg), (.sagsbehandler, .inklusion), (.sagsbehandler, .sanktion),
            (.sagsbehandler, .administrativ), (.borger, .omsorg),
        ])
        let pattern = try #require(fixture.read(at: 10_000).patterns.first)
        #expect(pattern.code == .omsorgMoederSystem)
        #expect(pattern.actors == [3, 5, 6, 7].map { id($0) })
        #expect(pattern.effect == .bremser)
        #expect(fixture.rules() == ["R-16", "R-17"])
    }

    @Test("R-17: both logics at once are two observations")
    func bothShared() throws {
        let fixture = try CompassFixture.placed([
            (.borger, .inklusion), (.borger, .administrativ), (.sagsbehandler, .inklusion), (.sagsbehandler, .administrativ),
        ])
        let patterns = fixture.read(at: 10_000).patterns
        #expect(patterns.map(\.code) == [.sammeLogik, .sammeLogik])
        #expect(patterns.map(\.logic) == [.inklusion, .administrativ])
        #expect(patterns.map(\.actors) == [[id(1), id(3)], [id(2), id(4)]])
        #expect(patterns.allSatisfy { $0.effect == .hjaelper })
    }

    @Test("R-19: a remark on R-16 where a physician is in omsorg, and nothing else")
    func remark() throws {
        let byPhysician = try CompassFixture.placed([(.psykiater, .omsorg), (.sagsbehandler, .sanktion)])
        #expect(byPhysician.read(at: 10_000).patterns.first?.remark?.rule == "R-19")
        let byCitizen = try CompassFixture.placed([(.borger, .omsorg), (.egenlaege, .inklusion), (.sagsbehandler, .sanktion)])
        let pattern = try #require(byCitizen.read(at: 10_000).patterns.first)
        #expect(pattern.rule == "R-16" && pattern.remark == nil)
    }

    @Test("R-16, R-17: the caseworker's action goes before the view, also when it is older")
    func actionBeforeView() throws {
        var fixture = CompassFixture()
        let citizen = fixture.actor(.borger), caseworker = fixture.actor(.sagsbehandler)
        fixture.place(citizen, try stand(.omsorg), at: 1)
        fixture.place(caseworker, try stand(.administrativ), .handling, at: 2)
        fixture.place(caseworker, try stand(.inklusion), .anskuelse, at: 3)
        #expect(fixture.rules() == ["R-16"])
        fixture.place(caseworker, try point(0, 50), .handling, at: 4)
        #expect(fixture.rules() == [])
    }

    @Test("R-16, R-17: of everybody else the view alone is read")
    func viewOfOthers() throws {
        var fixture = CompassFixture()
        let citizen = fixture.actor(.borger), caseworker = fixture.actor(.sagsbehandler)
        fixture.place(citizen, try stand(.omsorg), .handling, at: 1)
        fixture.place(caseworker, try stand(.administrativ), at: 2)
        #expect(fixture.rules() == [])
        fixture.place(citizen, try stand(.omsorg), at: 3)
        fixture.place(citizen, try stand(.inklusion), .handling, at: 4)
        #expect(fixture.rules() == ["R-16"])
    }

    @Test("R-15, R-16: a stand known by its field alone counts")
    func fieldsCount() throws {
        var fixture = CompassFixture()
        let citizen = fixture.actor(.borger), caseworker = fixture.actor(.sagsbehandler)
        fixture.place(citizen, .field(.omsorg), at: 1)
        fixture.place(caseworker, .field(.administrativ), at: 2)
        #expect(fixture.rules() == ["R-16"])
    }

    @Test("R-21: sanktion now, another logic before")
    func lastResort() throws {
        var fixture = CompassFixture()
        let caseworker = fixture.actor(.sagsbehandler)
        fixture.place(caseworker, try stand(.sanktion), at: 1)
        #expect(fixture.rules() == [])
        let earlier = try stand(.omsorg)
        fixture.place(caseworker, earlier, at: 2)
        #expect(fixture.rules() == [])
        fixture.place(caseworker, try stand(.sanktion), at: 3)
        let pattern = try #require(fixture.read(at: 3).patterns.first)
        #expect(pattern.rule == "R-21" && pattern.actors == [caseworker])
        #expect(fixture.rules(at: 2) == [])
        #expect(fixture.rules(at: 1) == [])
    }

    @Test("R-21: an axis is no other logic, other roles are not meant, and view and action of one instant are one step")
    func notLastResort() throws {
        var axis = CompassFixture()
        let first = axis.actor(.sagsbehandler)
        axis.place(first, try point(0, 0), at: 1)
        axis.place(first, try stand(.sanktion), at: 2)
        #expect(axis.rules() == [])

        var leader = CompassFixture()
        let second = leader.actor(.teamleder)
        leader.place(second, try stand(.inklusion), at: 1)
        leader.place(second, try stand(.sanktion), at: 2)
        #expect(leader.rules() == [])

        var split = CompassFixture()
        let third = split.actor(.sagsbehandler)
        split.place(third, try stand(.inklusion), .anskuelse, at: 1)
        split.place(third, try stand(.sanktion), .handling, at: 1)
        #expect(split.rules() == [])
        split.place(third, try stand(.omsorg), .anskuelse, at: 2)
        #expect(split.rules() == [])
        split.place(third, try stand(.administrativ), .handling, at: 3)
        split.place(third, try stand(.sanktion), .handling, at: 4)
        #expect(split.rules() == ["R-21"])
    }

    @Test("uenighed (5.5): somebody for and somebody against, on the current question alone")
    func disagreement() throws {
        var fixture = CompassFixture()
        let citizen = fixture.actor(.borger), psychiatrist = fixture.actor(.psykiater), doctor = fixture.actor(.egenlaege)
        let open = fixture.actor(.tilbud)
        let asked = fixture.question(at: 0)
        fixture.place(citizen, try stand(.inklusion), at: 1, stance: .for, question: asked)
        fixture.place(open, try stand(.administrativ), at: 2, stance: .uafklaret, question: asked)
        #expect(fixture.rules() == [])
        fixture.place(psychiatrist, try stand(.omsorg), at: 3, stance: .imod, question: asked)
        fixture.place(doctor, try stand(.inklusion), at: 4, stance: .for, question: asked)
        let pattern = try #require(fixture.read(at: 5).patterns.first)
        #expect(pattern.code == .uenighed && pattern.rule == nil && pattern.effect == .ingen)
        #expect(pattern.actors == [citizen, psychiatrist, doctor])

        fixture.place(psychiatrist, try stand(.omsorg), at: 6)
        #expect(fixture.rules(at: 6) == ["uenighed"], "a later position without a stance leaves the stance standing")
        let next = fixture.question(at: 7)
        #expect(fixture.rules(at: 7) == [])
        fixture.place(psychiatrist, try stand(.omsorg), at: 8, stance: .imod, question: next)
        #expect(fixture.rules(at: 8) == [])
        fixture.place(doctor, try stand(.omsorg), at: 9, stance: .for, question: asked)
        #expect(fixture.rules(at: 9) == [], "an answer to an earlier question is none to this one")
    }

    @Test("R-11: sentences speak of what is often so and ask; they judge nobody")
    func texts() throws {
        var fixture = try CompassFixture.placed([
            (.egenlaege, .omsorg), (.borger, .administrativ), (.sagsbehandler, .administrativ), (.borger, .inklusion), (.sagsbehandler, .inklusion),
        ])
        let changed = fixture.actor(.sagsbehandler)
        let asked = fixture.question(at: 0)
        fixture.place(changed, try stand(.omsorg), at: 6000, stance: .for, question: asked)
        fixture.place(changed, try stand(.sanktion), at: 7000)
        fixture.place(id(2), try stand(.administrativ), at: 8000, stance: .imod, question: asked)
        let patterns = fixture.read(at: 10_000).patterns
        #expect(Set(patterns.map(\.code)) == Set(CompassPattern.Code.allCases))
        for pattern in patterns {
            #expect(pattern.sentence.contains("ofte"))
            #expect(pattern.question.hasSuffix("?"))
            #expect(pattern.remark.map { $0.text.contains("ofte") } ?? true)
        }
        #expect(Set(patterns.map(\.sentence)).count == patterns.count)
    }
}
