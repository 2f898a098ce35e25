/// How a case leaves a meeting.
public enum ItemEnd: Hashable, Sendable {
    /// With a conclusion and agreements.
    case konkluderet
    /// Without an agreement, and why: the answer to a rule question, for instance.
    case ingenAftale(reason: String)
    /// Put off to another meeting, and why.
    case udsat(reason: String)
    /// Taken off by whoever brought it.
    case trukket(reason: String?)
    /// There was no time.
    case ikkeNaaet
    /// Whoever brought it was not there.
    case bringerFravaerende

    /// Whether the case goes on to a later meeting.
    public var isCarriedOn: Bool {
        switch self {
        case .udsat, .ikkeNaaet, .bringerFravaerende: true
        case .konkluderet, .ingenAftale, .trukket: false
        }
    }
}

/// What an item must show when it ends.
public struct ItemFacts: Hashable, Sendable {
    public var reasons: Set<ItemReason>
    /// What the bringer takes home.
    public var conclusion: String?
    public var agreements: Int
    /// How those at the table see the problem, before solutions.
    public var problemViews: Int
    public var permission: Permission?
    /// The meeting a case that is put off goes to.
    public var hasNextMeeting: Bool

    public init(
        reasons: Set<ItemReason>, conclusion: String? = nil, agreements: Int = 0, problemViews: Int = 0, permission: Permission? = nil,
        hasNextMeeting: Bool = false
    ) {
        self.reasons = reasons
        self.conclusion = conclusion
        self.agreements = agreements
        self.problemViews = problemViews
        self.permission = permission
        self.hasNextMeeting = hasNextMeeting
    }
}

/// What is missing before an item can end.
public enum ItemLack: String, Error, Hashable, Sendable, CaseIterable {
    case conclusion
    case agreement
    case problemView
    case permission
    case reason
    case nextMeeting

    /// What the caseworker reads, in Danish.
    public var text: String {
        switch self {
        case .conclusion: "Skriv konklusionen: Hvad tager den, der bragte sagen, med sig fra mødet?"
        case .agreement: "Skriv mindst én aftale: hvad, hvem og hvornår. Er der ingen, så afslut uden aftale og skriv hvorfor."
        case .problemView: "Skriv, hvordan mindst én ved bordet ser problemet."
        case .permission: "Sagen er bragt for at få en tilladelse. Skriv gruppelederens svar."
        case .reason: "Skriv, hvorfor."
        case .nextMeeting: "Vælg det møde, sagen udsættes til."
        }
    }
}

extension ItemEnd {
    /// Everything that is missing before an item can end this way; empty when nothing is.
    public func lacks(_ facts: ItemFacts) -> [ItemLack] {
        var lacks: [ItemLack] = []
        switch self {
        case .konkluderet:
            if facts.problemViews == 0 { lacks.append(.problemView) }
            if !(facts.conclusion?.isWritten ?? false) { lacks.append(.conclusion) }
            if facts.agreements == 0 { lacks.append(.agreement) }
            if facts.needsPermission { lacks.append(.permission) }
        case .ingenAftale(let reason):
            if !reason.isWritten { lacks.append(.reason) }
            if facts.needsPermission { lacks.append(.permission) }
        case .udsat(let reason):
            if !reason.isWritten { lacks.append(.reason) }
            if !facts.hasNextMeeting { lacks.append(.nextMeeting) }
        case .trukket, .ikkeNaaet, .bringerFravaerende: break
        }
        return lacks
    }
}

extension ItemFacts {
    fileprivate var needsPermission: Bool { reasons.contains(.bevilling) && permission == nil }
}
