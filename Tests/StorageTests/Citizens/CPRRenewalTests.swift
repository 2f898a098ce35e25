import Domain
import Testing

@testable import Storage

@Suite struct CPRRenewalTests {
    private let store: MigratedStore
    private let keys = KeysInUse(Keyring())
    private let ids = IdentifierSource.system
    private var db: Connection { store.connection }

    init() throws { store = try MigratedStore() }

    /// Records citizens with the vault's current keys, one for each serial number below 90; `unnamed` rows are as those of a store from before the index's key was named.
    private func record(_ serials: Range<Int>, unnamed: Bool = false) throws -> [(citizen: CitizenID, number: CPRNumber)] {
        let vault = CPRVault(keys)
        return try serials.map { serial in
            let id: CitizenID = ids.next()
            let number = try CPRNumber.parse("61018200\(serial + 10)").get()
            try db.run(
                "INSERT INTO citizen (id, name, sort_key, created_at, created_via, version) VALUES (?, 'Testborger', 'testborger', 0, ?, 1)",
                .id(id), .id(id))
            let (keyID, sealed) = try vault.seal(number, for: id)
            let (indexKeyID, index) = vault.index(number)
            let row = SealedCPR(
                validFrom: .earliest, kind: number.kind, index: index, indexKeyID: unnamed ? "" : indexKeyID, keyID: keyID, sealed: sealed)
            try CPRStore.insert(row, for: id, in: db)
            return (id, number)
        }
    }

    @Test func everyNumberIsFoundAndOpensAfterEachStep() throws {
        let known = try record(0..<7) + record(7..<11, unnamed: true)
        keys.replace(by: keys.keyring.rotating(.cprIndex))
        let later = try record(11..<14)
        keys.replace(by: keys.keyring.rotating(.cprEncryption).rotating(.cprIndex))
        let vault = CPRVault(keys)
        var renewed: [Int] = []
        repeat {
            for (citizen, number) in known + later {
                #expect(try CPRStore.citizen(vault.indexes(number), in: db) == citizen)
                let row = try #require(try CPRStore.current(citizen, in: db))
                #expect(try vault.open(keyID: row.keyID, sealed: row.sealed, for: citizen) == number)
            }
            renewed.append(try CPRRenewal.step(vault, limit: 3, in: db))
        } while renewed.last != 0 && renewed.count < 100
        #expect(renewed.reduce(0, +) == 14)
        let usage = try CPRRenewal.usage(in: db)
        #expect(usage.map(\.keys) == [vault.currentIDs])
        #expect(usage.map(\.rows) == [14])

        for purpose in [Keyring.Purpose.cprEncryption, .cprIndex] {
            for id in keys.keyring[purpose].ids.dropFirst() { keys.replace(by: keys.keyring.forgetting(id, of: purpose)) }
        }
        for (citizen, number) in known + later { #expect(try CPRStore.citizen(vault.indexes(number), in: db) == citizen) }
    }

    @Test func aStepLooksAtTheRowsItRenewsAndNoOthers() throws {
        _ = try record(0..<2)
        keys.replace(by: keys.keyring.rotating(.cprEncryption))
        let plans = try db.plans { db in _ = try CPRRenewal.step(CPRVault(keys), limit: 1, in: db) }
        #expect(plans.count > 3)
        for plan in plans where !plan.sql.contains("ORDER BY key_id, index_key_id LIMIT 1") { #expect(plan.scans == [], "\(plan)") }
        for plan in plans { #expect(!plan.sortsAfterwards, "\(plan)") }
    }

    @Test func aRowThatDoesNotOpenIsAnErrorAndStaysAsItIs() throws {
        let (citizen, _) = try record(0..<1)[0]
        try db.run("UPDATE citizen_cpr SET sealed = zeroblob(40)")
        keys.replace(by: keys.keyring.rotating(.cprEncryption))
        #expect(throws: SecretsError.cannotOpen) { try CPRRenewal.step(CPRVault(keys), limit: 10, in: db) }
        #expect(try CPRStore.current(citizen, in: db)?.sealed == [UInt8](repeating: 0, count: 40))
        #expect(try !CPRRenewal.opensOne(CPRVault(keys), in: db))
    }
}
