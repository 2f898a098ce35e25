/// A code with its Danish label.
protocol Labelled: RawRepresentable<String>, Codable, Sendable {
    var label: String { get }
}

enum ActorRole: String, Labelled {
    case borger, sagsbehandler, egenlaege, psykiater, laegekonsulent, tilbud, virksomhedskonsulent, virksomhed, teamleder, kollega, akasse,
        ydelseskontor, paaroerende, andenaktoer, jobformidler

    var label: String {
        switch self {
        case .borger: "Borger"
        case .sagsbehandler: "Sagsbehandler"
        case .egenlaege: "Egen læge"
        case .psykiater: "Psykiater eller anden speciallæge"
        case .laegekonsulent: "Lægekonsulent"
        case .tilbud: "Aktiveringssted eller tilbud"
        case .virksomhedskonsulent: "Virksomhedskonsulent"
        case .virksomhed: "Virksomhed"
        case .teamleder: "Teamleder"
        case .kollega: "Kollega"
        case .akasse: "A-kasse"
        case .ydelseskontor: "Ydelseskontor"
        case .paaroerende: "Pårørende"
        case .andenaktoer: "Anden aktør"
        case .jobformidler: "Personlig jobformidler"
        }
    }

    var isPhysician: Bool { self == .egenlaege || self == .psykiater }
}

enum PositionKind: String, Codable, Sendable {
    case anskuelse, handling
}

enum Basis: String, Labelled {
    case formodet, iagttaget, egen

    var label: String {
        switch self {
        case .formodet: "Formodet"
        case .iagttaget: "Iagttaget"
        case .egen: "Aktørens egen"
        }
    }
}

enum Stance: String, Labelled {
    case `for`, imod, uafklaret

    var label: String {
        switch self {
        case .for: "For"
        case .imod: "Imod"
        case .uafklaret: "Uafklaret"
        }
    }
}

enum Condition: String, Codable, Sendable {
    case lovgivning
    case kommunaleForhold = "kommunale-forhold"
    case erhvervsmaessigeForhold = "erhvervsmaessige-forhold"
    case egenFaglighed = "egen-faglighed"
    case kollegialUdveksling = "kollegial-udveksling"
    case egnePraeferencer = "egne-praeferencer"
}

enum PracticeLogic: String, Labelled {
    case sanktion, inklusion, omsorg, administrativ

    var label: String {
        switch self {
        case .sanktion: "Sanktion"
        case .inklusion: "Inklusion"
        case .omsorg: "Omsorg"
        case .administrativ: "Administrativ"
        }
    }
}

struct CompassPoint: Equatable {
    var systemFaglighed: Int
    var individOmverden: Int

    /// The field the point lies in; nil on an axis.
    var logic: PracticeLogic? {
        switch (systemFaglighed.signum(), individOmverden.signum()) {
        case (-1, 1): .sanktion
        case (1, 1): .inklusion
        case (1, -1): .omsorg
        case (-1, -1): .administrativ
        default: nil
        }
    }
}
