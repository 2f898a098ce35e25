/// Why citizen data is read: stored with every look-up, since the citizen may ask for it (section 3.2).
public enum Purpose: String, CodeListValue {
    case sagsbehandling
    case sagsmoede
    case tilsyn
    case indsigt
    case ledelse
    case drift
    case journalisering
    /// A case that was opened out of reach in an emergency.
    case noedadgang

    public static let list = "formaal"

    public var label: String {
        switch self {
        case .sagsbehandling: "Sagsbehandling"
        case .sagsmoede: "Sagsmøde"
        case .tilsyn: "Tilsyn og kontrol"
        case .indsigt: "Svar på anmodning om indsigt"
        case .ledelse: "Ledelse og opfølgning"
        case .drift: "Drift og fejlretning"
        case .journalisering: "Journalisering"
        case .noedadgang: "Nødadgang"
        }
    }
}
