import Foundation
import JSON
import Support
import Testing

/// The real program with an access log that an older copy was put in the place of, as the handbook says for one that was lost.
@Suite("An access log that lost its end", .serialized)
struct LostLogRowsTests {
    private let program: Program
    private let folder: TrialFolder

    init() throws {
        program = try Program()
        folder = try InstalledData.trial()
    }

    /// Adds some actors to a new case.
    /// - Returns: the ids of the requests
    private func write(_ count: Int, to number: Int, _ service: RunningService) throws -> [String] {
        let client = TestClient(port: service.port, token: try folder.token(of: "Sagsbehandler 4"))
        let file = try client.record(case: number)
        return try (0..<count).map { _ in
            let answer = try client.post(file.path + "/actors", #"{"role": "kollega"}"#)
            #expect(answer.status == 201, "\(answer.text)")
            return answer.header("x-request-id") ?? ""
        }
    }

    /// Stops it once it has looked through history: only then does its end move the mark.
    private func stopLookedThrough(_ service: inout RunningService) throws {
        let mark = "SELECT CASE WHEN history_seq = (SELECT max(seq) FROM history) THEN 'there' ELSE 'behind' END FROM access_log_mark"
        for _ in 0..<6 {
            sleep(5)
            #expect(service.stop() == 0)
            if try SpoiledFile(folder, "kompas.sqlite").text(mark) == "there" { return }
            service = try RunningService(program, folder: folder)
        }
        Issue.record("history was never looked through")
    }

    /// How many rows there are of each request, and of tokens that were made.
    private func rows(_ service: RunningService, of requests: [String]) throws -> (requests: [Int], tokens: Int) {
        let officer = TestClient(port: service.port, token: try folder.token(of: "Databeskyttelsesrådgiver 1"))
        let added = try officer.get("/v1/access-log?operation=addActor&limit=200").items.compactMap { $0["request"]?.text }
        return (requests.map { id in added.count { $0 == id } }, try officer.get("/v1/access-log?operation=createToken&limit=200").items.count)
    }

    @Test("""
        The rows of writes are made again, once, also where a command went on with the log before the service; that rows were lost is told until \
        somebody says that it is known
        """)
    func olderCopy() throws {
        var service = try RunningService(program, folder: folder)
        var written = try write(3, to: 1, service)
        sleep(5)
        #expect(service.stop() == 0)
        let log = try SavedLog(folder)
        service = try RunningService(program, folder: folder)
        written += try write(20, to: 2, service)
        try stopLookedThrough(&service)
        #expect(try program.verify(folder).status == 0)

        try log.putFilesBack()
        let lost = try program.verify(folder)
        #expect(lost.status == 65 && lost.text.contains("it ends with row"), "\(lost.text)")
        for name in ["en", "to"] {
            let made = try program.run(
                ["token", "create", "--name", name, "--role", "integration:alle", "--scope", "read", "--data", folder.data])
            #expect(made.status == 0, "\(made.text)")
        }
        service = try RunningService(program, folder: folder)
        let before = written.map { _ in 1 }
        for _ in 0..<100 where try rows(service, of: written).requests != before { usleep(200_000) }
        var found = try rows(service, of: written)
        #expect(found.requests == before && found.tokens == 2)
        let meanwhile = try program.verify(folder)
        #expect(meanwhile.status == 65 && meanwhile.text.contains("the store knew of row"), "\(meanwhile.text)")
        #expect(service.stop() == 0)
        // Started again, with a log that has grown again.
        service = try RunningService(program, folder: folder)
        written += try write(30, to: 3, service)
        sleep(5)
        found = try rows(service, of: written)
        #expect(found.requests == written.map { _ in 1 } && found.tokens == 2)
        #expect(service.stop() == 0)
        let after = try program.verify(folder)
        #expect(after.status == 65 && after.text.contains("the store knew of row") && !after.text.contains("it ends with row"), "\(after.text)")

        let accepted = try program.verify(folder, "--accept-lost-rows")
        #expect(accepted.status == 0 && accepted.text.contains("Sound.") && !accepted.text.contains("Not in the access log"), "\(accepted.text)")
        #expect(try program.verify(folder).status == 0)
        #expect(try program.verify(folder, "--accept-lost-rows").status != 0)
        service = try RunningService(program, folder: folder)
        let officer = TestClient(port: service.port, token: try folder.token(of: "Databeskyttelsesrådgiver 1"))
        #expect(try officer.get("/v1/access-log?operation=acceptLostRows").items.count == 1)
        #expect(service.stop() == 0)
    }
}
