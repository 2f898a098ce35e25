import Domain

/// What was agreed with a version of a plan, as it stands on its paper.
public struct PlanAgreement: Sendable {
    let who: String
    let what: String
    let due: String

    /// - Parameter due: the last day, as it is to be read.
    public init(who: String, what: String, due: String) {
        self.who = who
        self.what = what.withFullStop
        self.due = due
    }
}
