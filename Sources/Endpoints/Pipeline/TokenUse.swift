import Application
import Domain
import Logging
import Storage
import Synchronization

/// Which tokens were noted as used within the hour, so that reading does not become writing. Holds no more than the tokens that
/// were let in.
final class TokenUse: Sendable {
    private let noted = Mutex<[AccessTokenID: Instant]>([:])

    /// Whether this use should be written down; says yes once an hour for each token.
    func isDue(_ token: AccessTokenID, now: Instant) -> Bool {
        noted.withLock { noted in
            guard Tokens.isDue(lastUsedAt: noted[token], now: now) else { return false }
            noted[token] = now
            return true
        }
    }
}

extension Pipeline {
    /// Remembers that the token was used. What the request waits for does not wait for this.
    func noteUse(_ authority: Authority) {
        guard authority.token != .service, authority.ownCase == nil, tokenUse.isDue(authority.token, now: authority.now) else { return }
        let (ids, logger) = (parts.ids, parts.logger)
        parts.writer.submit({ db in
            try Tokens.noteUse(UnitOfWork(scope: ReadScope(db: db, authority: authority), ids: ids))
        }, completion: { result in
            if case .failure(let error) = result { logger.warning("a token's use was not noted", metadata: ["error": "\(error)"]) }
        })
    }
}
