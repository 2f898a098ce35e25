import Domain
import Embedded
import Testing

@testable import Storage

@Suite struct MigratorTests {
    let directory: TemporaryDirectory
    private let first = Embedded.Migration(
        number: 1, name: "people", text: "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;")
    private let second = Embedded.Migration(
        number: 2, name: "age", text: "ALTER TABLE person ADD COLUMN age INTEGER; UPDATE person SET age = 40;")
    private let noon = Instant(milliseconds: 1_795_000_000_000)

    init() throws { directory = try TemporaryDirectory() }

    private func open(_ migrations: Embedded.Migration...) throws -> StoreFile {
        try StoreFile(path: directory.file("kompas.sqlite"), migrations: migrations, clock: .fixed(noon))
    }

    private func reader() throws -> Connection {
        try Connection(path: directory.file("kompas.sqlite"), mode: .readOnly)
    }

    @Test func aNewStoreGetsEveryMigrationAndNoBackup() throws {
        let store = try open(first, second)
        #expect(store.applied == [1, 2])
        let connection = try reader()
        #expect(try connection.number("SELECT count(*) FROM person WHERE age IS NULL") == 0)
        #expect(try connection.number("PRAGMA user_version") == 2)
        #expect(try connection.number("PRAGMA application_id") == Migrator.applicationID)
        let rows = try connection.all("SELECT name, applied_at FROM migration ORDER BY number") { row in
            "\(try row.text(0)) \(try row.instant(1) == noon)"
        }
        #expect(rows == ["people true", "age true"])
        #expect(!directory.exists("kompas.before-0001.sqlite"))
    }

    @Test func theStoreAndItsCopiesAreTheServicesOwn() throws {
        _ = try open(first)
        _ = try open(first, second)
        for name in ["kompas.sqlite", "kompas.sqlite.lock", "kompas.before-0002.sqlite"] {
            #expect(try directory.mode(name) == 0o600, "\(name)")
        }
    }

    @Test func aStoreThatOthersMayReadIsClosedToThem() throws {
        try directory.write("", to: "kompas.sqlite", mode: 0o644)
        _ = try open(first)
        #expect(try directory.mode("kompas.sqlite") == 0o600)
    }

    @Test func aSecondStartAppliesNothing() throws {
        _ = try open(first, second)
        #expect(try open(first, second).applied == [])
    }

    @Test func aStoreWithDataIsCopiedBeforeItIsChanged() throws {
        do {
            let writer = try open(first).writer()
            try writer.perform { try $0.run("INSERT INTO person (name) VALUES ('Åse')") }
            writer.close()
        }
        #expect(try open(first, second).applied == [2])
        let now = try reader().first("SELECT age FROM person") { row in try row.int(0) }
        #expect(now == 40)
        let before = try Connection(ConnectionConfiguration(path: directory.file("kompas.before-0002.sqlite")))
        #expect(try before.first("SELECT name FROM person") { row in try row.text(0) } == "Åse")
        #expect(try before.number("PRAGMA user_version") == 1)
        #expect(throws: StorageError.self) { try before.run("SELECT age FROM person") }
    }

    @Test func anEditedMigrationStopsTheStart() throws {
        _ = try open(first, second)
        let edited = Embedded.Migration(number: 1, name: "people", text: first.text + " ")
        #expect(throws: MigrationError.edited(number: 1, name: "people")) { try open(edited, second) }
    }

    @Test func aStoreOfANewerVersionStopsTheStart() throws {
        _ = try open(first, second)
        #expect(throws: MigrationError.newer(number: 2, name: "age")) { try open(first) }
    }

    @Test func aMissingMigrationStopsTheStart() throws {
        let third = Embedded.Migration(number: 3, name: "later", text: "SELECT 1;")
        #expect(throws: MigrationError.missing(number: 2)) { try open(first, third) }
        do {
            let writer = try open(first, second).writer()
            try writer.perform { try $0.run("DELETE FROM migration WHERE number = 1") }
            writer.close()
        }
        #expect(throws: MigrationError.missing(number: 1)) { try open(first, second) }
    }

    @Test func aMigrationThatFailsIsTakenBackWholeAndTheOnesBeforeItStay() throws {
        let broken = Embedded.Migration(
            number: 3, name: "broken", text: "CREATE TABLE extra (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);")
        do {
            _ = try open(first, second, broken)
            Issue.record("a broken migration was taken")
        } catch MigrationError.failed(let number, let name, let reason) {
            #expect(number == 3 && name == "broken")
            guard case .statement = reason else { throw reason }
        }
        let connection = try reader()
        #expect(try connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'") == 0)
        #expect(try connection.number("PRAGMA user_version") == 2)
        #expect(try open(first, second).applied == [])
    }

    @Test func aMigrationThatLeavesADanglingReferenceIsTakenBack() throws {
        let dangling = Embedded.Migration(
            number: 2, name: "child",
            text: "CREATE TABLE child (person INTEGER REFERENCES person (id)) STRICT; INSERT INTO child VALUES (7);")
        #expect(throws: MigrationError.dangling(number: 2, name: "child", table: "child")) { try open(first, dangling) }
        #expect(try reader().number("SELECT count(*) FROM sqlite_schema WHERE name = 'child'") == 0)
    }

    @Test func aTableThatOthersReferToCanBeRebuilt() throws {
        let rebuild = Embedded.Migration(number: 2, name: "rebuild", text: """
            CREATE TABLE child (person INTEGER NOT NULL REFERENCES person (id)) STRICT;
            INSERT INTO person VALUES (1, 'Bo');
            INSERT INTO child VALUES (1);
            CREATE TABLE person_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> '')) STRICT;
            INSERT INTO person_new SELECT * FROM person;
            DROP TABLE person;
            ALTER TABLE person_new RENAME TO person;
            """)
        #expect(try open(first, rebuild).applied == [1, 2])
        #expect(try reader().number("SELECT count(*) FROM child JOIN person ON person.id = child.person") == 1)
    }

    @Test(arguments: ["COMMIT;", "ROLLBACK;", "COMMIT; BEGIN; CREATE TABLE x (y INTEGER) STRICT;"])
    func aMigrationDoesNotEndItsTransaction(_ text: String) throws {
        let rude = Embedded.Migration(number: 2, name: "rude", text: text)
        #expect(throws: MigrationError.ownTransaction(number: 2, name: "rude")) { try open(first, rude) }
        #expect(throws: Never.self) { try open(first) }
    }

    @Test func aDatabaseOfSomethingElseIsLeftAlone() throws {
        do { _ = try directory.connection("CREATE TABLE recipe (x INTEGER) STRICT", name: "kompas.sqlite") }
        #expect(throws: MigrationError.foreign(path: directory.file("kompas.sqlite"))) { try open(first) }
        #expect(try reader().number("SELECT count(*) FROM sqlite_schema") == 1)
    }

    @Test func aStoreHasOneServiceAtATime() throws {
        let store = try open(first)
        #expect(throws: FileAccessError.inUse(path: directory.file("kompas.sqlite.lock"))) { try open(first) }
        _ = store.path
    }

    @Test func aStoreCanBeOpenedAgainWhenItsServiceHasGone() throws {
        do { _ = try open(first) }
        #expect(try open(first).applied == [])
    }

    @Test func theProductsOwnMigrationsMakeAStore() throws {
        let store = try StoreFile(path: directory.file("kompas.sqlite"), clock: .fixed(noon))
        #expect(store.applied == Array(1...max(1, Embedded.migrations.count)))
        let connection = try reader()
        #expect(try connection.first("PRAGMA integrity_check") { row in try row.text(0) } == "ok")
        #expect(try connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'citizen'") == 1)
    }
}
