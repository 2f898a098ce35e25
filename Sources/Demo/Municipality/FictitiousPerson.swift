import Domain

/// A citizen who cannot be anybody: a name that says so, and a replacement CPR number, which no real person has (domain.md 1.3).
struct FictitiousPerson: Sendable {
    let name: String
    let cpr: CPRNumber
    let address: String?

    /// - Parameters:
    ///   - number: which citizen, from 0. No two have the same CPR number.
    ///   - day: the day the numbers of the municipality are reckoned from.
    init?(number: Int, on day: Day, seed: UInt64, _ dice: inout Dice) {
        guard let cpr = Self.cpr(number, on: day, seed: seed) else { return nil }
        self.cpr = cpr
        let first = dice.pick(Self.firstNames) ?? ""
        let middle = dice.chance(30) ? " " + (dice.pick(Self.firstNames) ?? "") : ""
        name = "\(first)\(middle) \(dice.pick(Self.surnameBeginnings) ?? "")\(dice.pick(Self.surnameEndings) ?? "")"
        address = dice.chance(70) ? "\(dice.pick(Self.streets) ?? "") \(dice.within(1...240))\n0000 Prøvekøbing" : nil
    }

    /// How many citizens there can be: 4,000 numbers for each day of birth.
    static let most = days * serials

    /// Days of birth, of people from 18 to 66.
    private static let days = 48 * 365
    private static let serials = 4_000
    /// Both have no factor in common with what they go around in, so that going around in steps of them meets every number once.
    private static let (dayStep, serialStep) = (7_919, 1_387)

    private static func cpr(_ number: Int, on day: Day, seed: UInt64) -> CPRNumber? {
        var dice = Dice(seed: seed, stream: 0)
        let (round, place) = number.quotientAndRemainder(dividingBy: days)
        let birth = (place * dayStep + dice.below(days)) % days
        let serial = (round * serialStep + birth * 31 + dice.below(serials)) % serials
        let born = day.advanced(byYears: -18).advanced(by: -1 - birth)
        // Digit 7 gives the century: 0 to 3 for 1900, 4 to 7 for 2000 (domain.md 1.1).
        let digits = [born.day + 60, born.month, born.year % 100].map(twoDigits).joined()
        let last = "\(serial + (born.year < 2000 ? 0 : serials))"
        return try? CPRNumber.parse(digits + String(repeating: "0", count: 4 - last.count) + last).get()
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let firstNames = [
        "Aage", "Agnes", "Alma", "Anders", "Anne", "Anton", "Arne", "Asger", "Asta", "Astrid", "Bent", "Birgit", "Bjørn", "Bo", "Carl",
        "Christian", "Clara", "Dorte", "Ebbe", "Edith", "Einar", "Elin", "Ella", "Else", "Emil", "Emma", "Erik", "Ester", "Eva", "Finn", "Frida",
        "Freja", "Gerda", "Grethe", "Gustav", "Hanne", "Hans", "Harald", "Helga", "Henrik", "Holger", "Ida", "Inge", "Ingrid", "Jens", "Johanne",
        "Jonas", "Jytte", "Karen", "Karl", "Kirsten", "Knud", "Lars", "Laura", "Lise", "Lone", "Mads", "Magnus", "Marie", "Mette", "Mikkel",
        "Morten", "Nanna", "Niels", "Oda", "Ole", "Oscar", "Palle", "Per", "Peter", "Poul", "Rasmus", "Rigmor", "Rikke", "Sara", "Signe", "Sigrid",
        "Sofie", "Svend", "Søren", "Tage", "Thea", "Tobias", "Tove", "Troels", "Ulla", "Vagn", "Vera", "Viggo", "Vilhelm", "Yrsa", "Åse", "Øjvind",
    ]
    /// Each says that the name is made up.
    private static let surnameBeginnings = ["Prøve", "Test", "Demo", "Eksempel", "Papir", "Påhits", "Fiktions", "Skrivebords", "Øvelses", "Attrap"]
    private static let surnameEndings = [
        "bæk", "gaard", "holm", "lund", "strup", "sen", "dal", "mose", "kær", "borg", "skov", "bjerg", "toft", "rup", "høj", "vang", "mark", "by",
    ]
    private static let streets = ["Prøvevej", "Testgade", "Eksempelstræde", "Demo Allé", "Papirparken", "Øvelsestorvet"]
}
