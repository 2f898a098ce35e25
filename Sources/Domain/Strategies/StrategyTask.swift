/// What the strategy of a target group means for one case: something to do or to look at. It says whether the service knows that it was
/// done, and orders nobody to do it.
public struct StrategyTask: Hashable, Sendable {
    public let code: Code
    /// By when, where there is a day.
    public let dueOn: Day?
    /// Whether the service knows that it was done; `nil` where it cannot know.
    public let done: Bool?

    /// What there is to do. The codes are ours.
    public enum Code: String, Sendable, CaseIterable {
        /// Keep to the talks that the rules ask for.
        case holdFrister = "hold-frister"
        /// Look at the case anew when 39 weeks have passed.
        case se39Uger = "se-39-uger"
        case taetteSamtaler = "taette-samtaler"
        case jobsoegning
        case praktik
        /// Screen at the first talk.
        case screen
        /// Who was judged at risk gets a fitting offer at once.
        case tilbudNu = "tilbud-nu"
        /// What was left open is cleared.
        case afklar
        case mindstMuligt = "mindst-muligt"
    }

    public init(code: Code, dueOn: Day? = nil, done: Bool? = nil) {
        self.code = code
        self.dueOn = dueOn
        self.done = done
    }

    /// In Danish.
    public var text: String {
        switch code {
        case .holdFrister: "Hold de samtaler, reglerne kræver, til tiden."
        case .se39Uger: "Se på sagen igen, når der er gået 39 uger."
        case .taetteSamtaler: "Aftal samtaler med kort afstand i den første tid."
        case .jobsoegning: "Tal om hjælp til at søge job."
        case .praktik: "Tal om, hvad en virksomhedspraktik kunne give."
        case .screen: "Tal om tidlige kendetegn ved den første samtale, og skriv din vurdering ned."
        case .tilbudNu: "Du har vurderet, at der er risiko. Find et tilbud, der passer, med det samme."
        case .afklar: "Din vurdering er uafklaret. Hvad mangler du at vide?"
        case .mindstMuligt: "Du har ikke vurderet, at der er risiko. Hold indsatsen nede, og se på det igen senere."
        }
    }
}

/// What is known of a case that its strategy asks about.
public struct StrategyFacts: Hashable, Sendable {
    /// When the present unemployment began; `nil` when not known.
    public let unemployedSince: Day?
    /// The caseworker's latest judgement.
    public let risk: RiskJudgement?
    /// The kinds of activity in the newest plan.
    public let activities: Set<ActivityKind>

    public init(unemployedSince: Day?, risk: RiskJudgement?, activities: Set<ActivityKind>) {
        self.unemployedSince = unemployedSince
        self.risk = risk
        self.activities = activities
    }
}

extension StrategyType {
    /// What it means for a case, in the order in which it comes up.
    public func tasks(_ facts: StrategyFacts) -> [StrategyTask] {
        let cut = facts.unemployedSince?.advanced(by: SurvivalCurve.cutWeek * 7)
        switch self {
        case .doedvaegt:
            return [StrategyTask(code: .holdFrister), StrategyTask(code: .se39Uger, dueOn: cut)]
        case .catchAll:
            return [
                StrategyTask(code: .holdFrister), StrategyTask(code: .taetteSamtaler), StrategyTask(code: .jobsoegning),
                StrategyTask(code: .praktik, done: !facts.activities.isDisjoint(with: [.virksomhedspraktik])),
            ]
        case .selektion:
            let screened = StrategyTask(code: .screen, done: facts.risk != nil)
            return switch facts.risk {
            case nil: [StrategyTask(code: .holdFrister), screened]
            case .ja: [StrategyTask(code: .holdFrister), screened, StrategyTask(code: .tilbudNu, done: facts.activities.isEmpty ? false : nil)]
            case .uafklaret: [StrategyTask(code: .holdFrister), screened, StrategyTask(code: .afklar)]
            case .nej: [StrategyTask(code: .holdFrister), screened, StrategyTask(code: .mindstMuligt), StrategyTask(code: .se39Uger, dueOn: cut)]
            }
        }
    }
}
