/// A version of a case's ABC-jobplan as it is kept. Nothing in it changes; signatures are added beside it.
public struct JobPlanVersion: Hashable, Sendable {
    public let id: JobPlanVersionID
    public let caseID: CaseID
    /// What the sheet says. `plan.version` is its number, from 1.
    public let plan: JobPlan
    /// Why the focus went back to an earlier letter, when it did.
    public let stepBackReason: String?
    /// The day the citizen should have filled it in by.
    public let returnBy: Day?
    public let note: String?
    /// The conversation it was made in.
    public let conversation: ConversationID?
    public let createdAt: Instant
    public let createdBy: StaffID?
    /// Those in force, at most one of each party.
    public var signatures: [JobPlanSignature]
    /// How many signatures were taken back.
    public var withdrawnSignatures: Int

    /// What a change is decided on: one more with every signature, and with every one that was taken back.
    public var version: Int { 1 + signatures.count + 2 * withdrawnSignatures }

    public init(
        id: JobPlanVersionID, caseID: CaseID, plan: JobPlan, stepBackReason: String? = nil, returnBy: Day? = nil, note: String? = nil,
        conversation: ConversationID? = nil, createdAt: Instant, createdBy: StaffID?, signatures: [JobPlanSignature] = [],
        withdrawnSignatures: Int = 0
    ) {
        self.id = id
        self.caseID = caseID
        self.plan = plan
        self.stepBackReason = stepBackReason
        self.returnBy = returnBy
        self.note = note
        self.conversation = conversation
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.signatures = signatures
        self.withdrawnSignatures = withdrawnSignatures
    }

    /// The signature of a party, if there is one.
    public func signature(of party: JobPlanSignature.Party) -> JobPlanSignature? { signatures.first { $0.party == party } }
}

/// Who signed a version, when and how. It never changes; one that is wrong is taken back with a reason, and another written in its place.
public struct JobPlanSignature: Hashable, Sendable {
    public let party: Party
    public let name: String
    public let day: Day
    public let how: SignatureForm

    /// Whose signature it is.
    public enum Party: String, Sendable, CaseIterable {
        case borger, sagsbehandler

        /// Who it is, at the beginning of a sentence.
        public var label: String {
            switch self {
            case .borger: "Borgeren"
            case .sagsbehandler: "Sagsbehandleren"
            }
        }
    }

    public init(party: Party, name: String, day: Day, how: SignatureForm) {
        self.party = party
        self.name = name
        self.day = day
        self.how = how
    }
}

/// How somebody signed.
public enum SignatureForm: String, CodeListValue {
    case papir, digitalt, mundtligt

    public static let list = "underskriftsformer"
    public var label: String {
        switch self {
        case .papir: "På papir"
        case .digitalt: "Digitalt"
        case .mundtligt: "Mundtlig tilslutning"
        }
    }
}

/// Names a version of an ABC-jobplan.
public typealias JobPlanVersionID = ID<JobPlanVersion>

/// Which versions of plans a list shows.
public struct JobPlanFilter: Sendable {
    public var caseID: CaseID?
    /// Who answers for the case.
    public var responsible: StaffID?
    /// The case's team.
    public var team: TeamID?
    /// Only the newest version of each case.
    public var newestOnly: Bool
    /// Only versions that one of the two has not signed.
    public var unsignedOnly: Bool

    public init(
        caseID: CaseID? = nil, responsible: StaffID? = nil, team: TeamID? = nil, newestOnly: Bool = false, unsignedOnly: Bool = false
    ) {
        self.caseID = caseID
        self.responsible = responsible
        self.team = team
        self.newestOnly = newestOnly
        self.unsignedOnly = unsignedOnly
    }
}
