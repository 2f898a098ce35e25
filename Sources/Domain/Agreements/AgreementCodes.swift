/// What an agreement was made in.
public enum AgreementSource: String, Sendable, CaseIterable {
    /// A case taken up at a meeting.
    case moede
    case samtale
    case jobplan
    case indsatsplan
    /// The case itself, outside of meetings and talks.
    case sag

    /// In Danish.
    public var label: String {
        switch self {
        case .moede: "Møde"
        case .samtale: "Samtale"
        case .jobplan: "ABC-jobplan"
        case .indsatsplan: "Indsatsplan"
        case .sag: "Sagen"
        }
    }
}

/// What kind of thing is to be done.
public enum AgreementKind: String, Sendable, CaseIterable {
    case aftale
    /// Hearing the citizen and deciding in the specialist system, which follows from an internal permission.
    case afgoerelse

    /// In Danish.
    public var label: String {
        switch self {
        case .aftale: "Aftale"
        case .afgoerelse: "Høring og afgørelse i fagsystemet"
        }
    }
}

/// What became of an agreement, by its code.
public enum AgreementState: String, Sendable, CaseIterable {
    case aaben, udfoert, bortfaldet

    /// In Danish.
    public var label: String {
        switch self {
        case .aaben: "Åben"
        case .udfoert: "Udført"
        case .bortfaldet: "Bortfaldet"
        }
    }
}

extension Agreement.State {
    /// Its code.
    public var code: AgreementState {
        switch self {
        case .aaben: .aaben
        case .udfoert: .udfoert
        case .bortfaldet: .bortfaldet
        }
    }

    /// The day it was done or dropped; nil while it is open.
    public var settledOn: Day? {
        switch self {
        case .aaben: nil
        case .udfoert(let day, _), .bortfaldet(let day, _): day
        }
    }

    /// What came of it, or why it was dropped.
    public var outcome: String? {
        switch self {
        case .aaben: nil
        case .udfoert(_, let result): result
        case .bortfaldet(_, let reason): reason
        }
    }
}
