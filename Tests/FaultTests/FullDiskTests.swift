import Foundation
import JSON
import Storage
import Support
import Testing

/// A disk fills up under load, stays full for a while, and is given room again: the real program, on a small disk of its own.
@Suite("A full disk", .serialized)
struct FullDiskTests {
    /// What lies on the disk that fills up.
    enum Full: String, CaseIterable, Sendable {
        case everything
        case store
        case log
    }

    @Test("""
        Writes are refused with 507 or 503 and reads go on while their rows can be written; nothing that was acknowledged is lost, and with \
        room everything works again without a restart
        """, arguments: Full.allCases)
    func fillsUpUnderLoad(_ full: Full) throws {
        let program = try Program()
        let folder = try TrialFolder(dataIn: full == .everything ? "disk" : "")
        let disk = try SmallDisk(at: folder.path("disk"), kilobytes: 24 << 10)
        defer { disk.remove() }
        if full != .everything {
            try InstalledData.copy(into: folder)
            let file = full == .log ? try SpoiledFile.month(of: folder) : SpoiledFile(folder, "kompas.sqlite")
            for path in [file.path, file.path + "-wal"] { try disk.take(path) }
        }
        let service = try RunningService(program, folder: folder)
        let (port, token) = (service.port, try folder.token(of: "Sagsbehandler 4"))
        let officer = try folder.token(of: "Databeskyttelsesrådgiver 1")
        let health = TestClient(port: service.healthPort, token: nil)
        let diaries = (0..<3).map { _ in Diary() }

        _ = try concurrently(diaries.count + 1) { index in
            guard index == diaries.count else {
                var caller = Caller(number: index, port: port, token: token, diary: diaries[index])
                return caller.work()
            }
            defer { for diary in diaries { diary.note { $0.isOver = true } } }
            try wait("a good beginning") { diaries.allSatisfy { $0.now.rounds >= 10 } }
            if full == .everything { #expect(try health.get("/readyz").status == 200) }
            try wait("refusals by a full disk") {
                disk.fill()
                return diaries.allSatisfy { $0.now.refusals(full) >= 10 }
            }
            try wait("a service that is not ready") {
                disk.fill()
                return try health.get("/readyz").text.contains(full == .log ? "the access log cannot grow" : "the store cannot grow")
            }
            disk.free()
            let before = diaries.map(\.now.rounds)
            let written = diaries.map(\.now.written.count)
            try wait("a service that works again") {
                zip(diaries, zip(before, written)).allSatisfy { $0.now.rounds >= $1.0 + 10 && $0.now.written.count >= $1.1 + 10 }
            }
            #expect(try health.get("/readyz").status == 200)
        }

        #expect(service.isRunning)
        let pages = diaries.map(\.now)
        for page in pages { page.expectAsItShould(full) }
        let log = TestClient(port: port, token: officer)
        // Rows that found no room are made again from history.
        try wait("the row of every write") { try requests(in: log).isSuperset(of: pages.flatMap(\.written)) }
        try expectAllLogged(pages, log)
        #expect(service.stop() == 0)
        try expectAllStored(pages, folder.data + "/kompas.sqlite")
        let verdict = try program.verify(folder)
        #expect(verdict.status == 0, "\(verdict.text)")
    }

    @Test("A service stops in good order on a full disk, says at its next start that the disk is full, and starts when there is room")
    func stopsAndStarts() throws {
        let program = try Program()
        let folder = try TrialFolder(dataIn: "disk")
        let disk = try SmallDisk(at: folder.path("disk"), kilobytes: 8 << 10)
        defer { disk.remove() }
        let service = try RunningService(program, folder: folder)
        let client = TestClient(port: service.port, token: try folder.token(of: "Sagsbehandler 4"))
        let body = #"{"citizen": {"cpr": "6706820001", "name": "Testborger"}, "externalCaseNumber": "full-0", "question": "?"}"#
        let id = try client.post("/v1/cases", body).text("id")
        disk.fill()
        #expect(service.stop() == 0, "\(folder.operatingLog)")
        disk.fill()

        let refused = try program.run(["serve", "--data", folder.data, "--port", "0", "--health-port", "0"])
        #expect(refused.status == 74, "\(refused.text)")
        #expect(refused.text.contains("full") && refused.text.contains(folder.data), "\(refused.text)")

        disk.free()
        let again = try RunningService(program, folder: folder)
        #expect(try TestClient(port: again.port, token: try folder.token(of: "Sagsbehandler 4")).get("/v1/cases/\(id)").status == 200)
        #expect(again.stop() == 0)
        #expect(try program.verify(folder).status == 0)
    }

    @Test("A first start on a full disk says so, and the next one with room begins as if it were the first")
    func firstStart() throws {
        let program = try Program()
        let folder = try TrialFolder(dataIn: "disk")
        // Room for some of what a start makes: it ends at another place each time.
        for kilobytes in [16, 64, 160, 400] {
            let disk = try SmallDisk(at: folder.path("disk"), kilobytes: kilobytes)
            defer { disk.remove() }
            let refused = try program.run(["serve", "--demo", "--data", folder.data, "--port", "0", "--health-port", "0"])
            #expect(refused.status == 74, "\(kilobytes): \(refused.text)")
            #expect(refused.text.contains("full") || refused.text.contains("No space left"), "\(kilobytes): \(refused.text)")
            try disk.grow(kilobytes: 8 << 10)
            let service = try RunningService(program, folder: folder)
            #expect(try TestClient(port: service.port, token: try folder.token(of: "Sagsbehandler 4")).get("/v1/me").status == 200)
            #expect(service.stop() == 0)
        }
    }

    /// Every answer's row stands in the log.
    private func expectAllLogged(_ pages: [Diary.Page], _ client: TestClient) throws {
        let logged = try requests(in: client)
        for page in pages {
            #expect(Set(page.shown).subtracting(logged) == [])
            #expect(Set(page.written).subtracting(logged) == [])
        }
    }

    /// The requests that have a row.
    private func requests(in client: TestClient) throws -> Set<String> {
        var logged: Set<String> = []
        var next: String? = "/v1/access-log?limit=200"
        while let page = next {
            let answer = try client.get(page)
            guard answer.status == 200 else { throw UnexpectedAnswer(answer) }
            for row in answer.items { logged.insert(row["request"]?.text ?? "") }
            next = answer.nextLink
        }
        return logged
    }

    /// Every acknowledged case stands in the store once, with what came with it, and the file is sound.
    private func expectAllStored(_ pages: [Diary.Page], _ path: String) throws {
        let connection = try Connection(path: path)
        let stored = try connection.all(
            """
            SELECT external_number, (SELECT count(*) FROM position p WHERE p.case_id = c.id),
                (SELECT count(*) FROM question q WHERE q.case_id = c.id), count(*) OVER (PARTITION BY external_number)
            FROM case_file c WHERE external_number GLOB 'full-*'
            """
        ) { row in "\(try row.text(0)) \(try row.int(1)) \(try row.int(2)) \(try row.int(3))" }
        let expected = pages.flatMap(\.recorded.keys).map { "\($0) 1 1 1" }
        #expect(Set(expected).subtracting(stored) == [])
        // What was sent last was perhaps never answered.
        #expect(stored.count <= expected.count + pages.count)
        #expect(try connection.all("PRAGMA integrity_check") { row in try row.text(0) } == ["ok"])
    }
}

extension Diary.Page {
    fileprivate func refusals(_ full: FullDiskTests.Full) -> Int {
        (full == .log ? refusedReads : refusedWrites).values.reduce(0, +)
    }

    fileprivate func expectAsItShould(_ full: FullDiskTests.Full) {
        #expect(surprises == [])
        #expect(Set(refusedReads.keys).isSubset(of: full == .store ? [] : [503]))
        switch full {
        case .everything: #expect(Set(refusedWrites.keys).isSubset(of: [503, 507]))
        // The answer says what it is, because its row can be written.
        case .store: #expect(Set(refusedWrites.keys) == [507])
        // A write that was done is acknowledged: history tells of it.
        case .log: #expect(Set(refusedWrites.keys).isSubset(of: [503]))
        }
    }
}

/// Waits until something is so, half a minute at most.
private func wait(_ what: String, until isSo: () throws -> Bool) throws {
    let end = ContinuousClock.now + .seconds(30)
    while try !isSo() {
        guard ContinuousClock.now < end else { throw WaitedInVain(description: "waited in vain for \(what)") }
        usleep(20_000)
    }
}

private struct WaitedInVain: Error, CustomStringConvertible {
    let description: String
}
