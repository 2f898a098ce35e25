import Application
import Domain
import HTTPServer
import HTTPWire
import Storage

/// One request on its way through, and all that is known of it so far.
struct Visit: Sendable {
    let exchange: Exchange
    let id: RequestID
    let now: Instant
    let route: Route
    /// The client's address, behind the proxies that are trusted.
    let address: String
    /// Where its loop counts.
    let figures: RequestFigures
    /// What is left of the caller's allowance, where one is counted.
    var standing: RateLimit.Standing?
    /// Which of the endpoint's media a successful answer comes in.
    var form = 0
    /// Whether the answer is made where compressing it holds no loop up.
    var isOffLoop = false
    var token: AccessTokenID?
    var staff: StaffID?
    var purpose: Purpose?

    var endpoint: Endpoint { route.endpoint }
    var medium: Medium { route.endpoint.media[form] }

    /// The row for the access log, or nil when the endpoint is about nobody.
    /// - Parameter historySequence: of the first row of history that the request wrote.
    func record(_ sighting: Sighting, status: Int, historySequence: Int? = nil) -> AccessRecord? {
        guard case .logged(let action, let standard) = route.endpoint.audit else { return nil }
        return AccessRecord(
            at: now, request: id, operation: endpoint.id, action: action, token: token, staff: staff,
            purpose: (sighting.isEmergency ? .noedadgang : purpose ?? standard).rawValue, citizens: sighting.citizens, caseID: sighting.caseID,
            object: historySequence.map(AccessRecord.Object.init(historySequence:)), searchHash: sighting.searchHash, status: status, peer: address
        )
    }
}

/// What a request's work saw, in a form that can leave the queue it was seen on.
struct Sighting: Sendable {
    var citizens: [CitizenID] = []
    var caseID: CaseID?
    var searchHash: [UInt8]?
    var isEmergency = false

    init() {}

    init(_ notes: AccessNotes) {
        citizens = notes.citizens
        caseID = notes.caseID
        searchHash = notes.searchHash
        isEmergency = notes.isEmergency
    }
}

/// What came of a request's work: a reply or what kept it from succeeding, and what was seen on the way. A failed write must
/// leave the writer as an error so that its transaction is undone, hence `Error`.
struct Outcome: Error, Sendable {
    var result: Result<Reply, any Error>
    var sighting: Sighting
    /// The first row of history that tells of it: from there its row in the access log can be made again.
    var historySequence: Int?
}
