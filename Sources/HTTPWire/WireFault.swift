/// Why a request was refused before anybody looked at what it asks for. The connection closes after the one answer.
public struct WireFault: Error, Sendable, Hashable {
    /// The status code of the answer.
    public let status: Int
    /// What was wrong.
    public let reason: Reason

    /// A fault with the status that belongs to the reason.
    public init(_ reason: Reason) {
        self.reason = reason
        status = reason.status
    }

    /// The rules a request can break; the raw value is a stable code for logs and problem documents.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        // 400: the bytes are not a request
        case bareLineFeed = "bare-line-feed"
        case emptyRequestLine = "empty-request-line"
        case badRequestLine = "bad-request-line"
        case badMethod = "bad-method"
        case badTarget = "bad-target"
        case badVersion = "bad-version"
        case obsoleteFolding = "obsolete-folding"
        case badFieldName = "bad-field-name"
        case badFieldValue = "bad-field-value"
        case spaceBeforeColon = "space-before-colon"
        case missingHost = "missing-host"
        case repeatedHost = "repeated-host"
        case badHost = "bad-host"
        case hostMismatch = "host-mismatch"
        case badContentLength = "bad-content-length"
        case repeatedContentLength = "repeated-content-length"
        case lengthAndCoding = "length-and-coding"
        case badTransferCoding = "bad-transfer-coding"
        case codingInOldVersion = "coding-in-old-version"
        case badChunkSize = "bad-chunk-size"
        case badChunkExtension = "bad-chunk-extension"
        case badChunkEnd = "bad-chunk-end"
        case badEscape = "bad-escape"
        case plainOnTLS = "plain-on-tls"
        // 408: the client took too long
        case requestTimeout = "request-timeout"
        // 413, 414, 431: too much
        case bodyTooLarge = "body-too-large"
        case chunkExtensionsTooLarge = "chunk-extensions-too-large"
        case targetTooLong = "target-too-long"
        case headersTooLarge = "headers-too-large"
        case tooManyHeaders = "too-many-headers"
        case trailersTooLarge = "trailers-too-large"
        // 417: an expectation nobody knows
        case unknownExpectation = "unknown-expectation"
        // 501, 505: valid, but not spoken here
        case unknownTransferCoding = "unknown-transfer-coding"
        case connectNotSupported = "connect-not-supported"
        case unknownVersion = "unknown-version"
        // 503: no room for another connection
        case tooManyConnections = "too-many-connections"

        /// The status code that belongs to the reason.
        public var status: Int {
            switch self {
            case .bareLineFeed, .emptyRequestLine, .badRequestLine, .badMethod, .badTarget, .badVersion,
                .obsoleteFolding, .badFieldName, .badFieldValue, .spaceBeforeColon, .missingHost, .repeatedHost,
                .badHost, .hostMismatch, .badContentLength, .repeatedContentLength, .lengthAndCoding,
                .badTransferCoding, .codingInOldVersion, .badChunkSize, .badChunkExtension, .badChunkEnd, .badEscape, .plainOnTLS:
                400
            case .requestTimeout: 408
            case .bodyTooLarge, .chunkExtensionsTooLarge: 413
            case .targetTooLong: 414
            case .headersTooLarge, .tooManyHeaders, .trailersTooLarge: 431
            case .unknownExpectation: 417
            case .unknownTransferCoding, .connectNotSupported: 501
            case .unknownVersion: 505
            case .tooManyConnections: 503
            }
        }
    }
}
