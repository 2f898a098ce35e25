import Domain
import Testing

/// A case's compass, built row by row. Instants are counted in milliseconds from a morning in 2026.
struct CompassFixture {
    var actors: [Actor] = []
    var positions: [Position] = []
    var questions: [Question] = []

    static func at(_ milliseconds: Int) -> Instant {
        Instant(milliseconds: 1_767_254_400_000).advanced(byMilliseconds: Int64(milliseconds))
    }

    @discardableResult
    mutating func actor(_ role: ActorRole, added: Int = 0, retired: Int? = nil) -> ActorID {
        let made = Actor(
            id: id(actors.count + 1), caseID: id(1), role: role, addedAt: Self.at(added), retiredAt: retired.map(Self.at))
        actors.append(made)
        return made.id
    }

    @discardableResult
    mutating func question(at time: Int) -> QuestionID {
        questions.append(Question(id: id(questions.count + 1), caseID: id(1), text: "Skal borgeren i praktik?", askedAt: Self.at(time)))
        return id(questions.count)
    }

    @discardableResult
    mutating func place(
        _ actor: ActorID, _ stand: Stand, _ kind: PositionKind = .anskuelse, at time: Int, stance: Stance? = nil,
        question: QuestionID? = nil, withdrawnAt: Int? = nil, number: Int? = nil
    ) -> PositionID {
        let made = Position(
            id: id(number ?? positions.count + 1), caseID: id(1), actor: actor, stand: stand, kind: kind, stance: stance, question: question,
            recordedAt: Self.at(time), recordedBy: nil, withdrawal: withdrawnAt.map { Withdrawal(at: Self.at($0), by: nil) })
        positions.append(made)
        return made.id
    }

    func read(at time: Int) -> CompassReading {
        Compass.read(actors: actors, positions: positions, questions: questions, asOf: Self.at(time))
    }

    /// The rules of the patterns at the end of everything.
    func rules(at time: Int = 1_000_000) -> [String] {
        read(at: time).patterns.map { $0.rule ?? $0.code.rawValue }
    }

    /// Everybody placed in a logic, a second apart.
    static func placed(_ stands: [(ActorRole, PracticeLogic)]) throws -> CompassFixture {
        var fixture = CompassFixture()
        for (index, (role, logic)) in stands.enumerated() {
            let actor = fixture.actor(role)
            fixture.place(actor, try stand(logic), at: (index + 1) * 1000)
        }
        return fixture
    }
}

/// A point in the middle of a logic's field.
func stand(_ logic: PracticeLogic) throws -> Stand {
    switch logic {
    case .sanktion: try point(-60, 60)
    case .inklusion: try point(60, 60)
    case .omsorg: try point(60, -60)
    case .administrativ: try point(-60, -60)
    }
}

func point(_ x: Int, _ y: Int) throws -> Stand {
    .point(try #require(CompassPoint(systemFaglighed: x, individOmverden: y)))
}
