public import Domain
import JSON
import Storage

/// Naming who covers for whom. Whoever stands in reaches the cases that the other answers for, from the first day to the last.
public struct StandIns: Sendable {
    let epoch: CursorEpoch

    /// The longest that somebody is covered for in one go, in days [INT]: a leave is longer than that only if the cases get somebody else.
    public static let longest = 366

    /// Names a stand-in.
    /// - Throws: `Problem.invalid` with every fault; `Problem.conflict` when the two have an arrangement in those days
    public func name(_ input: NewStandIn, _ unit: UnitOfWork) throws -> StandInView {
        let check = CodeCheck(unit)
        try requireReach(input.absent, check, unit.scope)
        try requireStandIn(input.standIn, check)
        if input.standIn == input.absent {
            check.faults.add(Fault(pointer: "/standIn", code: "same-person", detail: "Man kan ikke være stedfortræder for sig selv."))
        }
        requireDays(input.from, input.to, firstAllowed: unit.today, check)
        try check.finish()
        let standIn = StandIn(
            id: unit.ids.next(), absent: input.absent, standIn: input.standIn, days: input.from...input.to, reason: input.reason,
            createdAt: unit.now, createdBy: unit.authority.staff
        )
        try requireAlone(standIn, unit)
        try StandInStore.insert(standIn, in: unit.db)
        try record(nil, standIn, as: .created, unit)
        return try view(standIn, unit.scope)
    }

    /// - Throws: `Problem.notFound`
    public func find(_ id: StandInID, _ scope: ReadScope) throws -> StandInView {
        guard let standIn = try StandInStore.find(id, in: scope.db) else { throw Problem.notFound }
        return try view(standIn, scope)
    }

    /// A page, the newest first.
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func page(_ filter: StandInFilter, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<StandInView> {
        let cursor = IdentifierCursor(epoch: epoch)
        let rows = try StandInStore.page(on: filter.on, of: filter.staff, before: cursor.read(after), limit: limit + 1, in: scope.db)
        let page = Page(rows, limit: limit) { cursor.text($0.id) }
        return Page(
            items: try page.items.map { try view($0, scope) }, next: page.next,
            changes: try ChangeFeed(feed: .standIns, epoch: epoch, scope: scope).from()
        )
    }

    /// Changes the days or the reason. A day that has been stays as it was.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.forbidden`, `Problem.invalid`, `Problem.conflict` when it has ended
    public func change(_ id: StandInID, _ patch: StandInPatch, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> StandInView {
        let before = try required(id, precondition, unit)
        let (from, to) = (patch.from.value ?? before.days.lowerBound, patch.to.value ?? before.days.upperBound)
        let check = CodeCheck(unit)
        if from != before.days.lowerBound, min(from, before.days.lowerBound) < unit.today {
            check.faults.add(Fault(pointer: "/from", code: "in-the-past", detail: "Den første dag kan kun flyttes fra og til dage, der ikke er gået."))
        }
        requireDays(from, to, firstAllowed: .earliest, check)
        if to < unit.today {
            check.faults.add(Fault(pointer: "/to", code: "in-the-past", detail: "Den sidste dag er gået. Vælg i dag eller senere, eller afslut med det samme."))
        }
        try check.finish()
        var standIn = before
        standIn.days = from...to
        standIn.reason = patch.reason.applied(to: before.reason)
        guard standIn != before else { return try view(before, unit.scope) }
        try requireAlone(standIn, unit)
        standIn.version += 1
        try StandInStore.update(standIn, in: unit.db)
        try record(before, standIn, as: .changed, unit)
        return try view(standIn, unit.scope)
    }

    /// Ends it at once: the last day was yesterday. One that began today or later is taken away, and stands in history alone.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.forbidden`, `Problem.conflict` when it has ended
    public func end(_ id: StandInID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> StandInView {
        let before = try required(id, precondition, unit)
        var standIn = before
        standIn.version += 1
        if before.days.lowerBound >= unit.today {
            try StandInStore.remove(id, in: unit.db)
        } else {
            standIn.days = before.days.lowerBound...unit.today.advanced(by: -1)
            try StandInStore.update(standIn, in: unit.db)
        }
        try record(before, standIn, as: .ended, unit)
        var ended = try view(standIn, unit.scope)
        ended.isInForce = false
        return ended
    }

    /// As shown: the reason may tell of somebody's health, so it is for whoever names stand-ins and for the two alone.
    func view(_ standIn: StandIn, _ scope: ReadScope) throws -> StandInView {
        guard let absent = try StaffStore.find(standIn.absent, in: scope.db), let name = try StaffStore.name(standIn.standIn, in: scope.db) else {
            throw StorageError.corrupt
        }
        var shown = standIn
        let isOwn = [standIn.absent, standIn.standIn].contains { $0 == scope.authority.staff }
        if !isOwn, !scope.leads(absent) { shown.reason = nil }
        return StandInView(
            standIn: shown, absentName: absent.name, standInName: name, isInForce: standIn.days.contains(scope.today)
        )
    }

    private func required(_ id: StandInID, _ precondition: Precondition, _ unit: UnitOfWork) throws -> StandIn {
        guard let standIn = try StandInStore.find(id, in: unit.db) else { throw Problem.notFound }
        guard let absent = try StaffStore.find(standIn.absent, in: unit.db), unit.scope.leads(absent) else { throw Problem.forbidden(.team) }
        try precondition.require(standIn.version)
        guard standIn.days.upperBound >= unit.today else {
            throw Problem.conflict(code: "already-ended", detail: "Det er afsluttet. Opret et nyt.")
        }
        return standIn
    }

    private func requireReach(_ absent: StaffID, _ check: CodeCheck, _ scope: ReadScope) throws {
        guard let person = try StaffStore.find(absent, in: scope.db) else {
            return check.faults.add(Fault(pointer: "/absent", code: "unknown-staff", detail: "Personen findes ikke blandt de ansatte."))
        }
        guard !scope.leads(person) else { return }
        check.faults.add(Fault(pointer: "/absent", code: "out-of-reach", detail: "Kun lederen af personens team kan udpege en stedfortræder."))
    }

    private func requireStandIn(_ id: StaffID, _ check: CodeCheck) throws {
        guard let person = try StaffStore.find(id, in: check.db), person.isActive else {
            return check.faults.add(Fault(pointer: "/standIn", code: "unknown-staff", detail: "Personen findes ikke blandt de ansatte."))
        }
        let working: Set<Role> = [.sagsbehandler, .virksomhedskonsulent, .teamleder, .leder]
        guard person.reach(as: working) == .none else { return }
        check.faults.add(Fault(pointer: "/standIn", code: "cannot-see-cases", detail: "Personen har ingen rolle, der kan se sager."))
    }

    private func requireDays(_ from: Day, _ to: Day, firstAllowed: Day, _ check: CodeCheck) {
        if from < firstAllowed {
            check.faults.add(Fault(pointer: "/from", code: "in-the-past", detail: "Den første dag er gået. Begynd i dag eller senere."))
        }
        if to < from {
            check.faults.add(Fault(pointer: "/to", code: "before-from", detail: "Den sidste dag ligger før den første."))
        } else if from.distance(to: to) >= Self.longest {
            check.faults.add(Fault(pointer: "/to", code: "too-long", detail: "Højst \(Self.longest) dage ad gangen. Giv ellers sagerne en ny ansvarlig."))
        }
    }

    private func requireAlone(_ standIn: StandIn, _ unit: UnitOfWork) throws {
        guard try StandInStore.overlaps(standIn, in: unit.db) else { return }
        throw Problem.conflict(code: "already-stands-in", detail: "Den samme person er allerede stedfortræder i nogle af de dage.")
    }

    private func record(_ before: StandIn?, _ after: StandIn, as action: HistoryAction, _ unit: UnitOfWork) throws {
        var change = Change(.standIn, after.id, action)
        try change.compare("absent", before?.absent, after.absent) { try StaffStore.name($0, in: unit.db) }
        try change.compare("standIn", before?.standIn, after.standIn) { try StaffStore.name($0, in: unit.db) }
        change.compare("from", before?.days.lowerBound.description, after.days.lowerBound.description)
        change.compare("to", before?.days.upperBound.description, after.days.upperBound.description)
        // That it has another wording, and not which: history is read by more people than the reason is for.
        if let before, before.reason != after.reason { change.compare("reason", nil, "ændret") }
        try unit.record(change)
    }
}

extension ReadScope {
    /// Whether the caller is a teamleder or leder who reaches a team of the person.
    func leads(_ person: StaffMember) -> Bool {
        if leadsAll { return true }
        return person.teams.contains(where: leads)
    }
}
