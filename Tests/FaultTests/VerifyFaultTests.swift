import Domain
import Foundation
import Logging
import Service
import Storage
import Support
import Testing

/// What `kompas verify` says of an access log that is not whole.
@Suite("Faults of the access log")
struct VerifyFaultTests {
    private static let months = ["2026-10", "2026-11", "2026-12"]

    private let folder: TrialFolder

    /// Three months of a hundred rows each.
    init() throws {
        folder = try TrialFolder()
        try Self.fill(folder.data)
    }

    private static func fill(_ data: String) throws {
        for month in months {
            let now = try #require(Instant(rfc3339: month + "-15T10:00:00Z"))
            let logger = Logger(label: "test") { _ in CapturingLog.shared }
            let foundations = try Foundations(ServiceConfiguration(dataDirectory: data), clock: .fixed(now), logger: logger)
            let ids = foundations.ids
            try foundations.log.append((0..<100).map { _ in
                AccessRecord(
                    at: now, request: ids.next(), operation: "getCase", action: .laesning, staff: ids.next(), purpose: "sagsbehandling",
                    citizens: [ids.next()], status: 200)
            })
            foundations.close()
        }
    }

    private func month(_ name: String) -> SpoiledFile { SpoiledFile(folder, "access-\(name).sqlite") }

    private func expect(_ words: String..., exit: Int32 = 65) throws {
        let ended = try Program().verify(folder)
        #expect(ended.status == exit, "\(ended.text)")
        for word in words { #expect(ended.text.contains(word), "\(ended.text)") }
    }

    @Test("A whole log is sound") func sound() throws {
        try expect("Sound.", "300 rows in 3 months", exit: 0)
    }

    @Test("A month that is missing is named") func missing() throws {
        try month("2026-11").remove()
        try expect("NOT SOUND", "the month 2026-11 is missing")
    }

    @Test("A month that was emptied is missing") func emptied() throws {
        try month("2026-11").cut(to: 0)
        try expect("NOT SOUND", "the month 2026-11 is missing")
    }

    @Test("A month of another installation is named") func foreign() throws {
        let other = try TrialFolder()
        try Self.fill(other.data)
        try month("2026-11").remove()
        try FileManager.default.copyItem(atPath: other.data + "/access-2026-11.sqlite", toPath: month("2026-11").path)
        try expect("NOT SOUND", "month 2026-11", "key")
    }

    @Test("Damaged bytes anywhere in a month's rows are found, and never an end without words") func damaged() throws {
        let file = month("2026-11")
        let whole = try Data(contentsOf: URL(fileURLWithPath: file.path))
        for page in 1..<whole.count / 4_096 {
            try whole.write(to: URL(fileURLWithPath: file.path))
            try file.flip(from: UInt64(page) * 4_096 + 2_000, count: 700)
            let ended = try Program().verify(folder)
            // A page may have room in its middle where nothing stands.
            #expect([0, 65].contains(ended.status), "page \(page): \(ended.text)")
            #expect(ended.status == 0 || ended.text.contains("2026-11"), "page \(page): \(ended.text)")
        }
        try whole.write(to: URL(fileURLWithPath: file.path))
        try file.flip(from: 4_096, count: whole.count - 4_096)
        try expect("2026-11")
    }

    @Test("A month that was cut short is damaged") func cutShort() throws {
        try month("2026-11").cut(to: 9_000)
        try expect("2026-11")
    }

    @Test("A row that was taken out, and one that was changed, are named") func rows() throws {
        try month("2026-11").run("UPDATE entry SET status = 404 WHERE sequence = 150")
        try expect("NOT SOUND", "row 150 of the month 2026-11 is not what was written")
        try month("2026-11").run("DELETE FROM entry WHERE sequence = 120")
        try expect("NOT SOUND", "row 120 is missing from the month 2026-11")
    }

    @Test("A log whose month before the newest is gone is opened, and says so in the operating log") func missingAtTheStart() throws {
        try month("2026-11").remove()
        let keyring = try Keyring.load(folder.data + "/keys")
        let now = try #require(Instant(rfc3339: "2026-12-20T10:00:00Z"))
        let log = try AccessLog(
            directory: folder.data, keys: keyring[.accessLog], clock: .fixed(now), logger: Logger(label: "test") { _ in CapturingLog.shared })
        log.close()
        #expect(CapturingLog.text.contains("A month of the access log is missing"))
    }

    @Test("A log whose newest month is gone ends before a row that the store knows of; one that is gone altogether is not begun anew")
    func endIsGone() throws {
        let now = try #require(Instant(rfc3339: "2026-12-20T10:00:00Z"))
        func open() throws -> Foundations {
            try Foundations(
                ServiceConfiguration(dataDirectory: folder.data), clock: .fixed(now), logger: Logger(label: "test") { _ in CapturingLog.shared })
        }
        let foundations = try open()
        try foundations.writer.perform { db in try AccessLogMarkStore.write(AccessLogMark(historySequence: 0, logSequence: 300), in: db) }
        foundations.close()
        try expect("Sound.", exit: 0)
        try month("2026-12").remove()
        try expect("NOT SOUND", "it ends with row 200, and the store knows of row 300")
        try open().close()
        try expect("NOT SOUND", "it ended with row 200, and the store knew of row 300")
        #expect(CapturingLog.text.contains("the access log ends before a row that the store knows of"))
        for name in Self.months { try? month(name).remove() }
        #expect(throws: FileAccessError.lost(path: "\(folder.data)/access-*.sqlite")) { try open() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.data).allSatisfy { !$0.hasPrefix("access-2") || !$0.hasSuffix(".sqlite") })
    }
}
