public import Domain
import JSON
import Storage

/// What the rules ask of talks, and by when (2.2). It warns and never blocks.
public struct DeadlineWork: Sendable {
    /// What the rules of a day ask in a case.
    /// - Parameter asOf: today if left out.
    /// - Throws: `Problem.notFound`
    public func reading(of caseID: CaseID, asOf: Day?, _ scope: ReadScope) throws -> CaseDeadlines {
        try scope.requireCase(caseID)
        guard let file = try CaseStore.find(caseID, in: scope.db)?.file else { throw Problem.notFound }
        let day = asOf ?? scope.today
        let rules = try file.targetGroup.map { try DeadlineRuleStore.all(of: $0, in: scope.db) } ?? []
        return CaseDeadlines(
            caseID: caseID, targetGroupLabel: try label(file.targetGroup, scope), reading: try reading(file, rules, asOf: day, scope),
            entered: try DeadlineStartStore.newest(of: caseID, by: day, in: scope.db)
        )
    }

    /// Enters the day that the months are counted from: a day, or how many weeks have been summed up until today.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for a day that has not come
    public func enter(_ input: NewDeadlineStart, in caseID: CaseID, _ unit: UnitOfWork) throws -> CaseDeadlines {
        let citizen = try unit.scope.requireCase(caseID)
        let (startsOn, weeks): (Day, Int?) = switch input.start {
        case .day(let day): (day, nil)
        case .weeks(let weeks): (unit.today.advanced(by: -7 * weeks), weeks)
        }
        guard startsOn <= unit.today else { throw Problem.invalid([.notYet("/startsOn")]) }
        let before = try DeadlineStartStore.newest(of: caseID, by: unit.today, in: unit.db)
        let start = DeadlineStart(
            id: unit.ids.next(), caseID: caseID, startsOn: startsOn, weeks: weeks, note: input.note, enteredOn: unit.today, madeAt: unit.now,
            madeBy: unit.authority.staff
        )
        try DeadlineStartStore.insert(start, in: unit.db)
        var change = Change(.deadline, start.id, .created, case: caseID, citizen: citizen)
        change.fields.append(FieldChange(field: "startsOn", from: before?.startsOn.description, to: startsOn.description))
        change.compare("note", nil, input.note)
        try unit.record(change)
        return try reading(of: caseID, asOf: nil, unit.scope)
    }

    /// Takes back a day that was a mistake: what was entered before it counts again, or what the benefit says.
    /// - Throws: `Problem.notFound`, `Problem.conflict` when that was done before
    public func withdraw(_ id: DeadlineStartID, of caseID: CaseID, reason: String, _ unit: UnitOfWork) throws -> CaseDeadlines {
        let citizen = try unit.scope.requireCase(caseID)
        guard let start = try DeadlineStartStore.find(id, of: caseID, in: unit.db) else { throw Problem.notFound }
        try expecting(unique: Problem.conflict(code: "already-withdrawn", detail: "Dagen er trukket tilbage i forvejen. Se, hvad der nu regnes fra, på sagens frister.")) {
            try DeadlineStartStore.withdraw(start, reason: reason, on: unit.today, at: unit.now, by: unit.authority.staff, in: unit.db)
        }
        var change = Change(.deadline, start.id, .withdrawn, case: caseID, citizen: citizen)
        change.fields.append(FieldChange(field: "startsOn", from: start.startsOn.description, to: nil))
        change.compare("reason", nil, reason)
        try unit.record(change)
        return try reading(of: caseID, asOf: nil, unit.scope)
    }

    /// What rules ask in a case, which the caller sees.
    func reading(_ file: Case, _ rules: [DeadlineRule], asOf day: Day, _ scope: ReadScope) throws -> DeadlineReading {
        let facts = try shareFacts(of: file, asOf: day, scope)
        return DeadlineReading(
            DeadlineFacts(
                targetGroup: file.targetGroup, benefit: facts.periods.period(on: day)?.benefit ?? file.benefit,
                start: CountingStart.find(targetGroup: file.targetGroup, periods: facts.periods, entered: facts.entered, asOf: day),
                held: facts.held, asOf: day
            ),
            rules: rules
        )
    }

    /// What was known of a case on a day.
    func shareFacts(of file: Case, asOf day: Day, _ scope: ReadScope) throws -> ShareFacts {
        guard let periods = try? BenefitPeriods(BenefitPeriodStore.all(of: file.id, in: scope.db)) else { throw StorageError.corrupt }
        let entered = try DeadlineStartStore.newest(of: file.id, by: day, in: scope.db).map {
            CountingStart.Entered(startsOn: $0.startsOn, on: $0.enteredOn)
        }
        return ShareFacts(
            targetGroup: file.targetGroup, benefit: file.benefit, periods: periods, entered: entered, openedOn: file.openedOn,
            closedOn: file.closure?.day, held: try HeldTalks.days(of: file.id, through: day, in: scope.db)
        )
    }

    private func label(_ targetGroup: String?, _ scope: ReadScope) throws -> String? {
        try targetGroup.flatMap { try CodeStore.label($0, of: "maalgrupper", on: scope.today, in: scope.db) }
    }
}

/// From which day to count.
public struct NewDeadlineStart: Sendable {
    /// A day, or weeks that have been summed up.
    public enum Start: Sendable {
        case day(Day)
        /// 0 to 520.
        case weeks(Int)
    }

    public var start: Start
    public var note: String?

    public init(start: Start, note: String?) {
        self.start = start
        self.note = note
    }
}

/// The deadlines of a case as shown.
public struct CaseDeadlines: Sendable {
    public var caseID: CaseID
    public var targetGroupLabel: String?
    public var reading: DeadlineReading
    /// What a caseworker entered last.
    var entered: DeadlineStart?

    /// Names what was entered last, so that it can be taken back.
    public var enteredID: DeadlineStartID? { entered?.id }
    /// The weeks a caseworker had summed up, and the day that was reckoned from them.
    public var enteredWeeks: Int? { entered?.weeks }
    /// The caseworker's note.
    public var enteredNote: String? { entered?.note }
}
