public import Domain

/// A citizen's link as the caseworker sees it: never its code.
public struct CitizenLinkView: Sendable {
    public var link: CitizenLink
    public var state: CitizenLinkState
    public var createdByName: String?
    /// Whether the plan has no newer version than the one it fills in.
    public var isNewest: Bool
}

/// A link that was given just now.
public struct GivenCitizenLink: Sendable {
    public var view: CitizenLinkView
    /// The one-time code, which is shown this once.
    public var code: String
}

/// A citizen's plan as the citizen sees it through the link: the plan alone, and nothing that says whose it is.
public struct CitizenPlanView: Sendable {
    public var link: CitizenLink
    public var version: JobPlanVersion
    /// What the citizen has written, or may begin with.
    public var sheet: CitizenSheet
    /// What others are to do.
    public var others: [Task]

    /// What somebody else is to do.
    public struct Task: Sendable {
        public var letter: PlanLetter
        public var what: String
        /// A name, or what they are to the case.
        public var who: String
        public var due: Day?
    }
}

/// A plan that was opened just now.
public struct OpenedCitizenPlan: Sendable {
    public var view: CitizenPlanView
    /// What the plan is read and written with from now on; shown this once.
    public var key: String
}

/// Whether citizens are to be given links, and why.
public struct NewCitizenLinkSettings: Sendable {
    public var isOn: Bool
    public var reason: String

    public init(isOn: Bool, reason: String) {
        self.isOn = isOn
        self.reason = reason
    }
}
