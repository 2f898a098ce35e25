import Dispatch
import Domain
import Foundation
import Logging
import Storage
import Support
import Testing

@testable import Service

/// The mark up to which every write is known to have its row.
@Suite("Rows of the access log: the mark")
struct LogMarkTests {
    private let folder: TrialFolder
    private let foundations: Foundations

    init() throws {
        folder = try TrialFolder()
        foundations = try Foundations(ServiceConfiguration(dataDirectory: folder.data), logger: Logger(label: "test") { _ in CapturingLog.shared })
    }

    /// A change that no operation of the API made, and that therefore needs no row.
    private func write() throws {
        let ids = foundations.ids
        let entry = HistoryEntry(
            at: foundations.clock.now(), caseID: nil, citizen: nil, entity: .team, entityID: ids.next(Team.self).bytes, action: .created, staff: nil,
            token: ids.next(), request: ids.next(), operation: "loadDemo", changes: "[]"
        )
        try foundations.writer.perform { db in _ = try HistoryStore.append(entry, in: db) }
    }

    private func mark() throws -> Int {
        try foundations.writer.perform { db in try AccessLogMarkStore.read(in: db).historySequence }
    }

    @Test("It does not move over a row that the log refuses while it is about to")
    func refusedMeanwhile() throws {
        defer { foundations.close() }
        try write()
        let rebuilding = foundations.rebuilding
        rebuilding.start()
        for _ in 0..<1_200 where try mark() == 0 { usleep(50_000) }
        #expect(try mark() == 1)

        // Nothing is owed now. The log is held up, and what waits there will be told to be refused.
        try write()
        let gate = DispatchSemaphore(value: 0)
        foundations.log.probe { _ in gate.wait() }
        let record = AccessRecord(
            at: foundations.clock.now(), request: foundations.ids.next(), operation: "getMe", action: .laesning, purpose: "drift", status: 200)
        foundations.log.append([record]) { _ in rebuilding.rowIsMissing() }
        DispatchQueue.global().asyncAfter(deadline: .now() + 5) { gate.signal() }
        rebuilding.stop()
        #expect(try mark() == 1)
    }

    @Test("It moves at a stop where nothing is owed")
    func stop() throws {
        defer { foundations.close() }
        try write()
        foundations.rebuilding.start()
        for _ in 0..<1_200 where try mark() == 0 { usleep(50_000) }
        try write()
        foundations.rebuilding.stop()
        #expect(try mark() == 2)
    }
}
