import Domain
import Storage

/// Which collection a feed of changes is about.
public enum Feed: String, Sendable, CaseIterable {
    case citizens, cases, positions, staff, teams, tokens
}

/// A place in the sequence of changes: after a change, or inside one that many things show, such as a person's new name.
struct ChangePlace: Equatable {
    /// A change that was told: wholly, or up to `mark`.
    var sequence: Int
    /// The last thing that was told of the change; nil when all of it was.
    var mark: String?
}

/// A place in a feed, in a form that travels in a URL: `5f3a9c01~cases~4711`. It holds the store's epoch, since after a restore the
/// same numbers stand for other changes.
enum ChangeCursor {
    static func text(_ place: ChangePlace, in feed: Feed, epoch: UInt32) -> String {
        let bytes = (0..<4).map { UInt8(truncatingIfNeeded: epoch >> (24 - 8 * UInt32($0))) }
        let parts = [Hexadecimal.text(bytes), feed.rawValue, "\(place.sequence)"]
        return (parts + [place.mark].compactMap { $0 }).joined(separator: "~")
    }

    /// - Throws: `Problem.invalid` for a cursor we did not make
    static func read(_ text: String, of feed: Feed) throws -> (epoch: UInt32, place: ChangePlace) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard (3...4).contains(parts.count), let epoch = Hexadecimal.bytes(parts[0]), epoch.count == 4, parts[1] == feed.rawValue,
              let sequence = number(parts[2])
        else { throw Problem.unknownChangeCursor }
        let mark = parts.count == 4 ? parts[3] : nil
        if let mark, number(mark) == nil, ID<Never>(mark) == nil { throw Problem.unknownChangeCursor }
        return (epoch.reduce(0) { $0 << 8 | UInt32($1) }, ChangePlace(sequence: sequence, mark: mark))
    }

    private static func number(_ text: String) -> Int? {
        Int(text).flatMap { $0 >= 0 && String($0) == text ? $0 : nil }
    }
}

extension Problem {
    static var unknownChangeCursor: Problem {
        .invalid("?changedSince", "unknown-cursor", "Brug værdien fra changes i et tidligere svar fra den samme liste.")
    }

    static var changesForgotten: Problem {
        .gone(detail: "Ændringerne siden da gemmes ikke længere. Hent hele listen igen uden changedSince, og følg den derefter fra feltet changes.")
    }
}
