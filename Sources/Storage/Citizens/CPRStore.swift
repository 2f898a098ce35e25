public import Domain

/// A CPR number a citizen has or had, sealed.
public struct SealedCPR: Sendable {
    public var validFrom: Day
    /// The last day; nil while it is in use.
    public var validTo: Day?
    public var kind: CPRNumber.Kind
    /// The keyed hash it is found by.
    public var index: [UInt8]
    /// Which key the hash was made with; empty for a row from before that was written down.
    public var indexKeyID: String
    /// Which key it is sealed with.
    public var keyID: String
    public var sealed: [UInt8]

    public init(validFrom: Day, validTo: Day? = nil, kind: CPRNumber.Kind, index: [UInt8], indexKeyID: String, keyID: String, sealed: [UInt8]) {
        self.validFrom = validFrom
        self.validTo = validTo
        self.kind = kind
        self.index = index
        self.indexKeyID = indexKeyID
        self.keyID = keyID
        self.sealed = sealed
    }
}

/// Citizens' CPR numbers, sealed, dated, found by keyed hash. Owns `citizen_cpr`.
public enum CPRStore {
    /// The citizen who has or had the number, under any of the keys it may be indexed with.
    /// - Parameter indexes: asked for once the connection reads one state of the store, because a key that began to be used after that
    ///   state cannot be the key of any row in it, while one that began before must be among them.
    /// - Throws: `StorageError`
    public static func citizen(_ indexes: @autoclosure () -> [[UInt8]], in db: Connection) throws -> CitizenID? {
        _ = try StoreEpoch.read(in: db)
        for index in indexes() {
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
            "SELECT valid_from, valid_to, kind, cpr_index, key_id, sealed, index_key_id FROM citizen_cpr WHERE citizen = ? AND valid_to IS NULL",
            .id(citizen)
        ) { try number($0) }
    }

    /// Every number, the newest first.
    /// - Throws: `StorageError`
    public static func all(_ citizen: CitizenID, in db: Connection) throws -> [SealedCPR] {
        try db.all(
            "SELECT valid_from, valid_to, kind, cpr_index, key_id, sealed, index_key_id FROM citizen_cpr WHERE citizen = ? ORDER BY valid_from DESC",
            .id(citizen)
        ) { try number($0) }
    }

    /// - Throws: `StorageError.unique` when somebody has the number, or when the citizen has a number in use already
    public static func insert(_ number: SealedCPR, for citizen: CitizenID, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO citizen_cpr (citizen, valid_from, valid_to, kind, cpr_index, key_id, sealed, index_key_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(citizen), .day(number.validFrom), .optional(number.validTo), .text(number.kind.rawValue), .blob(number.index),
            .text(number.keyID), .blob(number.sealed), .text(number.indexKeyID)
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

    static func number(_ row: borrowing Row) throws -> SealedCPR {
        guard let kind = CPRNumber.Kind(rawValue: try row.text(2)) else { throw StorageError.corrupt }
        return SealedCPR(
            validFrom: try row.day(0), validTo: try row.optionalDay(1), kind: kind, index: try row.blob(3), indexKeyID: try row.text(6),
            keyID: try row.text(4), sealed: try row.blob(5)
        )
    }
}
