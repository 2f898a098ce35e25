public import Domain

/// A list that is cut after a few, and whether there were more.
public struct Few<Item: Sendable>: Sendable {
    public var items: [Item]
    public var more: Bool

    /// Cuts the list: `rows` holds one more than is shown, if there is one.
    init(_ rows: [Item], most: Int) {
        items = Array(rows.prefix(most))
        more = rows.count > most
    }

    func map<Other>(_ transform: (Item) throws -> Other) rethrows -> Few<Other> {
        Few<Other>(items: try items.map(transform), more: more)
    }

    private init(items: [Item], more: Bool) {
        self.items = items
        self.more = more
    }
}

extension Few {
    func compactMap<Other>(_ transform: (Item) throws -> Other?) rethrows -> Few<Other> {
        Few<Other>(items: try items.compactMap(transform), more: more)
    }
}

/// What a person needs next, in one call.
public struct OverviewView: Sendable {
    public var day: Day
    public var week: ISOWeek
    public var staff: StaffMember
    /// The coming meetings, with the cases the person brings.
    public var meetings: Few<ComingMeeting>
    /// The planned conversations the person holds: the next, and those whose day has passed without anybody saying how they went.
    public var conversations: Few<ComingConversation>
    /// The meetings the person leads or writes the minutes of, with what is still to be done.
    public var leading: Few<LedMeeting>
    public var overdue: Few<AgreementView>
    /// Due from today to Sunday.
    public var thisWeek: Few<AgreementView>
    /// Due after Sunday.
    public var later: Few<AgreementView>
    public var withoutConclusion: Few<WaitingCase>
    public var untouched: Few<UntouchedCase>
    public var untouchedDays: Int
    /// nil for who leads nobody.
    public var leader: LeaderOverview?
}

/// What a leader needs beside their own.
public struct LeaderOverview: Sendable {
    /// Agreements where somebody should ask who does them.
    public var handovers: Few<AgreementView>
    /// Cases opened in an emergency that no leader has looked at yet, the newest first.
    public var emergencyAccesses: Few<OpenedCase>
}

/// A case that was opened in an emergency.
public struct OpenedCase: Sendable {
    public var access: EmergencyAccess
    public var citizen: CitizenID
    public var citizenName: String
    public var staffName: String
}

/// A meeting by name.
public struct MeetingName: Sendable {
    public var meeting: Meeting
    public var teamName: String
    public var leaderName: String
}

/// A coming meeting, with the cases the person brings.
public struct ComingMeeting: Sendable {
    public var meeting: MeetingName
    public var items: [BroughtItem]
}

/// A planned conversation.
public struct ComingConversation: Sendable {
    public var conversation: Conversation
    public var citizen: CitizenID
    public var citizenName: String
    /// Whether its day has passed.
    public var isPast: Bool
}

/// A case the person brings to a meeting.
public struct BroughtItem: Sendable {
    public var item: MeetingItem
    public var citizen: CitizenID
    public var citizenName: String
    public var question: String?
}

/// A meeting the person runs, and what is still to be done.
public struct LedMeeting: Sendable {
    public var meeting: MeetingName
    public var openItems: Int
    public var gaps: [MeetingGap]
}

/// A case that was brought and has no conclusion.
public struct WaitingCase: Sendable {
    public var item: MeetingItem
    public var meeting: MeetingName
    public var citizen: CitizenID
    public var citizenName: String
    /// nil when it was never ended.
    public var ending: ItemEnding?
    public var reason: String?
}

/// A case in which nothing happened for long.
public struct UntouchedCase: Sendable {
    public var caseID: CaseID
    public var citizen: CitizenID
    public var citizenName: String
    public var touchedAt: Instant
    /// Whole days since then.
    public var days: Int
}
