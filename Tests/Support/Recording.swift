public import Domain
public import JSON

/// A case that was recorded in a test.
public struct RecordedCase: Sendable {
    public var id: String
    public var citizen: String
    public var cpr: String
    /// The tag of the answer that recorded it.
    public var tag: String

    public init(id: String, citizen: String, cpr: String, tag: String) {
        self.id = id
        self.citizen = citizen
        self.cpr = cpr
        self.tag = tag
    }

    public var path: String { "/v1/cases/\(id)" }
    public var citizenPath: String { "/v1/citizens/\(citizen)" }
}

extension TestClient {
    /// Records a case with a new citizen.
    /// - Parameters:
    ///   - number: the last four digits of the citizen's replacement number; each may be used once in a jobcenter.
    ///   - more: further members of the case, such as `"team": "…"`.
    public func record(case number: Int, name: String? = nil, _ more: String = "") throws -> RecordedCase {
        let cpr = Self.cpr(number)
        let rest = more.isEmpty ? "" : ", " + more
        let answer = try post("/v1/cases", #"{"citizen": {"cpr": "\#(cpr)", "name": "\#(name ?? "Testborger \(number)")"}\#(rest)}"#)
        guard answer.status == 201 else { throw UnexpectedAnswer(answer) }
        return RecordedCase(id: answer.text("id"), citizen: answer.text("citizen"), cpr: cpr, tag: answer.tag)
    }

    /// Adds an actor to a case.
    /// - Returns: the actor's id
    public func add(actor role: String, to file: RecordedCase) throws -> String {
        let answer = try post(file.path + "/actors", #"{"role": "\#(role)"}"#)
        guard answer.status == 201 else { throw UnexpectedAnswer(answer) }
        return answer.text("id")
    }

    /// Lets a citizen be seen by the named alone.
    public func protect(_ file: RecordedCase, for staff: [StaffID]) throws {
        let names = staff.map { "\"\($0)\"" }.joined(separator: ", ")
        let answer = try change("PUT", file.citizenPath + "/protection", #"{"staff": [\#(names)], "reason": "Ansat i huset"}"#, ifMatch: "*")
        guard answer.status == 200 else { throw UnexpectedAnswer(answer) }
    }

    /// Makes a token, as an administrator.
    /// - Parameter members: the members of its body beside the name.
    public func token(_ members: String) throws -> (id: String, text: String) {
        let answer = try post("/v1/tokens", #"{"name": "Til prøven", \#(members)}"#)
        guard answer.status == 201 else { throw UnexpectedAnswer(answer) }
        return (answer.text("id"), answer.text("token"))
    }

    /// A replacement number of somebody born on 7 May 1982 (1.2): nobody's.
    public static func cpr(_ number: Int) -> String {
        let digits = "\(number)"
        return "670582" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

/// An answer that a test cannot go on from.
public struct UnexpectedAnswer: Error, CustomStringConvertible {
    public let description: String

    public init(_ answer: TestAnswer) {
        description = "\(answer.status) \(answer.text)"
    }
}

extension TestAnswer {
    /// The ids of the listed items, in order.
    public var ids: [String] { items.compactMap { $0["id"]?.text } }

    public var items: [JSONValue] { json["items"]?.elements ?? [] }

    /// Where the `Link` header leads on to; nil when there is none.
    public var nextLink: String? {
        guard let link = header("link"), link.hasPrefix("<"), link.hasSuffix(">; rel=\"next\""), let end = link.firstIndex(of: ">") else { return nil }
        return String(link[link.index(after: link.startIndex)..<end])
    }

    /// A problem answer without the request id, to compare two of them.
    public var anonymousProblem: String {
        text.replacing(text("instance"), with: "")
    }

    /// Names of the header fields, but for the values.
    public var headerNames: [String] { headers.map(\.0).sorted() }
}
