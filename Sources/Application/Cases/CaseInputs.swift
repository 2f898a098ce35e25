public import Domain
public import JSON

/// A case to record; with its citizen, question and actors in the same call if they are not there yet.
public struct NewCase: Sendable {
    /// Whose case it is: somebody already recorded, or somebody recorded with it.
    public enum Subject: Sendable {
        case known(CitizenID)
        case new(NewCitizen)
    }

    public var citizen: Subject
    public var externalCaseNumber: String?
    public var targetGroup: String?
    public var visitation: String?
    public var benefit: String?
    public var kle: KLENumber?
    /// The caller if left out.
    public var responsible: StaffID?
    public var team: TeamID?
    /// Today if left out.
    public var openedOn: Day?
    public var question: String?
    public var actors: [NewActor]

    public init(
        citizen: Subject, externalCaseNumber: String? = nil, targetGroup: String? = nil, visitation: String? = nil, benefit: String? = nil,
        kle: KLENumber? = nil, responsible: StaffID? = nil, team: TeamID? = nil, openedOn: Day? = nil, question: String? = nil,
        actors: [NewActor] = []
    ) {
        self.citizen = citizen
        self.externalCaseNumber = externalCaseNumber
        self.targetGroup = targetGroup
        self.visitation = visitation
        self.benefit = benefit
        self.kle = kle
        self.responsible = responsible
        self.team = team
        self.openedOn = openedOn
        self.question = question
        self.actors = actors
    }
}

/// What to change about a case; what is absent stays (RFC 7396).
public struct CasePatch: Sendable {
    public var externalCaseNumber: Patch<String>
    public var targetGroup: Patch<String>
    public var visitation: Patch<String>
    public var benefit: Patch<String>
    public var kle: Patch<KLENumber>
    public var responsible: Patch<StaffID>
    public var team: Patch<TeamID>
    public var question: Patch<String>

    public init(
        externalCaseNumber: Patch<String>, targetGroup: Patch<String>, visitation: Patch<String>, benefit: Patch<String>,
        kle: Patch<KLENumber>, responsible: Patch<StaffID>, team: Patch<TeamID>, question: Patch<String>
    ) {
        self.externalCaseNumber = externalCaseNumber
        self.targetGroup = targetGroup
        self.visitation = visitation
        self.benefit = benefit
        self.kle = kle
        self.responsible = responsible
        self.team = team
        self.question = question
    }
}

/// How a case ends.
public struct NewClosure: Sendable {
    public var reason: ClosingReason
    public var note: String?
    /// The case's last day; today if left out.
    public var closedOn: Day?

    public init(reason: ClosingReason, note: String?, closedOn: Day?) {
        self.reason = reason
        self.note = note
        self.closedOn = closedOn
    }
}

/// A benefit period to keep; with the id of one that is there, that one changed.
public struct NewBenefitPeriod: Sendable {
    public var id: BenefitPeriodID?
    public var benefit: String
    public var from: Day
    public var to: Day?

    public init(id: BenefitPeriodID?, benefit: String, from: Day, to: Day?) {
        self.id = id
        self.benefit = benefit
        self.from = from
        self.to = to
    }
}
