/// What was done with personal data. Refused and empty look-ups are logged as well (domain.md 3.1).
public enum AccessAction: String, Sendable, CaseIterable {
    case laesning, soegning, oprettelse, aendring, sletning, udtraek, afvist, logind
}
