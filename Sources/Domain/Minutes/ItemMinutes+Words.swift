/// The lines of minutes as sentences in plain Danish, which can be read aloud.
extension ItemMinutes {
    /// Why the case was brought (R-26), as one sentence.
    public var reasonSentence: String {
        var needs: [String] = []
        if reasons.contains(.sparring) { needs.append("sparring fra kolleger") }
        if reasons.contains(.bevilling) { needs.append("en tilladelse til en bestemt indsats") }
        var parts = reasons.contains(.regelusikkerhed) ? ["der var tvivl om regler eller retningslinjer"] : []
        if !needs.isEmpty { parts.append("der var brug for \(needs.joinedInDanish)") }
        return parts.isEmpty ? "" : "Sagen blev bragt, fordi \(parts.joinedInDanish)."
    }

    /// How the item ended, as one sentence.
    public var endingSentence: String {
        switch ending {
        case nil: "Punktet er ikke afsluttet endnu."
        case .konkluderet: "Gruppen nåede frem til en konklusion."
        case .ingenAftale: "Punktet sluttede uden en aftale."
        case .udsat: "Sagen blev udsat" + (nextMeeting.map { " til mødet \($0)." } ?? ".")
        case .trukket: "Sagen blev taget af dagsordenen af den, der bragte den."
        case .ikkeNaaet: "Sagen blev ikke nået. Den tages op på et senere møde."
        case .bringerFravaerende: "Sagen blev ikke taget op, fordi \(bringer) ikke var til stede. Den tages op på et senere møde."
        }
    }

    /// Who did not take part in the item, as one sentence; empty when nobody stayed out.
    public var disqualifiedSentence: String {
        disqualified.isEmpty ? "" : "Deltog ikke i punktet: \(disqualified.joinedInDanish) (inhabil)."
    }
}

extension ItemMinutes.PositionLine {
    /// Where they stood, and whether they moved.
    public var sentence: String {
        let acting = kind == .handling ? " med sin handling" : ""
        let place = logic.placeWords
        if wasPlaced, before != logic { return "\(who) flyttede sig\(acting) fra \(before.placeWords) til \(place)." }
        if wasPlaced { return "\(who) blev stående\(acting) \(logic == nil ? "på" : "i") \(place)." }
        return "\(who) stod\(acting) \(logic == nil ? "på" : "i") \(place)."
    }

    /// What the place rests on.
    public var basisWords: String {
        switch basis {
        case .formodet: "Formodet af dem om bordet"
        case .iagttaget: "Iagttaget"
        case .egen: "Efter egne ord"
        }
    }

    /// What they answered to the question; empty when nothing.
    public var stanceWords: String {
        switch stance {
        case .for: "Er for"
        case .imod: "Er imod"
        case .uafklaret: "Er uafklaret"
        case nil: ""
        }
    }
}

extension ItemMinutes.ProposalLine {
    /// What became of it: »valgt«, or »fravalgt: « and why.
    public var standingWords: String {
        switch standing {
        case .rejst: "Nævnt"
        case .valgt: "Valgt"
        case .fravalgt: "Fravalgt" + (reason.map { ": \($0)" } ?? "")
        }
    }

    /// Without whom it cannot be done; empty when nobody.
    public var presupposesWords: String { presupposes.isEmpty ? "" : "Kræver: \(presupposes.joinedInDanish)" }
}

extension ItemMinutes.PermissionLine {
    /// What the group leader answered.
    public var sentence: String {
        let who = by ?? "Gruppelederen"
        switch answer {
        case .givet: return "\(who) gav sin interne tilladelse."
        case .betinget: return "\(who) gav sin interne tilladelse på betingelser."
        case .afslaaet: return "\(who) gav ikke sin interne tilladelse."
        }
    }

    /// What a permission is not (R-26), in plain words.
    public static let notTheDecision = """
        Det er et internt svar og ikke afgørelsen. Borgeren skal høres, hvor loven kræver det, og afgørelsen træffes i fagsystemet.
        """
}

extension ItemMinutes.EarlierAgreementLine {
    /// What became of it.
    public var stateWords: String {
        let day = settledOn.map { " \($0.danish)" } ?? ""
        switch state {
        case .aaben: return "Stadig åben"
        case .udfoert: return "Udført\(day)" + (outcome.map { ": \($0)" } ?? "")
        case .bortfaldet: return "Bortfaldet\(day)" + (outcome.map { ": \($0)" } ?? "")
        }
    }
}

extension ItemMinutes.OutsiderLine {
    /// Who took part and on what ground.
    public var sentence: String {
        let period = "fra \(from.danish)" + (to.map { " til \($0.danish)" } ?? "")
        let basis = switch ground {
        case .lovhjemmel: "efter loven: \(words) (\(period))"
        case .samtykke: "med borgerens samtykke til: \(words) (\(period))"
        }
        return "\(name), \(organisation), deltog \(basis)."
    }
}

extension PracticeLogic? {
    /// The place on the compass in a sentence.
    fileprivate var placeWords: String {
        switch self {
        case .sanktion: "sanktion"
        case .inklusion: "inklusion"
        case .omsorg: "omsorg"
        case .administrativ: "den administrative logik"
        case nil: "en akse mellem logikkerne"
        }
    }
}

extension String {
    /// With a full stop, unless it ends in a mark already.
    public var withFullStop: String { last.map { ".!?…:".contains($0) } ?? true ? self : self + "." }
}

extension [String] {
    /// `a`, `a og b`, `a, b og c`.
    public var joinedInDanish: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " og " + last
    }
}
