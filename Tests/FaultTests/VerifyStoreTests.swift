import Foundation
import Support
import Testing

/// What `kompas verify` says of a store that is not what Kompas made.
@Suite("Faults of the store, as verify tells them")
struct VerifyStoreTests {
    private let program: Program
    private let folder: TrialFolder

    init() throws {
        program = try Program()
        folder = try InstalledData.trial()
    }

    private var store: SpoiledFile { SpoiledFile(folder, "kompas.sqlite") }

    @Test("What stands in the schema beside the migrations' work, and what was changed or taken out of it, is named", arguments: [
        ("CREATE TABLE fremmed (id INTEGER)", "the table 'fremmed' is not of Kompas"),
        ("CREATE TRIGGER skjult AFTER INSERT ON citizen BEGIN DELETE FROM history; END", "the trigger 'skjult' is not of Kompas"),
        ("CREATE INDEX hjaelp ON migration (name)", "the index 'hjaelp' is not of Kompas"),
        ("CREATE VIEW alle AS SELECT * FROM citizen", "the view 'alle' is not of Kompas"),
        ("ALTER TABLE migration ADD COLUMN note TEXT", "the table 'migration' is not what Kompas made"),
    ])
    func foreign(sql: String, says: String) throws {
        #expect(try program.verify(folder).text.hasPrefix("Sound."))
        try store.run(sql)
        let found = try program.verify(folder)
        #expect(found.status == 65 && found.text == "NOT SOUND\nstore: \(says)\n", "\(found.text)")
        let shelf = folder.path("shelf")
        #expect(try program.run(["backup", "--to", shelf, "--name", "one", "--data", folder.data]).status == 0)
        let copied = try program.verify(folder, "--backup", shelf + "/one")
        #expect(copied.status == 65 && copied.text.contains(says), "\(copied.text)")
        #expect(try program.run(["restore", "--from", shelf + "/one", "--data", folder.data]).status == 0)
    }

    @Test("An index that is gone is named")
    func gone() throws {
        let name = try #require(try store.text("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name LIMIT 1"))
        try store.run("DROP INDEX \(name)")
        let found = try program.verify(folder)
        #expect(found.status == 65 && found.text.contains("the index '\(name)' is gone"), "\(found.text)")
    }

    @Test("A store that cannot be read is told in words, with its file and what to do", arguments: ["gone", "damaged", "empty", "another mode"])
    func words(what: String) throws {
        let says: String
        switch what {
        case "gone":
            try store.remove()
            says = "cannot be opened"
        case "damaged":
            try store.flip(from: 100, count: 3_900)
            says = "is damaged"
        case "empty":
            try store.cut(to: 0)
            says = "is not as Kompas leaves it"
        default:
            try store.run("PRAGMA journal_mode = DELETE")
            says = "is not as Kompas leaves it"
        }
        let found = try program.verify(folder)
        #expect(found.status == 65 && found.text.contains("store: \(store.path) \(says)"), "\(found.text)")
        for raw in ["cannotOpen", "corrupt", "setting(", "notADatabase"] { #expect(!found.text.contains(raw), "\(found.text)") }
    }
}
