/// How many are still unemployed after so many weeks: a local table with the population it was counted in. The sources print no figures,
/// so there are none until somebody brings them.
public struct SurvivalCurve: Hashable, Sendable {
    /// By week, rising; empty while none is imported.
    public let points: [Point]
    /// Whom it was counted among, in words.
    public let population: String?
    /// Whether everybody in that population was counted, so that shares may be held against it.
    public let isComplete: Bool
    public let source: String?
    /// Counts imports from 1.
    public let version: Int

    /// A week and the whole per cent still unemployed then.
    public struct Point: Hashable, Sendable {
        /// 0 to 520.
        public let week: Int
        /// 0 to 100.
        public let percent: Int

        public init(week: Int, percent: Int) {
            self.week = week
            self.percent = percent
        }
    }

    public init(points: [Point], population: String?, isComplete: Bool, source: String?, version: Int) {
        self.points = points
        self.population = population
        self.isComplete = isComplete
        self.source = source
        self.version = version
    }

    /// The week that cuts strategically.
    public static let cutWeek = 39

    /// The per cent still unemployed after the week; `nil` where the table has no such week: nothing is guessed between two.
    public func percent(after week: Int) -> Int? {
        points.first { $0.week == week }?.percent
    }

    /// The places in the list, from 0, whose week does not follow the one before or whose share is greater than it.
    public static func faults(in points: [Point]) -> [Int] {
        points.indices.dropFirst().filter { points[$0].week <= points[$0 - 1].week || points[$0].percent > points[$0 - 1].percent }
    }
}

/// The share pointed out by screening against the share still unemployed after 39 weeks.
public struct ScreeningShare: Hashable, Sendable {
    /// How many were pointed out.
    public let flagged: Int
    /// Of how many.
    public let total: Int
    /// The whole per cent still unemployed after 39 weeks.
    public let survivalPercent: Int
    /// How many per cent more is "not much more"; the sources have no number.
    public let tolerance: Int

    public init(flagged: Int, total: Int, survivalPercent: Int, tolerance: Int = 0) {
        self.flagged = flagged
        self.total = total
        self.survivalPercent = survivalPercent
        self.tolerance = tolerance
    }

    /// The whole per cent pointed out, rounded down; `nil` of nobody.
    public var percent: Int? { total > 0 ? flagged * 100 / total : nil }

    /// Whether more are pointed out than the rule of thumb says, by whole numbers and never by rounded shares.
    public var isAboveRule: Bool { total > 0 && flagged * 100 > (survivalPercent + tolerance) * total }
}
