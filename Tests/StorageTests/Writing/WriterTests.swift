import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite struct WriterTests {
    struct Refused: Error {}

    @Test func anAnswerComesWhenTheWorkIsDurable() throws {
        let fixture = try WriterFixture()
        let seen = Answer<[Int]>()
        fixture.writer.submit { try $0.run("INSERT INTO t (x) VALUES (1)") } completion: { _ in
            seen.give(Result { try fixture.numbers() })
        }
        #expect(try seen.wait().get() == [1])
    }

    @Test func whatWaitsSharesATransactionAndIsAnsweredInOrder() throws {
        let fixture = try WriterFixture()
        let order = Mutex<[Int]>([])
        let answers = Answers()
        fixture.hold()
        for number in 0..<100 {
            let completion = answers.completion(number)
            fixture.writer.submit { try $0.run("INSERT INTO t (x) VALUES (?)", .int(number)) } completion: { result in
                order.withLock { $0.append(number) }
                completion(result)
            }
        }
        #expect(fixture.writer.statistics.waiting == 100)
        fixture.release()
        #expect(try #require(answers.wait()).values.allSatisfy { $0.count == 1 && $0[0].isSuccess })
        #expect(order.withLock { $0 } == Array(0..<100))
        #expect(fixture.writer.statistics.largestBatch == 100)
        #expect(fixture.writer.statistics.waiting == 0)
        #expect(try fixture.numbers() == Array(0..<100))
    }

    @Test func theEndOfABatchIsToldOnceAndAfterTheAnswersOfAllItsUnits() throws {
        let fixture = try WriterFixture()
        let answered = Mutex(0)
        let ends = Mutex<[Int]>([])
        let told = DispatchSemaphore(value: 0)
        fixture.hold()
        fixture.writer.afterEachBatch {
            ends.withLock { $0.append(answered.withLock { $0 }) }
            told.signal()
        }
        for number in 0..<10 {
            fixture.writer.submit({ connection in
                try connection.run("INSERT INTO t (x) VALUES (?)", .int(number))
                if number == 4 { throw Refused() }
            }, completion: { _ in answered.withLock { $0 += 1 } })
        }
        fixture.release()
        for _ in 0..<2 { #expect(told.wait(timeout: .now() + 60) == .success) }
        // The unit that held the writer was a batch of its own.
        #expect(ends.withLock { $0 } == [0, 10])
        #expect(told.wait(timeout: .now()) == .timedOut)
    }

    @Test func aUnitThatFailsIsTakenBackAndFailsAlone() throws {
        let fixture = try WriterFixture()
        let answers = Answers()
        fixture.hold()
        for number in 0..<9 {
            fixture.writer.submit({ connection in
                try connection.run("INSERT INTO t (x) VALUES (?)", .int(number))
                if number % 3 == 1 { throw Refused() }
            }, completion: answers.completion(number))
        }
        fixture.release()
        let given = try #require(answers.wait())
        for number in 0..<9 {
            let failed = if case .failure(let error)? = given[number]?.first { error is Refused } else { false }
            #expect(failed == (number % 3 == 1), "\(number)")
        }
        #expect(try fixture.numbers() == [0, 2, 3, 5, 6, 8])
        #expect(fixture.writer.statistics.failures == 3)
        #expect(fixture.writer.statistics.lostBatches == 0)
    }

    @Test func aRaceIsDecidedByTheConstraint() throws {
        let fixture = try WriterFixture()
        let answers = Answers()
        fixture.hold()
        for number in 0..<5 {
            fixture.writer.submit({ try $0.run("INSERT INTO t (x) VALUES (77)") }, completion: answers.completion(number))
        }
        fixture.release()
        let given = try #require(answers.wait())
        #expect(given[0]?.first?.isSuccess == true)
        #expect((1..<5).allSatisfy { given[$0]?.first?.storageError?.isUnique == true })
    }

    @Test func aFullDiskHarmsNoNeighbourAndPasses() throws {
        let fixture = try WriterFixture()
        let limit = try fixture.writer.perform { connection in
            let pages = try connection.number("PRAGMA page_count") ?? 0
            return try connection.number("PRAGMA max_page_count = \(pages + 20)")
        }
        #expect(limit != nil)
        let answers = Answers()
        let runs = Mutex<[Int: Int]>([:])
        fixture.hold()
        for number in 0..<5 {
            let size = number == 2 ? 1_000_000 : 100
            fixture.writer.submit({ connection in
                runs.withLock { $0[number, default: 0] += 1 }
                try connection.run("INSERT INTO t (x, data) VALUES (?, zeroblob(?))", .int(number), .int(size))
            }, completion: answers.completion(number))
        }
        fixture.release()
        let given = try #require(answers.wait())
        #expect(given[2]?.first?.storageError == .full)
        #expect([0, 1, 3, 4].allSatisfy { given[$0]?.count == 1 && given[$0]?.first?.isSuccess == true })
        #expect(try fixture.numbers() == [0, 1, 3, 4])
        // The whole transaction went with it, so the others ran again.
        #expect(fixture.writer.statistics.lostBatches == 1)
        #expect(runs.withLock { $0[0] } == 2)

        try fixture.writer.perform { _ = try $0.number("PRAGMA max_page_count = 1000000") }
        try fixture.writer.perform { try $0.run("INSERT INTO t (x, data) VALUES (2, zeroblob(1000000))") }
        #expect(try fixture.numbers() == [0, 1, 2, 3, 4])
    }

    @Test func aUnitThatSwallowsALostTransactionDoesNotSucceedOutsideOne() throws {
        let fixture = try WriterFixture()
        try fixture.writer.perform { connection in
            let pages = try connection.number("PRAGMA page_count") ?? 0
            _ = try connection.number("PRAGMA max_page_count = \(pages + 20)")
        }
        let answers = Answers()
        fixture.hold()
        fixture.writer.submit({ try $0.run("INSERT INTO t (x) VALUES (1)") }, completion: answers.completion(1))
        fixture.writer.submit({ connection in
            try? connection.run("INSERT INTO t (x, data) VALUES (2, zeroblob(1000000))")
            try? connection.run("INSERT INTO t (x) VALUES (4)")
        }, completion: answers.completion(2))
        fixture.writer.submit({ try $0.run("INSERT INTO t (x) VALUES (3)") }, completion: answers.completion(3))
        fixture.release()
        let given = try #require(answers.wait())
        #expect(given[1]?.first?.isSuccess == true)
        #expect(given[3]?.first?.isSuccess == true)
        #expect(given[2]?.first?.isSuccess == false)
        #expect(try fixture.numbers() == [1, 3])
    }

    @Test func aUnitThatCommitsItselfWritesNothingAfterwards() throws {
        let fixture = try WriterFixture()
        #expect(throws: StorageError.transactionLost) {
            try fixture.writer.perform { connection in
                try connection.commit()
                try connection.run("INSERT INTO t (x) VALUES (1)")
            }
        }
        #expect(try fixture.numbers() == [])
        try fixture.writer.perform { try $0.run("INSERT INTO t (x) VALUES (2)") }
        #expect(try fixture.numbers() == [2])
    }

    @Test func aCommitThatFailsIsTriedUnitByUnit() throws {
        let fixture = try WriterFixture()
        let answers = Answers()
        fixture.hold()
        for number in 0..<4 {
            // The reference is checked at COMMIT alone.
            let parent: SQLValue = number == 1 ? 999 : .null
            fixture.writer.submit({ connection in
                try connection.run("INSERT INTO t (x, parent) VALUES (?, ?)", .int(number), parent)
            }, completion: answers.completion(number))
        }
        fixture.release()
        let given = try #require(answers.wait())
        #expect(given.values.allSatisfy { $0.count == 1 })
        #expect(given[1]?.first?.storageError == .foreignKey)
        #expect([0, 2, 3].allSatisfy { given[$0]?.first?.isSuccess == true })
        #expect(try fixture.numbers() == [0, 2, 3])
    }

    @Test func aFailureThatRestedOnALostUnitIsDecidedAnew() throws {
        let fixture = try WriterFixture()
        let answers = Answers()
        fixture.hold()
        // The first is lost at COMMIT; what the second failed on is then not there.
        fixture.writer.submit({ try $0.run("INSERT INTO t (x, parent) VALUES (1, 999)") }, completion: answers.completion(1))
        fixture.writer.submit({ try $0.run("INSERT INTO t (x) VALUES (1)") }, completion: answers.completion(2))
        fixture.release()
        let given = try #require(answers.wait())
        #expect(given[1]?.first?.storageError == .foreignKey)
        #expect(given[2]?.first?.isSuccess == true)
        #expect(try fixture.numbers() == [1])
    }

    @Test func aFullQueueAnswersAtOnce() throws {
        let fixture = try WriterFixture(limits: WriterLimits(maxQueued: 2, maxBatch: 256, maxBatchTime: .milliseconds(2)))
        let answers = Answers()
        fixture.hold()
        for number in 0..<2 {
            fixture.insert(number, answers)
        }
        let refused = Answer<Void>()
        fixture.writer.submit { try $0.run("INSERT INTO t (x) VALUES (9)") } completion: { refused.give($0) }
        #expect(refused.wait().storageError == .queueFull)
        #expect(answers.count == 0)
        fixture.release()
        #expect(try #require(answers.wait()).values.allSatisfy { $0[0].isSuccess })
        #expect(try fixture.numbers() == [0, 1])
    }

    @Test func aTransactionTakesNoMoreUnitsThanItsLimit() throws {
        let fixture = try WriterFixture(limits: WriterLimits(maxQueued: 100, maxBatch: 8, maxBatchTime: .seconds(60)))
        let answers = Answers()
        fixture.hold()
        for number in 0..<20 {
            fixture.insert(number, answers)
        }
        fixture.release()
        _ = try #require(answers.wait())
        #expect(fixture.writer.statistics.largestBatch == 8)
        // The unit that held the writer, and 8, 8 and 4.
        #expect(fixture.writer.statistics.batches == 4)
    }

    @Test func afterItsTimeATransactionTakesNoFurtherUnit() throws {
        let fixture = try WriterFixture(limits: WriterLimits(maxQueued: 100, maxBatch: 256, maxBatchTime: .zero))
        let answers = Answers()
        fixture.hold()
        for number in 0..<5 {
            fixture.insert(number, answers)
        }
        fixture.release()
        _ = try #require(answers.wait())
        #expect(fixture.writer.statistics.largestBatch == 1)
        #expect(fixture.writer.statistics.batches == 6)
    }

    @Test func aStoreThatAnotherHoldsIsBusyAndTheWriterGoesOn() throws {
        let fixture = try WriterFixture()
        var configuration = fixture.directory.configuration()
        configuration.busyTimeout = 10
        let writer = try Writer(configuration, logger: .silent)
        let other = try Connection(fixture.directory.configuration())
        try other.begin(immediate: true)
        #expect(throws: StorageError.busy) { try writer.perform { try $0.run("INSERT INTO t (x) VALUES (1)") } }
        try other.rollback()
        try writer.perform { try $0.run("INSERT INTO t (x) VALUES (1)") }
        #expect(try fixture.numbers() == [1])
    }

    @Test func closingFinishesWhatWaitsAndEmptiesTheLog() throws {
        let fixture = try WriterFixture()
        let answers = Answers()
        fixture.hold()
        for number in 0..<50 {
            fixture.insert(number, answers)
        }
        fixture.release()
        fixture.writer.close()
        #expect(answers.count == 50)
        #expect(try fixture.directory.bytes("store.sqlite-wal").isEmpty)
        #expect(throws: StorageError.closed) { try fixture.writer.perform { _ in } }
        #expect(throws: StorageError.closed) { try fixture.writer.checkpoint() }
        fixture.writer.close()
        #expect(try fixture.numbers() == Array(0..<50))
    }

    @Test func theLogIsCopiedBackAsItGrows() throws {
        let fixture = try WriterFixture()
        for number in 0..<60 {
            try fixture.writer.perform { connection in
                try connection.run("INSERT INTO t (x, data) VALUES (?, randomblob(400000))", .int(number))
            }
        }
        #expect(fixture.writer.statistics.checkpoints.count > 3)
        // 24 MB were written; the log begins anew after each checkpoint of about a thousand pages.
        #expect(try fixture.directory.bytes("store.sqlite-wal").count < 12_000_000)
        try fixture.writer.checkpoint()
    }

    @Test func manyThreadsAreAnsweredOnceEach() throws {
        let fixture = try WriterFixture()
        let answers = Answers()
        DispatchQueue.concurrentPerform(iterations: 64) { thread in
            for index in 0..<50 {
                let number = thread * 50 + index
                fixture.writer.submit({ connection in
                    try connection.run("INSERT INTO t (x) VALUES (?)", .int(number))
                }, completion: answers.completion(number))
            }
        }
        let given = try #require(answers.wait())
        #expect(given.count == 3_200)
        #expect(given.values.allSatisfy { $0.count == 1 && $0[0].isSuccess })
        #expect(try fixture.numbers() == Array(0..<3_200))
    }
}
