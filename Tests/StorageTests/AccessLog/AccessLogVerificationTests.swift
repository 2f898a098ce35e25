import Domain
import Foundation
import Testing

@testable import Storage

@Suite struct AccessLogVerificationTests {
    let fixture: AccessLogFixture

    init() throws {
        fixture = try AccessLogFixture()
        try fixture.fillThreeMonths()
    }

    @Test func anUntouchedLogHolds() throws {
        let report = try fixture.verify()
        #expect(report.fault == nil)
        #expect(report.entries == 9)
        #expect(report.begins == 0)
        #expect(report.head?.sequence == 9)
    }

    @Test(arguments: [
        "at = at + 1", "request = x'00112233445566778899aabbccddeeff'", "operation = 'getcase'", "action = 'sletning'",
        "action = 'ukendt'", "token = x'00112233445566778899aabbccddeeff'", "staff = x'00112233445566778899aabbccddeeff'",
        "through = ''", "purpose = 'tilsyn'", "citizens = x''", "case_id = x'00112233445566778899aabbccddeeff'",
        "object_type = 'x', object_id = x'01'", "search_hash = x''", "status = 404", "peer = '::1'", "mac = zeroblob(32)",
    ])
    func aChangedFieldIsFound(_ change: String) throws {
        try fixture.tamper("2026-12", "UPDATE entry SET \(change) WHERE sequence = 5")
        let report = try fixture.verify()
        #expect(report.fault == .changedEntry(month("2026-12"), sequence: 5))
        #expect(report.entries == 4)
        #expect(report.head?.sequence == 4)
    }

    @Test func anEntryTakenOutOfTheMiddleIsFound() throws {
        try fixture.tamper("2026-12", "DELETE FROM entry WHERE sequence = 5")
        #expect(try fixture.verify().fault == .missingEntry(month("2026-12"), sequence: 5))
    }

    @Test func anEntryTakenOutAndTheOthersMovedUpIsFound() throws {
        try fixture.tamper("2026-12", "DELETE FROM entry WHERE sequence = 5; UPDATE entry SET sequence = 5 WHERE sequence = 6")
        #expect(try fixture.verify().fault == .changedEntry(month("2026-12"), sequence: 5))
    }

    @Test func twoEntriesThatChangedPlacesAreFound() throws {
        try fixture.tamper("2026-12", """
            UPDATE entry SET sequence = 100 WHERE sequence = 4;
            UPDATE entry SET sequence = 4 WHERE sequence = 5;
            UPDATE entry SET sequence = 5 WHERE sequence = 100;
            """)
        #expect(try fixture.verify().fault == .changedEntry(month("2026-12"), sequence: 4))
    }

    @Test func aCopiedEntryIsFound() throws {
        try fixture.tamper("2027-01", """
            INSERT INTO entry SELECT 10, at, request, operation, action, token, staff, through, purpose, citizens,
                case_id, object_type, object_id, search_hash, status, peer, mac FROM entry WHERE sequence = 9
            """)
        #expect(try fixture.verify().fault == .changedEntry(month("2027-01"), sequence: 10))
    }

    @Test func theCutEndOfAnEarlierMonthIsFound() throws {
        try fixture.tamper("2026-11", """
            DELETE FROM run_citizen WHERE sequence = 3;
            DELETE FROM run_staff WHERE sequence = 3;
            DELETE FROM entry WHERE sequence = 3;
            UPDATE run SET last_sequence = 2 WHERE last_sequence = 3;
            """)
        #expect(try fixture.verify().fault == .cutMonth(month("2026-11"), lastKnown: 3))
    }

    @Test func theCutEndOfTheLogIsFoundByAPrintedHead() throws {
        let printed = try #require(try fixture.verify().head)
        try fixture.tamper("2027-01", """
            DELETE FROM run_citizen WHERE sequence = 9;
            DELETE FROM run_staff WHERE sequence = 9;
            DELETE FROM entry WHERE sequence = 9;
            UPDATE run SET last_sequence = 8 WHERE last_sequence = 9;
            """)
        #expect(try fixture.verify().fault == nil)
        #expect(try fixture.verify(against: [printed]).fault == .missingHead(sequence: 9))
        let log = try fixture.open()
        try log.append([fixture.record()])
        log.close()
        // Another entry stands in its place now.
        #expect(try fixture.verify(against: [printed]).fault == .missingHead(sequence: 9))
        #expect(try fixture.verify(against: [log.head()]).fault == nil)
    }

    @Test func aMonthThatIsGoneFromTheMiddleIsFound() throws {
        try FileManager.default.removeItem(atPath: fixture.directory.file("access-2026-12.sqlite"))
        #expect(try fixture.verify().fault == .missingMonth(month("2026-12")))
    }

    @Test func aMonthOfAnotherLogIsFound() throws {
        let other = try AccessLogFixture()
        try other.fillThreeMonths()
        try FileManager.default.removeItem(atPath: fixture.directory.file("access-2026-12.sqlite"))
        try FileManager.default.copyItem(
            atPath: other.directory.file("access-2026-12.sqlite"), toPath: fixture.directory.file("access-2026-12.sqlite"))
        #expect(try fixture.verify().fault == .unknownKey(month("2026-12"), id: other.keys.currentID))
    }

    @Test func aMonthUnderAnothersNameIsFound() throws {
        let path = fixture.directory.file("access-2026-12.sqlite")
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: fixture.directory.file("access-2026-11.sqlite"), toPath: path)
        #expect(try fixture.verify().fault == .foreignMonth(month("2026-12")))
    }

    @Test(arguments: [
        "previous_sequence = 2", "previous_mac = zeroblob(32)", "previous_month = '2026-10'", "previous_month = NULL", "mac = zeroblob(32)",
        "month = '2026-11'",
    ])
    func aChangedBeginningIsFound(_ change: String) throws {
        try fixture.tamper("2026-12", "UPDATE opening SET \(change)")
        #expect(try fixture.verify().fault == .foreignMonth(month("2026-12")))
    }

    @Test(arguments: [
        "DELETE FROM run_citizen WHERE sequence = 5", "UPDATE run_citizen SET citizen = zeroblob(16) WHERE sequence = 5",
        "DELETE FROM run_staff WHERE sequence = 5", "UPDATE run SET first_sequence = 6", "UPDATE run SET highest_at = lowest_at - 1",
    ])
    func anEntryHiddenFromWhoeverAsksForItIsFound(_ change: String) throws {
        try fixture.tamper("2026-12", change)
        let fault = try fixture.verify().fault
        #expect(fault == .changedIndex(month("2026-12"), sequence: 5) || fault == .changedIndex(month("2026-12"), sequence: 4))
    }

    @Test(arguments: [
        "INSERT INTO run_citizen VALUES (1, zeroblob(16), 5)", "INSERT INTO run_staff VALUES (1, zeroblob(16), 5)",
        "INSERT INTO run_citizen VALUES (9, zeroblob(16), 5)",
    ])
    func anEntryPutUpForSomebodyElseIsFound(_ change: String) throws {
        try fixture.tamper("2026-12", change)
        #expect(try fixture.verify().fault == .changedIndex(month("2026-12"), sequence: 6))
    }

    @Test func aLogWhoseEndWasChangedIsNotWrittenOn() throws {
        try fixture.tamper("2027-01", "UPDATE entry SET purpose = 'tilsyn' WHERE sequence = 9")
        #expect(throws: AccessLogError.brokenChain(month: month("2027-01"))) { try fixture.open() }
    }

    @Test func recordsThatShareTheirBytesDifferInTheChain() {
        let chain = AccessChain(key: fixture.keys.current)
        var left = fixture.record()
        var right = left
        (left.operation, left.purpose) = ("ab", "c")
        (right.operation, right.purpose) = ("a", "bc")
        #expect(chain.mac(of: left, sequence: 1, after: []) != chain.mac(of: right, sequence: 1, after: []))
        (left, right) = (fixture.record(at: fixture.clock.now), left)
        right = left
        (left.through, right.through) = (nil, "")
        #expect(chain.mac(of: left, sequence: 1, after: []) != chain.mac(of: right, sequence: 1, after: []))
    }
}
