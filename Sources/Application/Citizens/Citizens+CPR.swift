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

    /// Gives the citizen a new number from a day on; the old one ends the day before and is still found.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for a day that does not follow, `Problem.conflict` when somebody has it
    public func changeNumber(_ id: CitizenID, _ input: NewCPR, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CitizenView {
        var citizen = try required(id, precondition, unit)
        guard let current = try CPRStore.current(id, in: unit.db) else { throw Problem.notFound }
        let old = try vault.open(keyID: current.keyID, sealed: current.sealed, for: id)
        guard old != input.cpr else { return try view(citizen, unit.scope) }

        let from = input.validFrom ?? unit.today
        guard from > current.validFrom else {
            throw Problem.invalid("/validFrom", "too-early", "Det nye nummer skal gælde fra en senere dag end det nuværende: \(current.validFrom.danish).")
        }
        guard from <= unit.today else {
            throw Problem.invalid("/validFrom", "in-the-future", "Det nye nummer kan ikke gælde fra en dag, der ikke er kommet.")
        }
        try CPRStore.endCurrent(id, on: from.advanced(by: -1), in: unit.db)
        try insert(input.cpr, from: from, for: id, unit)
        citizen.version += 1
        try CitizenStore.update(citizen, in: unit.db)
        var change = Change(.cpr, id, .changed, citizen: id)
        change.compare("cpr", "\(old.masked) (\(old.kind.label))", "\(input.cpr.masked) (\(input.cpr.kind.label))")
        if change.fields.isEmpty { change.compare("cpr", nil, input.cpr.masked) }
        change.compare("validFrom", nil, from.description)
        try unit.record(change)
        return try view(citizen, unit.scope)
    }

    func insert(_ cpr: CPRNumber, from day: Day, for id: CitizenID, _ unit: UnitOfWork) throws {
        let (keyID, sealed) = try vault.seal(cpr, for: id)
        let number = SealedCPR(validFrom: day, kind: cpr.kind, index: vault.index(cpr), keyID: keyID, sealed: sealed)
        try expecting(unique: Problem.conflict(code: "cpr-taken", detail: "CPR-nummeret er registreret i forvejen. Søg borgeren frem, eller spørg din leder.")) {
            try CPRStore.insert(number, for: id, in: unit.db)
        }
    }
}

extension CPRNumber {
    /// The day a first number holds from: birth, which for a number with a birth date yet to come is today.
    func birthDayOrEarliest(before today: Day) -> Day { min(birthDay, today) }
}
