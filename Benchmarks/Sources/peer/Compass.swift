import Foundation

/// An actor with the positions that count, oldest first.
struct PlacedActor {
    var actor: ActorRecord
    var positions: [PositionRecord]

    func latest(_ kind: PositionKind) -> PositionRecord? {
        positions.last { $0.kind == kind }
    }

    /// Where patterns read the actor: a caseworker's action if there is one, else the view.
    var logicRead: PracticeLogic? {
        let read = actor.role == .sagsbehandler ? latest(.handling) ?? latest(.anskuelse) : latest(.anskuelse)
        return read?.logic
    }

    /// Every logic a caseworker was read in: views until the first action, and actions from then on.
    var logicsRead: [PracticeLogic?] {
        let firstAction = positions.firstIndex { $0.kind == .handling } ?? positions.endIndex
        return positions[..<firstAction].map(\.logic) + positions[firstAction...].filter { $0.kind == .handling }.map(\.logic)
    }

    func stance(on question: UUID?) -> PositionRecord? {
        guard let question else { return nil }
        return positions.last { $0.question == question && $0.stance != nil }
    }
}

extension CompassAnswer {
    /// The compass of a case at an instant, from everything recorded on it.
    init(caseID: UUID, actors: [ActorRecord], positions: [PositionRecord], question: QuestionRecord?, asOf: Date) {
        let withdrawn = Set(positions.filter { $0.recordedAt <= asOf }.compactMap(\.withdraws))
        let valid = positions.filter { $0.withdraws == nil && $0.recordedAt <= asOf && !withdrawn.contains($0.id) }
        let byActor = Dictionary(grouping: valid, by: \.actor)
        let placed = actors
            .filter { $0.createdAt <= asOf && ($0.retiredAt ?? .distantFuture) > asOf }
            .map { PlacedActor(actor: $0, positions: byActor[$0.id] ?? []) }

        self.case = caseID
        self.asOf = asOf
        self.question = question.map { QuestionAnswer(id: $0.id, text: $0.text, askedAt: $0.askedAt) }
        self.actors = placed.map { ActorAnswer($0, question: question?.id) }
        patterns = PatternAnswer.all(in: placed, question: question?.id)
    }
}

extension ActorAnswer {
    init(_ placed: PlacedActor, question: UUID?) {
        id = placed.actor.id
        role = placed.actor.role
        roleLabel = placed.actor.role.label
        name = placed.actor.name
        staff = placed.actor.staff
        anskuelse = StandingAnswer(placed, .anskuelse)
        handling = StandingAnswer(placed, .handling)
        stance = placed.stance(on: question).flatMap { position in
            position.stance.map { StanceAnswer(code: $0, label: $0.label, since: position.recordedAt, position: position.id) }
        }
    }
}

extension StandingAnswer {
    init?(_ placed: PlacedActor, _ kind: PositionKind) {
        let own = placed.positions.filter { $0.kind == kind }
        guard let latest = own.last else { return nil }
        let point = latest.point
        let logic = latest.logic
        position = latest.id
        precision = point == nil ? "felt" : "punkt"
        systemFaglighed = point?.systemFaglighed
        individOmverden = point?.individOmverden
        self.logic = logic
        logicLabel = logic?.label
        basis = latest.basis
        basisLabel = latest.basis?.label
        since = latest.recordedAt
        logicSince = logic == nil ? nil : own.reversed().prefix { $0.logic == logic }.last?.recordedAt
        statement = latest.statement
        conditions = (latest.conditions ?? "").split(separator: " ").map(String.init)
        conditionsNote = latest.conditionsNote
        recordedBy = latest.recordedBy
        if let from = own.dropLast().last?.point, let point { movement = MovementAnswer(from: from, to: point) }
    }
}
