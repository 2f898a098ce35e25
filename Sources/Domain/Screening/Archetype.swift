/// A made-up person that a team draws from what it has met, to talk about early signs and what helps. It has no link to any
/// citizen, and no text with the form of a CPR number is taken in it.
public struct Archetype: Hashable, Sendable {
    public let id: ArchetypeID
    public let team: TeamID
    public var name: String
    /// What the sheet says; fields without words are left out.
    public var sheet: [ArchetypeField: String]
    /// Set when the team no longer uses it; screenings that name it keep it.
    public var retiredAt: Instant?
    /// Counts changes from 1.
    public var version: Int

    public init(
        id: ArchetypeID, team: TeamID, name: String, sheet: [ArchetypeField: String], retiredAt: Instant? = nil, version: Int = 1
    ) {
        self.id = id
        self.team = team
        self.name = name
        self.sheet = sheet
        self.retiredAt = retiredAt
        self.version = version
    }
}

/// Names an archetype.
public typealias ArchetypeID = ID<Archetype>

/// The fields of the sheet, in its order.
public enum ArchetypeField: String, Sendable, CaseIterable {
    case age, gender, education, family
    case professionalSkills, personalSkills, network, sideJob, interests
    case employment, availability
    case motivation, adaptability, clarity, belief
    case challenges, earlySigns, efforts

    /// In Danish.
    public var label: String {
        switch self {
        case .age: "Alder"
        case .gender: "Køn"
        case .education: "Uddannelse"
        case .family: "Familie"
        case .professionalSkills: "Faglige forudsætninger"
        case .personalSkills: "Personlige forudsætninger"
        case .network: "Netværk"
        case .sideJob: "Fritidsjob"
        case .interests: "Fritidsinteresser"
        case .employment: "Ansættelser"
        case .availability: "Rådighed"
        case .motivation: "Motivation"
        case .adaptability: "Vilje til omstilling"
        case .clarity: "Afklaring"
        case .belief: "Tro på job i fremtiden"
        case .challenges: "Det, der er svært for os"
        case .earlySigns: "Tidlige kendetegn"
        case .efforts: "Indsatser, der kan hjælpe"
        }
    }
}

/// Text that has the form of a CPR number: six digits and four, together or with a blank, a dot or a dash between them, wherever they stand. It need
/// not be anybody's: what looks like one has no place where nobody real is meant.
public enum CPRShape {
    /// Whether the text holds something of the form.
    public static func isFound(in text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            guard isDigit(scalars[index]), index == 0 || !isDigit(scalars[index - 1]) else {
                index += 1
                continue
            }
            if hasShape(scalars, at: index) { return true }
            index += 1
        }
        return false
    }

    /// Whether a run of digits begins here that has the form: ten in all, with gaps of at most three characters that are no letters.
    private static func hasShape(_ scalars: [Unicode.Scalar], at start: Int) -> Bool {
        var digits = 0
        var gap = 0
        var index = start
        while index < scalars.count {
            if isDigit(scalars[index]) {
                digits += 1
                gap = 0
            } else if digits == 0 || digits == 10 || gap == 3 || !isSeparator(scalars[index]) {
                break
            } else {
                // A date of two digits each and a number of four may be told apart by gaps; other ways to write ten digits are a phone's.
                guard [2, 4, 6].contains(digits) else { return false }
                gap += 1
            }
            if digits > 10 { return false }
            index += 1
        }
        return digits == 10
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType == .decimal
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation || [".", "/", "\u{2212}", "\u{AD}"].contains(scalar)
    }
}
