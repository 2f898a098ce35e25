import Domain
import Testing

@Suite struct CompassReadingTests {
    @Test("R-09: view and action are read apart, each with its movement")
    func standings() throws {
        var fixture = CompassFixture()
        let actor = fixture.actor(.sagsbehandler)
        fixture.place(actor, try point(-10, -20), at: 1)
        fixture.place(actor, try point(30, 40), .handling, at: 2)
        fixture.place(actor, try point(-50, -20), at: 3)
        fixture.place(actor, try point(-50, 70), at: 4)
        let reading = try #require(fixture.read(at: 5).actors.first)
        #expect(reading.anskuelse?.logic == .sanktion)
        #expect(reading.anskuelse?.since == CompassFixture.at(4))
        #expect(reading.anskuelse?.logicSince == CompassFixture.at(4))
        #expect(reading.anskuelse?.movement.map { [$0.dx, $0.dy] } == [0, 90])
        #expect(reading.anskuelse?.movement?.logicChanged == true)
        #expect(reading.handling?.logic == .inklusion)
        #expect(reading.handling?.movement == nil)

        let earlier = try #require(fixture.read(at: 3).actors.first)
        #expect(earlier.anskuelse?.logic == .administrativ)
        #expect(earlier.anskuelse?.since == CompassFixture.at(3))
        #expect(earlier.anskuelse?.logicSince == CompassFixture.at(1))
        #expect(earlier.anskuelse?.movement.map { [$0.dx, $0.dy] } == [-40, 0])
        #expect(earlier.anskuelse?.movement?.logicChanged == false)
    }

    @Test("R-09: logicSince begins anew after a break in the logic")
    func brokenRun() throws {
        var fixture = CompassFixture()
        let actor = fixture.actor(.borger)
        for (time, logic) in [(1, PracticeLogic.omsorg), (2, .inklusion), (3, .omsorg), (4, .omsorg)] {
            fixture.place(actor, try stand(logic), at: time)
        }
        #expect(fixture.read(at: 9).actors.first?.anskuelse?.logicSince == CompassFixture.at(3))
        fixture.place(actor, try point(0, 10), at: 5)
        #expect(fixture.read(at: 9).actors.first?.anskuelse?.logicSince == nil)
        #expect(fixture.read(at: 9).actors.first?.anskuelse?.logic == nil)
    }

    @Test("A withdrawn position counts until the instant of its withdrawal")
    func withdrawal() throws {
        var fixture = CompassFixture()
        let actor = fixture.actor(.borger)
        let right = fixture.place(actor, try stand(.omsorg), at: 1)
        let mistake = fixture.place(actor, try stand(.sanktion), at: 2, withdrawnAt: 5)
        func shown(at time: Int) -> PositionID? { fixture.read(at: time).actors.first?.anskuelse?.position.id }
        #expect(shown(at: 1) == right)
        #expect(shown(at: 2) == mistake)
        #expect(shown(at: 4) == mistake)
        #expect(shown(at: 5) == right)
        #expect(fixture.read(at: 5).actors.first?.anskuelse?.movement == nil)
        fixture.place(actor, try point(60, -50), at: 6)
        #expect(fixture.read(at: 6).actors.first?.anskuelse?.movement.map { [$0.dx, $0.dy] } == [0, 10])
        #expect(fixture.read(at: 6).actors.first?.anskuelse?.logicSince == CompassFixture.at(1))
    }

    @Test("R-21: a withdrawn position was never stood in")
    func withdrawnBefore() throws {
        var fixture = CompassFixture()
        let actor = fixture.actor(.sagsbehandler)
        fixture.place(actor, try stand(.omsorg), at: 1, withdrawnAt: 5)
        fixture.place(actor, try stand(.sanktion), at: 3)
        #expect(fixture.rules(at: 4) == ["R-21"])
        #expect(fixture.rules(at: 5) == [])
    }

    @Test("A field from an import has neither movement nor distance")
    func fields() throws {
        var fixture = CompassFixture()
        let imported = fixture.actor(.borger), placed = fixture.actor(.sagsbehandler), third = fixture.actor(.tilbud)
        fixture.place(imported, .field(.omsorg), at: 1)
        fixture.place(placed, try point(-100, -100), at: 2)
        fixture.place(third, try point(100, 100), at: 3)
        let distances = fixture.read(at: 9).distances()
        #expect(distances.map(\.first) == [placed] && distances.map(\.second) == [third] && distances.map(\.percent) == [100])
        #expect(fixture.read(at: 9).distances(.handling).isEmpty)
        fixture.place(imported, try stand(.omsorg), at: 4)
        #expect(fixture.read(at: 9).actors.first?.anskuelse?.movement == nil)
        #expect(fixture.read(at: 9).actors.first?.anskuelse?.logicSince == CompassFixture.at(1))
        #expect(fixture.read(at: 9).distances().count == 3)
        fixture.place(imported, .field(.inklusion), at: 5)
        #expect(fixture.read(at: 9).actors.first?.anskuelse?.movement == nil)
    }

    @Test("Rows of one millisecond follow the order of their ids")
    func ties() throws {
        var fixture = CompassFixture()
        let actor = fixture.actor(.borger)
        let asked = fixture.question(at: 0)
        fixture.place(actor, try stand(.omsorg), at: 1, stance: .for, question: asked, number: 20)
        fixture.place(actor, try stand(.sanktion), at: 1, stance: .imod, question: asked, number: 10)
        let reading = try #require(fixture.read(at: 1).actors.first)
        #expect(reading.anskuelse?.position.id == id(20))
        #expect(reading.stance?.stance == .for)
        #expect(reading.anskuelse?.movement?.logicChanged == true)
    }

    @Test("Actors come and go")
    func presence() throws {
        var fixture = CompassFixture()
        let citizen = fixture.actor(.borger), late = fixture.actor(.tilbud, added: 5), gone = fixture.actor(.sagsbehandler, retired: 7)
        fixture.place(citizen, try stand(.omsorg), at: 1)
        fixture.place(gone, try stand(.sanktion), at: 2)
        #expect(fixture.read(at: 4).actors.map(\.actor.id) == [citizen, gone])
        #expect(fixture.read(at: 5).actors.map(\.actor.id) == [citizen, gone, late])
        #expect(fixture.rules(at: 6) == ["R-16"])
        #expect(fixture.read(at: 7).actors.map(\.actor.id) == [citizen, late])
        #expect(fixture.rules(at: 7) == [])
    }

    @Test("The current question is the latest asked by then")
    func question() throws {
        var fixture = CompassFixture()
        #expect(fixture.read(at: 0).question == nil)
        fixture.question(at: 5)
        fixture.question(at: 3)
        #expect(fixture.read(at: 2).question == nil)
        #expect(fixture.read(at: 3).question?.id == id(2))
        #expect(fixture.read(at: 6).question?.id == id(1))
    }
}
