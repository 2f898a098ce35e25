/// Who has to know and accept the purpose of an activity at an employer's.
public enum PurposeParty: Sendable, CaseIterable {
    case borger, virksomhed

    /// In Danish, whose it is.
    var owner: String {
        switch self {
        case .borger: "Borgerens"
        case .virksomhed: "Virksomhedens"
        }
    }
}

/// Whether one party has accepted the purpose that stands in a version, and what keeps an acceptance from counting.
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
        }
    }
}

/// What the two parties have said about a purpose.
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

    /// A sentence for each acceptance that was given and does not count.
    public var reasons: [String] { PurposeParty.allCases.compactMap { self[$0].reason(of: $0) } }
}
