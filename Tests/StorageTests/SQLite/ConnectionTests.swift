import Foundation
import Testing

@testable import Storage

@Suite struct ConnectionTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func everyPragmaHasTheValueItWasGiven() throws {
        let connection = try Connection(directory.configuration())
        let expected: [String: SQLValue] = [
            "foreign_keys": 1, "journal_mode": "wal", "synchronous": 2, "trusted_schema": 0, "cell_size_check": 1,
            "temp_store": 2, "busy_timeout": 5_000, "secure_delete": 1,
        ]
        for (pragma, value) in expected {
            #expect(try connection.value(ofPragma: pragma) == value, "\(pragma)")
        }
    }

    @Test func normalDurabilityIsAskedForAndGiven() throws {
        var configuration = directory.configuration()
        configuration.durability = .normal
        #expect(try Connection(configuration).value(ofPragma: "synchronous") == 1)
    }

    @Test func aReaderMapsTheFileAndCannotWrite() throws {
        let writing = try directory.connection("CREATE TABLE t (x INTEGER) STRICT")
        let reading = try Connection(path: directory.file("store.sqlite"), mode: .readOnly)
        #expect(try reading.value(ofPragma: "mmap_size") == .int(1 << 30))
        #expect(throws: StorageError.readOnly) { try reading.run("INSERT INTO t VALUES (1)") }
        try writing.run("INSERT INTO t VALUES (1)")
        #expect(try reading.number("SELECT count(*) FROM t") == 1)
    }

    @Test func aFileThatIsNotThereIsNotMadeUnasked() {
        #expect(throws: StorageError.cannotOpen) { try Connection(path: directory.file("none.sqlite")) }
        #expect(!directory.exists("none.sqlite"))
    }

    @Test func aFileOfSomethingElseIsNoDatabase() throws {
        try directory.write(String(repeating: "Dette er ikke en database. ", count: 100), to: "letter.txt")
        #expect(throws: StorageError.notADatabase) { try Connection(path: directory.file("letter.txt")) }
    }

    @Test func aDamagedFileIsAnErrorAndNotATrap() throws {
        do {
            let connection = try directory.connection("CREATE TABLE t (x BLOB) STRICT")
            for _ in 0..<200 { try connection.run("INSERT INTO t VALUES (randomblob(500))") }
            try connection.checkpoint(.truncate)
        }
        var bytes = try directory.bytes("store.sqlite")
        for index in 4_096..<bytes.count { bytes[index] = 0xAA }
        try bytes.write(to: URL(fileURLWithPath: directory.file("store.sqlite")))
        let connection = try Connection(path: directory.file("store.sqlite"))
        #expect(throws: StorageError.corrupt) {
            try connection.each("SELECT x FROM t") { row in _ = try row.blob(0) }
        }
    }

    @Test func doubleQuotesNeverMeanAString() throws {
        let connection = try directory.connection("CREATE TABLE t (x TEXT) STRICT")
        #expect(throws: StorageError.self) { try connection.run("INSERT INTO t VALUES (\"tekst\")") }
    }
}
