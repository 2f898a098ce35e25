public import Domain
import JSON
import Storage

/// Archetypes: made-up persons, drawn by a team from what it has met.
extension ScreeningWork {
    /// Those of a team, or of all teams, in the order they were made.
    /// - Throws: `StorageError`
    public func archetypes(of team: TeamID?, retired: Bool, _ scope: ReadScope) throws -> [Archetype] {
        try ArchetypeStore.all(of: team, retired: retired, in: scope.db)
    }

    /// - Throws: `Problem.notFound`
    public func archetype(_ id: ArchetypeID, _ scope: ReadScope) throws -> Archetype {
        guard let archetype = try ArchetypeStore.find(id, in: scope.db) else { throw Problem.notFound }
        return archetype
    }

    /// Draws an archetype for a team.
    /// - Throws: `Problem.forbidden` for somebody who is not in the team and does not reach all; `Problem.invalid` for a team that is not there,
    ///   and for text that looks like a CPR number: an archetype is nobody
    public func make(_ input: NewArchetype, _ unit: UnitOfWork) throws -> Archetype {
        let check = CodeCheck(unit)
        try check.requireTeam(input.team, at: "/team")
        require([("name", input.name)] + input.sheet.map { ($0.key.rawValue, $0.value) }, check)
        try check.finish()
        try requireTeam(input.team, unit)
        let archetype = Archetype(id: unit.ids.next(), team: input.team, name: input.name, sheet: input.sheet)
        try ArchetypeStore.insert(archetype, in: unit.db)
        var change = Change(.archetype, archetype.id, .created)
        describe(nil, archetype, in: &change)
        try unit.record(change)
        return archetype
    }

    /// Changes an archetype, or puts one back into use; teams go on with theirs.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.forbidden`, `Problem.invalid` for text that looks like a CPR number
    public func change(_ id: ArchetypeID, _ patch: ArchetypePatch, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> Archetype {
        let before = try required(id, precondition, unit)
        let check = CodeCheck(unit)
        require([("name", patch.name.value)] + patch.sheet.map { ($0.key.rawValue, $0.value.value) }, check)
        try check.finish()
        var archetype = before
        archetype.name = patch.name.value ?? before.name
        for (field, change) in patch.sheet { archetype.sheet[field] = change.applied(to: before.sheet[field]) }
        if let retired = patch.retired.value, retired != (before.retiredAt != nil) { archetype.retiredAt = retired ? unit.now : nil }
        var change = Change(.archetype, id, .changed)
        describe(before, archetype, in: &change)
        change.compare("retired", before.retiredAt == nil ? "nej" : "ja", archetype.retiredAt == nil ? "nej" : "ja")
        if !change.fields.isEmpty {
            archetype.version += 1
            try ArchetypeStore.update(archetype, in: unit.db)
            try unit.record(change)
        }
        return archetype
    }

    /// Takes an archetype out of use; screenings that name it keep it.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.forbidden`, `Problem.conflict` when that was done before
    public func retire(_ id: ArchetypeID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> Archetype {
        var archetype = try required(id, precondition, unit)
        guard archetype.retiredAt == nil else {
            throw Problem.conflict(code: "already-retired", detail: "Arketypen er taget ud af brug i forvejen.")
        }
        archetype.retiredAt = unit.now
        archetype.version += 1
        try ArchetypeStore.update(archetype, in: unit.db)
        var change = Change(.archetype, id, .retired)
        change.compare("name", archetype.name, nil)
        try unit.record(change)
        return archetype
    }

    private func required(_ id: ArchetypeID, _ precondition: Precondition, _ unit: UnitOfWork) throws -> Archetype {
        let archetype = try archetype(id, unit.scope)
        try requireTeam(archetype.team, unit)
        try precondition.require(archetype.version)
        return archetype
    }

    /// A team's archetypes are its own work.
    private func requireTeam(_ team: TeamID, _ unit: UnitOfWork) throws {
        guard unit.authority.reachesAll || unit.authority.teams.contains(team) else { throw Problem.forbidden(.reach) }
    }

    private func require(_ texts: [(name: String, text: String?)], _ check: CodeCheck) {
        for (name, text) in texts.sorted(by: { $0.name < $1.name }) {
            guard let text, CPRShape.isFound(in: text) else { continue }
            check.faults.add(Fault(
                pointer: "/\(name)", code: "cpr-like", detail: "Teksten ligner et CPR-nummer. En arketype er opdigtet og må ikke pege på nogen."
            ))
        }
    }

    private func describe(_ before: Archetype?, _ after: Archetype, in change: inout Change) {
        change.compare("name", before?.name, after.name)
        for field in ArchetypeField.allCases { change.compare(field.rawValue, before?.sheet[field], after.sheet[field]) }
    }
}
