/// Somebody's part in a meeting.
public struct Participant: Hashable, Sendable {
    public let id: ParticipantID
    public let meeting: MeetingID
    public let who: Who
    public var attendance: Attendance
    /// Counts changes from 1.
    public var version: Int

    /// Somebody who works here, or a professional from elsewhere.
    public enum Who: Hashable, Sendable {
        case staff(StaffID)
        case outsider(Outsider)
    }

    /// A professional from elsewhere.
    public struct Outsider: Hashable, Sendable {
        public let name: String
        public let title: String?
        public let organisation: String

        public init(name: String, title: String?, organisation: String) {
            self.name = name
            self.title = title
            self.organisation = organisation
        }
    }

    public init(id: ParticipantID, meeting: MeetingID, who: Who, attendance: Attendance = .inviteret, version: Int = 1) {
        self.id = id
        self.meeting = meeting
        self.who = who
        self.attendance = attendance
        self.version = version
    }

    /// The person here, if it is one.
    public var staff: StaffID? { if case .staff(let id) = who { id } else { nil } }

    /// The professional from elsewhere, if it is one.
    public var outsider: Outsider? { if case .outsider(let outsider) = who { outsider } else { nil } }
}

/// Whether somebody came.
public enum Attendance: String, CodeListValue {
    case inviteret, deltog, afbud, udeblev

    public static let list = "fremmoede"

    public var label: String {
        switch self {
        case .inviteret: "Inviteret"
        case .deltog: "Deltog"
        case .afbud: "Afbud"
        case .udeblev: "Udeblev"
        }
    }
}
