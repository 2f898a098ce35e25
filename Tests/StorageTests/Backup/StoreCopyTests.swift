import Domain
import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite struct StoreCopyTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test("A copy is one state of the store, however much is written while it is made, and the writer goes on")
    func oneState() throws {
        let file = try StoreFile(path: directory.file("kompas.sqlite"), clock: .system)
        let writer = try file.writer()
        try writer.perform { db in
            try db.run("CREATE TABLE pair (id INTEGER PRIMARY KEY, one INTEGER NOT NULL, two INTEGER NOT NULL, filler BLOB NOT NULL) STRICT")
            for id in 0..<2_000 { try db.run("INSERT INTO pair VALUES (?, 0, 0, zeroblob(2000))", .int(id)) }
        }
        var steps = 0
        try StoreCopy.copy(store: file.path, to: directory.file("copy.sqlite")) { _, _ in
            steps += 1
            // Every row changes between two steps of the copy: a torn copy would hold two states.
            try writer.perform { [steps] db in try db.run("UPDATE pair SET one = ?, two = ?", .int(steps), .int(steps)) }
            try writer.checkpoint()
        }
        #expect(steps > 3)
        let copy = try Connection(path: directory.file("copy.sqlite"), mode: .archive)
        #expect(try copy.number("SELECT count(DISTINCT one) FROM pair WHERE one = two") == 1)
        #expect(try copy.number("SELECT max(one) FROM pair") == 0)
        #expect(try copy.number("SELECT count(*) FROM pair") == 2_000)
        #expect(try writer.perform { db in try db.number("SELECT min(one) FROM pair") } == steps)
        #expect(StoreInspection.of(directory.file("copy.sqlite"), isArchive: true, keyring: nil).faults == [])
        #expect(try directory.mode("copy.sqlite") == 0o600)
        #expect(!directory.exists("copy.sqlite-wal"))
        writer.close()
    }

    @Test("A restored store has another epoch, and one of before there were epochs waits for its migration")
    func epoch() throws {
        _ = try StoreFile(path: directory.file("kompas.sqlite"), clock: .system)
        let before = StoreInspection.of(directory.file("kompas.sqlite"), isArchive: false, keyring: nil)
        try StoreEpoch.renew(storeAt: directory.file("kompas.sqlite"))
        let after = StoreInspection.of(directory.file("kompas.sqlite"), isArchive: false, keyring: nil)
        #expect(before.faults + after.faults == [])
        #expect(before.epoch != after.epoch)
        #expect(after.schema == before.schema)
    }

    @Test("What is wrong with a store is told: a broken page, a dangling reference, a changed migration, another program's file", arguments: [
        "UPDATE migration SET sha256 = zeroblob(32) WHERE number = 2", "PRAGMA application_id = 7",
        "PRAGMA foreign_keys = OFF; INSERT INTO staff_team (staff, team) VALUES (zeroblob(16), zeroblob(16))",
        "INSERT INTO migration (number, name, sha256, applied_at) VALUES (9999, 'later', zeroblob(32), 0)",
    ])
    func faults(script: String) throws {
        _ = try StoreFile(path: directory.file("kompas.sqlite"), clock: .system)
        do {
            let db = try Connection(path: directory.file("kompas.sqlite"))
            try db.execute(script: script)
            try db.checkpoint(.truncate)
        }
        #expect(StoreInspection.of(directory.file("kompas.sqlite"), isArchive: false, keyring: nil).faults.count == 1)
    }
}
