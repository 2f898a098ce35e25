import Domain
import Foundation
import Synchronization

@testable import Storage

/// A clock that a test sets.
final class TestClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ text: String) {
        instant = Mutex(Instant(rfc3339: text) ?? .earliest)
    }

    func set(_ text: String) {
        instant.withLock { $0 = Instant(rfc3339: text) ?? .earliest }
    }

    var now: Instant { instant.withLock { $0 } }

    var source: ClockSource { ClockSource { self.now } }
}

/// An access log in a directory of its own.
final class AccessLogFixture: Sendable {
    let directory: TemporaryDirectory
    let clock = TestClock("2026-11-23T10:00:00Z")
    let keys = KeySet.fresh()
    let ids = IdentifierSource.system

    init() throws {
        directory = try TemporaryDirectory()
    }

    func open(limits: WriterLimits = WriterLimits()) throws -> AccessLog {
        try AccessLog(directory: directory.path, keys: keys, clock: clock.source, limits: limits)
    }

    func record(
        _ citizens: [CitizenID] = [], staff: StaffID? = nil, operation: String = "getCase", at: Instant? = nil
    ) -> AccessRecord {
        AccessRecord(
            at: at ?? clock.now, request: ids.next(), operation: operation, action: .laesning, staff: staff,
            purpose: "sagsbehandling", citizens: citizens, status: 200)
    }

    func verify(against heads: [AccessLogHead] = []) throws -> VerificationReport {
        try AccessLog.verify(directory: directory.path, keys: keys, against: heads)
    }

    /// Changes a month's file behind the log's back.
    func tamper(_ month: String, _ script: String) throws {
        let connection = try Connection(path: directory.file("access-\(month).sqlite"))
        try connection.execute(script: "PRAGMA foreign_keys = OFF")
        try connection.execute(script: script)
        try connection.checkpoint(.truncate)
    }

    /// Three months of three entries each.
    func fillThreeMonths() throws {
        for month in ["2026-11", "2026-12", "2027-01"] {
            clock.set("\(month)-15T10:00:00Z")
            let log = try open()
            for _ in 0..<3 { try log.append([record([ids.next()], staff: ids.next())]) }
            log.close()
        }
    }
}

func month(_ text: String) -> LogMonth {
    LogMonth(text) ?? LogMonth(.earliest)
}
