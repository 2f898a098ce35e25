/// Reads a case's compass from everything that was ever recorded on it.
public enum Compass {
    /// What the compass shows at `asOf`. Only what was recorded by then counts, so later rows never change the answer; a withdrawn
    /// position counts until the instant of its withdrawal. Rows of the same millisecond follow the order of their ids.
    ///
    /// Actors come and go: one added later, without positions, or retired by then, is left out. The order of the arguments is of
    /// no importance.
    public static func read(actors: [Actor], positions: [Position], questions: [Question], asOf: Instant) -> CompassReading {
        var valid: [ActorID: [Position]] = [:]
        for position in positions where position.isValid(at: asOf) { valid[position.actor, default: []].append(position) }
        for actor in valid.keys { valid[actor]?.sort { ($0.recordedAt, $0.id) < ($1.recordedAt, $1.id) } }

        let question = questions.filter { $0.askedAt <= asOf }.max { ($0.askedAt, $0.id) < ($1.askedAt, $1.id) }
        let present = actors
            .filter { actor in
                let isHere = actor.addedAt <= asOf || valid[actor.id] != nil
                return isHere && !(actor.retiredAt.map { $0 <= asOf } ?? false)
            }
            .sorted { ($0.addedAt, $0.id) < ($1.addedAt, $1.id) }
        let histories = present.map { ActorHistory(actor: $0, positions: valid[$0.id] ?? []) }
        let readings = histories.map { $0.reading(question: question?.id) }
        return CompassReading(
            asOf: asOf, question: question, actors: readings,
            patterns: CompassPattern.all(in: readings, histories: histories)
        )
    }
}

/// One actor's valid positions, oldest first.
struct ActorHistory {
    let actor: Actor
    let positions: [Position]

    func reading(question: QuestionID?) -> ActorReading {
        ActorReading(
            actor: actor, anskuelse: standing(.anskuelse), handling: standing(.handling), stance: stance(on: question)
        )
    }

    /// Where the actor stood at each instant something was recorded, as patterns read it: a caseworker's latest action, else view;
    /// of others the view.
    var logicsRead: [(at: Instant, logic: PracticeLogic?)] {
        var steps: [(at: Instant, logic: PracticeLogic?)] = []
        var hasActed = false
        for position in positions {
            if position.kind == .handling {
                guard actor.role == .sagsbehandler else { continue }
                hasActed = true
            } else if hasActed {
                continue
            }
            // What is recorded at one instant is one step: nobody stood in the earlier row of it.
            if steps.last?.at == position.recordedAt { steps.removeLast() }
            steps.append((position.recordedAt, position.stand.logic))
        }
        return steps
    }

    private func standing(_ kind: PositionKind) -> Standing? {
        let own = positions.filter { $0.kind == kind }
        guard let latest = own.last else { return nil }
        let logic = latest.stand.logic
        let run = own.reversed().prefix { $0.stand.logic == logic }
        return Standing(
            position: latest, logicSince: logic == nil ? nil : run.last?.recordedAt,
            movement: movement(from: own.dropLast().last, to: latest)
        )
    }

    private func movement(from earlier: Position?, to latest: Position) -> Movement? {
        guard let from = earlier?.stand.point, let to = latest.stand.point else { return nil }
        return Movement(from: from, to: to)
    }

    private func stance(on question: QuestionID?) -> StanceReading? {
        guard let question, let position = positions.last(where: { $0.question == question && $0.stance != nil }),
            let stance = position.stance
        else { return nil }
        return StanceReading(stance: stance, position: position.id, since: position.recordedAt)
    }
}
