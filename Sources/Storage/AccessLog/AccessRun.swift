import Domain

/// A stretch of entries that are indexed together.
///
/// An index over all entries of a month would touch a page of its own for nearly every entry, since citizens come in no order: eight
/// KiB written for an entry of 250 bytes. So entries are only appended, and each stretch of some thousand gets a small index of its
/// own, written once, in order, at the end of the file. A question asks every run in turn (microseconds each) and goes
/// through the entries behind the last run, which are not indexed yet.
struct AccessRun: Equatable {
    /// Counts from 1 in each month.
    let number: Int64
    let firstSequence: Int64
    let lastSequence: Int64
    /// No entry is earlier or later than these: what finds entries by time.
    let lowestAt: Instant
    let highestAt: Instant

    func overlaps(_ filter: AccessFilter) -> Bool {
        if let from = filter.from, highestAt < from { return false }
        if let to = filter.to, lowestAt >= to { return false }
        return true
    }
}

/// The entries behind the last run, remembered until they are enough for the next.
struct OpenRun {
    /// Enough entries: a run of so many is written in a few milliseconds.
    private static let entryLimit = 2_048
    /// Enough citizens, where lists name many.
    private static let citizenLimit = 4_096

    private(set) var citizens: [(citizen: CitizenID, sequence: Int64)] = []
    private(set) var staff: [(staff: StaffID, sequence: Int64)] = []
    private var firstSequence: Int64 = 0
    private var lastSequence: Int64 = -1
    private var lowestAt = Instant.latest
    private var highestAt = Instant.earliest

    var isEmpty: Bool { lastSequence < firstSequence }

    var isFull: Bool {
        lastSequence - firstSequence + 1 >= Self.entryLimit || citizens.count >= Self.citizenLimit
    }

    /// Adds the entry that follows the last.
    mutating func add(_ record: AccessRecord, sequence: Int64) {
        if isEmpty { firstSequence = sequence }
        lastSequence = sequence
        lowestAt = min(lowestAt, record.at)
        highestAt = max(highestAt, record.at)
        for citizen in record.citizens { citizens.append((citizen, sequence)) }
        if let member = record.staff { staff.append((member, sequence)) }
    }

    /// Puts everything in the order it is written in.
    mutating func sort() {
        citizens.sort { ($0.citizen, $0.sequence) < ($1.citizen, $1.sequence) }
        staff.sort { ($0.staff, $0.sequence) < ($1.staff, $1.sequence) }
    }

    /// The run that these entries make.
    func closed(number: Int64) -> AccessRun {
        AccessRun(
            number: number, firstSequence: firstSequence, lastSequence: lastSequence, lowestAt: lowestAt, highestAt: highestAt)
    }
}
