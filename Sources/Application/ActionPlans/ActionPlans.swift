public import Domain
import JSON
import Storage

/// Indsatsplans: from main goal over sub-goals to activities, in versions that never change.
public struct ActionPlans: Sendable {
    let citizens: Citizens
    let agreements: Agreements
    let epoch: CursorEpoch

    /// Every version of the case's plan, the newest first.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func versions(of caseID: CaseID, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<ActionPlanView> {
        try scope.requireCase(caseID)
        var before = Int.max
        if let place = try epoch.place(after) {
            guard let version = Int(place), version > 0 else { throw Problem.unknownCursor }
            before = version
        }
        guard let head = try ActionPlanStore.head(of: caseID, in: scope.db) else { return Page(items: [], next: nil) }
        let numbers = (1...head.newest).reversed().filter { $0 < before }.prefix(limit + 1)
        let trail = try ActionPlanStore.trail(of: head.id, in: scope.db)
        let views = try numbers.map { try view(head, version: $0, trail: trail, scope) }
        return Page(views, limit: limit) { epoch.mark("\($0.sheet.plan.version)") }
    }

    /// One version.
    /// - Parameter other: the number of a version that it is compared with.
    /// - Throws: `Problem.notFound`, `Problem.invalid` when there is no version to compare with
    public func version(_ version: Int, of caseID: CaseID, comparedWith other: Int? = nil, _ scope: ReadScope) throws -> ActionPlanView {
        try scope.requireCase(caseID)
        guard let head = try ActionPlanStore.head(of: caseID, in: scope.db), 1...head.newest ~= version else { throw Problem.notFound }
        let earlier = try other.map { number in
            guard 1...head.newest ~= number else {
                throw Problem.invalid("?compareWith", "unknown-version", "Planen har ingen version \(number).")
            }
            guard let sheet = try ActionPlanStore.sheet(head, version: number, in: scope.db) else { throw StorageError.corrupt }
            return sheet.plan
        }
        var view = try withAgreements(view(head, version: version, scope), scope)
        view.comparison = earlier.map { ActionPlanView.Comparison(with: $0, differences: ActionPlanComparison(from: $0, to: view.sheet.plan)) }
        return view
    }

    /// A page of the plans across cases, each in its newest version, in the order in which they were begun.
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func page(
        of caseID: CaseID? = nil, responsible: StaffID?, team: TeamID?, after: String?, limit: Int, _ scope: ReadScope
    ) throws -> Page<ActionPlanView> {
        let cursor = IdentifierCursor(epoch: epoch)
        let rows = try ActionPlanStore.page(
            viewer: scope.viewer, caseID: caseID, responsible: responsible, team: team, after: cursor.read(after), limit: limit + 1, in: scope.db
        )
        let page = Page(rows, limit: limit) { cursor.text($0.head.id) }
        let items = try page.items.map { row in
            scope.notes.saw(row.citizen)
            return try view(row.head, version: row.head.newest, scope)
        }
        return Page(items: items, next: page.next, changes: try ChangeFeed(feed: .actionPlans, epoch: epoch, scope: scope).from())
    }

    /// Makes a version. It starts as a copy of the newest: what is left out is as it was there. Nothing ends a plan but the people in it: it
    /// goes on when a job begins, and when the case is closed it is still there.
    /// - Throws: `Problem.notFound`, `Problem.invalid` with every fault, `Problem.conflict` when it was not made from the newest version
    public func make(_ input: NewActionPlan, in caseID: CaseID, _ unit: UnitOfWork) throws -> ActionPlanView {
        let citizen = try unit.scope.requireCase(caseID)
        let head = try ActionPlanStore.head(of: caseID, in: unit.db)
        let check = CodeCheck(unit)
        try require(input, after: head?.newest, check)
        let before = try head.flatMap { try ActionPlanStore.sheet($0, version: $0.newest, in: unit.db) }
        try check.requireStaff(input.consultant.value, at: "/consultant")
        try check.requireStaff(input.companyConsultant.value, at: "/companyConsultant")
        try agreements.require(input.agreements, in: caseID, at: "/agreements", check)
        let plan = try plan(input, before?.plan, head?.id, check, unit)
        try check.finish()
        guard let plan else { throw Problem.internalFault }
        let sheet = ActionPlanSheet(
            id: head?.id ?? unit.ids.next(), caseID: caseID, plan: plan, direction: input.direction ?? before?.direction ?? .forlaens,
            consultant: input.consultant.applied(to: before?.consultant) ?? (before == nil ? unit.authority.staff : nil),
            consultantPhone: input.consultantPhone.applied(to: before?.consultantPhone),
            companyConsultant: input.companyConsultant.applied(to: before?.companyConsultant), madeAt: unit.now, madeBy: unit.authority.staff
        )
        try ActionPlanStore.insert(sheet, in: unit.db)
        var change = Change(.actionPlan, sheet.id, .created, case: caseID, citizen: citizen)
        change.compare("version", before.map { "\($0.plan.version)" }, "\(plan.version)")
        change.compare("mainGoals", before?.plan.mainGoals.joined(separator: "; "), plan.mainGoals.joined(separator: "; "))
        try unit.record(change)
        try agreements.add(input.agreements, source: .indsatsplan, sourceID: sheet.id, version: plan.version, in: caseID, citizen, unit)
        let made = ActionPlanHead(id: sheet.id, caseID: caseID, newest: plan.version, movedAt: unit.now)
        return try withAgreements(ActionPlanView(made, sheet, unit.scope), unit.scope)
    }

    /// With what was agreed with the version.
    func withAgreements(_ view: ActionPlanView, _ scope: ReadScope) throws -> ActionPlanView {
        var view = view
        let version = view.sheet.plan.version
        view.agreements = try agreements.all(ofSource: view.sheet.id, scope).filter { $0.row.sourceVersion == version }
        return view
    }

    func view(_ head: ActionPlanHead, version: Int, trail: ActivityTrail? = nil, _ scope: ReadScope) throws -> ActionPlanView {
        guard let sheet = try ActionPlanStore.sheet(head, version: version, in: scope.db) else { throw StorageError.corrupt }
        return try ActionPlanView(head, sheet, trail: trail, scope)
    }
}

extension ActionPlans {
    /// The plans that changed or went out of sight: a new version, or something recorded about an activity.
    /// - Throws: `Problem.forbidden` for a caller who does not reach all, `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<ActionPlanView>> {
        try ChangeFeed(feed: .actionPlans, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            guard let head = try ActionPlanStore.find(thing.id.retyped(), in: scope.db), let citizen = thing.citizen else { return .absent }
            guard try SightStore.isVisible(citizen, to: scope.viewer, in: scope.db) else { return .hidden }
            scope.notes.saw(citizen)
            return .visible(try view(head, version: head.newest, scope))
        }
    }
}
