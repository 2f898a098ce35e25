public import Domain
public import Storage

/// What a read may use: a connection inside a read transaction, who is asking, and the notes for the access log.
public struct ReadScope {
    public let db: Connection
    public let authority: Authority
    public let notes: AccessNotes
    /// Whether something is to be changed. A meeting lets people read the cases on its agenda, and change nothing outside their items.
    public let isForChange: Bool

    public init(db: Connection, authority: Authority, notes: AccessNotes = AccessNotes(), isForChange: Bool = false) {
        self.db = db
        self.authority = authority
        self.notes = notes
        self.isForChange = isForChange
    }

    /// The same caller with the same notes, where nothing is to be changed.
    public var forReading: ReadScope { ReadScope(db: db, authority: authority, notes: notes) }
}

/// What the access log must say about one request, noted while the work is done. Owned by whoever runs the request; never shared.
public final class AccessNotes {
    /// Every citizen whose data the answer shows, in the order they were seen, each once.
    public private(set) var citizens: [CitizenID] = []
    /// The case the request is about, if it is about one.
    public private(set) var caseID: CaseID?
    /// A search for a CPR number, as its keyed hash (Decisions, access log).
    public private(set) var searchHash: [UInt8]?
    /// Whether something was seen only because it was opened in an emergency: then that is the purpose that the log tells.
    public private(set) var isEmergency = false
    private var seen: Set<CitizenID> = []

    public init() {}

    /// Notes that the answer shows this citizen.
    public func saw(_ citizen: CitizenID) {
        if seen.insert(citizen).inserted { citizens.append(citizen) }
    }

    /// Notes the case that the request is about.
    public func concerns(_ id: CaseID) { caseID = id }

    /// Notes that something is seen only because it was opened in an emergency.
    func cameThroughEmergency() { isEmergency = true }

    /// Notes a search for a CPR number, by its keyed hash.
    public func searched(_ hash: [UInt8]) { searchHash = hash }
}
