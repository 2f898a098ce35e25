public import Domain
import JSON
import Storage

/// Recording, finding and changing cases.
public struct Cases: Sendable {
    let citizens: Citizens
    let compass: CompassWork
    let epoch: CursorEpoch

    /// Records a case; with its citizen, question and actors in the same call, and all of it or nothing.
    /// - Throws: `Problem.invalid` with every fault; `Problem.conflict` when the citizen's number is taken
    public func record(_ input: NewCase, _ unit: UnitOfWork) throws -> CaseView {
        let check = CodeCheck(unit)
        try check.require(input.targetGroup, of: "maalgrupper", at: "/targetGroup")
        try check.require(input.visitation, of: "visitationskategorier", at: "/visitation")
        try check.require(input.benefit, of: "ydelser", at: "/benefit")
        try check.requireStaff(input.responsible, at: "/responsible")
        try check.requireTeam(input.team, at: "/team")
        let openedOn = input.openedOn ?? unit.today
        if openedOn > unit.today {
            check.faults.add(Fault(pointer: "/openedOn", code: "in-the-future", detail: "Sagen kan ikke begynde på en dag, der ikke er kommet."))
        }
        let responsible = input.responsible ?? unit.authority.staff
        if responsible == nil {
            check.faults.add(Fault(pointer: "/responsible", code: "required", detail: "Skriv, hvem der er ansvarlig for sagen."))
        }
        if case .known(let id) = input.citizen, try !SightStore.isVisible(id, to: unit.scope.viewer, in: unit.db) {
            check.faults.add(Fault(pointer: "/citizen", code: "unknown-citizen", detail: "Borgeren findes ikke, eller du har ikke adgang."))
        }
        try compass.require(input.actors, hasQuestion: input.question != nil, at: "/actors", check)
        try check.finish()
        guard let responsible else { throw Problem.internalFault }

        let citizen = switch input.citizen {
        case .known(let id): id
        case .new(let new): try citizens.record(new, unit).citizen.id
        }
        let file = Case(
            id: unit.ids.next(), citizen: citizen, responsible: responsible, openedOn: openedOn, team: input.team,
            externalCaseNumber: input.externalCaseNumber, targetGroup: input.targetGroup, visitation: input.visitation,
            benefit: input.benefit, kle: input.kle
        )
        let row = CaseRow(file: file, createdAt: unit.now, updatedAt: unit.now)
        try CaseStore.insert(row, in: unit.db)
        unit.scope.notes.concerns(file.id)
        unit.scope.notes.saw(citizen)

        var change = Change(.caseFile, file.id, .created, case: file.id, citizen: citizen)
        try describe(nil, file, in: &change, unit)
        try unit.record(change)
        if let text = input.question { try compass.ask(text, in: file.id, citizen, unit) }
        try compass.add(input.actors, to: file.id, citizen, unit)
        return try view(row, unit.scope)
    }

    /// The case, if the caller may see it.
    /// - Throws: `Problem.notFound`
    public func find(_ id: CaseID, _ scope: ReadScope) throws -> CaseView {
        try scope.requireCase(id)
        return try view(required(id, scope), scope)
    }

    /// A page of the cases the caller may see, the newest first.
    /// - Throws: `Problem.invalid` for an unknown cursor, `Problem.gone`
    public func page(_ filter: CaseFilter, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<CaseView> {
        let rows = try CaseStore.page(
            viewer: scope.viewer, filter: filter, before: IdentifierCursor(epoch: epoch).read(after), limit: limit + 1, in: scope.db
        )
        let page = Page(rows, limit: limit) { IdentifierCursor(epoch: epoch).text($0.file.id) }
        let items = try page.items.map { row in
            scope.notes.saw(row.file.citizen)
            return try view(row, scope)
        }
        return Page(items: items, next: page.next, changes: try ChangeFeed(feed: .cases, epoch: epoch, scope: scope).from())
    }

    /// How many cases the caller may see, no further than 10,000: counting is bounded.
    public func count(_ filter: CaseFilter, _ scope: ReadScope) throws -> Int {
        try CaseStore.count(viewer: scope.viewer, filter: filter, bound: 10_000, in: scope.db)
    }

    /// Changes a case. A new wording of the question is a new question, on which nobody has taken a stance yet.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.invalid`
    public func change(_ id: CaseID, _ patch: CasePatch, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> CaseView {
        var row = try required(id, precondition, unit)
        let check = CodeCheck(unit)
        try check.require(patch.targetGroup.value, of: "maalgrupper", at: "/targetGroup")
        try check.require(patch.visitation.value, of: "visitationskategorier", at: "/visitation")
        try check.require(patch.benefit.value, of: "ydelser", at: "/benefit")
        try check.requireStaff(patch.responsible.value, at: "/responsible")
        try check.requireTeam(patch.team.value, at: "/team")
        try check.finish()

        let before = row.file
        row.file.externalCaseNumber = patch.externalCaseNumber.applied(to: before.externalCaseNumber)
        row.file.targetGroup = patch.targetGroup.applied(to: before.targetGroup)
        row.file.visitation = patch.visitation.applied(to: before.visitation)
        row.file.benefit = patch.benefit.applied(to: before.benefit)
        row.file.kle = patch.kle.applied(to: before.kle)
        row.file.responsible = patch.responsible.value ?? before.responsible
        row.file.team = patch.team.applied(to: before.team)
        var change = Change(.caseFile, id, .changed, case: id, citizen: before.citizen)
        try describe(before, row.file, in: &change, unit)

        let current = try QuestionStore.current(of: id, in: unit.db)
        let newQuestion = patch.question.value.flatMap { $0 == current?.text ? nil : $0 }
        if let newQuestion { try compass.ask(newQuestion, in: id, before.citizen, unit) }
        if !change.fields.isEmpty || newQuestion != nil {
            try save(&row, unit)
            try unit.record(change)
        }
        return try view(row, unit.scope)
    }

    /// The case as shown.
    func view(_ row: CaseRow, _ scope: ReadScope) throws -> CaseView {
        guard let citizen = try CitizenStore.find(row.file.citizen, in: scope.db),
              let responsible = try StaffStore.name(row.file.responsible, in: scope.db)
        else { throw StorageError.corrupt }
        let today = scope.today
        func label(_ code: String?, _ list: String) throws -> String? {
            try code.flatMap { try CodeStore.label($0, of: list, on: today, in: scope.db) }
        }
        return CaseView(
            file: row.file, createdAt: row.createdAt, updatedAt: row.updatedAt, citizen: try citizens.view(citizen, scope), responsibleName: responsible,
            teamName: try row.file.team.flatMap { try TeamStore.find($0, in: scope.db)?.name },
            targetGroupLabel: try label(row.file.targetGroup, "maalgrupper"),
            visitationLabel: try label(row.file.visitation, "visitationskategorier"),
            benefitLabel: try label(row.file.benefit, "ydelser"),
            question: try QuestionStore.current(of: row.file.id, in: scope.db)
        )
    }

    func required(_ id: CaseID, _ scope: ReadScope) throws -> CaseRow {
        guard let row = try CaseStore.find(id, in: scope.db) else { throw Problem.notFound }
        return row
    }

    func required(_ id: CaseID, _ precondition: Precondition, _ unit: UnitOfWork) throws -> CaseRow {
        try unit.scope.requireCase(id)
        let row = try required(id, unit.scope)
        try precondition.require(row.file.version)
        return row
    }

    func save(_ row: inout CaseRow, _ unit: UnitOfWork) throws {
        row.file.version += 1
        row.updatedAt = unit.now
        try CaseStore.update(row, in: unit.db)
    }

    /// Each field from and to, with names where the field is an id.
    private func describe(_ before: Case?, _ after: Case, in change: inout Change, _ unit: UnitOfWork) throws {
        change.compare("externalCaseNumber", before?.externalCaseNumber, after.externalCaseNumber)
        change.compare("targetGroup", before?.targetGroup, after.targetGroup)
        change.compare("visitation", before?.visitation, after.visitation)
        change.compare("benefit", before?.benefit, after.benefit)
        change.compare("kle", before?.kle?.text, after.kle?.text)
        try change.compare("responsible", before?.responsible, after.responsible) { try StaffStore.name($0, in: unit.db) }
        try change.compare("team", before?.team, after.team) { try TeamStore.find($0, in: unit.db)?.name }
        if before == nil { change.compare("openedOn", nil, after.openedOn.description) }
    }
}
