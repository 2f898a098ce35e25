/// The group leader's internal answer when a case is brought for `bevilling`. It is not the decision: hearing the citizen and
/// deciding happen in the specialist system.
public enum Permission: Hashable, Sendable {
    case givet
    /// Given on conditions, in words.
    case betinget(conditions: String)
    /// Refused, and why.
    case afslaaet(reason: String)

    /// The answer as a code.
    public var answer: PermissionAnswer {
        switch self {
        case .givet: .givet
        case .betinget: .betinget
        case .afslaaet: .afslaaet
        }
    }

    /// The permission behind a code; nil when conditions or a reason are missing.
    public init?(_ answer: PermissionAnswer, words: String?) {
        let words = words.flatMap { $0.isWritten ? $0 : nil }
        switch (answer, words) {
        case (.givet, _): self = .givet
        case (.betinget, let words?): self = .betinget(conditions: words)
        case (.afslaaet, let words?): self = .afslaaet(reason: words)
        case (_, nil): return nil
        }
    }
}

/// The group leader's answer, as a code.
public enum PermissionAnswer: String, CodeListValue {
    case givet
    case betinget
    case afslaaet

    public static let list = "tilladelsessvar"

    /// In Danish.
    public var label: String {
        switch self {
        case .givet: "Givet"
        case .betinget: "Givet på betingelser"
        case .afslaaet: "Afslået"
        }
    }

    /// Whether hearing the citizen and deciding follow from it.
    public var leadsToDecision: Bool { self != .afslaaet }
}

/// The answer to an item, and who gave it. There from the beginning, without an answer.
public struct ItemPermission: Hashable, Sendable {
    public let item: MeetingItemID
    public var answer: PermissionAnswer?
    /// Conditions, reason, or a remark.
    public var words: String?
    public var givenAt: Instant?
    public var givenBy: StaffID?
    public var version: Int

    public init(
        item: MeetingItemID, answer: PermissionAnswer? = nil, words: String? = nil, givenAt: Instant? = nil, givenBy: StaffID? = nil,
        version: Int = 1
    ) {
        self.item = item
        self.answer = answer
        self.words = words
        self.givenAt = givenAt
        self.givenBy = givenBy
        self.version = version
    }

    /// The permission; nil while there is no answer.
    public var permission: Permission? { answer.flatMap { Permission($0, words: words) } }
}
