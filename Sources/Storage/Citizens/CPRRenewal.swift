import Domain

/// Seals and indexes CPR numbers anew after a key has rotated: some rows at a time, so that the writer serves others in between. What is
/// left is seen in the rows themselves, so a start goes on where a crash broke off.
public enum CPRRenewal {
    /// Renews some rows that were not made with the current keys.
    /// - Returns: how many; 0 when all rows are current.
    /// - Throws: `SecretsError` for a row that does not open, `StorageError`
    public static func step(_ vault: CPRVault, limit: Int, in db: Connection) throws -> Int {
        let current = vault.currentIDs
        guard let outdated = try usage(in: db, countingRows: false).first(where: { $0.keys != current })?.keys else { return 0 }
        let rows = try db.all(
            """
            SELECT valid_from, valid_to, kind, cpr_index, key_id, sealed, index_key_id, citizen FROM citizen_cpr
            WHERE key_id = ? AND index_key_id = ? LIMIT ?
            """, .text(outdated.encryption), .text(outdated.index), .int(limit)
        ) { row in
            let citizen: CitizenID = try row.id(7)
            return (citizen: citizen, number: try CPRStore.number(row))
        }
        for (citizen, number) in rows { try renew(number, of: citizen, vault, in: db) }
        return rows.count
    }

    /// Which keys the rows were made with, and how many rows with each pair.
    /// - Parameter countingRows: false leaves the counts at 0, which spares going through the index.
    /// - Throws: `StorageError`
    public static func usage(in db: Connection, countingRows: Bool = true) throws -> [(keys: CPRKeyIDs, rows: Int)] {
        var found: [(keys: CPRKeyIDs, rows: Int)] = []
        var last = CPRKeyIDs(encryption: "", index: "")
        // From pair to pair through the index: there are a handful of pairs and many rows of each.
        while let next = try pair(after: last, in: db) {
            found.append((next, countingRows ? try count(next, in: db) : 0))
            last = next
        }
        return found
    }

    /// Whether a number of the store opens, for a store that does not remember its keys yet. True where there is no number.
    /// - Throws: `StorageError`
    public static func opensOne(_ vault: CPRVault, in db: Connection) throws -> Bool {
        let row = try db.first("SELECT key_id, sealed, citizen FROM citizen_cpr LIMIT 1") { row in
            let citizen: CitizenID = try row.id(2)
            return (keyID: try row.text(0), sealed: try row.blob(1), citizen: citizen)
        }
        guard let row else { return true }
        do throws(SecretsError) {
            _ = try vault.open(keyID: row.keyID, sealed: row.sealed, for: row.citizen)
            return true
        } catch {
            return false
        }
    }

    private static func renew(_ number: SealedCPR, of citizen: CitizenID, _ vault: CPRVault, in db: Connection) throws {
        let cpr = try vault.open(keyID: number.keyID, sealed: number.sealed, for: citizen)
        let (keyID, sealed) = try vault.seal(cpr, for: citizen)
        let (indexKeyID, index) = vault.index(cpr)
        try db.run(
            "UPDATE citizen_cpr SET cpr_index = ?, index_key_id = ?, key_id = ?, sealed = ? WHERE citizen = ? AND valid_from = ?",
            .blob(index), .text(indexKeyID), .text(keyID), .blob(sealed), .id(citizen), .day(number.validFrom))
    }

    private static func pair(after last: CPRKeyIDs, in db: Connection) throws -> CPRKeyIDs? {
        try db.first(
            """
            SELECT key_id, index_key_id FROM citizen_cpr WHERE (key_id, index_key_id) > (?, ?) ORDER BY key_id, index_key_id LIMIT 1
            """, .text(last.encryption), .text(last.index)
        ) { row in CPRKeyIDs(encryption: try row.text(0), index: try row.text(1)) }
    }

    private static func count(_ keys: CPRKeyIDs, in db: Connection) throws -> Int {
        try db.first(
            "SELECT count(*) FROM citizen_cpr WHERE key_id = ? AND index_key_id = ?", .text(keys.encryption), .text(keys.index)
        ) { row in try row.int(0) } ?? 0
    }
}
