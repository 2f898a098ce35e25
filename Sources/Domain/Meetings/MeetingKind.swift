/// What kind of case meeting it is. The list is ours [INT].
public enum MeetingKind: String, CodeListValue {
    /// The group's own, led by the group leader.
    case gruppemoede
    /// About cases, among colleagues.
    case sagsmoede
    /// With professionals from elsewhere.
    case tvaerfagligt

    public static let list = "moedeslags"

    public var label: String {
        switch self {
        case .gruppemoede: "Gruppemøde"
        case .sagsmoede: "Sagsmøde"
        case .tvaerfagligt: "Tværfagligt møde"
        }
    }
}
