import Application
import Endpoints
import Domain

// What the pages call the things a declaration speaks of.

extension AccessAction {
    var danish: String {
        switch self {
        case .laesning: "læsning"
        case .soegning: "søgning"
        case .oprettelse: "oprettelse"
        case .aendring: "ændring"
        case .sletning: "sletning"
        case .udtraek: "udtræk"
        case .afvist: "afvisning"
        case .logind: "log ind"
        }
    }
}

extension ReachRule {
    /// nil where reach does not decide whether the address answers.
    var danish: String? {
        switch self {
        case .none: nil
        case .all: "Kun for den, der har adgang til alle sager"
        case .case: "Kun for sager, du må se"
        case .citizen: "Kun for borgere, du må se"
        case .meeting: "Kun for møder, du må se"
        case .item: "Kun for punkter på et møde, du må se"
        case .agreement: "Kun for aftaler, der er dine, eller hvis sag du må se"
        }
    }
}

extension QueryParameter.Shape {
    var danish: String {
        switch self {
        case .text(let length): "tekst på \(length.lowerBound) til \(length.upperBound) tegn"
        case .integer(let range): "helt tal fra \(range.lowerBound) til \(range.upperBound)"
        case .flag: "true eller false"
        case .day: "dag, som 2026-11-23"
        case .instant: "tidspunkt, som 2026-11-23T09:00:00Z"
        case .identifier: "id"
        case .choice(let codes): "en af: \(codes.joined(separator: ", "))"
        }
    }
}

extension Endpoint {
    /// The first part of the path that says what it is about; nil for what lies outside `/v1`.
    var resource: String? {
        guard path.segments.first == .literal("v1"), path.segments.count > 1, case .literal(let name) = path.segments[1] else { return nil }
        return name
    }

    /// Whether the first answer to a repeat is kept: POST that writes takes `Idempotency-Key`.
    var takesRepeatKey: Bool {
        guard method == .post, case .write = work else { return false }
        return true
    }
}

/// What the groups of addresses are called. One that is not here goes by its name in the path.
func danishName(ofResource name: String) -> String {
    switch name {
    case "abc-jobplans": "ABC-jobplaner på tværs"
    case "access-log": "Adgangslog"
    case "agreements": "Aftaler"
    case "archetypes": "Arketyper"
    case "cases": "Sager"
    case "citizen-link-settings": "Borgeres link til planen"
    case "citizen-plan": "Borgerens egen plan"
    case "citizens": "Borgere"
    case "codes": "Kodelister"
    case "conversation-guides": "Samtaleguider"
    case "conversations": "Samtaler på tværs"
    case "counting-benefits": "Ydelser, der tæller som ledighed"
    case "deadline-rules": "Regler for frister"
    case "emergency-accesses": "Nødadgang"
    case "indsatsplans": "Indsatsplaner på tværs"
    case "me": "Den, der spørger"
    case "meeting-drafts": "Udkast fra møder"
    case "meeting-series": "Mødeserier"
    case "meetings": "Sagsmøder"
    case "positions": "Placeringer på tværs"
    case "reports": "Rapporter"
    case "screening-settings": "Indstillinger for screening"
    case "staff": "Ansatte"
    case "stand-ins": "Stedfortrædere"
    case "strategies": "Strategier"
    case "survival-curve": "Overlevelseskurve"
    case "teams": "Teams"
    case "tokens": "Tokens"
    case "unemployment-settings": "Kommunens egen grænse for langtidsledighed"
    case "worklists": "Arbejdslister"
    default: name
    }
}

extension Collection<ProblemKind> {
    /// In the order people look for them in.
    var byStatus: [ProblemKind] {
        sorted { ($0.status, $0.rawValue) < ($1.status, $1.rawValue) }
    }
}
