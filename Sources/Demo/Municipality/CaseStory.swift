import Application
import Domain
import JSON

/// Everything that happens in one case, from the day it came in: recorded, talked about, changed, closed. The numbers that decide it are
/// the case's own, so playing it again gives the same.
struct CaseStory {
    /// What it left.
    struct Recorded {
        var id: CaseID
        var citizen: CitizenID
        var isProtected = false
        /// Whether several people stand on its compass, and have moved.
        var isWorthALook = false
    }

    private let app: Kompas
    private let plan: Municipality.Plan
    private let time: WorkingTime
    private let people: MunicipalityPeople
    private let number: Int
    private let begin: Municipality.Begin
    private let identifiers: SharedDice
    private var dice: Dice
    private var now: Instant

    init(
        _ app: Kompas, _ plan: Municipality.Plan, _ time: WorkingTime, _ people: MunicipalityPeople, number: Int, _ begin: @escaping Municipality.Begin
    ) {
        self.app = app
        self.plan = plan
        self.time = time
        self.people = people
        self.number = number
        self.begin = begin
        dice = Dice(seed: plan.seed, stream: UInt64(number) * 2 + 1)
        identifiers = SharedDice(Dice(seed: plan.seed, stream: UInt64(number) * 2 + 2))
        now = time.arrival(of: number, among: plan.cases)
    }

    /// Plays the case.
    /// - Parameter sameCitizen: whose case it is, if somebody's who has one already.
    mutating func play(sameCitizen: CitizenID?) throws -> Recorded {
        guard let kind = CaseKind.any(&dice), let crew = people.crew(of: kind.unit, &dice), var responsible = dice.pick(crew.caseworkers) else {
            throw Problem.internalFault
        }
        var recorded = try begin(kind, crew, responsible, sameCitizen)
        try keepBenefits(of: recorded.id, kind, responsible)
        // Who is protected stays with the same people; others' cases may change hands.
        if sameCitizen == nil, dice.below(1_000) < 3 {
            try protect(recorded.citizen, crew, responsible)
            recorded.isProtected = true
        } else if dice.chance(6), let other = dice.pick(crew.caseworkers), other != responsible {
            try handOver(recorded.id, from: responsible, to: other)
            responsible = other
        }
        recorded.isWorthALook = try meet(recorded.id, kind, crew, responsible) && !recorded.isProtected
        try end(recorded.id, responsible)
        return recorded
    }

    // MARK: The case comes in

    private mutating func begin(_ kind: CaseKind, _ crew: MunicipalityPeople.Crew, _ responsible: StaffID, _ sameCitizen: CitizenID?) throws -> Recorded {
        let subject: NewCase.Subject
        if let sameCitizen {
            subject = .known(sameCitizen)
        } else {
            guard let person = FictitiousPerson(number: number, on: plan.until, seed: plan.seed, &dice) else { throw Problem.internalFault }
            subject = .new(NewCitizen(cpr: person.cpr, name: person.name, contact: Citizen.Contact(address: person.address)))
        }
        let question = dice.chance(75) ? dice.pick(kind.questions) : nil
        // One in four is not yet brought to anybody: nobody stands on its compass.
        let actors = dice.chance(75) ? try firstActors(kind, crew, responsible, mayAnswer: question != nil) : []
        let input = NewCase(
            citizen: subject, externalCaseNumber: "\(Copenhagen.day(of: now).year)-\(10_000_000 + number)", targetGroup: kind.targetGroup,
            visitation: dice.pick(kind.visitations), benefit: kind.benefit, kle: KLENumber(kind.kle), responsible: responsible, team: crew.team,
            question: question, actors: actors
        )
        let view = try app.cases.record(input, unit(as: responsible))
        return Recorded(id: view.file.id, citizen: view.file.citizen)
    }

    private mutating func firstActors(
        _ kind: CaseKind, _ crew: MunicipalityPeople.Crew, _ responsible: StaffID, mayAnswer: Bool
    ) throws -> [NewActor] {
        var actors = [actor(.borger, nil, mayAnswer), actor(.sagsbehandler, responsible, mayAnswer)]
        for (role, percent) in kind.others where dice.chance(percent) {
            let staff: StaffID? = switch role {
            case .virksomhedskonsulent: crew.consultant
            case .teamleder: crew.leader
            default: nil
            }
            actors.append(actor(role, staff, mayAnswer))
        }
        return actors
    }

    /// Somebody who takes part; most are placed as soon as they do.
    private mutating func actor(_ role: ActorRole, _ staff: StaffID?, _ mayAnswer: Bool) -> NewActor {
        let position = dice.chance(85) ? CompassMix.position(of: role, mayAnswer: mayAnswer, &dice) : nil
        return NewActor(role: role, name: nil, staff: staff, positions: position.map { [$0] } ?? [])
    }

    private mutating func keepBenefits(of id: CaseID, _ kind: CaseKind, _ responsible: StaffID) throws {
        now = time.soon(after: now, &dice)
        let today = Copenhagen.day(of: now)
        var periods = [NewBenefitPeriod(id: nil, benefit: kind.benefit, from: today.advanced(by: -dice.within(0...400)), to: nil)]
        if dice.chance(35), let later = periods.first?.from {
            let last = later.advanced(by: -dice.within(1...120))
            let earlier = kind.benefit == "sygedagpenge" ? "dagpenge" : kind.benefit
            periods.insert(NewBenefitPeriod(id: nil, benefit: earlier, from: last.advanced(by: -dice.within(20...300)), to: last), at: 0)
        }
        _ = try app.cases.replacePeriods(id, periods, ifMatch: .any, unit(as: responsible))
    }

    private mutating func protect(_ citizen: CitizenID, _ crew: MunicipalityPeople.Crew, _ responsible: StaffID) throws {
        now = time.soon(after: now, &dice)
        let input = NewProtection(staff: [responsible, crew.leader], reason: "Borgeren har beskyttet adresse.")
        _ = try app.citizens.protect(citizen, input, ifMatch: .any, unit(as: responsible))
    }

    private mutating func handOver(_ id: CaseID, from one: StaffID, to other: StaffID) throws {
        guard let moment = time.later(than: now, days: 5...90, &dice) else { return }
        now = moment
        _ = try app.cases.change(id, patch(responsible: .set(other)), ifMatch: .any, unit(as: one))
    }

    // MARK: It is talked about

    /// Meetings some weeks apart, after each of which some stand elsewhere.
    /// - Returns: whether somebody moved
    private mutating func meet(_ id: CaseID, _ kind: CaseKind, _ crew: MunicipalityPeople.Crew, _ responsible: StaffID) throws -> Bool {
        let meetings = dice.weighted([(0, 35), (1, 30), (2, 20), (3, 10), (5, 5)]) ?? 0
        var hasMoved = false
        for _ in 0..<meetings {
            guard let moment = time.later(than: now, days: 14...100, &dice) else { break }
            now = moment
            let unit = unit(as: responsible)
            let actors = try app.compass.actors(id, unit.scope).map(\.actor).filter { $0.retiredAt == nil }
            guard !actors.isEmpty else { break }
            let mayAnswer = try app.cases.find(id, unit.scope).question != nil
            let placements = actors.compactMap { placement(of: $0, mayAnswer) }
            guard !placements.isEmpty else { continue }
            let placed = try app.compass.place(placements, in: id, unit)
            hasMoved = true
            if dice.chance(4), let mistaken = dice.pick(placed) { try withdraw(mistaken, in: id, responsible) }
            if dice.chance(4) { try askAnew(id, kind, responsible) }
            if dice.chance(5), actors.count > 2, let leaving = actors.last { try retire(leaving, in: id, responsible) }
            if dice.chance(8) { try join(id, kind, responsible) }
        }
        return hasMoved
    }

    private mutating func placement(of actor: Actor, _ mayAnswer: Bool) -> Placement? {
        guard dice.chance(45) else { return nil }
        let kind: PositionKind = actor.role == .sagsbehandler && dice.chance(30) ? .handling : .anskuelse
        return CompassMix.position(of: actor.role, kind: kind, mayAnswer: mayAnswer, &dice).map { Placement(actor: actor.id, position: $0) }
    }

    private mutating func withdraw(_ position: Position, in id: CaseID, _ responsible: StaffID) throws {
        now = time.soon(after: now, &dice)
        let reason = dice.pick(["Det var en anden sag.", "Sat på den forkerte aktør.", "Tastet forkert.", "Aktøren har bedt om at få det rettet."])
        _ = try app.compass.withdraw(position.id, of: id, reason: reason ?? "", unit(as: responsible))
    }

    private mutating func askAnew(_ id: CaseID, _ kind: CaseKind, _ responsible: StaffID) throws {
        guard let question = dice.pick(kind.questions) else { return }
        now = time.soon(after: now, &dice)
        _ = try app.cases.change(id, patch(question: .set(question)), ifMatch: .any, unit(as: responsible))
    }

    private mutating func retire(_ actor: Actor, in id: CaseID, _ responsible: StaffID) throws {
        now = time.soon(after: now, &dice)
        _ = try app.compass.retire(actor.id, of: id, ifMatch: .any, unit(as: responsible))
    }

    private mutating func join(_ id: CaseID, _ kind: CaseKind, _ responsible: StaffID) throws {
        guard let role = dice.pick(kind.others)?.role else { return }
        now = time.soon(after: now, &dice)
        _ = try app.compass.add(actor(role, nil, false), to: id, unit(as: responsible))
    }

    // MARK: It ends

    /// Most cases end some time, if there is time left; a few of them begin again.
    private mutating func end(_ id: CaseID, _ responsible: StaffID) throws {
        guard dice.chance(65), let moment = time.later(than: now, days: 30...420, &dice) else { return }
        now = moment
        let reason = dice.weighted([
            (.job, 46), (.uddannelse, 8), (.fleksjob, 8), (.foertidspension, 8), (.pension, 4), (.flyttet, 10), (.overdraget, 8), (.andet, 8),
        ] as [(value: ClosingReason, weight: Int)]) ?? .job
        let note = reason == .andet ? "Borgeren har ikke længere brug for hjælp." : nil
        _ = try app.cases.close(id, NewClosure(reason: reason, note: note, closedOn: nil), ifMatch: .any, unit(as: responsible))
        guard dice.chance(3), let again = time.later(than: now, days: 7...120, &dice) else { return }
        now = again
        _ = try app.cases.reopen(id, ifMatch: .any, unit(as: responsible))
    }

    private func patch(responsible: Patch<StaffID> = .absent, question: Patch<String> = .absent) -> CasePatch {
        CasePatch(
            externalCaseNumber: .absent, targetGroup: .absent, visitation: .absent, benefit: .absent, kle: .absent, responsible: responsible,
            team: .absent, question: question
        )
    }

    /// The next piece of work, dated now.
    private func unit(as staff: StaffID) -> UnitOfWork {
        begin(now, staff, IdentifierSource(clock: .fixed(now), random: identifiers.bits))
    }
}
