public import Domain

/// The work lists there are.
public enum WorklistName: String, Sendable, CaseIterable {
    case naesteSamtaler = "naeste-samtaler"
    case planerUdenBevaegelse = "planer-uden-bevaegelse"
    case planerUdenUnderskrift = "planer-uden-underskrift"
    case snartLangtidsledige = "snart-langtidsledige"
    case frister

    /// What it holds, in Danish.
    public var label: String {
        switch self {
        case .naesteSamtaler: "Næste samtaler"
        case .planerUdenBevaegelse: "Planer uden bevægelse"
        case .planerUdenUnderskrift: "Planer uden underskrift"
        case .snartLangtidsledige: "Snart langtidsledige"
        case .frister: "Frister"
        }
    }

    /// How many weeks it looks back or ahead where nothing is asked for.
    public var weeks: Int {
        switch self {
        case .naesteSamtaler, .frister: 4
        case .planerUdenBevaegelse, .snartLangtidsledige: 8
        case .planerUdenUnderskrift: 104
        }
    }
}

/// What a work list is narrowed by.
public struct WorklistFilter: Sendable {
    public var team: TeamID?
    public var responsible: StaffID?
    /// 1 to 104; the list's own number if left out.
    public var weeks: Int?
    /// 1 to 200.
    public var limit: Int

    public init(team: TeamID?, responsible: StaffID?, weeks: Int?, limit: Int) {
        self.team = team
        self.responsible = responsible
        self.weeks = weeks
        self.limit = limit
    }
}

/// Something in a case to look at next. It tells of the work, and ranks no citizen.
public struct WorkItem: Sendable {
    public var file: Case
    public var citizenName: String
    public var responsibleName: String
    /// The day it is about: when a talk is planned, when a deadline is, since when nothing has happened.
    public var day: Day
    /// Whether the day is a deadline that has passed.
    public var isLate: Bool
    /// In Danish.
    public var text: String
    /// The conversation it is about.
    public var conversation: ConversationID?
    /// The version of the plan it is about.
    public var version: Int?
}

/// A work list.
public struct Worklist: Sendable {
    public var name: WorklistName
    public var weeks: Int
    public var items: [WorkItem]
    /// Whether there is nothing more to show than this.
    public var isWhole: Bool
}
