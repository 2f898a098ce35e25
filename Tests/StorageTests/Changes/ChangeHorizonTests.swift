import Domain
import Embedded
import Testing

@testable import Storage

@Suite("The horizon of changes")
struct ChangeHorizonTests {
    private let store: MigratedStore
    private var db: Connection { store.connection }
    private let ids = IdentifierSource.system

    init() throws {
        store = try MigratedStore()
    }

    private func instant(_ second: Int) -> Instant { Instant(milliseconds: Int64(second) * 1_000) }

    private func append(at second: Int) throws {
        try HistoryStore.append(
            HistoryEntry(
                at: instant(second), caseID: nil, citizen: nil, entity: .team, entityID: ids.next(Team.self).bytes, action: .created, staff: nil,
                token: ids.next(), request: ids.next(), operation: "createTeam", changes: "[]"
            ), in: db
        )
    }

    private func addCitizen() throws -> CitizenID {
        let citizen = Citizen(id: ids.next(), name: "Testborger")
        try CitizenStore.insert(citizen, at: instant(0), by: nil, via: ids.next(), in: db)
        return citizen.id
    }

    private func addStaff() throws -> StaffID {
        let member = StaffMember(id: ids.next(), name: "Ansat")
        try StaffStore.insert(member, in: db)
        return member.id
    }

    private func protect(_ id: CitizenID, for staff: [StaffID]) throws {
        var citizen = try #require(try CitizenStore.find(id, in: db))
        citizen.protection = staff.isEmpty ? nil : Protection(staff: staff, reason: "Prøve", since: instant(0))
        try CitizenStore.update(citizen, in: db)
        try ProtectionChangeStore.note(id, in: db)
    }

    @Test("It passes what is older, a portion at a time, stops at the first that is not, and never moves back")
    func advancing() throws {
        for second in [1, 2, 3, 9, 4] { try append(at: second) }
        #expect(try ChangeHorizon.advance(before: instant(5), limit: 2, in: db) == 2)
        #expect(try ChangeHorizon.read(in: db) == 2)
        #expect(try ChangeHorizon.advance(before: instant(5), limit: 2, in: db) == 1)
        #expect(try ChangeHorizon.advance(before: instant(5), limit: 2, in: db) == 0)
        #expect(try ChangeHorizon.read(in: db) == 3)
        #expect(try ChangeHorizon.advance(before: instant(1), limit: 2, in: db) == 0)
        #expect(try ChangeHorizon.read(in: db) == 3)
        #expect(try ChangeHorizon.advance(before: instant(10), limit: 20, in: db) == 2)
        #expect(try ChangeHorizon.read(in: db) == 5)
    }

    @Test("Who could see a citizen is known from every change of protection on; what the horizon passed is forgotten but for the last")
    func sight() throws {
        let (citizen, named, other) = (try addCitizen(), try addStaff(), try addStaff())
        try append(at: 1)
        try append(at: 2)
        try protect(citizen, for: [named])
        try append(at: 3)
        try protect(citizen, for: [other])
        try append(at: 4)
        try protect(citizen, for: [])
        func seers(after sequence: Int) throws -> [Bool] {
            try [named, other, nil].map { try ProtectionChangeStore.wasVisible(citizen, to: $0, after: sequence, in: db) }
        }
        #expect(try (1...4).map(seers) == [[true, true, true], [true, false, false], [false, true, false], [true, true, true]])
        #expect(try ChangeHorizon.advance(before: instant(4), limit: 10, in: db) == 3)
        #expect(try db.number("SELECT count(*) FROM protection_change") == 2)
        #expect(try db.number("SELECT count(*) FROM protection_change_staff") == 1)
        #expect(try (3...4).map(seers) == [[false, true, false], [true, true, true]])
    }

    @Test("A store from before has its protected citizens brought in, and tells no change from before")
    func migrating() throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("kompas.sqlite")
        let before = Array(Embedded.migrations.prefix(4))
        let (citizen, named) = (ids.next(Citizen.self), ids.next(StaffMember.self))
        do {
            _ = try StoreFile(path: path, migrations: before, clock: .system)
            let old = try Connection(path: path)
            try StaffStore.insert(StaffMember(id: named, name: "Ansat"), in: old)
            try CitizenStore.insert(Citizen(id: citizen, name: "Testborger"), at: instant(0), by: nil, via: ids.next(), in: old)
            try CitizenStore.update(
                Citizen(id: citizen, name: "Testborger", protection: Protection(staff: [named], reason: "Prøve", since: instant(0))), in: old
            )
            // As the program of that time wrote it.
            try old.run(
                """
                INSERT INTO history (at, citizen, entity, entity_id, action, staff, token, request, operation, changes)
                VALUES (1000, ?, 'protection', ?, 'protected', ?, ?, ?, 'protectCitizen', '[]')
                """,
                .id(citizen), .id(citizen), .id(named), .blob(ids.next(StaffMember.self).bytes), .blob(ids.next(StaffMember.self).bytes)
            )
        }
        let now = try StoreFile(path: path, clock: .system)
        #expect(now.applied.contains(5))
        let connection = try Connection(path: path)
        #expect(try ChangeHorizon.read(in: connection) == 1)
        #expect(try ProtectionChangeStore.wasVisible(citizen, to: named, after: 1, in: connection))
        #expect(try !ProtectionChangeStore.wasVisible(citizen, to: nil, after: 1, in: connection))
    }
}
