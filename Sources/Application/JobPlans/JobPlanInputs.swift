public import Domain
public import JSON

/// A version of an ABC-jobplan to make. It starts as a copy of the newest one; what is left out stays as it was.
public struct NewJobPlan: Sendable {
    /// The number of the version it was decided on; a newer one in between is a conflict. What takes the place of all that was there, lines
    /// or intensity, demands it once there is a version.
    public var basedOn: Int?
    /// All lines, in order.
    public var lines: [JobPlanRevision.Line]?
    /// Applications a week by letter, 0 to 200.
    public var intensity: [PlanLetter: Int]?
    public var focus: PlanLetter?
    public var focusShiftOn: Patch<Day>
    public var stepBackReason: String?
    /// This version's alone: the day the citizen should have filled it in by.
    public var returnBy: Day?
    public var note: String?
    public var conversation: ConversationID?
    /// Made with the version.
    public var agreements: [NewAgreement]

    public init(
        basedOn: Int? = nil, lines: [JobPlanRevision.Line]? = nil, intensity: [PlanLetter: Int]? = nil, focus: PlanLetter? = nil,
        focusShiftOn: Patch<Day> = .absent, stepBackReason: String? = nil, returnBy: Day? = nil, note: String? = nil,
        conversation: ConversationID? = nil, agreements: [NewAgreement] = []
    ) {
        self.basedOn = basedOn
        self.lines = lines
        self.intensity = intensity
        self.focus = focus
        self.focusShiftOn = focusShiftOn
        self.stepBackReason = stepBackReason
        self.returnBy = returnBy
        self.note = note
        self.conversation = conversation
        self.agreements = agreements
    }

    /// What it changes about the version before.
    var revision: JobPlanRevision {
        let shift: Day?? = switch focusShiftOn {
        case .absent: nil
        case .null: .some(nil)
        case .set(let day): .some(day)
        }
        return JobPlanRevision(lines: lines, intensity: intensity, focus: focus, focusShiftOn: shift, stepBackReason: stepBackReason)
    }
}

extension NewJobPlan {
    /// Whether a version made of it would be the one before once more: nothing was sent but what it was decided on, and perhaps the focus that
    /// stands there already, as a talk brings it along.
    func saysNothing(after before: JobPlan) -> Bool {
        guard case .absent = focusShiftOn else { return false }
        return lines == nil && intensity == nil && (focus ?? before.focus) == before.focus && stepBackReason == nil && returnBy == nil && note == nil
            && conversation == nil && agreements.isEmpty
    }
}

/// Who signs a version of a plan; one of them at least.
public struct NewSignatures: Sendable {
    public var citizen: NewSignature?
    public var caseworker: NewSignature?

    public init(citizen: NewSignature?, caseworker: NewSignature?) {
        self.citizen = citizen
        self.caseworker = caseworker
    }
}

/// That a signature was wrong, and why.
public struct NewSignatureWithdrawal: Sendable {
    public var party: JobPlanSignature.Party
    public var reason: String

    public init(party: JobPlanSignature.Party, reason: String) {
        self.party = party
        self.reason = reason
    }
}

/// A signature to record.
public struct NewSignature: Sendable {
    /// The citizen's or the caller's name if left out.
    public var name: String?
    /// Today if left out.
    public var day: Day?
    public var how: SignatureForm

    public init(name: String?, day: Day?, how: SignatureForm) {
        self.name = name
        self.day = day
        self.how = how
    }
}
