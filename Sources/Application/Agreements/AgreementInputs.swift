public import Domain
public import JSON

/// What, who and by when, to be agreed.
public struct NewAgreement: Sendable {
    public var what: String
    public var responsible: Responsible
    /// The last day.
    public var due: Day
    public var kind: AgreementKind

    public init(what: String, responsible: Responsible, due: Day, kind: AgreementKind = .aftale) {
        self.what = what
        self.responsible = responsible
        self.due = due
        self.kind = kind
    }
}

/// What to change about an agreement; what is absent stays (RFC 7396). Its last day is moved by a postponement, with a reason.
public struct AgreementPatch: Sendable {
    public var what: Patch<String>
    public var responsible: Responsible?

    public init(what: Patch<String>, responsible: Responsible?) {
        self.what = what
        self.responsible = responsible
    }
}

/// What became of an agreement.
public struct NewCompletion: Sendable {
    /// `udfoert` or `bortfaldet`.
    public var isDone: Bool
    /// Today if left out.
    public var on: Day?
    /// What came of it.
    public var result: String?
    /// Why it was dropped.
    public var reason: String?

    public init(isDone: Bool, on: Day?, result: String?, reason: String?) {
        self.isDone = isDone
        self.on = on
        self.result = result
        self.reason = reason
    }
}

/// A later last day, and why.
public struct NewPostponement: Sendable {
    public var due: Day
    public var reason: String

    public init(due: Day, reason: String) {
        self.due = due
        self.reason = reason
    }
}
