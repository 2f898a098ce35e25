/// What "langtidsledig" means: the sources have four answers, kept apart by name (section 2.8, C-7).
public enum LongTermDefinition: String, Sendable, CaseIterable {
    /// At least 80 per cent of the latest year.
    case kilde
    /// As `kilde`, and counted in the last week too.
    case star
    /// At least 52 weeks in a row, gaps of up to 28 days tolerated.
    case dst
    /// More than a number of weeks in a row that the municipality sets; 26 in the source.
    case lokal

    /// In Danish.
    public var label: String {
        switch self {
        case .kilde: "Mindst 80 procent af det seneste år"
        case .star: "Mindst 80 procent af det seneste år og ledig i den sidste uge"
        case .dst: "Mindst 52 uger i træk"
        case .lokal: "Kommunens egen grænse"
        }
    }
}

/// A row of the table of which benefits count, as it is shown: with where it comes from.
public struct CountingBenefit: Hashable, Sendable {
    public let rule: CountingRule
    public let source: String
    /// Whether it was read at its source.
    public let isVerified: Bool

    public init(rule: CountingRule, source: String, isVerified: Bool) {
        self.rule = rule
        self.source = source
        self.isVerified = isVerified
    }
}

/// A dated setting: in these days this benefit counts as unemployment under this definition. A row of data, never a rule in code.
public struct CountingRule: Hashable, Sendable {
    public let definition: LongTermDefinition
    /// A code of the list `ydelser`.
    public let benefit: String
    /// The first day it holds; `nil` for no known start.
    public let from: Day?
    /// The last day it holds, included; `nil` while it holds.
    public let to: Day?

    public init(definition: LongTermDefinition, benefit: String, from: Day? = nil, to: Day? = nil) {
        self.definition = definition
        self.benefit = benefit
        self.from = from
        self.to = to
    }
}
