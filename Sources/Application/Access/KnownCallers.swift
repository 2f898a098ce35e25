import Domain
import Storage

/// The callers that one loop has looked up, so that those who come often cost no query. What was looked up in one state of the store
/// holds in that state alone: after any commit, whatever it was about, everybody is looked up anew. Belongs to its loop.
public final class KnownCallers {
    /// As many are remembered; then they are forgotten together.
    private static let most = 1_024

    private var state: Int?
    private var callers: [TokenHash: Caller] = [:]
    private var certificates: [String: Caller] = [:]
    private var people: [StaffID: KnownPerson] = [:]

    /// Nobody yet.
    public init() {}

    /// Begins a turn of the loop's reader.
    /// - Parameter state: which state of the store the turn sees (`LoopReader.state`).
    public func beginTurn(seeing state: Int) {
        guard state != self.state else { return }
        self.state = state
        forget()
    }

    /// The token with this hash and the person it belongs to; nil for an unknown one, of which nothing is remembered.
    /// - Throws: `StorageError`
    func caller(_ hash: TokenHash, at now: Instant, in db: Connection) throws -> Caller? {
        if let known = callers[hash] { return known }
        guard let token = try AccessTokenStore.find(hash: hash, in: db) else { return nil }
        let caller = Caller(token: token, person: try token.staff.flatMap { try person($0, at: now, in: db) })
        if callers.count >= Self.most { forget() }
        callers[hash] = caller
        return caller
    }

    /// The token that works and that a certificate of this subject stands for; nil for a subject that nobody has, of which nothing is
    /// remembered. Time takes no token from a subject and gives it another: a commit comes between.
    /// - Throws: `StorageError`
    func caller(certificate subject: String, workingAt now: Instant, in db: Connection) throws -> Caller? {
        if let known = certificates[subject] { return known }
        guard let subject = CertificateSubject(subject), let token = try AccessTokenStore.find(subject, workingAt: now, in: db) else { return nil }
        let caller = Caller(token: token, person: try token.staff.flatMap { try person($0, at: now, in: db) })
        if certificates.count >= Self.most { forget() }
        certificates[subject.text] = caller
        return caller
    }

    /// The person, and for whom they cover from the day of the request on.
    /// - Throws: `StorageError`
    func person(_ id: StaffID, at now: Instant, in db: Connection) throws -> KnownPerson? {
        if let known = people[id] { return known }
        guard let member = try StaffStore.find(id, in: db) else { return nil }
        let person = KnownPerson(member: member, covers: try StandInStore.covers(by: id, from: Copenhagen.day(of: now), in: db))
        if people.count >= Self.most { forget() }
        people[id] = person
        return person
    }

    private func forget() {
        callers.removeAll(keepingCapacity: true)
        certificates.removeAll(keepingCapacity: true)
        people.removeAll(keepingCapacity: true)
    }
}

/// A person, with what their sight of cases depends on beside themselves.
struct KnownPerson {
    let member: StaffMember
    /// For whom they cover now or later.
    let covers: [Cover]
}

/// A token, and whom it stands for. A class, because every request of the token takes it along.
final class Caller: Sendable {
    let token: AccessTokenRow
    /// nil when the token's person is not here any more.
    let identity: Identity?

    init(token: AccessTokenRow, person: KnownPerson?) {
        self.token = token
        var identity = Identity(token: token)
        guard token.staff != nil else {
            self.identity = identity
            return
        }
        guard let person, person.member.isActive else {
            self.identity = nil
            return
        }
        identity.become(person)
        self.identity = identity
    }
}
