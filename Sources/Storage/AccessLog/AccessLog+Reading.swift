public import Domain

/// What the data-protection officer asks for; what is left out does not narrow.
public struct AccessFilter: Sendable, Equatable {
    public var citizen: CitizenID?
    public var staff: StaffID?
    /// Not earlier than this.
    public var from: Instant?
    /// Earlier than this.
    public var to: Instant?
    /// An operation's id.
    public var operation: String?

    public init(
        citizen: CitizenID? = nil, staff: StaffID? = nil, from: Instant? = nil, to: Instant? = nil, operation: String? = nil
    ) {
        self.citizen = citizen
        self.staff = staff
        self.from = from
        self.to = to
        self.operation = operation
    }

    func admits(_ record: AccessRecord) -> Bool {
        if let from, record.at < from { return false }
        if let to, record.at >= to { return false }
        if let citizen, !record.citizens.contains(citizen) { return false }
        if let staff, record.staff != staff { return false }
        return operation == nil || record.operation == operation
    }
}

/// Some entries, newest first.
public struct AccessPage: Sendable, Equatable {
    public let entries: [AccessEntry]
    /// Where the next page begins, nil at the log's beginning. A page may hold fewer entries than asked for, and still go on.
    public let next: AccessCursor?
}

extension AccessLog {
    /// A page holds at most so many entries.
    public static let largestPage = 1_000
    /// After so many entries that did not match, a page ends early, so that no question reads a whole year at once.
    static let scanLimit = 20_000

    /// The entries that name a citizen, newest first: dates and purposes belong to the citizen's insight (domain.md 3.2).
    public func entries(ofCitizen citizen: CitizenID, before cursor: AccessCursor? = nil, limit: Int) throws -> AccessPage {
        try entries(AccessFilter(citizen: citizen), before: cursor, limit: limit)
    }

    /// The entries that match, newest first. Opens connections of its own and takes milliseconds: not for a loop.
    public func entries(_ filter: AccessFilter, before cursor: AccessCursor? = nil, limit: Int) throws -> AccessPage {
        var search = AccessSearch(filter: filter, limit: min(max(limit, 1), Self.largestPage), scanLimit: Self.scanLimit)
        for month in try directory.months().reversed() {
            if let cursor, month > cursor.month { continue }
            guard let file = try directory.openForReading(month) else { continue }
            if let page = try search.page(in: file, before: cursor) { return page }
        }
        return AccessPage(entries: search.found, next: nil)
    }

    /// Deletes the months before one, the oldest first, as the retention period asks. The newest month stays.
    ///
    /// - Returns: the months that were deleted.
    public func removeMonths(before month: LogMonth) throws -> [LogMonth] {
        let gone = try directory.months().dropLast().filter { $0 < month }
        for month in gone { try directory.remove(month) }
        return gone
    }
}
