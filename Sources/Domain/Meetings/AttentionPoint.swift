/// Something in an item that could be said more clearly, with a question that helps. It never keeps anybody from saving; a
/// clear one is acknowledged when the item ends.
public struct AttentionPoint: Hashable, Sendable {
    /// What could be clearer. The codes are ours.
    public enum Code: String, CodeListValue {
        /// What is to happen is left open.
        case uklartHvad = "uklart-hvad"
        /// Who does it is left open.
        case uklartHvem = "uklart-hvem"
        /// When is left open.
        case uklartHvornaar = "uklart-hvornaar"
        /// Every chosen proposal is an abstract one.
        case kunAbstrakte = "kun-abstrakte"
        /// Every chosen proposal depends on others, and nobody is to contact them.
        case afhaengerAfAndre = "afhaenger-af-andre"

        public static let list = "opmaerksomhedspunkter"

        /// In Danish.
        public var label: String {
            switch self {
            case .uklartHvad: "Uklart, hvad der sker"
            case .uklartHvem: "Uklart, hvem der gør det"
            case .uklartHvornaar: "Uklart, hvornår det sker"
            case .kunAbstrakte: "Kun abstrakte forslag er valgt"
            case .afhaengerAfAndre: "Forslagene afhænger af andre"
            }
        }
    }

    /// Where the words stand.
    public enum Place: Hashable, Sendable {
        case conclusion
        /// An agreement by its place in the list, from 0.
        case agreement(Int)
        case proposals
    }

    public let code: Code
    public let place: Place
    public let strength: DiffuseWord.Strength
    /// The words found; none when it is about the whole.
    public let findings: [DiffuseFinding]

    /// In Danish.
    public var question: String {
        switch code {
        case .uklartHvad: DiffuseWord.Question.hvad.text
        case .uklartHvem: DiffuseWord.Question.hvem.text
        case .uklartHvornaar: DiffuseWord.Question.hvornaar.text
        case .kunAbstrakte: "Alle de valgte forslag er abstrakte. Hvad er det første, nogen gør?"
        case .afhaengerAfAndre: "De valgte forslag forudsætter andre. Hvem kontakter dem, og hvornår?"
        }
    }
}
