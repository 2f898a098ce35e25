import Domain
import JSON
import Storage

/// What was agreed in meetings, talks and plans, and what became of it.
public struct Agreements: Sendable {
    let epoch: CursorEpoch

    // MARK: For what agreements are made in

    /// Holds agreements to be made against who works here, who has a part in the case, and the day; `pointer` is where the list stood in the
    /// input, and `talk` the day of the talk they are made in, if they are.
    /// - Throws: `StorageError`
    func require(_ inputs: [NewAgreement], in caseID: CaseID, talkedOn talk: Day? = nil, at pointer: String, _ check: CodeCheck) throws {
        for (index, input) in inputs.enumerated() { try require(input, in: caseID, talkedOn: talk, at: "\(pointer)/\(index)", check) }
    }

    /// The same of one; `pointer` is where it stood itself.
    func require(_ input: NewAgreement, in caseID: CaseID, talkedOn talk: Day? = nil, at pointer: String, _ check: CodeCheck) throws {
        _ = try resolve(input.responsible, in: caseID, at: pointer + "/responsible", check)
        check.requireAhead(input.due, talkedOn: talk, at: pointer + "/due")
    }

    /// Who is to do it, as it is kept: an actor who works here is kept as the member of staff, so that it is among theirs. Adds a fault when
    /// nobody by that id is there now.
    func resolve(_ responsible: Responsible, in caseID: CaseID, at pointer: String, _ check: CodeCheck) throws -> Responsible {
        switch responsible {
        case .staff(let id): try check.requireStaff(id, at: pointer + "/staff")
        case .actor(let id):
            if let staff = try check.requireActor(id, of: caseID, at: pointer + "/actor")?.staff {
                try check.requireStaff(staff, at: pointer + "/actor")
                return .staff(staff)
            }
        }
        return responsible
    }

    /// Makes agreements that ``require(_:in:at:_:)`` found nothing wrong with.
    /// - Parameter version: the number of the version of a plan that they are made with.
    /// - Throws: `StorageError`
    @discardableResult
    func add<Entity>(
        _ inputs: [NewAgreement], source: AgreementSource, sourceID: ID<Entity>, version: Int? = nil, in caseID: CaseID,
        _ citizen: CitizenID, _ unit: UnitOfWork
    ) throws -> [AgreementView] {
        guard !inputs.isEmpty else { return [] }
        guard let file = try CaseStore.find(caseID, in: unit.db)?.file else { throw StorageError.corrupt }
        let check = CodeCheck(unit)
        return try inputs.map { input in
            let responsible = try resolve(input.responsible, in: caseID, at: "", check)
            let row = AgreementRow(
                id: unit.ids.next(), caseID: caseID, source: source, sourceID: sourceID.retyped(), sourceVersion: version, kind: input.kind,
                agreement: Agreement(what: input.what, responsible: responsible, due: input.due), caseResponsible: file.responsible,
                createdAt: unit.now, createdBy: unit.authority.staff
            )
            try AgreementStore.insert(row, in: unit.db)
            let view = try view(row, unit.scope)
            var change = Change(.agreement, row.id, .created, case: caseID, citizen: citizen)
            change.compare("kind", nil, row.kind == .aftale ? nil : row.kind.rawValue)
            change.compare("what", nil, input.what)
            change.compare("responsible", nil, view.responsibleName)
            change.compare("due", nil, input.due.description)
            try unit.record(change)
            return view
        }
    }

    /// Checks and makes agreements in one go: all of them or none.
    /// - Parameter pointer: where the list stood in the input.
    /// - Throws: `Problem.invalid` with every fault
    func make<Entity>(
        _ inputs: [NewAgreement], source: AgreementSource, sourceID: ID<Entity>, in caseID: CaseID, _ citizen: CitizenID,
        at pointer: String, _ unit: UnitOfWork
    ) throws -> [AgreementView] {
        let check = CodeCheck(unit)
        try require(inputs, in: caseID, at: pointer, check)
        try check.finish()
        return try add(inputs, source: source, sourceID: sourceID, in: caseID, citizen, unit)
    }

    /// Those made in one meeting item, talk or plan, in the order they were made. The caller has made sure that its case may be seen.
    /// - Throws: `StorageError`
    func all<Entity>(ofSource source: ID<Entity>, _ scope: ReadScope) throws -> [AgreementView] {
        try AgreementStore.all(ofSource: source, in: scope.db).map { try view($0, scope) }
    }

    /// The open ones of a case in the order of their last days: they come first at its next meeting. The caller has made sure that the
    /// case may be seen; those of items they may not take part in are left out.
    /// - Throws: `StorageError`
    func open(ofCase caseID: CaseID, _ scope: ReadScope) throws -> [AgreementView] {
        try AgreementStore.open(ofCase: caseID, in: scope.db).filter { try !scope.isKeptOut(of: $0) }.map { try view($0, scope) }
    }
}
