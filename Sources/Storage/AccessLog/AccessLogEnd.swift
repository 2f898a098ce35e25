import Domain

/// The end of the log, where entries are added: the newest month's file, its chain, and how far it has come. Belongs to the log's
/// queue.
struct AccessLogEnd {
    private let directory: AccessLogDirectory
    /// What the next month is begun with.
    var keys: KeySet
    private let durability: ConnectionConfiguration.Durability
    private var place: Place

    private struct Place {
        let file: MonthFile
        let chain: AccessChain
        var head: AccessLogHead
        var run = OpenRun()
    }

    /// Finds the end, or begins a log.
    ///
    /// - Throws: `AccessLogError` where the end does not fit its key.
    init(
        _ directory: AccessLogDirectory, keys: KeySet, durability: ConnectionConfiguration.Durability, now: Instant
    ) throws {
        self.directory = directory
        self.keys = keys
        self.durability = durability
        let months = try directory.months()
        if let newest = months.last {
            place = try Self.resume(newest, earlier: months.dropLast(), directory, keys, durability)
        } else {
            place = try Self.begin(LogMonth(now), after: nil, directory, keys, durability)
        }
    }

    var head: AccessLogHead { place.head }
    var connection: Connection { place.file.connection }

    /// Adds records in one transaction: all of them or none.
    ///
    /// A clock that went back writes on in the newest month: months only go forward, and `at` says what the clock said.
    mutating func add(_ records: some Collection<AccessRecord>, now: Instant) throws {
        let month = LogMonth(now)
        if month > place.head.month { try turn(to: month) }
        let before = place.head.sequence
        var head = place.head
        try connection.transaction(immediate: true) {
            for record in records {
                let sequence = head.sequence + 1
                let mac = place.chain.mac(of: record, sequence: sequence, after: head.mac)
                try place.file.add(record, sequence: sequence, mac: mac)
                head = AccessLogHead(month: head.month, sequence: sequence, mac: mac)
            }
        }
        place.head = head
        for (record, sequence) in zip(records, (before + 1)...) { place.run.add(record, sequence: sequence) }
    }

    /// Whether enough entries wait for their index.
    var isRunFull: Bool { place.run.isFull }

    /// Writes the index of the entries that have none yet. What fails stays for the next time: until then the entries are gone
    /// through one by one.
    mutating func closeRun() throws {
        guard !place.run.isEmpty else { return }
        try place.file.write(place.run)
        place.run = OpenRun()
    }

    /// Begins the next month. What the old one holds is synced first, so that the new one never begins where the old was lost.
    private mutating func turn(to month: LogMonth) throws {
        try closeRun()
        try connection.checkpoint(.passive)
        place = try Self.begin(month, after: place.head, directory, keys, durability)
    }

    private static func begin(
        _ month: LogMonth, after head: AccessLogHead?, _ directory: AccessLogDirectory, _ keys: KeySet,
        _ durability: ConnectionConfiguration.Durability
    ) throws -> Place {
        let chain = AccessChain(key: keys.current)
        let opening = MonthOpening(
            month: month, keyID: keys.currentID, previousMonth: head?.month,
            previousSequence: head?.sequence ?? 0, previousMAC: head?.mac ?? AccessChain.beginning)
        let mac = chain.mac(of: opening)
        let file = try directory.openForWriting(month, durability: durability)
        if try file.isBlank() {
            try file.begin(opening, mac: mac)
        } else {
            // An attempt that was told it failed, and had not.
            let found = try file.opening()
            guard found.opening == opening, found.mac == mac, try file.last(1).isEmpty else {
                throw AccessLogError.brokenChain(month: month)
            }
        }
        return Place(
            file: file, chain: chain,
            head: AccessLogHead(month: month, sequence: opening.previousSequence, mac: opening.previousMAC))
    }

    private static func resume(
        _ month: LogMonth, earlier: ArraySlice<LogMonth>, _ directory: AccessLogDirectory, _ keys: KeySet,
        _ durability: ConnectionConfiguration.Durability
    ) throws -> Place {
        let file = try directory.openForWriting(month, durability: durability)
        if try file.isBlank() {
            // The process ended between making the file and beginning the month.
            let before = try earlier.last.map { last in
                try resume(last, earlier: earlier.dropLast(), directory, keys, durability).head
            }
            return try begin(month, after: before, directory, keys, durability)
        }
        let (opening, mac) = try file.opening()
        guard let key = keys.key(opening.keyID) else { throw AccessLogError.unknownKey(month: month, id: opening.keyID) }
        let chain = AccessChain(key: key)
        guard chain.mac(of: opening) == mac else { throw AccessLogError.brokenChain(month: month) }
        return Place(file: file, chain: chain, head: try head(of: file, opening, chain), run: try file.openRun())
    }

    /// The last entry's place, once its MAC is found to be what the key says.
    private static func head(of file: MonthFile, _ opening: MonthOpening, _ chain: AccessChain) throws -> AccessLogHead {
        let last = try file.last(2)
        guard let newest = last.first else {
            return AccessLogHead(month: file.month, sequence: opening.previousSequence, mac: opening.previousMAC)
        }
        let before = last.count > 1 ? last[1].mac : opening.previousMAC
        guard chain.mac(of: newest.record, sequence: newest.sequence, after: before) == newest.mac else {
            throw AccessLogError.brokenChain(month: file.month)
        }
        return AccessLogHead(month: file.month, sequence: newest.sequence, mac: newest.mac)
    }
}
