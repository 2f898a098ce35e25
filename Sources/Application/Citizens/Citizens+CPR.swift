public import Domain
import Storage

/// CPR numbers: a person's can change, so they are dated (1.1), and a replacement number gives way to the real one (1.2).
extension Citizens {
    /// Every number the citizen has and had, in full, the newest first. The log records this look by itself.
    /// - Throws: `Problem.notFound`
    public func numbers(_ id: CitizenID, _ scope: ReadScope) throws -> [DatedCPR] {
        try scope.requireCitizen(id)
        return try CPRStore.all(id, in: scope.db).map { number in
            DatedCPR(
                cpr: try vault.open(keyID: number.keyID, sealed: number.sealed, for: id), validFrom: number.validFrom, validTo: number.validTo
            )
        }
    }

    /// Gives the citizen another number: from a day on, when the old one ends the day before and is still found; or in place of one that
    /// was mistyped, which is taken out.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.invalid` for a day that does not follow, `Problem.conflict` when somebody has it
    public func changeNumber(_ id: CitizenID, _ input: NewCPR, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CitizenView {
        var citizen = try required(id, precondition, unit)
        guard let current = try CPRStore.current(id, in: unit.db) else { throw Problem.notFound }
        let old = try vault.open(keyID: current.keyID, sealed: current.sealed, for: id)
        guard old != input.cpr else { return try view(citizen, unit.scope) }

        var change = Change(.cpr, id, .changed, citizen: id)
        // Two numbers may look alike when masked, and are a change all the same.
        change.fields.append(FieldChange(
            field: "cpr", from: "\(old.masked) (\(old.kind.label))", to: "\(input.cpr.masked) (\(input.cpr.kind.label))"
        ))
        switch input.reason {
        case .changed(let day):
            let from = day ?? unit.today
            try follow(current, with: input.cpr, from: from, for: id, unit)
            change.compare("validFrom", nil, from.description)
        case .mistyped:
            try correct(current, with: input.cpr, for: id, unit)
            change.compare("correction", nil, "true")
        }
        citizen.version += 1
        try CitizenStore.update(citizen, in: unit.db)
        try unit.record(change)
        return try view(citizen, unit.scope)
    }

    private func follow(_ current: SealedCPR, with cpr: CPRNumber, from: Day, for id: CitizenID, _ unit: UnitOfWork) throws {
        guard from > current.validFrom else {
            let day = current.validFrom.danish
            throw Problem.invalid(
                "/validFrom", "too-early",
                "Det nye nummer skal gælde fra en senere dag end det nuværende: \(day). Er det nuværende tastet forkert, så send en rettelse (correction)."
            )
        }
        guard from <= unit.today else {
            throw Problem.invalid("/validFrom", "in-the-future", "Det nye nummer kan ikke gælde fra en dag, der ikke er kommet.")
        }
        try CPRStore.endCurrent(id, on: from.advanced(by: -1), in: unit.db)
        try insert(cpr, from: from, for: id, unit)
    }

    /// A correction back to the number before takes that one into use again; it is the citizen's own and must not be in its own way.
    private func correct(_ current: SealedCPR, with cpr: CPRNumber, for id: CitizenID, _ unit: UnitOfWork) throws {
        let earlier = try CPRStore.all(id, in: unit.db).dropFirst().first
        try CPRStore.removeCurrent(id, in: unit.db)
        if let earlier, try vault.open(keyID: earlier.keyID, sealed: earlier.sealed, for: id) == cpr {
            try CPRStore.resume(id, from: earlier.validFrom, in: unit.db)
        } else {
            try insert(cpr, from: current.validFrom, for: id, unit)
        }
    }

    func insert(_ cpr: CPRNumber, from day: Day, for id: CitizenID, _ unit: UnitOfWork) throws {
        let (keyID, sealed) = try vault.seal(cpr, for: id)
        let (indexKeyID, index) = vault.index(cpr)
        let number = SealedCPR(validFrom: day, kind: cpr.kind, index: index, indexKeyID: indexKeyID, keyID: keyID, sealed: sealed)
        let taken = Problem.conflict(code: "cpr-taken", detail: "CPR-nummeret er registreret i forvejen. Søg borgeren frem, eller spørg din leder.")
        // While the index's key rotates, the one who has the number may still stand under an earlier key, where UNIQUE does not see it.
        guard try CPRStore.citizen(vault.indexes(cpr), in: unit.db) == nil else { throw taken }
        try expecting(unique: taken) { try CPRStore.insert(number, for: id, in: unit.db) }
    }
}

extension CPRNumber {
    /// The day a first number holds from: birth, which for a number with a birth date yet to come is today.
    func birthDayOrEarliest(before today: Day) -> Day { min(birthDay, today) }
}
