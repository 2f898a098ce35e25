public import Domain

/// The work lists there are.
public enum WorklistName: String, Sendable, CaseIterable {
    case naesteSamtaler = "naeste-samtaler"
    case planerUdenBevaegelse = "planer-uden-bevaegelse"
    case planerUdenUnderskrift = "planer-uden-underskrift"
    case borgernesArk = "borgernes-ark"
    case snartLangtidsledige = "snart-langtidsledige"
    case frister

    /// Its title, in Danish.
    public var label: String {
        switch self {
        case .naesteSamtaler: "Næste samtaler"
        case .planerUdenBevaegelse: "Planer uden bevægelse"
        case .planerUdenUnderskrift: "Planer uden underskrift"
        case .borgernesArk: "Borgernes ark"
        case .snartLangtidsledige: "Snart langtidsledige"
        case .frister: "Frister"
        }
    }

    /// What it shows, in Danish.
    public var meaning: String {
        switch self {
        case .naesteSamtaler: """
            Samtaler, der er booket, og borgere uden en næste samtale: hvor en aftalt dag ikke er booket, hvor tiden er gået, uden at samtalen er \
            afsluttet, og hvor der ikke er aftalt noget.
            """
        case .planerUdenBevaegelse: "Indsatsplaner og ABC-jobplaner, som der ikke er sket noget i."
        case .planerUdenUnderskrift: "ABC-jobplaner, som borgeren eller sagsbehandleren ikke har skrevet under på."
        case .borgernesArk: "Det, borgere har skrevet på deres ark til ABC-jobplanen, og som ikke er taget over i planen."
        case .snartLangtidsledige: """
            Borgere, der bliver langtidsledige, hvis ydelsen fortsætter: 80 procent af det seneste år på dagpenge eller kontanthjælp, \
            eller efter en anden definition, for eksempel kommunens egen grænse.
            """
        case .frister: """
            Frister, der er overskredet eller kommer, efter de regler om samtaler, der er lagt ind, og sager, hvor den dag mangler, der regnes fra. \
            En periode, der er gået uden samtalerne, kan ikke indhentes og forlader listen efter nogle uger; den står stadig på sagen.
            """
        }
    }

    /// What its items can be, where they are of more than one kind.
    public var kinds: [WorkItemKind] {
        switch self {
        case .naesteSamtaler: [.booket, .ikkeAfsluttet, .ikkeBooket, .intetAftalt]
        case .planerUdenBevaegelse: [.indsatsplan, .jobplan]
        case .borgernesArk: [.klar, .begyndt]
        case .frister: [.frist, .manglerStartdag]
        case .planerUdenUnderskrift, .snartLangtidsledige: []
        }
    }

    /// How many weeks it looks back or ahead where nothing is asked for.
    public var weeks: Int {
        switch self {
        case .naesteSamtaler, .frister: 4
        case .planerUdenBevaegelse, .snartLangtidsledige: 8
        // What waits for somebody does not stop waiting: they look back further than any case goes.
        case .planerUdenUnderskrift, .borgernesArk: 1_040
        }
    }
}

/// What an item of a work list is, where a list has more than one kind.
public enum WorkItemKind: String, Sendable, CaseIterable {
    /// A conversation that is planned.
    case booket
    /// A conversation whose day has passed, and nobody has said how it went.
    case ikkeAfsluttet = "ikke-afsluttet"
    /// A day was agreed for the next conversation, and it is not planned.
    case ikkeBooket = "ikke-booket"
    /// No next conversation, and no day for one.
    case intetAftalt = "intet-aftalt"
    case indsatsplan
    case jobplan = "abc-jobplan"
    /// A citizen says that they are ready to talk about what they wrote.
    case klar
    /// A citizen has written something, and says nothing of that.
    case begyndt
    /// What a rule asks, and by when.
    case frist
    /// A rule asks for talks, and it is not known from which day.
    case manglerStartdag = "mangler-startdag"

    /// In Danish.
    public var label: String {
        switch self {
        case .booket: "Booket"
        case .ikkeAfsluttet: "Ikke afsluttet"
        case .ikkeBooket: "Aftalt, ikke booket"
        case .intetAftalt: "Intet aftalt"
        case .indsatsplan: "Indsatsplan"
        case .jobplan: "ABC-jobplan"
        case .klar: "Klar"
        case .begyndt: "Begyndt"
        case .frist: "Frist"
        case .manglerStartdag: "Mangler startdag"
        }
    }
}

/// What a work list is narrowed by.
public struct WorklistFilter: Sendable {
    public var team: TeamID?
    public var responsible: StaffID?
    /// One of the list's kinds.
    public var kind: WorkItemKind?
    /// By which definition long-term unemployed is reckoned; `kilde` if left out. For that list alone.
    public var definition: LongTermDefinition?
    /// 1 to 104; the list's own number if left out.
    public var weeks: Int?
    /// 1 to 200.
    public var limit: Int

    public init(team: TeamID?, responsible: StaffID?, kind: WorkItemKind? = nil, definition: LongTermDefinition? = nil, weeks: Int?, limit: Int) {
        self.team = team
        self.responsible = responsible
        self.kind = kind
        self.definition = definition
        self.weeks = weeks
        self.limit = limit
    }

    /// Whether items of the kind are asked for.
    func wants(_ kind: WorkItemKind?) -> Bool { self.kind == nil || self.kind == kind }
}

/// A work list.
public struct Worklist: Sendable {
    public var name: WorklistName
    public var weeks: Int
    public var items: [WorkItem]
    /// Whether there is nothing more to show than this.
    public var isWhole: Bool
}
