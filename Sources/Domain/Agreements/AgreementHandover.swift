/// Why somebody should ask whether an agreement is still with the right one. Nothing is moved by itself.
public enum HandoverReason: String, Sendable, CaseIterable {
    /// Who was to do it does not work here any more.
    case fratraadt
    /// The actor who was to do it has no part in the case any more.
    case aktoerUde = "aktoer-ude"
    /// Another answers for the case than when it was agreed.
    case nyAnsvarlig = "ny-ansvarlig"

    /// In Danish.
    public var label: String {
        switch self {
        case .fratraadt: "Den ansvarlige er her ikke længere"
        case .aktoerUde: "Aktøren er ikke længere med i sagen"
        case .nyAnsvarlig: "Sagen har fået en ny ansvarlig"
        }
    }

    /// What to talk about.
    public var question: String {
        switch self {
        case .fratraadt: "Den, der skulle gøre det, er her ikke længere. Hvem tager aftalen nu?"
        case .aktoerUde: "Den, der skulle gøre det, er ikke længere med i sagen. Hvem tager aftalen, eller skal den bortfalde?"
        case .nyAnsvarlig: "Sagen har fået en ny ansvarlig, siden aftalen blev lavet. Er den stadig hos den rette, og kender den nye ansvarlige den?"
        }
    }
}

/// What has happened around an open agreement since somebody said who is to do it.
public struct HandoverFacts: Hashable, Sendable {
    /// Whether the member of staff or the actor who is to do it has left.
    public var hasResponsibleLeft: Bool
    public var agreedUnder: StaffID
    public var caseResponsible: StaffID

    public init(hasResponsibleLeft: Bool, agreedUnder: StaffID, caseResponsible: StaffID) {
        self.hasResponsibleLeft = hasResponsibleLeft
        self.agreedUnder = agreedUnder
        self.caseResponsible = caseResponsible
    }
}

extension Agreement {
    /// Why to ask who does it; nil when nothing gives reason to, as for one that is not open. That nobody is there to do it comes first.
    public func handover(_ facts: HandoverFacts) -> HandoverReason? {
        guard isOpen else { return nil }
        if facts.hasResponsibleLeft {
            switch responsible {
            case .staff: return .fratraadt
            case .actor: return .aktoerUde
            }
        }
        return facts.agreedUnder == facts.caseResponsible ? nil : .nyAnsvarlig
    }
}
