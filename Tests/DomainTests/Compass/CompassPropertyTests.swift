import Domain
import Testing

@Suite struct CompassPropertyTests {
    private let roles: [ActorRole] = [.borger, .sagsbehandler, .sagsbehandler, .egenlaege, .psykiater, .tilbud, .borger]

    /// A log of some rows in a few milliseconds, so that ties, runs and withdrawals are common.
    private func randomLog(_ random: inout SeededRandom) throws -> CompassFixture {
        var fixture = CompassFixture()
        for number in 0..<Int.random(in: 2...6, using: &random) {
            // A citizen and a caseworker first: most rules need both.
            let role = roles[number < 2 ? number : Int.random(in: 0..<roles.count, using: &random)]
            fixture.actor(
                role, added: Int.random(in: 0..<6, using: &random),
                retired: Int.random(in: 0..<6, using: &random) == 0 ? Int.random(in: 10..<25, using: &random) : nil)
        }
        for _ in 0..<Int.random(in: 0...2, using: &random) { fixture.question(at: Int.random(in: 0..<15, using: &random)) }
        let numbers = Array(1...40).shuffled(using: &random)
        for number in numbers.prefix(Int.random(in: 0...25, using: &random)) {
            let time = Int.random(in: 0..<20, using: &random)
            let x = Int.random(in: -1...1, using: &random) * 40, y = Int.random(in: -3...3, using: &random).signum() * 70
            let logic = PracticeLogic.allCases[Int.random(in: 0..<4, using: &random)]
            fixture.place(
                id(Int.random(in: 1...fixture.actors.count, using: &random)),
                Int.random(in: 0..<5, using: &random) == 0 ? .field(logic) : try point(x, y),
                Int.random(in: 0..<3, using: &random) == 0 ? .handling : .anskuelse, at: time,
                stance: [nil, .for, .imod, .uafklaret][Int.random(in: 0..<4, using: &random)],
                question: [nil, id(1), id(2)][Int.random(in: 0..<3, using: &random)],
                withdrawnAt: Int.random(in: 0..<5, using: &random) == 0 ? time + Int.random(in: 0..<8, using: &random) : nil, number: number)
        }
        return fixture
    }

    @Test("A reading agrees with looking through everything", arguments: 0..<4)
    func agreesWithTheSlowModel(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed) + 1)
        var seen: Set<String> = []
        for _ in 0..<200 {
            let fixture = try randomLog(&random)
            for time in [-1, 0, 5, 11, 19, 40] {
                let reading = fixture.read(at: time)
                let slow = SlowCompass(fixture: fixture, asOf: CompassFixture.at(time))
                for actor in reading.actors {
                    for kind in PositionKind.allCases {
                        let standing = actor.standing(kind)
                        let expected = slow.latest(actor.actor.id, kind)
                        #expect(standing?.position == expected)
                        guard let standing, let expected else { continue }
                        #expect(standing.logicSince == slow.logicSince(expected))
                        let from = slow.before(expected)?.stand.point
                        let to = expected.stand.point
                        #expect(standing.movement?.from == (to == nil ? nil : from))
                        #expect(standing.movement?.to == (from == nil ? nil : to))
                    }
                    let question = reading.question?.id
                    #expect(actor.stance?.stance == question.flatMap { slow.stance(of: actor.actor.id, question: $0) })
                }
                #expect(reading.patternFacts == slow.patterns)
                seen.formUnion(reading.patternFacts.map { String($0.prefix(4)) })
            }
        }
        #expect(seen == ["R-16", "R-17", "R-19", "R-21", "ueni"])
    }

    @Test("Append only: what the compass showed is never changed by later rows", arguments: 0..<4)
    func laterRowsChangeNothing(_ seed: Int) throws {
        var random = SeededRandom(UInt64(seed) + 500)
        for _ in 0..<60 {
            let whole = try randomLog(&random)
            for time in [0, 4, 9, 15] {
                let asOf = CompassFixture.at(time)
                // What had been written by then: later actors, questions, positions and withdrawals were not there.
                var early = CompassFixture()
                early.actors = whole.actors.filter { actor in
                    actor.addedAt <= asOf || whole.positions.contains { $0.actor == actor.id && $0.recordedAt <= asOf }
                }
                for index in early.actors.indices where early.actors[index].retiredAt.map({ $0 > asOf }) ?? false {
                    early.actors[index].retiredAt = nil
                }
                early.questions = whole.questions.filter { $0.askedAt <= asOf }
                early.positions = whole.positions.filter { $0.recordedAt <= asOf }
                for index in early.positions.indices where early.positions[index].withdrawal.map({ $0.at > asOf }) ?? false {
                    early.positions[index].withdrawal = nil
                }
                let then = early.read(at: time), now = whole.read(at: time)
                #expect(then.patterns == now.patterns)
                #expect(then.question == now.question)
                #expect(then.actors.map(\.actor.id) == now.actors.map(\.actor.id))
                #expect(then.actors.map(\.anskuelse?.position.id) == now.actors.map(\.anskuelse?.position.id))
                #expect(then.actors.map(\.handling?.movement) == now.actors.map(\.handling?.movement))
                #expect(then.actors.map(\.anskuelse?.logicSince) == now.actors.map(\.anskuelse?.logicSince))
                #expect(then.actors.map(\.stance) == now.actors.map(\.stance))
            }
        }
    }

    @Test("The order in which rows are handed over is of no importance")
    func orderOfArguments() throws {
        var random = SeededRandom(900)
        for _ in 0..<100 {
            var fixture = try randomLog(&random)
            let reading = fixture.read(at: 18)
            fixture.actors.shuffle(using: &random)
            fixture.positions.shuffle(using: &random)
            fixture.questions.shuffle(using: &random)
            #expect(fixture.read(at: 18) == reading)
        }
    }
}
