import Application
import Domain

/// Where people of a role tend to stand, and what they say there. How often is ours; that caseworkers often stand elsewhere than citizen and
/// physician is what the method found.
enum CompassMix {
    /// A position for somebody of this role.
    /// - Parameter mayAnswer: whether the case has a question to take a stance on.
    static func position(of role: ActorRole, kind: PositionKind = .anskuelse, mayAnswer: Bool, _ dice: inout Dice) -> NewPosition? {
        let logic = dice.weighted(tendencies(of: role))
        guard let logic, let point = point(in: logic, &dice) else { return nil }
        let basis = basis(for: role, &dice)
        let words = role == .borger && basis == .egen ? own[logic] : reported[logic]
        return NewPosition(
            point: point, kind: kind, basis: basis, statement: dice.chance(70) ? dice.pick(words ?? []) : nil,
            stance: mayAnswer && dice.chance(60) ? stance(in: logic, &dice) : nil,
            conditions: role != .borger && dice.chance(15) ? [dice.pick(ConditionFactor.allCases)].compactMap { $0 } : [], conditionsNote: nil
        )
    }

    private static func point(in logic: PracticeLogic, _ dice: inout Dice) -> CompassPoint? {
        let faglighed = logic == .inklusion || logic == .omsorg ? 1 : -1
        let omverden = logic == .inklusion || logic == .sanktion ? 1 : -1
        // One in fifty stands on an axis, of which the sources say nothing.
        let onAxis = dice.chance(2)
        return CompassPoint(
            systemFaglighed: faglighed * dice.within(4...96), individOmverden: onAxis ? 0 : omverden * dice.within(4...96)
        )
    }

    private static func basis(for role: ActorRole, _ dice: inout Dice) -> Basis {
        let isAtTheTable = role == .borger || role == .sagsbehandler
        let weights: [(value: Basis, weight: Int)] = isAtTheTable
            ? [(.formodet, 35), (.iagttaget, 15), (.egen, 50)] : [(.formodet, 60), (.iagttaget, 25), (.egen, 15)]
        return dice.weighted(weights) ?? .formodet
    }

    private static func stance(in logic: PracticeLogic, _ dice: inout Dice) -> Stance? {
        switch logic {
        case .inklusion, .sanktion: dice.weighted([(.for, 70), (.imod, 12), (.uafklaret, 18)])
        case .omsorg: dice.weighted([(.for, 22), (.imod, 48), (.uafklaret, 30)])
        case .administrativ: dice.weighted([(.for, 40), (.imod, 20), (.uafklaret, 40)])
        }
    }

    private static func tendencies(of role: ActorRole) -> [(value: PracticeLogic, weight: Int)] {
        let weights: (inklusion: Int, omsorg: Int, sanktion: Int, administrativ: Int) = switch role {
        case .borger: (42, 34, 8, 16)
        case .sagsbehandler: (28, 12, 26, 34)
        case .egenlaege: (38, 52, 2, 8)
        case .psykiater: (24, 70, 1, 5)
        case .laegekonsulent: (40, 18, 12, 30)
        case .tilbud: (46, 30, 10, 14)
        case .virksomhedskonsulent, .jobformidler: (64, 6, 20, 10)
        case .virksomhed: (58, 8, 24, 10)
        case .akasse: (30, 4, 36, 30)
        case .ydelseskontor: (6, 2, 32, 60)
        case .paaroerende: (26, 64, 4, 6)
        case .teamleder, .kollega, .andenaktoer: (34, 16, 22, 28)
        }
        return [(.inklusion, weights.inklusion), (.omsorg, weights.omsorg), (.sanktion, weights.sanktion), (.administrativ, weights.administrativ)]
    }

    /// What citizens say themselves.
    private static let own: [PracticeLogic: [String]] = [
        .inklusion: [
            "Jeg vil gerne i gang, hvis det er noget, der fører til et job.", "Jeg kan meget, når jeg får lov at begynde roligt.",
            "Jeg vil helst tilbage til mit fag.",
        ],
        .omsorg: ["Jeg skal have ro, før jeg kan noget.", "Det er for tidligt for mig lige nu.", "Jeg mangler nogen, der hører på mig."],
        .sanktion: ["Jeg tager det, der er. Jeg skal bare af med ydelsen.", "Jeg vil hurtigst muligt klare mig selv."],
        .administrativ: ["Jeg gør det, der står i brevene.", "Jeg vil gerne vide, hvilke regler der gælder for mig."],
    ]
    /// What is told of anybody.
    private static let reported: [PracticeLogic: [String]] = [
        .inklusion: [
            "Mener, at der skal findes en vej, som holder på længere sigt.", "Ser gode muligheder på en mindre arbejdsplads.",
            "Vil begynde med få timer og et klart mål.", "Tror på, at de rette skånehensyn er nok.",
        ],
        .omsorg: [
            "Peger på, at kræfterne er små, og at det må tage tid.", "Vil vente, til behandlingen er længere fremme.",
            "Er bekymret for, at et for hurtigt skridt gør skade.",
        ],
        .sanktion: [
            "Vil have noget til at ske inden fristen.", "Mener, at rådigheden skal prøves.", "Holder fast i, at et job er bedre end et tilbud.",
        ],
        .administrativ: [
            "Vil have sagen oplyst efter reglerne, før der besluttes noget.", "Ser mest på, om fristerne er holdt.",
            "Mangler en attest for at kunne gå videre.",
        ],
    ]
}
