import Foundation
import Testing

@testable import Storage

/// A pulled plug leaves the write-ahead log as long as the disk got to write it. Whatever was answered had been synced, so it lies before
/// the cut.
@Suite struct WriteAheadCutTests {
    @Test func aLogThatIsCutAnywhereKeepsExactlyTheCommitsBeforeTheCut() throws {
        let directory = try TemporaryDirectory()
        do {
            _ = try directory.connection("CREATE TABLE t (x INTEGER PRIMARY KEY, data BLOB) STRICT")
        }
        let writer = try Writer(
            directory.configuration(), checkpoints: CheckpointPolicy(pagesWhenBusy: .max, pagesWhenIdle: .max), logger: .silent)
        // How long the log was when each commit was answered.
        var lengths: [Int] = []
        for number in 0..<40 {
            try writer.perform { try $0.run("INSERT INTO t VALUES (?, randomblob(?))", .int(number), .int(number * 613 % 9_000)) }
            lengths.append(try directory.bytes("store.sqlite-wal").count)
        }
        let (store, log) = (try directory.bytes("store.sqlite"), try directory.bytes("store.sqlite-wal"))
        let first = lengths.first ?? 0
        for cut in stride(from: first, through: log.count, by: 997) {
            let copy = try TemporaryDirectory()
            try store.write(to: URL(fileURLWithPath: copy.file("store.sqlite")))
            try log.prefix(cut).write(to: URL(fileURLWithPath: copy.file("store.sqlite-wal")))
            let connection = try Connection(path: copy.file("store.sqlite"))
            let kept = lengths.count { $0 <= cut }
            #expect(try connection.all("SELECT x FROM t ORDER BY x") { row in try row.int(0) } == Array(0..<kept), "cut at \(cut)")
            #expect(try connection.all("PRAGMA integrity_check") { row in try row.text(0) } == ["ok"], "cut at \(cut)")
        }
    }
}
