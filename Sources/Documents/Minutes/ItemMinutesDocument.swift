public import Domain

/// One case's part of a meeting's minutes, which belongs to the case and to no other.
public struct ItemMinutesDocument: PrintedDocument {
    /// `minutes-item`.
    public static let template = "minutes-item"

    let title: String
    let meeting: MeetingLines
    let stamp: [String]
    let correction: [String]
    let isCorrected: Bool
    let item: ItemLines

    /// - Parameter changes: what this version changed in the case.
    public init(_ item: ItemMinutes, changes: [FieldChange], of meeting: MeetingMinutes, stamp: MinutesStamp) {
        title = "Referat af sag: \(item.citizenName)"
        self.meeting = MeetingLines(meeting.seen(from: item))
        self.stamp = [stamp.words]
        correction = changes.isEmpty ? [] : one(stamp.correction)
        isCorrected = !changes.isEmpty
        self.item = ItemLines(item, changes: changes)
    }
}
