public import Domain

/// A CPR number a citizen has or had, sealed.
public struct SealedCPR: Sendable {
    public var validFrom: Day
    /// The last day; nil while it is in use.
    public var validTo: Day?
    public var kind: CPRNumber.Kind
    /// The keyed hash it is found by.
    public var index: [UInt8]
    /// Which key it is sealed with.
    public var keyID: String
    public var sealed: [UInt8]

    public init(validFrom: Day, validTo: Day? = nil, kind: CPRNumber.Kind, index: [UInt8], keyID: String, sealed: [UInt8]) {
        self.validFrom = validFrom
        self.validTo = validTo
        self.kind = kind
        self.index = index
        self.keyID = keyID
        self.sealed = sealed
    }
}

/// Citizens' CPR numbers, sealed, dated, found by keyed hash. Owns `citizen_cpr`.
public enum CPRStore {
    /// The citizen who has or had the number, under any of the keys it may be indexed with.
    /// - Throws: `StorageError`
    public static func citizen(indexes: [[UInt8]], in db: Connection) throws -> CitizenID? {
        for index in indexes {
            if let id: CitizenID = try db.first("SELECT citizen FROM citizen_cpr WHERE cpr_index = ?", .blob(index), read: { try $0.id(0) }) {
                return id
            }
        }
        return nil
    }

    /// The number in use.
    /// - Throws: `StorageError`
    public static func current(_ citizen: CitizenID, in db: Connection) throws -> SealedCPR? {
        try db.first(
            "SELECT valid_from, valid_to, kind, cpr_index, key_id, sealed FROM citizen_cpr WHERE citizen = ? AND valid_to IS NULL",
            .id(citizen)
        ) { try number($0) }
    }

    /// Every number, the newest first.
    /// - Throws: `StorageError`
    public static func all(_ citizen: CitizenID, in db: Connection) throws -> [SealedCPR] {
        try db.all(
            "SELECT valid_from, valid_to, kind, cpr_index, key_id, sealed FROM citizen_cpr WHERE citizen = ? ORDER BY valid_from DESC",
            .id(citizen)
        ) { try number($0) }
    }

    /// - Throws: `StorageError.unique` when somebody has the number, or when the citizen has a number in use already
    public static func insert(_ number: SealedCPR, for citizen: CitizenID, in db: Connection) throws {
        try db.run(
            "INSERT INTO citizen_cpr (citizen, valid_from, valid_to, kind, cpr_index, key_id, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)",
            .id(citizen), .day(number.validFrom), .optional(number.validTo), .text(number.kind.rawValue), .blob(number.index),
            .text(number.keyID), .blob(number.sealed)
        )
    }

    /// Ends the number in use.
    /// - Throws: `StorageError`
    public static func endCurrent(_ citizen: CitizenID, on day: Day, in db: Connection) throws {
        try db.run("UPDATE citizen_cpr SET valid_to = ? WHERE citizen = ? AND valid_to IS NULL", .day(day), .id(citizen))
    }

    /// Takes out the number in use, which was never the citizen's.
    /// - Throws: `StorageError`
    public static func removeCurrent(_ citizen: CitizenID, in db: Connection) throws {
        try db.run("DELETE FROM citizen_cpr WHERE citizen = ? AND valid_to IS NULL", .id(citizen))
    }

    /// Takes an ended number into use again.
    /// - Throws: `StorageError`
    public static func resume(_ citizen: CitizenID, from day: Day, in db: Connection) throws {
        try db.run("UPDATE citizen_cpr SET valid_to = NULL WHERE citizen = ? AND valid_from = ?", .id(citizen), .day(day))
    }

    private static func number(_ row: borrowing Row) throws -> SealedCPR {
        guard let kind = CPRNumber.Kind(rawValue: try row.text(2)) else { throw StorageError.corrupt }
        return SealedCPR(
            validFrom: try row.day(0), validTo: try row.optionalDay(1), kind: kind, index: try row.blob(3),
            keyID: try row.text(4), sealed: try row.blob(5)
        )
    }
}
