/// How an agreement was kept, as learning across cases counts it.
public enum AgreementOutcome: String, Sendable, CaseIterable {
    /// Done on its last day or before.
    case tilTiden = "til-tiden"
    /// Done after its last day.
    case senere
    case bortfaldet
    /// Open, and its last day has passed.
    case overFristen = "over-fristen"
    /// Open, and its last day has not passed.
    case aaben

    /// In Danish.
    public var label: String {
        switch self {
        case .tilTiden: "Gjort til tiden"
        case .senere: "Gjort efter fristen"
        case .bortfaldet: "Bortfaldet"
        case .overFristen: "Ikke gjort, og fristen er gået"
        case .aaben: "Åben, fristen er ikke gået"
        }
    }
}

extension Agreement {
    /// How it was kept by the end of a day, by the last day as it was agreed then.
    public func outcome(on today: Day) -> AgreementOutcome {
        switch state {
        case .udfoert(let day, _): day <= due ? .tilTiden : .senere
        case .bortfaldet: .bortfaldet
        case .aaben: due < today ? .overFristen : .aaben
        }
    }
}
