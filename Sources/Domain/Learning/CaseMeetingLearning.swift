/// How a case went at a meeting and afterwards, as far as learning across cases asks. Nobody is named in it.
public struct MeetingOutcome: Hashable, Sendable {
    public var ending: ItemEnding
    /// Whole days from the day the case was first put on an agenda to the day the item ended.
    public var days: Int
    /// Whether it ended with words that could have been clearer and were acknowledged so.
    public var wasUnclear: Bool
    /// Which roles met in which patterns when it ended.
    public var meetings: Set<PatternMeeting>
    /// Whether somebody stands in another logic now.
    public var hasMoved: Bool
    /// Why the case was closed, if it was closed that day or later.
    public var closing: ClosingReason?
    /// Whether the case was brought to a meeting anew after it ended.
    public var isBroughtAgain: Bool
    public var agreements: [AgreementOutcome]

    public init(
        ending: ItemEnding, days: Int, wasUnclear: Bool = false, meetings: Set<PatternMeeting> = [], hasMoved: Bool = false,
        closing: ClosingReason? = nil, isBroughtAgain: Bool = false, agreements: [AgreementOutcome] = []
    ) {
        self.ending = ending
        self.days = days
        self.wasUnclear = wasUnclear
        self.meetings = meetings
        self.hasMoved = hasMoved
        self.closing = closing
        self.isBroughtAgain = isBroughtAgain
        self.agreements = agreements
    }

    /// Whether it came to an end at the meeting, with an agreement or without.
    public var isConcluded: Bool { ending == .konkluderet || ending == .ingenAftale }
}

/// So many of so many.
public struct Share: Hashable, Sendable {
    public let count: Int
    public let total: Int

    public init(_ count: Int, of total: Int) {
        self.count = count
        self.total = total
    }

    /// Whole per cent, halves upwards; nil of nothing.
    public var percent: Int? { total == 0 ? nil : (count * 200 + total) / (total * 2) }
}

/// What happened after items that ended with a conclusion.
public struct Aftermath: Hashable, Sendable {
    public let items: Int
    public let moved: Share
    public let broughtAgain: Share
    public let closed: Share
    /// Why cases were closed, in the order of the list; reasons that nobody had are left out.
    public let closings: [Counted<ClosingReason>]
    /// Agreements done by their last day, of all that were done or dropped or whose last day has passed.
    public let kept: Share

    init(_ outcomes: [MeetingOutcome]) {
        items = outcomes.count
        moved = Share(outcomes.count { $0.hasMoved }, of: items)
        broughtAgain = Share(outcomes.count { $0.isBroughtAgain }, of: items)
        closed = Share(outcomes.count { $0.closing != nil }, of: items)
        closings = Counted.all(outcomes.compactMap(\.closing))
        let due = outcomes.flatMap(\.agreements).filter { $0 != .aaben }
        kept = Share(due.count { $0 == .tilTiden }, of: due.count)
    }
}

/// A code and how often it was met.
public struct Counted<Code: Hashable & Sendable & CaseIterable>: Hashable, Sendable {
    public let code: Code
    public let count: Int

    /// In the order of the list, those that were met alone.
    static func all(_ codes: [Code]) -> [Counted] {
        let counts = codes.reduce(into: [:]) { counts, code in counts[code, default: 0] += 1 } as [Code: Int]
        return Code.allCases.compactMap { code in counts[code].map { Counted(code: code, count: $0) } }
    }
}

/// What can be learned from many cases at meetings: counts and shares that ask, and never about single colleagues.
public struct CaseMeetingLearning: Hashable, Sendable {
    /// Items that ended in any way.
    public let items: Int
    /// How they ended, in the order of the list.
    public let endings: [Counted<ItemEnding>]
    /// Those that ended with a conclusion, with an agreement or without.
    public let conclusions: Int
    /// Of the conclusions, those with unclear words that were acknowledged.
    public let unclear: Share
    /// The median of days from brought to conclusion: half of the cases took no longer. nil without conclusions.
    public let medianDays: Int?
    /// What happened after the conclusions.
    public let afterwards: Aftermath
    /// For each pair of roles that met in a pattern, most often met first, what happened after those conclusions.
    public let patterns: [PatternAftermath]
    /// How the agreements of the conclusions were kept, in the order of the list.
    public let agreements: [Counted<AgreementOutcome>]

    /// Roles that met in a pattern, and what happened afterwards.
    public struct PatternAftermath: Hashable, Sendable {
        public let meeting: PatternMeeting
        /// Of all conclusions, those in which they met.
        public let share: Share
        public let afterwards: Aftermath
    }

    public init(_ outcomes: [MeetingOutcome]) {
        items = outcomes.count
        endings = Counted.all(outcomes.map(\.ending))
        let concluded = outcomes.filter(\.isConcluded)
        conclusions = concluded.count
        unclear = Share(concluded.count { $0.wasUnclear }, of: concluded.count)
        let days = concluded.map(\.days).sorted()
        medianDays = days.isEmpty ? nil : days[(days.count - 1) / 2]
        afterwards = Aftermath(concluded)
        agreements = Counted.all(concluded.flatMap(\.agreements))
        let met = concluded.reduce(into: [:]) { met, outcome in
            for meeting in outcome.meetings { met[meeting, default: []].append(outcome) }
        } as [PatternMeeting: [MeetingOutcome]]
        patterns = met
            .map { PatternAftermath(meeting: $0.key, share: Share($0.value.count, of: concluded.count), afterwards: Aftermath($0.value)) }
            .sorted { $0.share.count == $1.share.count ? $0.meeting < $1.meeting : $0.share.count > $1.share.count }
    }
}
