import Domain
import JSON
import Storage

/// Something that a change may have altered for a reader.
struct ChangedThing {
    var id: ID<Never>
    /// The case it is in, for what is found by its case.
    var caseID: CaseID?
    /// Whose it is, where the change says so.
    var citizen: CitizenID?

    init(id: ID<Never>, caseID: CaseID? = nil, citizen: CitizenID? = nil) {
        self.id = id
        self.caseID = caseID
        self.citizen = citizen
    }
}

/// What one change alters in one collection.
enum Altered {
    case nothing
    case one(ChangedThing)
    /// A batch of things from after a mark on, each with its own mark.
    case many((_ after: String?, _ limit: Int) throws -> [(mark: String, thing: ChangedThing)])
}

extension Feed {
    /// What a change can be about that alters something here. A case shows its citizen's name and number, and the names of its team and of
    /// who is responsible; a person shows the names of teams.
    var entities: [HistoryEntity] {
        switch self {
        case .citizens: [.citizen, .cpr, .protection]
        case .cases: [.caseFile, .closure, .benefitPeriods, .question, .citizen, .cpr, .protection, .staff, .team]
        case .positions: [.position, .protection]
        case .staff: [.staff, .team]
        case .teams: [.team]
        case .tokens: [.token, .staff, .team]
        case .agreements: [.agreement, .protection, .citizen, .staff, .actor, .caseFile]
        case .meetings: [.meeting, .staff, .team]
        case .meetingSeries: [.meetingSeries, .staff, .team]
        case .standIns: [.standIn, .staff]
        case .emergencyAccesses: [.emergencyAccess, .protection, .staff]
        case .actionPlans: [.actionPlan, .activity, .protection]
        case .conversations: [.conversation, .protection]
        case .jobPlans: [.jobPlan, .protection]
        case .screenings: [.screening, .protection]
        }
    }

    /// What the change alters here.
    /// - Throws: `StorageError`
    func altered(by row: ChangeRow, in db: Connection) throws -> Altered {
        guard let id = ID<Never>(bytes: row.entityID) else { throw StorageError.corrupt }
        let (staff, team): (StaffID, TeamID) = (id.retyped(), id.retyped())
        switch (self, row.entity) {
        case (.citizens, _): return row.citizen.map { .one(ChangedThing(id: $0.retyped(), citizen: $0)) } ?? .nothing
        case (.cases, .citizen), (.cases, .cpr), (.cases, .protection): return made(.caseFile, by: .created, of: row, in: db)
        case (.positions, .protection): return made(.position, by: .placed, of: row, in: db)
        case (.conversations, .protection): return made(.conversation, by: .created, of: row, in: db)
        case (.jobPlans, .protection): return made(.jobPlan, by: .created, of: row, in: db)
        case (.screenings, .protection): return made(.screening, by: .created, of: row, in: db)
        case (.agreements, .citizen), (.agreements, .protection): return made(.agreement, by: .created, of: row, in: db)
        case (.agreements, .staff):
            return try altered(row, in: ["name", "active"]) { try AgreementStore.ids(of: staff, after: $0, limit: $1, in: db) }
        case (.agreements, .actor):
            guard let caseID = row.caseID, row.action != .created else { return .nothing }
            return many { try AgreementStore.ids(ofCase: caseID, of: id.retyped(), after: $0, limit: $1, in: db) }
        case (.agreements, .caseFile):
            guard let caseID = row.caseID else { return .nothing }
            return try altered(row, in: ["responsible"]) { try AgreementStore.ids(ofCase: caseID, of: nil, after: $0, limit: $1, in: db) }
        case (.emergencyAccesses, .protection): return made(.emergencyAccess, by: .created, of: row, in: db)
        case (.emergencyAccesses, .staff): return try renamed(row) { try EmergencyAccessStore.ids(of: staff, after: $0, limit: $1, in: db) }
        case (.standIns, .staff): return try renamed(row) { try StandInStore.ids(of: staff, after: $0, limit: $1, in: db) }
        case (.meetings, .staff): return try renamed(row) { try MeetingStore.ids(runBy: staff, after: $0, limit: $1, in: db) }
        case (.meetings, .team): return try renamed(row) { try MeetingStore.ids(of: team, after: $0, limit: $1, in: db) }
        case (.meetingSeries, .staff): return try renamed(row) { try MeetingSeriesStore.ids(runBy: staff, after: $0, limit: $1, in: db) }
        case (.meetingSeries, .team): return try renamed(row) { try MeetingSeriesStore.ids(of: team, after: $0, limit: $1, in: db) }
        case (.actionPlans, .protection): return made(.actionPlan, by: .created, of: row, in: db)
        case (.actionPlans, .activity):
            guard let caseID = row.caseID, let plan = try ActionPlanStore.head(of: caseID, in: db) else { return .nothing }
            return .one(ChangedThing(id: plan.id.retyped(), caseID: caseID, citizen: row.citizen))
        case (.cases, .staff): return try renamed(row) { try NameUseStore.cases(of: staff, after: $0, limit: $1, in: db) }
        case (.cases, .team): return try renamed(row) { try NameUseStore.cases(of: team, after: $0, limit: $1, in: db) }
        case (.staff, .team): return try renamed(row) { try NameUseStore.staff(of: team, after: $0, limit: $1, in: db) }
        case (.tokens, .staff): return try renamed(row) { try NameUseStore.tokens(of: staff, after: $0, limit: $1, in: db) }
        case (.tokens, .team): return try renamed(row) { try NameUseStore.tokens(of: team, after: $0, limit: $1, in: db) }
        case (.cases, _): return row.caseID.map { .one(ChangedThing(id: $0.retyped(), citizen: row.citizen)) } ?? .nothing
        case (.positions, _), (.staff, _), (.teams, _), (.tokens, _), (.agreements, _), (.meetings, _), (.meetingSeries, _),
            (.standIns, _), (.emergencyAccesses, _), (.actionPlans, _), (.conversations, _), (.jobPlans, _), (.screenings, _):
            return .one(ChangedThing(id: id, caseID: row.caseID, citizen: row.citizen))
        }
    }

    /// What was made of the citizen's before the change. What was made after it has a change of its own, and is nobody's to know of who
    /// could not see it then.
    private func made(_ entity: HistoryEntity, by action: HistoryAction, of row: ChangeRow, in db: Connection) -> Altered {
        guard let citizen = row.citizen, row.action != .created else { return .nothing }
        return .many { mark, limit in
            guard let first = mark.map({ Int($0) }) ?? 0 else { throw Problem.unknownChangeCursor }
            let rows = try ChangeStore.made(entity, by: action, ofCitizen: citizen, after: first, before: row.sequence, limit: limit, in: db)
            return try rows.map { made in
                guard let id = ID<Never>(bytes: made.id) else { throw StorageError.corrupt }
                return ("\(made.sequence)", ChangedThing(id: id, caseID: made.caseID, citizen: citizen))
            }
        }
    }

    /// Where the name is shown that the change gave another form; nothing when it changed something else.
    private func renamed<Entity>(_ row: ChangeRow, _ uses: @escaping (ID<Entity>?, Int) throws -> [ID<Entity>]) throws -> Altered {
        try altered(row, in: ["name"], uses)
    }

    /// The things that show one of the fields; nothing when it changed something else.
    private func altered<Entity>(
        _ row: ChangeRow, in fields: Set<String>, _ uses: @escaping (ID<Entity>?, Int) throws -> [ID<Entity>]
    ) throws -> Altered {
        guard row.action == .changed, try FieldChange.read(row.changes).contains(where: { fields.contains($0.field) }) else { return .nothing }
        return many(uses)
    }

    /// Things in the order of ids, some at a time.
    private func many<Entity>(_ uses: @escaping (ID<Entity>?, Int) throws -> [ID<Entity>]) -> Altered {
        .many { mark, limit in
            let last = mark.flatMap { ID<Entity>($0) }
            guard (last == nil) == (mark == nil) else { throw Problem.unknownChangeCursor }
            return try uses(last, limit).map { ("\($0)", ChangedThing(id: $0.retyped())) }
        }
    }
}

extension ID {
    /// The same identifier of something else: history knows what a row is about by another column than its id.
    func retyped<Other>(_: Other.Type = Other.self) -> ID<Other> { ID<Other>(high: high, low: low) }
}
