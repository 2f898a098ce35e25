/// Why a text is not a CPR number.
public enum CPRFault: Error, Hashable, Sendable, CaseIterable {
    /// Nothing but blanks.
    case empty
    /// Letters, as some authorities put in their replacement numbers.
    case letters
    /// Something that is neither digit nor the one hyphen.
    case characters
    /// Not ten digits.
    case length
    /// Ten zeros, which other systems send for "none".
    case technicalEmptyValue
    /// Day neither 01 to 31 nor 61 to 91.
    case day
    /// Month not 01 to 12.
    case month
    /// The day does not exist in that month and year.
    case dateDoesNotExist

    /// What the caseworker reads. Never holds what was typed.
    public var text: String {
        switch self {
        case .empty: "Skriv et CPR-nummer."
        case .letters: "Et CPR-nummer har kun cifre. Erstatningsnumre med bogstaver kan ikke bruges her; brug et erstatningsnummer med ti cifre."
        case .characters: "Et CPR-nummer skrives med ti cifre og højst én bindestreg efter de første seks."
        case .length: "Et CPR-nummer har ti cifre."
        case .technicalEmptyValue: "Ti nuller er ikke et CPR-nummer."
        case .day: "De første to cifre skal være en dag: 01 til 31, eller 61 til 91 i et erstatningsnummer."
        case .month: "Tredje og fjerde ciffer skal være en måned: 01 til 12."
        case .dateDoesNotExist: "Den fødselsdato, som nummeret angiver, findes ikke."
        }
    }
}
