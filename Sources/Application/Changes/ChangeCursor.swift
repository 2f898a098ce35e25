import Domain

/// Which collection a feed of changes is about.
public enum Feed: String, Sendable, CaseIterable {
    case citizens, cases, positions, staff, teams, tokens, agreements, meetings, meetingSeries, standIns, emergencyAccesses
    case actionPlans = "indsatsplans"
    case conversations, jobPlans = "abc-jobplans", screenings
}

/// A place in the sequence of changes: after a change, or inside one that many things show, such as a person's new name.
struct ChangePlace: Equatable {
    /// A change that was told: wholly, or up to `mark`.
    var sequence: Int
    /// The last thing that was told of the change; nil when all of it was.
    var mark: String?
}

/// A place in a feed, in a form that travels in a URL: `0badcafe~cases~4711`.
struct ChangeCursor {
    let feed: Feed
    let epoch: CursorEpoch

    func text(_ place: ChangePlace) -> String {
        epoch.mark(([feed.rawValue, "\(place.sequence)"] + [place.mark].compactMap { $0 }).joined(separator: "~"))
    }

    /// - Throws: `Problem.invalid` for a cursor we did not make, `Problem.gone` for one of another epoch
    func read(_ text: String) throws -> ChangePlace {
        guard let place = try epoch.place(text, unknown: .unknownChangeCursor, old: .gone(.changes)) else { throw Problem.unknownChangeCursor }
        let parts = place.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count), parts[0] == feed.rawValue, let sequence = Self.number(parts[1]) else {
            throw Problem.unknownChangeCursor
        }
        let mark = parts.count == 3 ? parts[2] : nil
        if let mark, Self.number(mark) == nil, ID<Never>(mark) == nil { throw Problem.unknownChangeCursor }
        return ChangePlace(sequence: sequence, mark: mark)
    }

    private static func number(_ text: String) -> Int? {
        Int(text).flatMap { $0 >= 0 && String($0) == text ? $0 : nil }
    }
}

extension Problem {
    static var unknownChangeCursor: Problem {
        .invalid("?changedSince", "unknown-cursor", "Brug værdien fra changes i et tidligere svar fra den samme liste.")
    }
}
