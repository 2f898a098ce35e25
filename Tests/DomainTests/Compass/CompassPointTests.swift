import Domain
import Testing

@Suite struct CompassPointTests {
    @Test("R-07: the field gives the logic, an axis gives none", arguments: [
        (-60, 60, PracticeLogic.sanktion), (60, 60, .inklusion), (60, -60, .omsorg), (-60, -60, .administrativ),
        (0, 50, nil), (50, 0, nil), (0, 0, nil), (0, -50, nil), (-50, 0, nil), (-1, 1, .sanktion), (1, 1, .inklusion),
        (1, -1, .omsorg), (-1, -1, .administrativ), (100, 100, .inklusion), (-100, -100, .administrativ),
    ] as [(Int, Int, PracticeLogic?)])
    func logicOfAPoint(_ x: Int, _ y: Int, _ logic: PracticeLogic?) throws {
        #expect(try #require(CompassPoint(systemFaglighed: x, individOmverden: y)).logic == logic)
    }

    @Test("R-07: 100 is legal and 101 is not")
    func bounds() {
        for end in [-100, 100] {
            #expect(CompassPoint(systemFaglighed: end, individOmverden: 0) != nil)
            #expect(CompassPoint(systemFaglighed: 0, individOmverden: end) != nil)
        }
        for outside in [-101, 101, .min, .max] {
            #expect(CompassPoint(systemFaglighed: outside, individOmverden: 0) == nil)
            #expect(CompassPoint(systemFaglighed: 0, individOmverden: outside) == nil)
        }
    }

    @Test("R-05: each logic lies between its two poles")
    func polesAgreeWithThePoint() throws {
        for x in [-40, 40] {
            for y in [-40, 40] {
                let logic = try #require(CompassPoint(systemFaglighed: x, individOmverden: y)?.logic)
                #expect(Set(logic.poles) == [x < 0 ? .system : .faglighed, y < 0 ? .individ : .omverden])
            }
        }
    }

    @Test(arguments: [
        (-100, -100, 100, 100, 100), (0, 0, 0, 0, 0), (-100, 0, 100, 0, 71), (0, 0, 100, 100, 50), (0, 0, 1, 0, 0), (0, 0, 1, 1, 1),
        (60, 60, -60, 60, 42), (0, 0, 2, 0, 1), (3, 4, 0, 0, 2),
    ])
    func distanceIsAWholePercentOfTheDiagonal(_ ax: Int, _ ay: Int, _ bx: Int, _ by: Int, _ percent: Int) throws {
        let a = try #require(CompassPoint(systemFaglighed: ax, individOmverden: ay))
        let b = try #require(CompassPoint(systemFaglighed: bx, individOmverden: by))
        #expect(CompassPoint.distancePercent(a, b) == percent)
        #expect(CompassPoint.distancePercent(b, a) == percent)
    }

    @Test func everyDistanceIsRoundedHalfUp() throws {
        // Every pair of differences that two points can have.
        for dx in 0...200 {
            for dy in 0...dx {
                let a = try #require(CompassPoint(systemFaglighed: -100, individOmverden: -100))
                let b = try #require(CompassPoint(systemFaglighed: dx - 100, individOmverden: dy - 100))
                let percent = CompassPoint.distancePercent(a, b)
                // percent - ½ <= √(square / 8) < percent + ½, by whole numbers.
                let square = dx * dx + dy * dy
                #expect(square * 4 < (2 * percent + 1) * (2 * percent + 1) * 8)
                #expect(percent == 0 || square * 4 >= (2 * percent - 1) * (2 * percent - 1) * 8)
            }
        }
    }
}

@Suite struct PracticeLogicTests {
    @Test("R-15: imports take every name a logic has had", arguments: [
        ("sanktion", PracticeLogic.sanktion), ("Sanktionsorienteret", .sanktion), ("sanktionsorienterede", .sanktion), ("inklusion", .inklusion),
        ("inklusionsorienteret", .inklusion), ("omsorg", .omsorg), (" omsorgsorienteret ", .omsorg), ("patologiserende", .omsorg),
        ("Patologiserende", .omsorg), ("administrativ", .administrativ), ("administrative", .administrativ),
        ("administrationsorienteret", .administrativ), ("bureaukratisk", .administrativ), ("BUREAUKRATISK", .administrativ),
    ])
    func importedNames(_ text: String, _ logic: PracticeLogic) {
        #expect(PracticeLogic(imported: text) == logic)
    }

    @Test("R-15: other words are no logic", arguments: ["", "straf", "sanktioner", "omsorg inklusion", "administrator"])
    func otherWords(_ text: String) {
        #expect(PracticeLogic(imported: text) == nil)
    }

    @Test("R-14, R-15: output has the new codes alone")
    func codes() {
        #expect(PracticeLogic.allCases.map(\.rawValue) == ["sanktion", "inklusion", "omsorg", "administrativ"])
        #expect(PracticeLogic(rawValue: "patologiserende") == nil)
        for logic in PracticeLogic.allCases {
            #expect(PracticeLogic(imported: logic.rawValue) == logic)
            #expect(!logic.keywords.isEmpty && logic.longName.hasSuffix("praksislogik"))
        }
    }

    @Test("Stances, bases, kinds and conditions have the codes of the contract")
    func otherCodes() {
        #expect(Stance.allCases.map(\.rawValue) == ["for", "imod", "uafklaret"])
        #expect(Basis.allCases.map(\.rawValue) == ["formodet", "iagttaget", "egen"])
        #expect(PositionKind.allCases.map(\.rawValue) == ["anskuelse", "handling"])
        #expect(ConditionFactor.allCases.count == 6)
        #expect(ConditionFactor.allCases.allSatisfy { $0.rawValue.utf8.allSatisfy { $0 == 45 || 97...122 ~= $0 } })
        #expect(ActorRole.allCases.count == 15)
        #expect(ActorRole.allCases.filter(\.isPhysician) == [.egenlaege, .psykiater])
    }
}
