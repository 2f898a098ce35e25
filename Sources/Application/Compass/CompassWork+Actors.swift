public import Domain
import JSON
import Storage

/// The actors of a case.
extension CompassWork {
    /// Every actor of the case, retired ones too, in the order they came.
    /// - Throws: `Problem.notFound`
    public func actors(_ caseID: CaseID, _ scope: ReadScope) throws -> [ActorView] {
        try scope.requireCase(caseID)
        return try ActorStore.all(of: caseID, in: scope.db).map { try view($0, scope) }
    }

    /// - Throws: `Problem.notFound`
    public func actor(_ id: ActorID, of caseID: CaseID, _ scope: ReadScope) throws -> ActorView {
        try scope.requireCase(caseID)
        guard let actor = try ActorStore.find(id, of: caseID, in: scope.db) else { throw Problem.notFound }
        return try view(actor, scope)
    }

    /// Adds an actor, with where they stand if that came along.
    /// - Throws: `Problem.notFound`, `Problem.invalid`
    public func add(_ input: NewActor, to caseID: CaseID, _ unit: UnitOfWork) throws -> ActorView {
        let citizen = try unit.scope.requireCase(caseID)
        let check = CodeCheck(unit)
        try require([input], hasQuestion: QuestionStore.current(of: caseID, in: unit.db) != nil, at: nil, check)
        try check.finish()
        let added = try add([input], to: caseID, citizen, unit)
        guard let actor = added.first else { throw Problem.internalFault }
        return try view(actor, unit.scope)
    }

    /// Holds actors to be added against who works here and whether there is a question to take a stance on; `pointer` is where they
    /// stood in the input.
    func require(_ inputs: [NewActor], hasQuestion: Bool, at pointer: String?, _ check: CodeCheck) throws {
        for (index, input) in inputs.enumerated() {
            let place = pointer.map { "\($0)/\(index)" } ?? ""
            try check.requireStaff(input.staff, at: place + "/staff")
            var kinds: Set<PositionKind> = []
            for (number, position) in input.positions.enumerated() where !kinds.insert(position.kind).inserted {
                check.faults.add(.placedTwice("\(place)/positions/\(number)"))
            }
            for (number, position) in input.positions.enumerated() where position.stance != nil && !hasQuestion {
                check.faults.add(.noQuestion("\(place)/positions/\(number)/stance"))
            }
        }
    }

    /// Adds several actors that were checked.
    @discardableResult
    func add(_ inputs: [NewActor], to caseID: CaseID, _ citizen: CitizenID, _ unit: UnitOfWork) throws -> [Actor] {
        let question = try QuestionStore.current(of: caseID, in: unit.db)?.id
        return try inputs.map { input in
            let actor = Actor(
                id: unit.ids.next(), caseID: caseID, role: input.role, name: input.name, staff: input.staff, addedAt: unit.now
            )
            try ActorStore.insert(actor, in: unit.db)
            var change = Change(.actor, actor.id, .created, case: caseID, citizen: citizen)
            change.compare("role", nil, actor.role.rawValue)
            change.compare("name", nil, actor.name)
            try change.compare("staff", nil, actor.staff) { try StaffStore.name($0, in: unit.db) }
            try unit.record(change)
            for position in input.positions { _ = try place(actor.id, position, in: caseID, citizen, question, unit) }
            return actor
        }
    }

    /// Changes an actor.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.invalid`
    public func change(
        _ id: ActorID, of caseID: CaseID, _ patch: ActorPatch, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> ActorView {
        let (citizen, before) = try required(id, of: caseID, precondition, unit)
        let check = CodeCheck(unit)
        try check.requireStaff(patch.staff.value, at: "/staff")
        try check.finish()
        var actor = before
        actor.role = patch.role.value ?? before.role
        actor.name = patch.name.applied(to: before.name)
        actor.staff = patch.staff.applied(to: before.staff)
        var change = Change(.actor, id, .changed, case: caseID, citizen: citizen)
        change.compare("role", before.role.rawValue, actor.role.rawValue)
        change.compare("name", before.name, actor.name)
        try change.compare("staff", before.staff, actor.staff) { try StaffStore.name($0, in: unit.db) }
        if !change.fields.isEmpty {
            actor.version += 1
            try ActorStore.update(actor, in: unit.db)
            try unit.record(change)
        }
        return try view(actor, unit.scope)
    }

    /// Takes an actor out of the case from now on; what they said stays.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.conflict` when that was done before
    public func retire(_ id: ActorID, of caseID: CaseID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> ActorView {
        let (citizen, before) = try required(id, of: caseID, precondition, unit)
        guard before.retiredAt == nil else {
            throw Problem.conflict(code: "already-retired", detail: "Aktøren er taget ud af sagen i forvejen.")
        }
        var actor = before
        actor.retiredAt = unit.now
        actor.version += 1
        try ActorStore.update(actor, in: unit.db)
        var change = Change(.actor, id, .retired, case: caseID, citizen: citizen)
        change.compare("role", actor.role.rawValue, nil)
        try unit.record(change)
        return try view(actor, unit.scope)
    }

    private func required(
        _ id: ActorID, of caseID: CaseID, _ precondition: Precondition, _ unit: UnitOfWork
    ) throws -> (CitizenID, Actor) {
        let citizen = try unit.scope.requireCase(caseID)
        guard let actor = try ActorStore.find(id, of: caseID, in: unit.db) else { throw Problem.notFound }
        try precondition.require(actor.version)
        return (citizen, actor)
    }

    private func view(_ actor: Actor, _ scope: ReadScope) throws -> ActorView {
        ActorView(actor: actor, staffName: try actor.staff.flatMap { try StaffStore.name($0, in: scope.db) })
    }
}

/// An actor as shown.
public struct ActorView: Sendable {
    public var actor: Actor
    public var staffName: String?
}
