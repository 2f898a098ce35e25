public import Domain

/// A meeting's minutes with the cases that its reader may see. It covers several citizens, so it never enters one citizen's case.
public struct MeetingMinutesDocument: PrintedDocument {
    /// `minutes-meeting`.
    public static let template = "minutes-meeting"

    let title: String
    let meeting: MeetingLines
    let isPreview: Bool
    let stamp: [String]
    let correction: [String]
    let hasMeetingChanges: Bool
    let meetingChanges: [ChangeLine]
    let isCorrected: Bool
    let items: [ItemLines]

    /// - Parameters:
    ///   - meetingChanges: what a correction changed in the meeting's own part.
    ///   - items: the cases that the reader may see, each with what a correction changed in it.
    ///   - stamp: the version; nil for a preview.
    public init(
        _ meeting: MeetingMinutes, meetingChanges: [FieldChange], items: [(minutes: ItemMinutes, changes: [FieldChange])], stamp: MinutesStamp?
    ) {
        title = "Referat: \(meeting.heading)"
        self.meeting = MeetingLines(meeting)
        isPreview = stamp == nil
        self.stamp = one(stamp?.words)
        correction = one(stamp?.correction)
        isCorrected = !correction.isEmpty
        self.meetingChanges = meetingChanges.map(ChangeLine.init)
        hasMeetingChanges = !meetingChanges.isEmpty
        self.items = items.map { ItemLines($0.minutes, changes: $0.changes) }
    }
}
