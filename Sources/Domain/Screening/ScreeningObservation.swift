/// What may be seen early in somebody at risk of long unemployment, in our own words. Things to look at together: they carry no weight,
/// are never added up, and decide nothing.
public enum ScreeningObservation: String, CodeListValue {
    case udsatOmraade = "udsat-omraade"
    case ustabilTilknytning = "ustabil-tilknytning"
    case over40 = "over-40"
    case andenEtniskBaggrund = "anden-etnisk-baggrund"
    case kortErfaring = "kort-erfaring"
    case rejserIkke = "rejser-ikke"
    case skifterIkke = "skifter-ikke"
    case egneKompetencer = "egne-kompetencer"
    case lilleNetvaerk = "lille-netvaerk"
    case snaeverSoegning = "snaever-soegning"
    case personligeForhold = "personlige-forhold"
    case adfaerd

    public static let list = "screeningsobservationer"

    public var label: String {
        switch self {
        case .udsatOmraade: "Kommer fra et område, hvor der lige nu er få job"
        case .ustabilTilknytning: "Har gennem flere år skiftet mellem job og ledighed"
        case .over40: "Er over 40 år; 40 tæller ikke med"
        case .andenEtniskBaggrund: "Har en anden etnisk baggrund end dansk"
        case .kortErfaring: "Har kun kort eller ingen erfaring fra job"
        case .rejserIkke: "Kan eller vil kun i mindre grad rejse længere efter et job"
        case .skifterIkke: "Kan eller vil kun i mindre grad skifte branche eller opgaver"
        case .egneKompetencer: "Har svært ved at se egne kompetencer brugt andre steder"
        case .lilleNetvaerk: "Har få kontakter til virksomheder og arbejdspladser"
        case .snaeverSoegning: "Søger få job eller kun inden for et smalt felt"
        case .personligeForhold: "Har forhold i livet, der gør det svært at få job"
        case .adfaerd: "Møder andre på en måde, der gør det svært at få job"
        }
    }

    /// Age and ethnicity: noted only where the jobcenter has turned it on, with a reason that is logged.
    public var sensitive: SensitiveObservation? {
        switch self {
        case .over40: .alder
        case .andenEtniskBaggrund: .etnicitet
        default: nil
        }
    }
}

/// The two observations that are off until the jobcenter turns them on.
public enum SensitiveObservation: String, Sendable, CaseIterable {
    case alder, etnicitet

    /// In Danish.
    public var label: String {
        switch self {
        case .alder: "alder"
        case .etnicitet: "etnisk baggrund"
        }
    }
}

/// What the caseworker judges, by everything they know.
public enum RiskJudgement: String, Sendable, CaseIterable {
    case ja, nej, uafklaret

    /// In Danish.
    public var label: String {
        switch self {
        case .ja: "Ja, i risiko for langvarig ledighed"
        case .nej: "Nej, ikke i risiko for langvarig ledighed"
        case .uafklaret: "Uafklaret"
        }
    }

    /// What to talk about next; a question, no decision.
    public var question: String {
        switch self {
        case .ja: "Hvilket tilbud kan passe nu, og hvem sørger for, at det begynder?"
        case .nej: "Hvornår ser I på det igen?"
        case .uafklaret: "Hvad mangler I at vide, og hvem spørger om det?"
        }
    }
}
