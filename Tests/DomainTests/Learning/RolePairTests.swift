import Domain
import Testing

@Suite("Which roles meet in which patterns")
struct RolePairTests {
    private let caseID = CaseID(high: 1, low: 1)
    private let question = Question(id: QuestionID(high: 2, low: 1), caseID: CaseID(high: 1, low: 1), text: "Nu?", askedAt: .earliest)

    private func read(_ placed: [(role: ActorRole, x: Int, y: Int, stance: Stance?)], at milliseconds: Int64 = 100) throws -> CompassReading {
        let actors = placed.indices.map { number in
            Actor(id: ActorID(high: 3, low: UInt64(number)), caseID: caseID, role: placed[number].role, addedAt: .earliest)
        }
        let positions = try placed.enumerated().map { number, place in
            let point = try #require(CompassPoint(systemFaglighed: place.x, individOmverden: place.y))
            return Position(
                id: PositionID(high: 4, low: UInt64(number)), caseID: caseID, actor: actors[number].id, stand: .point(point),
                stance: place.stance, question: place.stance == nil ? nil : question.id, recordedAt: Instant(milliseconds: 50), recordedBy: nil
            )
        }
        return Compass.read(actors: actors, positions: positions, questions: [question], asOf: Instant(milliseconds: milliseconds))
    }

    @Test("R-16: the caseworker meets citizen and physician, who do not meet each other")
    func omsorgMeetsSystem() throws {
        let reading = try read([(.borger, 60, -60, nil), (.psykiater, 60, -60, nil), (.sagsbehandler, -60, -60, nil), (.virksomhed, 60, -60, nil)])
        #expect(reading.patternCodes == [.omsorgMoederSystem])
        #expect(reading.meetings == [
            PatternMeeting(code: .omsorgMoederSystem, pair: RolePair(.borger, .sagsbehandler)),
            PatternMeeting(code: .omsorgMoederSystem, pair: RolePair(.sagsbehandler, .psykiater)),
        ])
    }

    @Test("R-17: citizen and caseworker in the same logic")
    func sameLogic() throws {
        let reading = try read([(.borger, 60, 60, nil), (.sagsbehandler, 40, 40, nil)])
        #expect(reading.meetings == [PatternMeeting(code: .sammeLogik, pair: RolePair(.sagsbehandler, .borger))])
    }

    @Test("Uenighed: everybody who is for meets everybody who is against, two of one role too")
    func disagreement() throws {
        let reading = try read([(.borger, 10, 10, .for), (.egenlaege, 10, 10, .imod), (.egenlaege, 10, 10, .for), (.virksomhed, 10, 10, .uafklaret)])
        let meetings: Set<PatternMeeting> = reading.meetings.filter { $0.code == .uenighed }
        #expect(meetings == [
            PatternMeeting(code: .uenighed, pair: RolePair(.borger, .egenlaege)),
            PatternMeeting(code: .uenighed, pair: RolePair(.egenlaege, .egenlaege)),
        ])
    }

    @Test("A pair is the same whoever is named first, and stands in the order of the list")
    func order() {
        for one in ActorRole.allCases {
            for other in ActorRole.allCases { #expect(RolePair(one, other) == RolePair(other, one)) }
        }
        #expect(RolePair(.psykiater, .borger).first == .borger)
    }

    @Test("A case has moved when somebody stands in another logic; from or to an axis is no move")
    func moved() throws {
        let before = try read([(.borger, 60, -60, nil), (.sagsbehandler, 0, 60, nil)])
        #expect(!before.hasMoved(by: before))
        #expect(!before.hasMoved(by: try read([(.borger, 20, -90, nil), (.sagsbehandler, 60, 60, nil)])))
        #expect(before.hasMoved(by: try read([(.borger, 60, 60, nil), (.sagsbehandler, 0, 60, nil)])))
        #expect(!before.hasMoved(by: try read([(.borger, 0, 0, nil)])))
        #expect(!before.hasMoved(by: try read([])))
    }
}

extension CompassReading {
    fileprivate var patternCodes: [CompassPattern.Code] { patterns.map(\.code) }
}
