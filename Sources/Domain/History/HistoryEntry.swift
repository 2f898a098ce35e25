/// What kind of thing a history row is about.
public enum HistoryEntity: String, Sendable, CaseIterable {
    case citizen, cpr, protection
    case caseFile = "case"
    case closure
    case benefitPeriods = "benefit-periods"
    case question, actor, position, staff, team, token, code
    case standIn = "stand-in"
    case emergencyAccess = "emergency-access"
    case meetingSeries = "meeting-series"
    case meeting, participant
    case item = "meeting-item"
    case disqualification, sharing
    case problemView = "problem-view"
    case proposal, conclusion, permission, agreement, minutes
    case conversation
    case conversationGuide = "conversation-guide"
    case jobPlan = "abc-jobplan"
    case citizenLink = "citizen-link"
    case actionPlan = "indsatsplan"
    case activity, archetype, screening, strategy
    case deadlineRule = "deadline-rule"
    case deadline
    case localLimit = "local-limit"
}

/// What was done to it.
public enum HistoryAction: String, Sendable, CaseIterable {
    case created, changed, closed, reopened, placed, withdrawn, retired, protected, unprotected, revoked
    case published, begun, ended, cancelled, carried, completed, postponed, finalised, corrected, signed, removed
}

/// One field from and to, as texts a person reads. CPR numbers never stand here.
public struct FieldChange: Sendable, Equatable {
    public var field: String
    public var from: String?
    public var to: String?

    public init(field: String, from: String?, to: String?) {
        self.field = field
        self.from = from
        self.to = to
    }
}

/// Who changed what, from, to.
public struct HistoryEntry: Sendable {
    public var at: Instant
    public var caseID: CaseID?
    public var citizen: CitizenID?
    public var entity: HistoryEntity
    public var entityID: [UInt8]
    public var action: HistoryAction
    public var staff: StaffID?
    public var token: AccessTokenID
    public var request: RequestID
    public var operation: String
    /// The changed fields, as a JSON array of `{field, from, to}`.
    public var changes: String

    public init(
        at: Instant, caseID: CaseID?, citizen: CitizenID?, entity: HistoryEntity, entityID: [UInt8], action: HistoryAction,
        staff: StaffID?, token: AccessTokenID, request: RequestID, operation: String, changes: String
    ) {
        self.at = at
        self.caseID = caseID
        self.citizen = citizen
        self.entity = entity
        self.entityID = entityID
        self.action = action
        self.staff = staff
        self.token = token
        self.request = request
        self.operation = operation
        self.changes = changes
    }
}
