/// What is still to be done about a meeting, for whoever leads it or writes its minutes.
public enum MeetingGap: Hashable, Sendable {
    /// It is near, and its agenda has not been sent out.
    case ikkeUdsendt
    /// Its time is over, and it was neither begun nor cancelled.
    case ikkeBegyndt
    /// Its time is over, or it has ended, and so many items have not.
    case punkterAabne(Int)
    /// Its time is over, and it has not been ended.
    case ikkeAfsluttet
    /// It has ended, and its minutes are not final.
    case referatMangler
    /// A correction of its minutes is open.
    case rettelseAaben

    /// The codes, in the order in which things are told.
    public enum Code: String, Sendable, CaseIterable {
        case ikkeUdsendt = "ikke-udsendt"
        case ikkeBegyndt = "ikke-begyndt"
        case punkterAabne = "punkter-aabne"
        case ikkeAfsluttet = "ikke-afsluttet"
        case referatMangler = "referat-mangler"
        case rettelseAaben = "rettelse-aaben"
    }

    /// Its code.
    public var code: Code {
        switch self {
        case .ikkeUdsendt: .ikkeUdsendt
        case .ikkeBegyndt: .ikkeBegyndt
        case .punkterAabne: .punkterAabne
        case .ikkeAfsluttet: .ikkeAfsluttet
        case .referatMangler: .referatMangler
        case .rettelseAaben: .rettelseAaben
        }
    }

    /// What the leader reads, in Danish.
    public var text: String {
        switch self {
        case .ikkeUdsendt: "Dagsordenen er ikke sendt ud."
        case .ikkeBegyndt: "Mødets tid er gået, og det er hverken holdt eller aflyst."
        case .punkterAabne(1): "Et punkt er ikke afsluttet."
        case .punkterAabne(let count): "\(count) punkter er ikke afsluttet."
        case .ikkeAfsluttet: "Mødets tid er gået, og det er ikke afsluttet."
        case .referatMangler: "Referatet er ikke endeligt."
        case .rettelseAaben: "En rettelse af referatet er åben."
        }
    }
}

extension Meeting {
    /// How many days before a meeting its agenda should have been sent out.
    static let daysToPublish = 3

    /// What is still to be done about it; empty when nothing is.
    public func gaps(openItems: Int, at now: Instant) -> [MeetingGap] {
        switch state {
        case .aflyst: return []
        case .planlagt, .udsendt:
            if endsAt <= now { return [.ikkeBegyndt] }
            let isNear = startsAt.milliseconds - now.milliseconds <= Int64(Self.daysToPublish) * 86_400_000
            return state == .planlagt && isNear ? [.ikkeUdsendt] : []
        case .igang:
            guard endsAt <= now else { return [] }
            return (openItems > 0 ? [.punkterAabne(openItems)] : []) + [.ikkeAfsluttet]
        case .afholdt:
            let open: [MeetingGap] = openItems > 0 ? [.punkterAabne(openItems)] : []
            if correction != nil { return open + [.rettelseAaben] }
            return open + (hasFinalMinutes ? [] : [.referatMangler])
        }
    }
}
