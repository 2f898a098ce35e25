import Foundation
import JSON
import Storage
import Support
import Testing

/// Writes that were committed while the access log could not be written: the real program, its log on a small disk of its own.
@Suite("Rows of the access log made again", .serialized)
struct LogRebuildingTests {
    /// What becomes of the service between the full disk and the new room.
    enum Ending: String, CaseIterable, Sendable {
        case goesOn
        case stopped
        case killed
    }

    @Test("""
        A write committed while the log's disk is full is answered, and its row is made again when there is room, once and by no more than \
        history knows; without its row nothing else is answered
        """, arguments: Ending.allCases)
    func rowsComeLater(_ ending: Ending) throws {
        let program = try Program()
        let folder = try TrialFolder()
        let disk = try SmallDisk(at: folder.path("disk"), kilobytes: 6 << 10)
        defer { disk.remove() }
        try InstalledData.copy(into: folder)
        let month = try SpoiledFile.month(of: folder)
        for path in [month.path, month.path + "-wal"] { try disk.take(path) }
        var service = try RunningService(program, folder: folder)
        var client = TestClient(port: service.port, token: try folder.token(of: "Sagsbehandler 4"))

        let usual = try client.post("/v1/cases", body(0))
        #expect(usual.status == 201)
        try fill(disk, until: client)
        var written: [String: TestAnswer] = [:]
        for number in 1...3 {
            let answer = try client.post("/v1/cases", body(number), headers: [("Idempotency-Key", "\"full-\(number)\"")])
            #expect(answer.status == 201, "\(answer.text)")
            written[answer.header("x-request-id") ?? ""] = answer
        }
        // What was looked through meanwhile may have made room.
        try fill(disk, until: client)
        let again = try client.post("/v1/cases", body(1), headers: [("Idempotency-Key", "\"full-1\"")])
        #expect(again.status == 503 && again.header("idempotency-replayed") == nil, "\(again.text)")

        switch ending {
        case .goesOn: disk.free()
        case .stopped, .killed:
            if ending == .stopped { #expect(service.stop() == 0) } else { service.kill() }
            disk.free()
            service = try RunningService(program, folder: folder)
            client = TestClient(port: service.port, token: try folder.token(of: "Sagsbehandler 4"))
        }
        let officer = TestClient(port: service.port, token: try folder.token(of: "Databeskyttelsesrådgiver 1"))
        let rows = try rows(officer, of: Set(written.keys))
        let model = try #require(try self.rows(officer, of: [usual.header("x-request-id") ?? ""]).first)
        #expect(rows.count == written.count)
        for row in rows {
            let answer = try #require(written[row["request"]?.text ?? ""])
            for field in ["operation", "action", "purpose", "staff", "token", "status"] { #expect(row[field] == model[field], "\(field)") }
            #expect(row["citizens"]?.elements?.compactMap(\.text) == [answer.text("citizen")])
            #expect(row["case"]?.text == answer.text("id"))
        }
        #expect(service.stop() == 0)
        #expect(folder.operatingLog.contains("made again from history"))
        let verdict = try program.verify(folder)
        #expect(verdict.status == 0, "\(verdict.text)")
    }

    private func body(_ number: Int) -> String {
        #"{"citizen": {"cpr": "670682000\#(number)", "name": "Testborger \#(number)"}, "externalCaseNumber": "full-\#(number)"}"#
    }

    /// Until a read, whose row finds no room, is refused.
    private func fill(_ disk: SmallDisk, until client: TestClient) throws {
        for _ in 0..<2_000 {
            disk.fill()
            if try client.get("/v1/cases?limit=200").status == 503 { return }
        }
        Issue.record("the log's disk did not fill up")
    }

    /// The rows of some requests, waited for half a minute at most.
    private func rows(_ officer: TestClient, of requests: Set<String>) throws -> [JSONValue] {
        var found: [JSONValue] = []
        for _ in 0..<100 {
            let page = try officer.get("/v1/access-log?limit=200")
            found = page.items.filter { requests.contains($0["request"]?.text ?? "") }
            if Set(found.compactMap { $0["request"]?.text }) == requests { return found }
            usleep(300_000)
        }
        return found
    }
}
