import Testing

@testable import Storage

@Suite struct StorageErrorTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func connection(name: String = "store.sqlite") throws -> Connection {
        try directory.connection(
            """
            CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
            CREATE TABLE child (
                id BLOB PRIMARY KEY, parent INTEGER REFERENCES parent (id), age INTEGER CHECK (age < 200), note TEXT
            ) STRICT, WITHOUT ROWID;
            CREATE TRIGGER child_is_kept BEFORE DELETE ON child BEGIN SELECT RAISE(ABORT, 'kept'); END;
            INSERT INTO parent VALUES (1, 'a');
            INSERT INTO child VALUES (x'01', 1, 3, NULL);
            """, name: name)
    }

    private func error(of sql: String, _ values: SQLValue...) throws -> StorageError? {
        let connection = try connection(name: "\(UInt64.random(in: .min ... .max)).sqlite")
        do throws(StorageError) {
            try connection.run(composed: sql, values)
            return nil
        } catch {
            return error
        }
    }

    @Test func aTakenUniqueValueIsUnique() throws {
        #expect(try error(of: "INSERT INTO parent VALUES (2, 'a')")?.isUnique == true)
    }

    @Test func aTakenPrimaryKeyIsUnique() throws {
        #expect(try error(of: "INSERT INTO parent VALUES (1, 'b')")?.isUnique == true)
        #expect(try error(of: "INSERT INTO child VALUES (x'01', 1, 3, NULL)")?.isUnique == true)
    }

    @Test func aReferenceToNothingIsForeignKey() throws {
        #expect(try error(of: "INSERT INTO child VALUES (x'02', 7, 3, NULL)") == .foreignKey)
        #expect(try error(of: "DELETE FROM parent") == .foreignKey)
    }

    @Test func theOtherConstraintsHaveAKindEach() throws {
        #expect(try error(of: "INSERT INTO child VALUES (x'02', 1, 900, NULL)")?.isCheck == true)
        #expect(try error(of: "INSERT INTO parent VALUES (2, NULL)") == .notNull)
        #expect(try error(of: "INSERT INTO child VALUES (x'02', 1, 'gammel', NULL)") == .datatype)
        #expect(try error(of: "DELETE FROM child") == .trigger("kept"))
    }

    @Test func wrongSQLIsTheProgramsFault() throws {
        for sql in ["SELEKT 1", "SELECT x FROM nowhere"] {
            let error = try error(of: sql)
            let isStatement = if case .statement = error { true } else { false }
            #expect(isStatement, "\(sql): \(String(describing: error))")
        }
    }

    @Test func moreThanSQLiteTakesIsTooBig() throws {
        #expect(try error(of: "UPDATE child SET note = CAST(zeroblob(2000000000) AS TEXT)") == .tooBig)
    }

    @Test func aFullStoreIsFull() throws {
        let connection = try connection()
        try connection.execute(script: "PRAGMA max_page_count = 8")
        #expect(throws: StorageError.full) {
            try connection.run("UPDATE child SET note = ?", .text(String(repeating: "x", count: 100_000)))
        }
    }

    @Test func aLockedStoreIsBusy() throws {
        let holder = try connection()
        var configuration = directory.configuration()
        configuration.busyTimeout = 10
        let second = try Connection(configuration)
        try holder.begin(immediate: true)
        #expect(throws: StorageError.busy) { try second.begin(immediate: true) }
        try holder.rollback()
        try second.begin(immediate: true)
    }

    @Test func noErrorTellsABoundValue() throws {
        let secret = "0101363999"
        let connection = try connection()
        try connection.run("INSERT INTO parent VALUES (9, ?)", .text(secret))
        let statements = [
            "INSERT INTO parent VALUES (10, ?)", "INSERT INTO parent VALUES (?, 'z')", "INSERT INTO child VALUES (x'05', 1, ?, NULL)",
            "INSERT INTO child VALUES (x'05', 1, 500 + ?, NULL)", "INSERT INTO child VALUES (x'05', ?, 1, NULL)",
        ]
        for sql in statements {
            do {
                try connection.run(composed: sql, [.text(secret)])
            } catch {
                #expect(!String(reflecting: error).contains(secret), "\(sql)")
            }
        }
    }

    @Test func theCallerNamesWhatAConstraintMeans() throws {
        enum Refusal: Error { case taken, noParent }
        let connection = try connection()
        #expect(throws: Refusal.taken) {
            try expecting(unique: Refusal.taken, foreignKey: Refusal.noParent) { try connection.run("INSERT INTO parent VALUES (2, 'a')") }
        }
        #expect(throws: Refusal.noParent) {
            try expecting(unique: Refusal.taken, foreignKey: Refusal.noParent) {
                try connection.run("INSERT INTO child VALUES (x'03', 99, 1, NULL)")
            }
        }
        #expect(throws: StorageError.notNull) {
            try expecting(unique: Refusal.taken) { try connection.run("INSERT INTO parent VALUES (2, NULL)") }
        }
    }
}
