/// How a jobcenter meets new unemployed of a target group. The choice is the leaders', and must be a conscious one.
public enum StrategyType: String, Sendable, CaseIterable {
    case doedvaegt
    case catchAll = "catch-all"
    case selektion

    /// In Danish; the names are the field's.
    public var label: String {
        switch self {
        case .doedvaegt: "Dødvægt"
        case .catchAll: "Catch all"
        case .selektion: "Selektion"
        }
    }

    /// What it means, in our words.
    public var meaning: String {
        switch self {
        case .doedvaegt: "Så lidt indsats som muligt i begyndelsen. Der handles, når reglerne kræver det."
        case .catchAll: "Alle får en tæt indsats i den første tid: samtaler, hjælp til at søge job og praktik."
        case .selektion: "Tidlig indsats til dem, der har brug for den, og mindst mulig til resten."
        }
    }

    /// What to keep an eye on, in our words.
    public var attention: [String] {
        switch self {
        case .doedvaegt:
            [
                "Sagerne bliver tungere, jo længere der går. Hvordan opdager I dem, der har brug for hjælp før?",
                "Hvor meget er der tilbage af dagpengene, når indsatsen begynder?",
            ]
        case .catchAll:
            [
                "Det koster. Hvad får I for pengene, og hvordan måler I det?",
                "Kan indsatsen holde nogen fast, som ellers var kommet i job?",
                "Hvem melder sig ud eller finder job, når kravene kommer med det samme?",
            ]
        case .selektion:
            [
                "Er det klart for alle, hvem der skal visiteres til hvad?",
                "Hvor mange peger I ud? Hold øje med andelen, så der ikke bliver for mange.",
                "Hvem i ledelsen følger op, og hvor tit?",
            ]
        }
    }
}

/// The strategy of a target group from a day on. Rows are added and never changed; the latest that has begun is in force.
public struct Strategy: Hashable, Sendable {
    public let id: StrategyID
    /// A code of the list `maalgrupper`.
    public let targetGroup: String
    public let type: StrategyType
    /// Why, in the words of those who chose.
    public let reason: String
    public let from: Day
    public let madeAt: Instant
    /// `nil` when a system recorded it by itself.
    public let madeBy: StaffID?

    public init(id: StrategyID, targetGroup: String, type: StrategyType, reason: String, from: Day, madeAt: Instant, madeBy: StaffID?) {
        self.id = id
        self.targetGroup = targetGroup
        self.type = type
        self.reason = reason
        self.from = from
        self.madeAt = madeAt
        self.madeBy = madeBy
    }

    /// The strategy in force on a day: the one that began last; of several of one day the last that was recorded.
    public static func inForce(on day: Day, of strategies: [Strategy]) -> Strategy? {
        strategies.filter { $0.from <= day }.max { ($0.from, $0.id) < ($1.from, $1.id) }
    }
}

/// Names a row of a target group's strategy.
public typealias StrategyID = ID<Strategy>
