public import Domain

/// A line of a work list, before names are looked up. It tells of the work, and ranks no citizen.
public struct WorkLine: Sendable {
    public var file: Case
    /// nil where the list has one kind.
    public var kind: WorkItemKind?
    /// The day it is about: when a talk is planned or agreed, when a deadline is, since when nothing has happened.
    public var day: Day
    /// Whether the day is one that something should have happened by, and has passed.
    public var isLate: Bool
    /// In Danish.
    public var text: String
    /// The conversation it is about.
    public var conversation: ConversationID?
    /// The version of the plan it is about.
    public var version: Int?

    init(
        _ file: Case, kind: WorkItemKind? = nil, on day: Day, _ text: String, isLate: Bool = false, conversation: ConversationID? = nil,
        version: Int? = nil
    ) {
        self.file = file
        self.kind = kind
        self.day = day
        self.isLate = isLate
        self.text = text
        self.conversation = conversation
        self.version = version
    }

    /// In the order of their days, those of one day in the order in which the cases came in.
    static func byDay(_ lines: [WorkLine]) -> [WorkLine] {
        lines.sorted { ($0.day, $0.file.id) < ($1.day, $1.file.id) }
    }
}

/// Something in a case to look at next, as shown.
public struct WorkItem: Sendable {
    public var line: WorkLine
    public var citizenName: String
    public var responsibleName: String
}
