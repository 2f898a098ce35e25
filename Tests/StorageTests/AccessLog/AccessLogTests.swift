import Dispatch
import Domain
import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite struct AccessLogTests {
    let fixture: AccessLogFixture

    init() throws { fixture = try AccessLogFixture() }

    @Test func everyFieldOfARecordComesBackAsItWas() throws {
        let log = try fixture.open()
        let full = AccessRecord(
            at: fixture.clock.now, request: fixture.ids.next(), operation: "searchCitizens", action: .soegning,
            token: fixture.ids.next(), staff: fixture.ids.next(), through: "Fagsystem æøå", purpose: "tilsyn",
            citizens: [fixture.ids.next(), fixture.ids.next()], caseID: fixture.ids.next(),
            object: .init(type: "abc-jobplans", id: [1, 2, 3]), searchHash: [UInt8](repeating: 7, count: 32), status: 404, peer: "10.0.0.7")
        let bare = fixture.record()
        try log.append([full, bare])
        let page = try log.entries(AccessFilter(), limit: 10)
        #expect(page.entries.map(\.record) == [bare, full])
        #expect(page.entries.map(\.sequence) == [2, 1])
        #expect(page.next == nil)
    }

    @Test func aRecordIsReadableWhenItsCompletionIsCalled() throws {
        let log = try fixture.open()
        let seen = Answer<Int>()
        log.append([fixture.record()]) { _ in
            seen.give(Result { try log.entries(AccessFilter(), limit: 10).entries.count })
        }
        #expect(try seen.wait().get() == 1)
    }

    @Test func everyActionIsKept() throws {
        let log = try fixture.open()
        for action in AccessAction.allCases {
            var record = fixture.record()
            record.action = action
            try log.append([record])
        }
        #expect(try log.entries(AccessFilter(), limit: 100).entries.map(\.record.action) == AccessAction.allCases.reversed())
        #expect(try fixture.verify().fault == nil)
    }

    @Test func aCitizenNamedTwiceIsKeptOnce() throws {
        let log = try fixture.open()
        let citizen: CitizenID = fixture.ids.next()
        try log.append([fixture.record([citizen, fixture.ids.next(), citizen])])
        let entries = try log.entries(ofCitizen: citizen, limit: 10).entries
        #expect(entries.count == 1)
        #expect(entries.first?.record.citizens.count == 2)
        #expect(try fixture.verify().fault == nil)
    }

    @Test func noRecordsAreWrittenAtOnce() throws {
        let log = try fixture.open()
        try log.append([])
        #expect(log.head().sequence == 0)
    }

    @Test func theHeadIsTheLastEntry() throws {
        let log = try fixture.open()
        #expect(log.head() == AccessLogHead(month: month("2026-11"), sequence: 0, mac: AccessChain.beginning))
        try log.append([fixture.record(), fixture.record()])
        #expect(log.head().sequence == 2)
        #expect(log.head() == (try fixture.verify().head))
    }

    @Test func aNewMonthGoesOnWhereTheLastOneEnded() throws {
        let log = try fixture.open()
        try log.append([fixture.record()])
        fixture.clock.set("2026-12-01T00:00:00Z")
        try log.append([fixture.record()])
        fixture.clock.set("2027-02-01T00:00:00Z")
        try log.append([fixture.record()])
        #expect(log.head().month == month("2027-02"))
        #expect(log.head().sequence == 3)
        #expect(fixture.directory.exists("access-2026-12.sqlite"))
        #expect(!fixture.directory.exists("access-2027-01.sqlite"))
        let report = try log.verify()
        #expect(report.fault == nil)
        #expect(report.months == [month("2026-11"), month("2026-12"), month("2027-02")])
        #expect(report.entries == 3)
    }

    @Test func aClockThatGoesBackWritesOnInTheNewestMonth() throws {
        fixture.clock.set("2026-12-10T10:00:00Z")
        let log = try fixture.open()
        try log.append([fixture.record()])
        fixture.clock.set("2026-10-01T10:00:00Z")
        let late = fixture.record()
        try log.append([late])
        log.close()
        let again = try fixture.open()
        try again.append([fixture.record()])
        #expect(again.head().month == month("2026-12"))
        #expect(again.head().sequence == 3)
        let entries = try again.entries(AccessFilter(to: Instant(rfc3339: "2026-10-02T00:00:00Z")), limit: 10).entries
        #expect(entries.count == 2)
        #expect(entries.contains { $0.record == late })
        #expect(try fixture.verify().fault == nil)
    }

    @Test func aLogThatIsOpenedAgainGoesOn() throws {
        for expected in 1...3 {
            let log = try fixture.open()
            try log.append([fixture.record()])
            #expect(log.head().sequence == Int64(expected))
            log.close()
        }
        #expect(try fixture.verify().entries == 3)
    }

    @Test func aMonthThatWasMadeAndNotBegunIsBegunAtTheNextStart() throws {
        do {
            let log = try fixture.open()
            try log.append([fixture.record()])
            log.close()
        }
        try fixture.directory.write("", to: "access-2026-12.sqlite")
        #expect(try fixture.verify().fault == nil)
        let log = try fixture.open()
        try log.append([fixture.record()])
        #expect(log.head().month == month("2026-12"))
        #expect(log.head().sequence == 2)
        #expect(try fixture.verify().fault == nil)
    }

    @Test func aRotatedKeyBeginsWithTheNextMonth() throws {
        do {
            let log = try fixture.open()
            try log.append([fixture.record()])
            log.close()
        }
        let rotated = fixture.keys.rotated()
        let log = try AccessLog(directory: fixture.directory.path, keys: rotated, clock: fixture.clock.source)
        try log.append([fixture.record()])
        fixture.clock.set("2026-12-01T00:00:00Z")
        try log.append([fixture.record()])
        #expect(try log.verify().fault == nil)
        #expect(try fixture.verify().fault == .unknownKey(month("2026-12"), id: rotated.currentID))
    }

    @Test func aKeyRotatesWhileTheLogIsWritten() throws {
        let log = try fixture.open()
        try log.append([fixture.record()])
        let rotated = fixture.keys.rotated()
        log.use(rotated)
        try log.append([fixture.record()])
        #expect(try log.usage() == [fixture.keys.currentID: 1])
        fixture.clock.set("2026-12-01T00:00:00Z")
        try log.append([fixture.record()])
        #expect(try log.usage() == [fixture.keys.currentID: 1, rotated.currentID: 1])
        #expect(try log.verify().entries == 3)
        #expect(try log.verify().fault == nil)
        #expect(try fixture.verify().fault == .unknownKey(month("2026-12"), id: rotated.currentID))
    }

    @Test func anotherKeyringCannotWriteOn() throws {
        do {
            let log = try fixture.open()
            try log.append([fixture.record()])
            log.close()
        }
        let other = KeySet.fresh()
        #expect(throws: AccessLogError.unknownKey(month: month("2026-11"), id: fixture.keys.currentID)) {
            try AccessLog(directory: fixture.directory.path, keys: other, clock: fixture.clock.source)
        }
        let sameName = KeySet(currentID: fixture.keys.currentID, current: other.current)
        #expect(throws: AccessLogError.brokenChain(month: month("2026-11"))) {
            try AccessLog(directory: fixture.directory.path, keys: sameName, clock: fixture.clock.source)
        }
    }

    @Test func aLogHasOneServiceAtATimeAndIsItsOwn() throws {
        let log = try fixture.open()
        #expect(throws: FileAccessError.inUse(path: fixture.directory.file("access-log.lock"))) { try fixture.open() }
        try log.append([fixture.record()])
        #expect(try fixture.directory.mode("access-2026-11.sqlite") == 0o600)
        #expect(try fixture.directory.mode("access-2026-11.sqlite-wal") == 0o600)
    }

    @Test func aFullQueueAnswersAtOnce() throws {
        let log = try fixture.open(limits: WriterLimits(maxQueued: 1, maxBatch: 256, maxBatchTime: .milliseconds(2)))
        let running = DispatchSemaphore(value: 0)
        let mayGo = DispatchSemaphore(value: 0)
        log.append([fixture.record()]) { _ in
            running.signal()
            mayGo.wait()
        }
        running.wait()
        let waits = Answer<Void>()
        log.append([fixture.record()]) { waits.give($0) }
        let refused = Answer<Void>()
        log.append([fixture.record()]) { refused.give($0) }
        #expect(refused.wait().storageError == .queueFull)
        mayGo.signal()
        #expect(waits.wait().isSuccess)
        log.close()
        #expect(throws: StorageError.closed) { try log.append([fixture.record()]) }
        #expect(try fixture.verify().entries == 2)
    }

    @Test func aLogThatCannotBeWrittenSaysSoAndGoesOnWhenItCan() throws {
        let log = try fixture.open()
        try log.append([fixture.record()])
        try fixture.tamper("2026-11", "ALTER TABLE entry RENAME TO hidden")
        #expect(throws: StorageError.self) { try log.append([fixture.record(), fixture.record([fixture.ids.next()])]) }
        #expect(log.head().sequence == 1)
        try fixture.tamper("2026-11", "ALTER TABLE hidden RENAME TO entry")
        try log.append([fixture.record()])
        #expect(log.head().sequence == 2)
        #expect(try fixture.verify().fault == nil)
    }

    @Test func aRowThatCannotBeWrittenTakesNoNeighbourWithIt() throws {
        let log = try fixture.open()
        try fixture.tamper("2026-11", """
            CREATE TRIGGER refused BEFORE INSERT ON entry WHEN NEW.operation = 'refused' BEGIN SELECT RAISE(ABORT, 'refused'); END
            """)
        let answers = Answers()
        let (running, mayGo) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        log.append([fixture.record()]) { _ in
            running.signal()
            mayGo.wait()
        }
        running.wait()
        for number in 0..<5 { log.append([fixture.record(operation: number == 2 ? "refused" : "getCase")], completion: answers.completion(number)) }
        mayGo.signal()
        let given = try #require(answers.wait())
        #expect(given[2]?.first?.storageError == .trigger("refused"))
        #expect([0, 1, 3, 4].allSatisfy { given[$0]?.count == 1 && given[$0]?.first?.isSuccess == true })
        #expect(log.head().sequence == 5)
        try fixture.tamper("2026-11", "DROP TRIGGER refused")
        #expect(try fixture.verify().entries == 5)
        #expect(try fixture.verify().fault == nil)
    }

    @Test func aProbeCommitsAndChangesNothing() throws {
        let log = try fixture.open()
        try log.append([fixture.record()])
        let probed = Answer<Void>()
        log.probe { probed.give($0) }
        #expect(probed.wait().isSuccess)
        #expect(log.head() == (try fixture.verify().head))
        log.close()
        let late = Answer<Void>()
        log.probe { late.give($0) }
        #expect(late.wait().storageError == .closed)
    }

    @Test func sixtyFourThreadsMakeOneChain() throws {
        let log = try fixture.open()
        let answers = Answers()
        let fixture = fixture
        DispatchQueue.concurrentPerform(iterations: 64) { thread in
            for index in 0..<30 {
                let records = (0...(index % 3)).map { _ in fixture.record([fixture.ids.next()]) }
                log.append(records, completion: answers.completion(thread * 30 + index))
            }
        }
        let given = try #require(answers.wait())
        #expect(given.count == 1_920)
        #expect(given.values.allSatisfy { $0.count == 1 && $0[0].isSuccess })
        let report = try log.verify()
        #expect(report.fault == nil)
        #expect(report.entries == 64 * 60)
    }

    @Test func oldMonthsGoAndTheRestStillHolds() throws {
        try fixture.fillThreeMonths()
        let log = try fixture.open()
        #expect(try log.removeMonths(before: month("2026-12")) == [month("2026-11")])
        #expect(!fixture.directory.exists("access-2026-11.sqlite"))
        let report = try log.verify()
        #expect(report.fault == nil)
        #expect(report.begins == 3)
        #expect(report.entries == 6)
        // The month that is written is never deleted.
        #expect(try log.removeMonths(before: month("2030-01")) == [month("2026-12")])
        try log.append([fixture.record()])
        #expect(log.head().sequence == 10)
    }
}
