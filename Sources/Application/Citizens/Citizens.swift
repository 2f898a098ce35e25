public import Domain
import Storage
import JSON

/// Recording, finding and changing citizens.
public struct Citizens: Sendable {
    let vault: CPRVault
    let epoch: CursorEpoch

    /// Records a citizen.
    /// - Throws: `Problem.conflict` when somebody has the number; whether the caller may see who is not told
    public func record(_ input: NewCitizen, _ unit: UnitOfWork) throws -> CitizenView {
        let citizen = Citizen(id: unit.ids.next(), name: input.name, contact: input.contact)
        try CitizenStore.insert(citizen, at: unit.now, by: unit.authority.staff, via: unit.authority.token, in: unit.db)
        try insert(input.cpr, from: input.cpr.birthDayOrEarliest(before: unit.today), for: citizen.id, unit)
        unit.scope.notes.saw(citizen.id)
        var change = Change(.citizen, citizen.id, .created, citizen: citizen.id)
        change.compare("name", nil, citizen.name)
        change.compare("cpr", nil, input.cpr.masked)
        try unit.record(change)
        return try view(citizen, unit.scope)
    }

    /// The citizen, if the caller may see them.
    /// - Throws: `Problem.notFound`
    public func find(_ id: CitizenID, _ scope: ReadScope) throws -> CitizenView {
        try scope.requireCitizen(id)
        guard let citizen = try CitizenStore.find(id, in: scope.db) else { throw Problem.notFound }
        return try view(citizen, scope)
    }

    /// A page of the citizens the caller may see, in alphabetical order.
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func page(name: String?, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<CitizenView> {
        let rows = try CitizenStore.page(
            viewer: scope.viewer, name: name, after: AlphabeticalCursor(epoch: epoch).read(after), limit: limit + 1, in: scope.db
        )
        let page = Page(rows, limit: limit) { AlphabeticalCursor(epoch: epoch).text($0.sortKey, $0.citizen.id) }
        let items = try page.items.map { row in
            scope.notes.saw(row.citizen.id)
            return try view(row.citizen, scope)
        }
        return Page(items: items, next: page.next, changes: try ChangeFeed(feed: .citizens, epoch: epoch, scope: scope).from())
    }

    /// Who the caller may see that fits the search. A match out of reach leaves no trace in the answer.
    public func search(_ search: CitizenSearch, limit: Int, _ scope: ReadScope) throws -> [CitizenView] {
        switch search {
        case .name(let name):
            return try page(name: name, after: nil, limit: limit, scope).items
        case .cpr(let cpr):
            scope.notes.searched(vault.index(cpr).index)
            guard let id = try CPRStore.citizen(vault.indexes(cpr), in: scope.db),
                  try SightStore.isVisible(id, to: scope.viewer, in: scope.db),
                  let citizen = try CitizenStore.find(id, in: scope.db)
            else { return [] }
            scope.notes.saw(id)
            return [try view(citizen, scope)]
        }
    }

    /// Changes name and contact facts.
    /// - Throws: `Problem.notFound`, `Problem.stale`
    public func change(_ id: CitizenID, _ patch: CitizenPatch, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CitizenView {
        var citizen = try required(id, precondition, unit)
        var change = Change(.citizen, id, .changed, citizen: id)
        if case .set(let name) = patch.name {
            change.compare("name", citizen.name, name)
            citizen.name = name
        }
        func apply(_ field: String, _ patch: Patch<String>, _ value: inout String?) {
            let new = patch.applied(to: value)
            change.compare(field, value, new)
            value = new
        }
        apply("phone", patch.phone, &citizen.contact.phone)
        apply("email", patch.email, &citizen.contact.email)
        apply("address", patch.address, &citizen.contact.address)
        if !change.fields.isEmpty {
            citizen.version += 1
            try CitizenStore.update(citizen, in: unit.db)
            try unit.record(change)
        }
        return try view(citizen, unit.scope)
    }

    /// Lets the citizen be seen by the named alone, whatever anybody's reach.
    /// - Throws: `Problem.notFound`, `Problem.invalid` when a named person does not work here
    public func protect(_ id: CitizenID, _ input: NewProtection, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CitizenView {
        var citizen = try required(id, precondition, unit)
        let faults = FaultCollector()
        var names: [String] = []
        var seen: Set<StaffID> = []
        for (index, staff) in input.staff.enumerated() {
            if !seen.insert(staff).inserted {
                faults.add(Fault(pointer: "/staff/\(index)", code: "duplicate", detail: "Står allerede på listen."))
            } else if let person = try StaffStore.find(staff, in: unit.db), person.isActive {
                names.append(person.name)
                // Somebody who cannot see any citizen could not end the protection either, and nobody else can.
                if person.reach(as: Role.protecting) == .none {
                    let detail = "Personen har ingen rolle, der kan se borgere, og kan derfor ikke passe på denne."
                    faults.add(Fault(pointer: "/staff/\(index)", code: "cannot-see-citizens", detail: detail))
                }
            } else {
                faults.add(Fault(pointer: "/staff/\(index)", code: "unknown-staff", detail: "Personen findes ikke blandt de ansatte."))
            }
        }
        guard faults.isEmpty else { throw Problem.invalid(faults.faults) }
        var change = Change(.protection, id, .protected, citizen: id)
        change.compare("reason", citizen.protection?.reason, input.reason)
        change.compare("staff", nil, names.joined(separator: ", "))
        citizen.protection = Protection(staff: input.staff, reason: input.reason, since: citizen.protection?.since ?? unit.now)
        citizen.version += 1
        try CitizenStore.update(citizen, in: unit.db)
        try unit.record(change)
        return try view(citizen, unit.scope)
    }

    /// Ends the protection.
    /// - Throws: `Problem.notFound` when there is none
    public func unprotect(_ id: CitizenID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CitizenView {
        var citizen = try required(id, precondition, unit)
        guard let protection = citizen.protection else { throw Problem.notFound }
        var change = Change(.protection, id, .unprotected, citizen: id)
        change.compare("reason", protection.reason, nil)
        citizen.protection = nil
        citizen.version += 1
        try CitizenStore.update(citizen, in: unit.db)
        try unit.record(change)
        return try view(citizen, unit.scope)
    }

    /// The citizen as shown.
    func view(_ citizen: Citizen, _ scope: ReadScope) throws -> CitizenView {
        guard let sealed = try CPRStore.current(citizen.id, in: scope.db) else { throw StorageError.corrupt }
        let cpr = try vault.open(keyID: sealed.keyID, sealed: sealed.sealed, for: citizen.id)
        return CitizenView(
            citizen: citizen, cprMasked: cpr.masked, cprKind: cpr.kind, cprWarnings: cpr.warnings(on: scope.today)
        )
    }

    func required(_ id: CitizenID, _ precondition: Precondition, _ unit: UnitOfWork) throws -> Citizen {
        try unit.scope.requireCitizen(id)
        guard let citizen = try CitizenStore.find(id, in: unit.db) else { throw Problem.notFound }
        try precondition.require(citizen.version)
        return citizen
    }
}
