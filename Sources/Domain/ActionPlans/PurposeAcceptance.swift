/// Who has to know and accept the purpose of an activity at an employer's (R-53).
public enum PurposeParty: Sendable, CaseIterable {
    case borger, virksomhed

    /// In Danish, whose it is.
    var owner: String {
        switch self {
        case .borger: "Borgerens"
        case .virksomhed: "Virksomhedens"
        }
    }

    /// In Danish, in the definite form.
    var name: String {
        switch self {
        case .borger: "Borgeren"
        case .virksomhed: "Virksomheden"
        }
    }

    /// What their acceptance is tied to, in Danish.
    fileprivate var bound: String {
        switch self {
        case .borger: "formålet"
        case .virksomhed: "formålet eller virksomheden"
        }
    }
}

/// Whether one party has accepted the purpose that stands in a version, and what keeps an acceptance from counting (R-53).
public enum PurposeAcceptance: Hashable, Sendable {
    /// Nothing was said.
    case missing
    /// Accepted on that day.
    case given(Day)
    /// It was accepted, and on that day the acceptance was taken back.
    case withdrawn(Day)
    /// They accepted on that day, but what was to be reached was another thing.
    case ofAnotherPurpose(Day)
    /// An employer accepted on that day, but not the one that stands in the version.
    case byAnotherEmployer(Day)
    /// The version says that day, but it stood in the version before of another purpose or employer, and came along.
    case cameAlong(Day)

    /// The day of an acceptance that counts.
    public var day: Day? {
        if case .given(let day) = self { day } else { nil }
    }

    /// Why an acceptance that was given does not count, in Danish; `nil` where none was given, or it counts.
    public func reason(of party: PurposeParty) -> String? {
        switch self {
        case .missing, .given: nil
        case .withdrawn(let day): "\(party.owner) godkendelse blev trukket tilbage den \(day.danish)."
        case .ofAnotherPurpose(let day): "\(party.owner) godkendelse den \(day.danish) gjaldt et andet formål."
        case .byAnotherEmployer(let day): "\(party.owner) godkendelse den \(day.danish) gjaldt ikke den virksomhed, der står i planen nu."
        case .cameAlong(let day):
            "\(party.owner) godkendelse den \(day.danish) fulgte med fra versionen før, hvor \(party.bound) var \(party == .borger ? "et andet" : "en anden"). "
                + "Gælder den også nu, så skriv det som en hændelse på aktiviteten."
        }
    }
}

/// What the two parties have said about a purpose (R-53).
public struct PurposeAcceptances: Hashable, Sendable {
    public let citizen: PurposeAcceptance
    public let employer: PurposeAcceptance

    public init(citizen: PurposeAcceptance, employer: PurposeAcceptance) {
        self.citizen = citizen
        self.employer = employer
    }

    /// Of one of the two.
    public subscript(party: PurposeParty) -> PurposeAcceptance {
        switch party {
        case .borger: citizen
        case .virksomhed: employer
        }
    }

    /// Whether both have accepted by that day.
    public func areGiven(by day: Day) -> Bool {
        guard let citizen = citizen.day, let employer = employer.day else { return false }
        return max(citizen, employer) <= day
    }

    /// A sentence for each acceptance that counts, but came after a day.
    public func late(after day: Day) -> [String] {
        PurposeParty.allCases.compactMap { party in
            guard let accepted = self[party].day, accepted > day else { return nil }
            return "\(party.name) godkendte først formålet den \(accepted.danish), og aktiviteten skulle være begyndt den \(day.danish)."
        }
    }

    /// A sentence for each acceptance that was given and does not count.
    public var reasons: [String] { PurposeParty.allCases.compactMap { self[$0].reason(of: $0) } }
}
