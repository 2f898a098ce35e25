import Crypto
import Domain
import JSON

/// Minutes as they would be now: the meeting's own part and that of every case, whoever may see it.
struct MinutesDraft {
    var meeting: MeetingMinutes
    /// In the order of the agenda.
    var items: [ItemMinutes]

    /// The meeting's part, as it is kept.
    var meetingContent: String { Self.content { $0.meetingMinutes(meeting) } }

    /// A case's part, as it is kept.
    static func content(of item: ItemMinutes) -> String { content { $0.itemMinutes(item) } }

    /// SHA-256 of all of it: two drafts with the same digest say the same, word for word.
    var digest: [UInt8] {
        var hash = SHA256()
        for content in [meetingContent] + items.map(Self.content) {
            // The length first, so that nothing can be moved over the border of two parts.
            hash.update(data: Array("\(content.utf8.count):".utf8))
            hash.update(data: Array(content.utf8))
        }
        return Array(hash.finalize())
    }

    private static func content(_ members: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter(reserving: 2048)
        writer.object(members)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
