public import Domain
import Storage

/// What the data-protection officer asks the log for; what is left out does not narrow.
public struct AccessLogQuery: Sendable {
    public var staff: StaffID?
    public var citizen: CitizenID?
    /// Not earlier than this.
    public var from: Instant?
    /// Earlier than this.
    public var to: Instant?
    /// An operation's id in the contract.
    public var operation: String?

    public init(staff: StaffID? = nil, citizen: CitizenID? = nil, from: Instant? = nil, to: Instant? = nil, operation: String? = nil) {
        self.staff = staff
        self.citizen = citizen
        self.from = from
        self.to = to
        self.operation = operation
    }

    var filter: AccessFilter { AccessFilter(citizen: citizen, staff: staff, from: from, to: to, operation: operation) }
}

/// One use of the service, with the names behind its ids.
public struct AccessEntryView: Sendable {
    public var at: Instant
    public var request: RequestID
    /// The operation's id in the contract.
    public var operation: String
    public var action: AccessAction
    /// A code of the list of purposes.
    public var purpose: String
    /// nil for a code that the list has no longer.
    public var purposeLabel: String?
    public var staff: StaffID?
    public var staffName: String?
    public var token: AccessTokenID?
    public var tokenName: String?
    public var caseID: CaseID?
    /// The citizens the reader of the log is shown: those of the record, or the one that was asked about alone.
    public var citizens: [CitizenID]
    /// The HTTP status of the answer.
    public var status: Int

    /// Whether the answer was a refusal, or no answer to what was asked.
    public var refused: Bool { status >= 400 }

    init(_ record: AccessRecord, staffName: String?, tokenName: String?, citizens: [CitizenID]) {
        at = record.at
        request = record.request
        operation = record.operation
        action = record.action
        purpose = record.purpose
        purposeLabel = Purpose(rawValue: record.purpose)?.label
        staff = record.staff
        self.staffName = staffName
        token = record.token
        self.tokenName = tokenName
        caseID = record.caseID
        self.citizens = citizens
        status = record.status
    }
}
