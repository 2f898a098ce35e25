/// Whether a position is how an actor sees the case or how the actor acts in it.
public enum PositionKind: String, CodeListValue {
    case anskuelse
    case handling

    public static let list = "anskuelsesart"

    public var label: String {
        switch self {
        case .anskuelse: "Anskuelse"
        case .handling: "Handling"
        }
    }
}

/// What a position rests on.
public enum Basis: String, CodeListValue {
    /// Presumed by those at the table. Drawn dashed.
    case formodet
    case iagttaget
    /// Said by the actor.
    case egen

    public static let list = "grundlag"

    public var label: String {
        switch self {
        case .formodet: "Formodet"
        case .iagttaget: "Iagttaget"
        case .egen: "Aktørens egen"
        }
    }
}

/// An actor's answer to the question the case is brought with.
public enum Stance: String, CodeListValue {
    case `for`
    case imod
    case uafklaret

    public static let list = "stillingtagen"

    public var label: String {
        switch self {
        case .for: "For"
        case .imod: "Imod"
        case .uafklaret: "Uafklaret"
        }
    }
}

/// What conditions an actor's practice logic.
public enum ConditionFactor: String, CodeListValue {
    case lovgivning
    case kommunaleForhold = "kommunale-forhold"
    case erhvervsmaessigeForhold = "erhvervsmaessige-forhold"
    case egenFaglighed = "egen-faglighed"
    case kollegialUdveksling = "kollegial-udveksling"
    case egnePraeferencer = "egne-praeferencer"

    public static let list = "vilkaar"

    public var label: String {
        switch self {
        case .lovgivning: "Lovgivning"
        case .kommunaleForhold: "Kommunale forhold"
        case .erhvervsmaessigeForhold: "Erhvervsmæssige forhold"
        case .egenFaglighed: "Egen faglighed"
        case .kollegialUdveksling: "Kollegial udveksling"
        case .egnePraeferencer: "Egne præferencer"
        }
    }
}
