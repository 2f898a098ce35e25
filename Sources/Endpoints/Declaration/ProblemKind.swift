/// The kinds of problem an endpoint can answer beside those that every endpoint shares. The raw value is the last part of
/// the problem's `type`, documented at `/problems/{kind}` (RFC 9457).
public enum ProblemKind: String, Sendable, CaseIterable {
    case malformed
    case invalid
    case unauthenticated
    case forbidden
    case notFound = "not-found"
    case methodNotAllowed = "method-not-allowed"
    case notAcceptable = "not-acceptable"
    case conflict
    case gone
    case stale
    case preconditionRequired = "precondition-required"
    case tooLarge = "too-large"
    case unsupportedMediaType = "unsupported-media-type"
    case repeatMismatch = "repeat-mismatch"
    case tooManyRequests = "too-many-requests"
    case unavailable
    case storageFull = "storage-full"
    case internalFault = "internal"
    case refusedRequest = "refused-request"
}

extension ProblemKind {
    /// The HTTP status (RFC 9110 section 15, RFC 6585, RFC 4918).
    public var status: Int {
        switch self {
        case .malformed, .refusedRequest: 400
        case .unauthenticated: 401
        case .forbidden: 403
        case .notFound: 404
        case .methodNotAllowed: 405
        case .notAcceptable: 406
        case .conflict: 409
        case .gone: 410
        case .stale: 412
        case .tooLarge: 413
        case .unsupportedMediaType: 415
        case .invalid, .repeatMismatch: 422
        case .preconditionRequired: 428
        case .tooManyRequests: 429
        case .internalFault: 500
        case .unavailable: 503
        case .storageFull: 507
        }
    }
}
