public import Domain

/// Who could see a citizen, and from which change on. Owns `protection_change` and `protection_change_staff`.
public enum ProtectionChangeStore {
    /// Notes who may see the citizen now, as of the last change in history.
    /// - Throws: `StorageError`
    public static func note(_ citizen: CitizenID, in db: Connection) throws {
        let sequence = try ChangeStore.last(in: db)
        try db.run(
            "INSERT INTO protection_change (citizen, seq, protected) SELECT id, ?, protected_since IS NOT NULL FROM citizen WHERE id = ?",
            .int(sequence), .id(citizen)
        )
        try db.run(
            """
            INSERT INTO protection_change_staff (citizen, seq, staff)
            SELECT citizen, ?, staff FROM citizen_protection_staff WHERE citizen = ?
            """, .int(sequence), .id(citizen)
        )
    }

    /// Whether somebody who reaches all cases could see the citizen after a change; `staff` is nil for a system.
    /// - Throws: `StorageError`
    public static func wasVisible(_ citizen: CitizenID, to staff: StaffID?, after sequence: Int, in db: Connection) throws -> Bool {
        let change = try db.first(
            "SELECT seq, protected FROM protection_change WHERE citizen = ? AND seq <= ? ORDER BY seq DESC LIMIT 1",
            .id(citizen), .int(sequence)
        ) { row in (sequence: try row.int(0), isProtected: try row.bool(1)) }
        guard let change, change.isProtected else { return true }
        guard let staff else { return false }
        return try db.exists(
            "SELECT 1 FROM protection_change_staff WHERE citizen = ? AND seq = ? AND staff = ?",
            .id(citizen), .int(change.sequence), .id(staff)
        )
    }

    /// Forgets what was superseded before the horizon.
    /// - Parameter numbers: the sequence numbers that the horizon passed just now, the first one left out.
    /// - Throws: `StorageError`
    static func forget(supersededWithin numbers: Range<Int>, in db: Connection) throws {
        try db.run(
            """
            DELETE FROM protection_change WHERE (citizen, seq) IN (
                SELECT old.citizen, old.seq FROM protection_change new INDEXED BY protection_change_by_seq
                CROSS JOIN protection_change old ON old.citizen = new.citizen AND old.seq < new.seq
                WHERE new.seq > ? AND new.seq <= ?)
            """, .int(numbers.lowerBound), .int(numbers.upperBound)
        )
    }
}
