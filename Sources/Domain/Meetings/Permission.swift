/// The group leader's internal answer when a case is brought for `bevilling`. It is not the decision: hearing the citizen and
/// deciding happen in the specialist system.
public enum Permission: Hashable, Sendable {
    case givet
    /// Given on conditions, in words.
    case betinget(conditions: String)
    /// Refused, and why.
    case afslaaet(reason: String)
}
