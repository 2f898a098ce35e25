import Application
import Crypto
import Domain
import Storage

/// How long the first answer to a repeatable request is kept.
public enum KeptRepeats {
    /// Seven days, in milliseconds.
    public static let milliseconds: Int64 = 7 * 24 * 3_600 * 1_000
}

/// Requests that may come twice: the first success is kept sealed for seven days, in the transaction that did the work, and
/// replayed (the Idempotency-Key header field, draft-ietf-httpapi-idempotency-key-header). A repeat that arrives while the first still
/// runs waits by itself, because there is one writer.
struct Repeats: Sendable {
    let seal: Seal

    /// Reads the header: a quoted string of 1 to 64 printable ASCII characters (RFC 9651 section 3.3.3).
    /// - Returns: nil when it is not one.
    static func key(_ header: String) -> String? {
        let text = header.trimmingSpaces
        guard text.utf8.count >= 3, text.utf8.count <= 66, text.hasPrefix("\""), text.hasSuffix("\"") else { return nil }
        let inner = text.dropFirst().dropLast()
        guard inner.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f && $0 != 0x22 && $0 != 0x5c }) else { return nil }
        return String(inner)
    }

    /// Who repeats what: keys belong to a caller (token and acting person), an operation, and what it was called on.
    struct Identity: Sendable {
        var caller: [UInt8]
        var operation: String
        var key: String
        /// SHA-256 of path and body.
        var fingerprint: [UInt8]

        init(_ authority: Authority, key: String, path: String, body: [UInt8]) {
            caller = authority.token.bytes + (authority.staff?.bytes ?? [])
            operation = authority.operation
            self.key = key
            var hash = SHA256()
            hash.update(data: Array(path.utf8))
            hash.update(data: [0])
            hash.update(data: body)
            fingerprint = Array(hash.finalize())
        }

        /// Binds the sealed answer to its place, so that rows cannot be swapped.
        var binding: [UInt8] { caller + Array(operation.utf8) + [0] + Array(key.utf8) }
    }

    /// The kept answer, if this is a repeat. What it shows is checked against the caller's sight anew: as a reading, since nothing is done.
    /// - Throws: `Problem.repeatMismatch`, `Problem.notFound`, `StorageError`
    func replay(_ identity: Identity, in scope: ReadScope) throws -> Reply? {
        let oldest = Instant(milliseconds: scope.authority.now.milliseconds - KeptRepeats.milliseconds)
        guard let kept = try RepeatStore.find(
            caller: identity.caller, operation: identity.operation, key: identity.key, since: oldest, in: scope.db
        ) else { return nil }
        guard kept.fingerprint == identity.fingerprint else { throw Problem.repeatMismatch }
        if let id = kept.caseID {
            try scope.forReading.requireCase(id)
        } else if let id = kept.citizen {
            try scope.forReading.requireShown(id)
        }
        var reply = try KeptReply.read(seal.open(keyID: kept.keyID, sealed: kept.sealed, context: identity.binding))
        reply.headers.append(("Idempotency-Replayed", "true"))
        return reply
    }

    /// Keeps the first success.
    /// - Throws: `StorageError`, and the cipher's errors
    func keep(_ reply: Reply, _ identity: Identity, in scope: ReadScope) throws {
        let (keyID, sealed) = try seal.seal(KeptReply.bytes(of: reply), context: identity.binding)
        let row = RepeatRow(
            fingerprint: identity.fingerprint, keyID: keyID, sealed: sealed, caseID: scope.notes.caseID,
            citizen: scope.notes.citizens.first
        )
        try RepeatStore.put(row, caller: identity.caller, operation: identity.operation, key: identity.key, at: scope.authority.now, in: scope.db)
    }
}
