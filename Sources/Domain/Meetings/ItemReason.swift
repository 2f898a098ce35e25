/// Why a case is brought to a meeting; one or more.
public enum ItemReason: String, CodeListValue {
    /// Unsure about law, rules or the municipality's guidelines.
    case regelusikkerhed
    /// In need of sharing the case with colleagues.
    case sparring
    /// In need of the group leader's permission for an effort.
    case bevilling

    public static let list = "bringeaarsager"

    /// In Danish.
    public var label: String {
        switch self {
        case .regelusikkerhed: "I tvivl om regler eller retningslinjer"
        case .sparring: "Sparring fra kolleger"
        case .bevilling: "Tilladelse til en bestemt indsats"
        }
    }
}
