/// One of the four practice logics. Derived from a position, never chosen.
public enum PracticeLogic: String, CodeListValue {
    case sanktion
    case inklusion
    case omsorg
    case administrativ

    public static let list = "praksislogikker"

    /// The short name.
    public var label: String {
        switch self {
        case .sanktion: "Sanktion"
        case .inklusion: "Inklusion"
        case .omsorg: "Omsorg"
        case .administrativ: "Administrativ"
        }
    }

    /// The name in full, as the method has it.
    public var longName: String {
        switch self {
        case .sanktion: "Den sanktionsorienterede praksislogik"
        case .inklusion: "Den inklusionsorienterede praksislogik"
        case .omsorg: "Den omsorgsorienterede praksislogik"
        case .administrativ: "Den administrative praksislogik"
        }
    }

    /// The two poles whose field it is.
    public var poles: [Pole] {
        switch self {
        case .sanktion: [.system, .omverden]
        case .inklusion: [.faglighed, .omverden]
        case .omsorg: [.faglighed, .individ]
        case .administrativ: [.system, .individ]
        }
    }

    /// What marks the logic, in a few words of our own (after R-14).
    public var keywords: [String] {
        switch self {
        case .sanktion: ["disciplin", "hurtig selvforsørgelse", "krav, kontrol og sanktioner", "arbejde før aktivering"]
        case .inklusion: ["tillid og respekt for borgeren", "indsats efter mål", "blik for hele situationen", "tid til en lang indsats", "varigt job"]
        case .omsorg: ["borgerens problemer i centrum", "vilje og motivation", "omsorg først", "lavere forventninger"]
        case .administrativ: ["regler og frister", "dokumentation", "færrest mulige fejl", "kategori bestemmer tilbud"]
        }
    }

    /// Reads a logic by any name it has had: the code, the `-orienteret` forms, and the older patologiserende and bureaukratisk.
    /// Case and blanks around do not count. Imports alone name a logic; elsewhere it is derived.
    public init?(imported text: String) {
        let name = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        switch name {
        case "sanktion", "sanktionsorienteret", "sanktionsorienterede": self = .sanktion
        case "inklusion", "inklusionsorienteret", "inklusionsorienterede": self = .inklusion
        case "omsorg", "omsorgsorienteret", "omsorgsorienterede", "patologiserende": self = .omsorg
        case "administrativ", "administrative", "administrativt", "administrationsorienteret", "administrationsorienterede",
            "bureaukratisk", "bureaukratiske": self = .administrativ
        default: return nil
        }
    }
}

/// One of the four ends of the compass's axes.
public enum Pole: String, Sendable, CaseIterable {
    case system
    case faglighed
    case individ
    case omverden

    /// In Danish.
    public var label: String {
        switch self {
        case .system: "System"
        case .faglighed: "Faglighed"
        case .individ: "Individ"
        case .omverden: "Omverden"
        }
    }
}
