/// Reads a case's compass from everything that was ever recorded on it.
public enum Compass {
    /// What the compass shows at `asOf`. Only what was recorded by then counts, so later rows never change the answer; a withdrawn
    /// position counts until the instant of its withdrawal. Rows of the same millisecond follow the order of their ids.
    ///
    /// Actors come and go: one added later, without positions, or retired by then, is left out. The order of the arguments is of
    /// no importance.
    public static func read(actors: [Actor], positions: [Position], questions: [Question], asOf: Instant) -> CompassReading {
        // Places in `positions`: a position is a large value to copy.
        var valid: [ActorID: [Int]] = [:]
        for place in positions.indices where positions[place].isValid(at: asOf) { valid[positions[place].actor, default: []].append(place) }
        for actor in valid.keys {
            valid[actor]?.sort { (positions[$0].recordedAt, positions[$0].id) < (positions[$1].recordedAt, positions[$1].id) }
        }

        let question = questions.filter { $0.askedAt <= asOf }.max { ($0.askedAt, $0.id) < ($1.askedAt, $1.id) }
        let present = actors
            .filter { actor in
                let isHere = actor.addedAt <= asOf || valid[actor.id] != nil
                return isHere && !(actor.retiredAt.map { $0 <= asOf } ?? false)
            }
            .sorted { ($0.addedAt, $0.id) < ($1.addedAt, $1.id) }
        let histories = present.map { ActorHistory(actor: $0, positions: positions, own: valid[$0.id] ?? []) }
        let readings = histories.map { $0.reading(question: question?.id) }
        return CompassReading(
            asOf: asOf, question: question, actors: readings,
            patterns: CompassPattern.all(in: readings, histories: histories)
        )
    }
}

/// One actor's valid positions.
struct ActorHistory {
    let actor: Actor
    /// Everybody's.
    let positions: [Position]
    /// Where the actor's own stand among them, oldest first.
    let own: [Int]

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
        for place in own {
            let (kind, at, logic) = (positions[place].kind, positions[place].recordedAt, positions[place].stand.logic)
            if kind == .handling {
                guard actor.role == .sagsbehandler else { continue }
                hasActed = true
            } else if hasActed {
                continue
            }
            // What is recorded at one instant is one step: nobody stood in the earlier row of it.
            if steps.last?.at == at { steps.removeLast() }
            steps.append((at, logic))
        }
        return steps
    }

    private func standing(_ kind: PositionKind) -> Standing? {
        var latest: Int?
        var before: Int?
        var since: Instant?
        for place in own.reversed() where positions[place].kind == kind {
            guard let newest = latest else {
                (latest, since) = (place, positions[place].recordedAt)
                continue
            }
            if before == nil { before = place }
            guard positions[place].stand.logic == positions[newest].stand.logic else { break }
            since = positions[place].recordedAt
        }
        guard let latest else { return nil }
        return Standing(
            position: positions[latest], logicSince: positions[latest].stand.logic == nil ? nil : since,
            movement: movement(from: before, to: latest)
        )
    }

    private func movement(from earlier: Int?, to latest: Int) -> Movement? {
        guard let earlier, let from = positions[earlier].stand.point, let to = positions[latest].stand.point else { return nil }
        return Movement(from: from, to: to)
    }

    private func stance(on question: QuestionID?) -> StanceReading? {
        guard let question,
            let place = own.last(where: { positions[$0].question == question && positions[$0].stance != nil }),
            let stance = positions[place].stance
        else { return nil }
        return StanceReading(stance: stance, position: positions[place].id, since: positions[place].recordedAt)
    }
}
