/// How an item ended, as a code.
public enum ItemEnding: String, CodeListValue {
    case konkluderet
    case ingenAftale
    case udsat
    case trukket
    case ikkeNaaet
    case bringerFravaerende

    public static let list = "punktafslutninger"

    /// In Danish.
    public var label: String {
        switch self {
        case .konkluderet: "Konkluderet"
        case .ingenAftale: "Uden aftale"
        case .udsat: "Udsat"
        case .trukket: "Trukket"
        case .ikkeNaaet: "Ikke nået"
        case .bringerFravaerende: "Den, der bragte sagen, var der ikke"
        }
    }

    /// Whether the case goes on to a later meeting.
    public var isCarriedOn: Bool { end(reason: nil).isCarriedOn }

    /// The ending with its reason. Where a reason is needed and none was given it is empty, which `ItemEnd.lacks` finds.
    public func end(reason: String?) -> ItemEnd {
        switch self {
        case .konkluderet: .konkluderet
        case .ingenAftale: .ingenAftale(reason: reason ?? "")
        case .udsat: .udsat(reason: reason ?? "")
        case .trukket: .trukket(reason: reason)
        case .ikkeNaaet: .ikkeNaaet
        case .bringerFravaerende: .bringerFravaerende
        }
    }
}

/// What the bringer takes home, and how the item ended. There from the beginning, so that text can be written before the end.
public struct ItemConclusion: Hashable, Sendable {
    public let item: MeetingItemID
    public var text: String?
    /// nil while the item is open.
    public var ending: ItemEnding?
    public var reason: String?
    /// The meeting a case that was put off goes to.
    public var nextMeeting: MeetingID?
    /// The clear attention points that were seen and acknowledged when the item ended.
    public var acknowledged: [AttentionPoint.Code]
    /// Whether the item ended with attention points that were acknowledged rather than made clear.
    public var wasUnclear: Bool
    public var endedAt: Instant?
    public var endedBy: StaffID?
    public var version: Int

    public init(
        item: MeetingItemID, text: String? = nil, ending: ItemEnding? = nil, reason: String? = nil, nextMeeting: MeetingID? = nil,
        acknowledged: [AttentionPoint.Code] = [], wasUnclear: Bool = false, endedAt: Instant? = nil, endedBy: StaffID? = nil, version: Int = 1
    ) {
        self.item = item
        self.text = text
        self.ending = ending
        self.reason = reason
        self.nextMeeting = nextMeeting
        self.acknowledged = acknowledged
        self.wasUnclear = wasUnclear
        self.endedAt = endedAt
        self.endedBy = endedBy
        self.version = version
    }

    /// Whether the item has not ended in any way.
    public var isOpen: Bool { ending == nil }

    /// Ends the item.
    public mutating func end(
        _ ending: ItemEnding, reason: String?, nextMeeting: MeetingID?, acknowledged: [AttentionPoint.Code], at now: Instant, by staff: StaffID?
    ) {
        self.ending = ending
        self.reason = reason
        self.nextMeeting = nextMeeting
        self.acknowledged = acknowledged
        wasUnclear = !acknowledged.isEmpty
        endedAt = now
        endedBy = staff
    }

    /// Takes the end back; the text stays.
    public mutating func reopen() {
        ending = nil
        reason = nil
        nextMeeting = nil
        acknowledged = []
        wasUnclear = false
        endedAt = nil
        endedBy = nil
    }
}
