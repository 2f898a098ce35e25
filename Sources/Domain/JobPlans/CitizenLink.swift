/// A citizen's own way to one version of their ABC-jobplan: a link, opened once with a code that was given in person, and a sheet that
/// they fill in. What they write changes nothing in the plan: the caseworker takes it over into the next version.
public struct CitizenLink: Hashable, Sendable {
    public let id: CitizenLinkID
    public let caseID: CaseID
    /// The number of the version it fills in.
    public let number: Int
    public let createdAt: Instant
    /// nil when a system gave it by itself.
    public let createdBy: StaffID?
    /// From then on it opens nothing.
    public let expiresAt: Instant
    /// When its code was used, which it can be once.
    public var openedAt: Instant?
    public var withdrawnAt: Instant?
    /// What the citizen has written so far.
    public var sheet: CitizenSheet?
    /// When it was last saved.
    public var savedAt: Instant?
    /// The number of the version that it was taken over into.
    public var adoptedAs: Int?
    /// Counts changes from 1.
    public var version: Int

    public init(
        id: CitizenLinkID, caseID: CaseID, number: Int, createdAt: Instant, createdBy: StaffID?, expiresAt: Instant, openedAt: Instant? = nil,
        withdrawnAt: Instant? = nil, sheet: CitizenSheet? = nil, savedAt: Instant? = nil, adoptedAs: Int? = nil, version: Int = 1
    ) {
        self.id = id
        self.caseID = caseID
        self.number = number
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.expiresAt = expiresAt
        self.openedAt = openedAt
        self.withdrawnAt = withdrawnAt
        self.sheet = sheet
        self.savedAt = savedAt
        self.adoptedAs = adoptedAs
        self.version = version
    }

    /// How far it has come.
    public func state(at now: Instant) -> CitizenLinkState {
        if adoptedAs != nil { return .overtaget }
        if withdrawnAt != nil { return .trukketTilbage }
        if now >= expiresAt { return .udloebet }
        if sheet?.isDone == true { return .udfyldt }
        return openedAt == nil ? .venter : .aabnet
    }

    /// Whether the citizen can read and write through it.
    public func isUsable(at now: Instant) -> Bool {
        switch state(at: now) {
        case .venter, .aabnet, .udfyldt: true
        case .overtaget, .trukketTilbage, .udloebet: false
        }
    }

    /// Whether it was taken back or taken over: then nothing of it changes any more.
    public var isClosed: Bool { withdrawnAt != nil || adoptedAs != nil }

    /// How many days a link can be given for.
    public static let days = 1...60
    /// For how many it is given where nothing is said.
    public static let usualDays = 14
}

/// Names a citizen's link. It stands in the link itself, and opens nothing without the code.
public typealias CitizenLinkID = ID<CitizenLink>

/// How far a citizen's link has come.
public enum CitizenLinkState: String, Sendable, CaseIterable {
    case venter, aabnet, udfyldt, overtaget
    case trukketTilbage = "trukket-tilbage"
    case udloebet

    /// In Danish.
    public var label: String {
        switch self {
        case .venter: "Venter på, at borgeren åbner det"
        case .aabnet: "Åbnet af borgeren"
        case .udfyldt: "Udfyldt af borgeren"
        case .overtaget: "Taget over i planen"
        case .trukketTilbage: "Trukket tilbage"
        case .udloebet: "Udløbet"
        }
    }
}

/// Whether citizens can be given links. Off until a leader turns it on with a reason.
public struct CitizenLinkSettings: Hashable, Sendable {
    public let isOn: Bool
    public let reason: String
    public let setAt: Instant?
    public let setBy: StaffID?
    /// Counts changes from 1.
    public let version: Int

    public init(isOn: Bool, reason: String, setAt: Instant?, setBy: StaffID?, version: Int) {
        self.isOn = isOn
        self.reason = reason
        self.setAt = setAt
        self.setBy = setBy
        self.version = version
    }
}
