public import JSON

/// Everything that can keep a request from succeeding, as the product sees it. The one map to HTTP (RFC 9457) is in Endpoints.
public enum Problem: Error, Sendable, Equatable {
    /// The request cannot be read at all: broken JSON, a broken header.
    case malformed(detail: String)
    /// The request can be read, and these things in it are wrong: every fault, found at once.
    case invalid([Fault])
    /// Nobody is signed in: no token, or one that is unknown, expired or revoked.
    case unauthenticated
    /// Somebody is signed in who may not do this.
    case forbidden(Forbidden)
    /// It does not exist, or the caller may not see it; the two look the same from outside.
    case notFound
    /// The cursor is of an earlier life of the store, or of what is kept no longer: begin again.
    case gone(Gone)
    /// It clashes with what is there. The code is stable; the detail is Danish.
    case conflict(code: String, detail: String)
    /// It clashes with what has this address, which the caller may see.
    case conflictWith(String, code: String, detail: String)
    /// The `If-Match` names an older version; nothing was changed.
    case stale
    /// A change came without `If-Match`.
    case preconditionRequired
    /// The `Idempotency-Key` was used before with another body.
    case repeatMismatch
    /// Too many requests of this token, or too many requests without one or wrong tokens from this address.
    case tooManyRequests(retryAfter: Int)
    /// A queue is full, or the access log cannot be written.
    case unavailable(retryAfter: Int)
    /// The search ran past its deadline and was cut off, so that others are not held up.
    case tooSlow(retryAfter: Int)
    /// The disk is full; nothing was changed.
    case storageFull
    /// A fault of ours. The operating log has the details under the request's id.
    case internalFault

    /// One fault at one member.
    public static func invalid(_ pointer: String, _ code: String, _ detail: String) -> Problem {
        .invalid([Fault(pointer: pointer, code: code, detail: detail)])
    }
}

/// What is begun again, because the cursor leads nowhere any more.
public enum Gone: Sendable, Equatable {
    /// A list that is walked by `after`.
    case list
    /// A feed that is followed by `changedSince`.
    case changes
}

/// Why somebody who is signed in is refused.
public enum Forbidden: Sendable, Equatable {
    /// None of the caller's roles may do this.
    case role
    /// The token lacks the scope.
    case scope
    /// It takes a reach of all cases.
    case reach
    /// The token may not act for a named person, or not for this one.
    case actingStaff
    /// It takes somebody who runs the meeting.
    case meeting
    /// It takes somebody who leads the person's team.
    case team
    /// It takes somebody else than the one it is about.
    case oneself
    /// It takes a person: a system does it for nobody.
    case person
}
