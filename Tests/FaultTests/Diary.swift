import Support
import Synchronization

/// What one caller did and was told, while others look on.
final class Diary: Sendable {
    struct Page: Sendable {
        /// The external numbers of the cases that were acknowledged, and the ids they were given.
        var recorded: [String: String] = [:]
        /// The request ids of the answers that held citizen data, reads alone.
        var shown: [String] = []
        /// The request ids of acknowledged writes.
        var written: [String] = []
        /// Refused writes and reads by status.
        var refusedWrites: [Int: Int] = [:]
        var refusedReads: [Int: Int] = [:]
        /// What should not have been said.
        var surprises: [String] = []
        /// Counted up by each success of both kinds after the other.
        var rounds = 0
        var isOver = false
    }

    private let page = Mutex(Page())

    var now: Page { page.withLock { $0 } }

    func note(_ change: (inout Page) -> Void) {
        page.withLock { change(&$0) }
    }
}

/// Records cases and reads them until told to stop. A case that was refused is sent again, with the same key, until it is recorded.
struct Caller: Sendable {
    let number: Int
    let port: UInt16
    let token: String
    let diary: Diary
    private var count = 0
    private var key = ""
    private var wasRefused = false

    init(number: Int, port: UInt16, token: String, diary: Diary) {
        self.number = number
        self.port = port
        self.token = token
        self.diary = diary
    }

    /// More requests than any machine answers in the time.
    private static let limit = 200_000

    mutating func work() {
        let client = TestClient(port: port, token: token)
        var last: String?
        for _ in 0..<Self.limit where !diary.now.isOver {
            do {
                if let id = try record(client) { last = id }
                if let last { try read(client, last) }
            } catch {
                diary.note { $0.surprises.append("\(error)") }
                return
            }
        }
    }

    /// - Returns: the id of the case, where it was recorded
    private mutating func record(_ client: TestClient) throws -> String? {
        if key.isEmpty {
            count += 1
            key = "full-\(number)-\(count)"
            wasRefused = false
        }
        let story = String(repeating: "Fuld disk. ", count: 150)
        let body = """
            {"citizen": {"cpr": "\(cpr)", "name": "Testborger \(key)"}, "externalCaseNumber": "\(key)", "question": "\(key)?",
             "actors": [{"role": "borger", "positions": [{"systemFaglighed": 1, "individOmverden": 2, "statement": "\(story)"}]}]}
            """
        let answer = try client.post("/v1/cases", body, headers: [("Idempotency-Key", "\"\(key)\"")])
        let (sent, refused) = (key, wasRefused)
        guard answer.status == 201 else {
            wasRefused = true
            diary.note { page in
                page.refusedWrites[answer.status, default: 0] += 1
                let isTold = answer.text("detail").contains("Sig det til driften") || answer.header("retry-after") != nil
                if !isTold || !answer.text("detail").contains("Intet er ændret") { page.surprises.append(answer.text) }
            }
            return nil
        }
        key = ""
        diary.note { page in
            page.recorded[sent] = answer.text("id")
            page.written.append(answer.header("x-request-id") ?? "")
            // It was told that nothing was changed, so it cannot have been done.
            if refused, answer.header("idempotency-replayed") != nil { page.surprises.append("\(sent) had been done") }
        }
        return answer.text("id")
    }

    private func read(_ client: TestClient, _ id: String) throws {
        let answer = try client.get("/v1/cases/\(id)/compass")
        diary.note { page in
            if answer.status == 200 {
                page.shown.append(answer.header("x-request-id") ?? "")
                page.rounds += 1
            } else {
                page.refusedReads[answer.status, default: 0] += 1
            }
        }
    }

    /// A replacement number (1.2): nobody's, and the trial's only one of it.
    private var cpr: String {
        let day = 61 + number * 7 + count / 10_000
        let serial = String(count % 10_000)
        return "\(day)0682" + String(repeating: "0", count: 4 - serial.count) + serial
    }
}
