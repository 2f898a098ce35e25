/// What is odd about a CPR number without making it wrong. Shown, never in the way.
public enum CPRWarning: String, Hashable, Sendable, CaseIterable {
    /// The day of birth lies after the day asked about.
    case foedtIFremtiden = "foedt-i-fremtiden"
    /// More than 120 years old.
    case over120Aar = "over-120-aar"
    /// The check sum does not fit.
    case modulus11 = "modulus-11"

    /// What the caseworker reads, in Danish.
    public var text: String {
        switch self {
        case .foedtIFremtiden: "Fødselsdatoen ligger i fremtiden. Se efter, om nummeret er skrevet rigtigt."
        case .over120Aar: "Nummeret hører til en person på over 120 år. Se efter, om nummeret er skrevet rigtigt."
        case .modulus11: "Nummeret opfylder ikke kontrolreglen modulus 11. Det kan være rigtigt alligevel; se en ekstra gang efter tastefejl."
        }
    }
}

extension CPRNumber {
    /// What to point out about the number on `today`. None of it makes the number invalid.
    public func warnings(on today: Day) -> [CPRWarning] {
        var warnings: [CPRWarning] = []
        if birthDay > today { warnings.append(.foedtIFremtiden) }
        if birthDay.advanced(byYears: 121) <= today { warnings.append(.over120Aar) }
        if !passesModulus11 { warnings.append(.modulus11) }
        return warnings
    }
}
