/// Where a case stands with its next conversation.
public enum NextConversation: Hashable, Sendable {
    /// One that was planned for a day that has passed, and nobody has said how it went.
    case unsettled(ConversationID, ConversationKind, on: Day)
    /// One is planned.
    case planned
    /// The last one agreed on a day, and none is planned.
    case agreed(Day)
    /// The last one was cancelled or missed on the day it was planned for, and no other is planned.
    case fellThrough(ConversationState, on: Day)
    /// The last one was held on that day, and nothing was agreed about a next.
    case nothingAgreed(since: Day)
    /// There has not been one.
    case neverMet

    /// What of a conversation says where the case stands.
    public struct Talk: Hashable, Sendable {
        public let id: ConversationID
        public let kind: ConversationKind
        public let state: ConversationState
        /// The day it was held on, else the day it is planned for, in Denmark.
        public let day: Day
        /// The day of the next one, as agreed in it.
        public let nextOn: Day?

        public init(id: ConversationID, kind: ConversationKind, state: ConversationState, day: Day, nextOn: Day? = nil) {
            self.id = id
            self.kind = kind
            self.state = state
            self.day = day
            self.nextOn = nextOn
        }
    }

    /// - Parameter talks: the case's conversations, the latest first.
    public init(of talks: [Talk], on today: Day) {
        let planned = talks.filter { $0.state == .planlagt }
        let held = talks.first { $0.state == .afholdt }
        if let past = planned.first(where: { $0.day < today }) {
            self = .unsettled(past.id, past.kind, on: past.day)
        } else if !planned.isEmpty {
            self = .planned
        } else if let last = talks.first {
            if let day = held?.nextOn, last.state == .afholdt || last.day < day {
                self = .agreed(day)
            } else if last.state == .afholdt {
                self = .nothingAgreed(since: last.day)
            } else {
                self = .fellThrough(last.state, on: last.day)
            }
        } else {
            self = .neverMet
        }
    }
}
