/// Somebody with a part in a case, placed on its compass.
public struct Actor: Hashable, Sendable {
    public let id: ActorID
    public let caseID: CaseID
    public var role: ActorRole
    /// Name or title where the role is not enough: "Psykiater på Regionshospitalet".
    public var name: String?
    /// The member of staff that the actor is, if any.
    public var staff: StaffID?
    public let addedAt: Instant
    /// From when the actor has no part in the case any more; from then on the compass leaves it out.
    public var retiredAt: Instant?
    /// Counts changes from 1.
    public var version: Int

    public init(
        id: ActorID, caseID: CaseID, role: ActorRole, name: String? = nil, staff: StaffID? = nil,
        addedAt: Instant, retiredAt: Instant? = nil, version: Int = 1
    ) {
        self.id = id
        self.caseID = caseID
        self.role = role
        self.name = name
        self.staff = staff
        self.addedAt = addedAt
        self.retiredAt = retiredAt
        self.version = version
    }
}

/// What an actor is to the case (section 5.3). "Rådgiver" in the sources is `sagsbehandler` here.
public enum ActorRole: String, CodeListValue {
    case borger
    case sagsbehandler
    case egenlaege
    case psykiater
    case laegekonsulent
    case tilbud
    case virksomhedskonsulent
    case virksomhed
    case teamleder
    case kollega
    case akasse
    case ydelseskontor
    case paaroerende
    case andenaktoer
    case jobformidler

    public static let list = "aktoerroller"

    public var label: String {
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

    /// Whether mean this role by "læge". A lægekonsulent advises the municipality and is none [INT].
    public var isPhysician: Bool { self == .egenlaege || self == .psykiater }
}
