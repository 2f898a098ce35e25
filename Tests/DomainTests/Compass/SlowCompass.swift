import Domain

/// The reading of a compass once more, by looking through everything for each answer, to hold the real one against.
struct SlowCompass {
    let fixture: CompassFixture
    let asOf: Instant

    func valid(_ actor: ActorID) -> [Position] {
        fixture.positions.filter { position in
            guard position.actor == actor, position.recordedAt <= asOf else { return false }
            if let withdrawal = position.withdrawal, withdrawal.at <= asOf { return false }
            return true
        }
    }

    func latest(_ positions: [Position]) -> Position? {
        positions.first { candidate in
            positions.allSatisfy { other in
                other.recordedAt < candidate.recordedAt || (other.recordedAt == candidate.recordedAt && other.id <= candidate.id)
            }
        }
    }

    func latest(_ actor: ActorID, _ kind: PositionKind) -> Position? {
        latest(valid(actor).filter { $0.kind == kind })
    }

    func before(_ position: Position) -> Position? {
        latest(valid(position.actor).filter {
            $0.kind == position.kind && ($0.recordedAt < position.recordedAt || ($0.recordedAt == position.recordedAt && $0.id < position.id))
        })
    }

    func logicSince(_ position: Position) -> Instant? {
        guard let logic = position.stand.logic else { return nil }
        guard let earlier = before(position), earlier.stand.logic == logic else { return position.recordedAt }
        return logicSince(earlier)
    }

    /// The logic that patterns read of an actor, as it would have been at `time` from what is valid now.
    func logic(of actor: Actor, at time: Instant) -> PracticeLogic? {
        let known = valid(actor.id).filter { $0.recordedAt <= time }
        let action = latest(known.filter { $0.kind == .handling })
        let view = latest(known.filter { $0.kind == .anskuelse })
        return (actor.role == .sagsbehandler ? action ?? view : view)?.stand.logic
    }

    func stance(of actor: ActorID, question: QuestionID) -> Stance? {
        latest(valid(actor).filter { $0.question == question && $0.stance != nil })?.stance
    }

    var patterns: Set<String> {
        let here = fixture.actors.filter { ($0.addedAt <= asOf || !valid($0.id).isEmpty) && !($0.retiredAt.map { $0 <= asOf } ?? false) }
        var found: Set<String> = []
        for caseworker in here where caseworker.role == .sagsbehandler {
            let own = logic(of: caseworker, at: asOf)
            for other in here {
                let theirs = logic(of: other, at: asOf)
                if [.borger, .egenlaege, .psykiater].contains(other.role), theirs == .omsorg, own == .administrativ || own == .sanktion {
                    found.formUnion(["R-16 \(caseworker.id)", "R-16 \(other.id)"])
                    if other.role != .borger { found.insert("R-19") }
                }
                if other.role == .borger, let own, own == theirs, own == .inklusion || own == .administrativ {
                    found.formUnion(["R-17 \(own) \(caseworker.id)", "R-17 \(own) \(other.id)"])
                }
            }
            let times = valid(caseworker.id).map(\.recordedAt)
            if own == .sanktion, times.contains(where: { (logic(of: caseworker, at: $0) ?? .sanktion) != .sanktion }) {
                found.insert("R-21 \(caseworker.id)")
            }
        }
        let asked = fixture.questions.filter { $0.askedAt <= asOf }
        if let question = asked.first(where: { one in asked.allSatisfy { ($0.askedAt, $0.id) <= (one.askedAt, one.id) } }) {
            let stances = here.map { ($0.id, stance(of: $0.id, question: question.id)) }
            if stances.contains(where: { $0.1 == .for }), stances.contains(where: { $0.1 == .imod }) {
                for (actor, stance) in stances where stance == .for || stance == .imod { found.insert("uenighed \(actor)") }
            }
        }
        return found
    }
}

extension CompassReading {
    /// The patterns in the words of ``SlowCompass/patterns``.
    var patternFacts: Set<String> {
        var facts: Set<String> = []
        for pattern in patterns {
            let name = pattern.rule ?? pattern.code.rawValue
            for actor in pattern.actors { facts.insert(pattern.logic.map { "\(name) \($0) \(actor)" } ?? "\(name) \(actor)") }
            if let remark = pattern.remark { facts.insert(remark.rule) }
        }
        return facts
    }
}
