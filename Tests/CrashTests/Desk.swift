import Foundation
import JSON
import Support

/// One caller who records, places, asks and reads over a connection of their own until the service dies, and remembers what was
/// answered. The cases are the desk's alone, so that it knows exactly what each must hold.
struct Desk: Sendable {
    let number: Int
    private var random: SeededRandom
    var cases: [KnownCase] = []
    var answered: [AnsweredRequest] = []
    var posts: [AnsweredPost] = []
    var sharedAnswers: [(version: Int, question: String)] = []
    var unanswered: Unanswered?
    /// Answers that should not have been.
    var surprises: [String] = []
    private var counter = 0

    /// The most requests between two crashes; no machine answers so many in the time.
    private static let requestLimit = 20_000

    init(number: Int, seed: Int) {
        self.number = number
        random = SeededRandom(seed: seed &* 1_000 &+ number)
    }

    /// Works until the connection breaks.
    mutating func work(_ client: TestClient, shared: SharedCase) {
        (answered, posts, sharedAnswers, unanswered) = ([], [], [], nil)
        for index in cases.indices { cases[index].isFresh = false }
        for _ in 0..<Self.requestLimit {
            do {
                try next(client, shared)
            } catch let unexpected as UnexpectedAnswer {
                surprises.append("\(unexpected)")
                return
            } catch {
                return
            }
        }
    }

    private mutating func next(_ client: TestClient, _ shared: SharedCase) throws {
        let dice = Int.random(in: 0..<100, using: &random)
        guard !cases.isEmpty, dice >= 10 else { return try record(client) }
        let index = Int.random(in: cases.indices, using: &random)
        switch dice {
        case 10..<45: try place(client, index)
        case 45..<60: try ask(client, index)
        case 60..<70: try askShared(client, shared)
        case 70..<90: try read(client, index, "/compass", "getCompass")
        default: try read(client, index, "", "getCase")
        }
    }

    /// A name that nothing else in the trial has.
    private mutating func freshKey() -> String {
        counter += 1
        return "crash-\(number)-\(counter)"
    }

    private mutating func coordinate() -> Int { Int.random(in: -100...100, using: &random) }

    private mutating func position(_ statement: String, _ role: String) -> KnownPosition {
        KnownPosition(statement: statement, role: role, systemFaglighed: coordinate(), individOmverden: coordinate())
    }

    /// A replacement number (1.2): nobody's, and the trial's only one of it.
    private var cpr: String { TestClient.cpr(counter % 10_000).replacing("670582", with: "\(61 + number)0682", maxReplacements: 1) }
}

// What a desk does.
extension Desk {
    private mutating func record(_ client: TestClient) throws {
        let key = freshKey()
        let (name, question) = ("Testborger \(key)", "\(key) fra start?")
        let start = position("\(key) start", "borger")
        let body = """
            {"citizen": {"cpr": "\(cpr)", "name": "\(name)"}, "externalCaseNumber": "\(key)", "question": "\(question)", "actors": [
              {"role": "borger", "positions": [\(start.members)]}, {"role": "sagsbehandler"}]}
            """
        let post = RepeatablePost(operation: "createCase", path: "/v1/cases", key: key, body: body)
        unanswered = .recording(post, KnownCase(key: key, id: "", citizen: "", name: name, question: question, positions: [start]))
        let answer = try client.post(post.path, body, headers: post.headers)
        unanswered = nil
        note(post.operation, answer, case: answer.text("id"), citizen: answer.text("citizen"))
        guard answer.status == 201 else { throw UnexpectedAnswer(answer) }
        posts.append(AnsweredPost(post: post, answer: answer.body, caseID: answer.text("id"), citizen: answer.text("citizen")))
        cases.append(KnownCase(
            key: key, id: answer.text("id"), citizen: answer.text("citizen"), name: name, question: question, positions: [start]
        ))
    }

    private mutating func place(_ client: TestClient, _ index: Int) throws {
        if cases[index].actors.isEmpty {
            let listed = try read(client, index, "/actors", "listActors")
            for actor in listed.items { cases[index].actors[actor["role"]?.text ?? ""] = actor["id"]?.text }
        }
        let key = freshKey()
        let placed = ["borger", "sagsbehandler"].map { position("\(key) \($0)", $0) }
        let actors = cases[index].actors
        let members = placed.map { #"{"actor": "\#(actors[$0.role] ?? "")", \#($0.members.dropFirst())"# }
        let body = #"{"positions": [\#(members.joined(separator: ", "))]}"#
        let post = RepeatablePost(operation: "recordPositions", path: cases[index].path + "/positions", key: key, body: body)
        unanswered = .placing(post, placed, case: index)
        let answer = try client.post(post.path, body, headers: post.headers)
        unanswered = nil
        note(post.operation, answer, index)
        guard answer.status == 201 else { throw UnexpectedAnswer(answer) }
        posts.append(AnsweredPost(post: post, answer: answer.body, caseID: cases[index].id, citizen: cases[index].citizen))
        cases[index].positions += placed
        cases[index].isFresh = true
    }

    private mutating func ask(_ client: TestClient, _ index: Int) throws {
        let question = "\(freshKey()) spurgt?"
        unanswered = .asking(question, case: index)
        let answer = try client.change("PATCH", cases[index].path, #"{"question": "\#(question)"}"#, ifMatch: cases[index].tag)
        unanswered = nil
        note("changeCase", answer, index)
        guard answer.status == 200, answer.version == cases[index].version + 1 else { throw UnexpectedAnswer(answer) }
        cases[index].version += 1
        cases[index].question = question
        cases[index].isFresh = true
    }

    /// Changes what others change at the same time: the one who read too early is refused, and that is an answer as well.
    private mutating func askShared(_ client: TestClient, _ shared: SharedCase) throws {
        unanswered = .reading
        let seen = try client.get(shared.path)
        unanswered = nil
        note("getCase", seen, case: shared.id, citizen: shared.citizen)
        guard seen.status == 200 else { throw UnexpectedAnswer(seen) }
        let question = "\(freshKey()) fælles?"
        unanswered = .askingShared(question)
        let answer = try client.change("PATCH", shared.path, #"{"question": "\#(question)"}"#, ifMatch: seen.tag)
        unanswered = nil
        note("changeCase", answer, case: shared.id, citizen: shared.citizen)
        switch answer.status {
        case 200: sharedAnswers.append((answer.version, question))
        case 412: break
        default: throw UnexpectedAnswer(answer)
        }
    }

    @discardableResult
    private mutating func read(_ client: TestClient, _ index: Int, _ what: String, _ operation: String) throws -> TestAnswer {
        unanswered = .reading
        let answer = try client.get(cases[index].path + what)
        unanswered = nil
        note(operation, answer, index)
        guard answer.status == 200 else { throw UnexpectedAnswer(answer) }
        return answer
    }

    private mutating func note(_ operation: String, _ answer: TestAnswer, _ index: Int) {
        note(operation, answer, case: cases[index].id, citizen: cases[index].citizen)
    }

    private mutating func note(_ operation: String, _ answer: TestAnswer, case id: String, citizen: String) {
        answered.append(AnsweredRequest(operation, answer, case: id, citizen: citizen))
    }
}

extension AnsweredRequest {
    init(_ operation: String, _ answer: TestAnswer, case id: String?, citizen: String?) {
        self.init(
            request: answer.header("x-request-id") ?? "none", operation: operation, status: answer.status, caseID: id, citizen: citizen
        )
    }
}

extension KnownPosition {
    /// As a JSON object.
    var members: String {
        #"{"systemFaglighed": \#(systemFaglighed), "individOmverden": \#(individOmverden), "statement": "\#(statement)"}"#
    }
}

extension TestAnswer {
    var version: Int { json["version"]?.integer.flatMap { Int(exactly: $0) } ?? 0 }
}
