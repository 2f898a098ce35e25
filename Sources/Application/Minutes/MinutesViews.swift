import Documents
public import Domain

/// A meeting's minutes as their reader may see them: final, or as they would be.
public struct MinutesView: Sendable {
    public var meeting: MeetingMinutes
    /// What a correction changed in the meeting's own part.
    public var changes: [FieldChange]
    /// The cases that the reader may see, in the order of the agenda.
    public var items: [ItemMinutesView]
    /// The digest of everything in them, seen or not, in hexadecimal.
    public var digest: String
    /// nil for a preview.
    public var version: MinutesVersion?
    public var madeByName: String?
    /// Every version there is, the oldest first; none in a preview of the first.
    public var versions: [MinutesVersion]

    /// The minutes on paper or as text.
    public var printed: Printed {
        Printed(MeetingMinutesDocument(
            meeting, meetingChanges: changes, items: items.map { ($0.minutes, $0.changes) },
            stamp: version.map { MinutesStamp($0, madeBy: madeByName) }
        ))
    }
}

/// A case's part of minutes.
public struct ItemMinutesView: Sendable {
    public var minutes: ItemMinutes
    /// What the correction that made this version changed in it.
    public var changes: [FieldChange]
}

/// A case's part of final minutes, with the meeting it was taken up at.
public struct CaseMinutesView: Sendable {
    public var item: ItemMinutesView
    public var meeting: MeetingMinutes
    public var version: MinutesVersion
    public var madeByName: String?

    /// The case's part on paper or as text.
    public var printed: Printed {
        Printed(ItemMinutesDocument(item.minutes, changes: item.changes, of: meeting, stamp: MinutesStamp(version, madeBy: madeByName)))
    }
}

extension MinutesStamp {
    fileprivate init(_ version: MinutesVersion, madeBy name: String?) {
        self.init(version: version.version, madeAt: version.madeAt, madeBy: name, correction: version.correction)
    }
}
