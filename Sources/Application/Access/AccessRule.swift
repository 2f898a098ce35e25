public import Domain

/// Who may call an operation. An endpoint must state one; there is no default.
public enum AccessRule: Sendable {
    /// Anybody, without signing in: the contract, the reading page, the problem pages.
    case open(reason: String)
    /// Anybody who is signed in.
    case signedIn
    /// Somebody with one of the roles, through a token with the scope, who reaches the thing named by the path.
    case roles(Set<Role>, scope: Scope, reach: ReachRule)
    /// The citizen whose plan it is, through the link that they were given, and nobody who works here.
    case citizen(CitizenProof)
}

/// What a citizen shows to be let in through their link.
public enum CitizenProof: String, Sendable {
    /// The link and its one-time code: `Bearer <link>.<code>`.
    case code
    /// The key that they had when they opened it: `Bearer kompas_...`.
    case key
}

/// What the caller must reach before anything is done.
public enum ReachRule: Sendable, Equatable {
    /// The operation is about no single person's case; lists filter by reach themselves.
    case none
    /// Every case: what crosses cases, for whoever keeps a copy or an overview of all.
    case all
    /// The case with the id in this path parameter.
    case `case`(String)
    /// The citizen with the id in this path parameter.
    case citizen(String)
    /// The meeting with the id in this path parameter.
    case meeting(String)
    /// The item with the id in this path parameter, of the meeting that `meetingID` names.
    case item(String)
    /// The agreement with the id in this path parameter: through its case, or as the one who is to do it.
    case agreement(String)
}

extension AccessRule {
    /// Whoever works with cases, reading or writing.
    public static func caseWork(_ scope: Scope, reach: ReachRule) -> AccessRule {
        .roles(Role.workingWithCases.union([.integration]), scope: scope, reach: reach)
    }

    /// Whoever keeps staff, teams, tokens and code lists.
    public static func administration(_ scope: Scope) -> AccessRule {
        .roles([.administrator], scope: scope, reach: .none)
    }
}
