/// A case as its caller knows it from the answers alone.
struct KnownCase: Sendable {
    /// The key of the request that recorded it, which is its external number as well.
    let key: String
    let id: String
    let citizen: String
    /// The citizen's name, as it was sent.
    let name: String
    var version = 1
    var question: String
    /// Actors by role. Empty until they were read.
    var actors: [String: String] = [:]
    /// In the order they were placed.
    var positions: [KnownPosition] = []
    /// Whether it was written to since the last crash.
    var isFresh = true

    var path: String { "/v1/cases/\(id)" }
    /// What `If-Match` takes.
    var tag: String { "\"\(version)\"" }
}

/// A placement, named by its statement, which no other has.
struct KnownPosition: Sendable, Hashable {
    var statement: String
    var role: String
    var systemFaglighed: Int
    var individOmverden: Int
}

/// A POST that may be sent again.
struct RepeatablePost: Sendable {
    var operation: String
    var path: String
    var key: String
    var body: String

    var headers: [(String, String)] { [("Idempotency-Key", "\"\(key)\"")] }
}

/// A POST that was answered, and the answer.
struct AnsweredPost: Sendable {
    var post: RepeatablePost
    var answer: [UInt8]
    var caseID: String
    var citizen: String
}

/// What was sent, or was about to be, when the service was killed.
enum Unanswered: Sendable {
    case reading
    case recording(RepeatablePost, KnownCase)
    /// By a case's place in the desk's list.
    case placing(RepeatablePost, [KnownPosition], case: Int)
    case asking(String, case: Int)
    case askingShared(String)
}

/// A request that was answered, as the access log must have it.
struct AnsweredRequest: Sendable {
    var request: String
    var operation: String
    var status: Int
    var caseID: String?
    var citizen: String?
}

/// The case that every desk writes to, each with the version it last saw.
struct SharedCase: Sendable {
    let id: String
    let citizen: String
    /// The wordings that were acknowledged, by the version that each made. Two of one version would be a lost change.
    var acknowledged: [(version: Int, question: String)]

    var path: String { "/v1/cases/\(id)" }
}
