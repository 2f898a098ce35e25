/// How the body of a request ends (RFC 9112, section 6.3).
enum BodyFraming: Sendable {
    case none
    case length(Int)
    case chunked
}

/// What the fields of one head say about the message itself, gathered line by line.
struct HeadFacts: Sendable {
    private var host: String?
    private(set) var contentLength: Int?
    private var chunkedCodings = 0
    private var hasTransferEncoding = false
    private var close = false
    private var keepAlive = false
    private var expectation = Expectation.none

    private enum Expectation { case none, proceed, unknown }

    /// Takes note of one field.
    ///
    /// Throws `repeatedHost`, `badHost`, `repeatedContentLength`, `badContentLength`, `bodyTooLarge` for a length that
    /// no counter holds, `badTransferCoding`, `unknownTransferCoding`.
    @inline(__always)
    mutating func note(_ field: HTTPHeaders.Field, in buffer: [UInt8]) throws(WireFault) {
        let bytes = buffer.span
        guard let known = FramingField(field.name, in: bytes) else { return }
        switch known {
        case .host: try noteHost(field.value, in: bytes)
        case .contentLength: try noteContentLength(field.value, in: bytes)
        case .transferEncoding: try noteTransferEncoding(field.value, in: bytes)
        case .connection: noteConnection(field.value, in: bytes)
        case .expect:
            let proceeds = bytes.spells("100-continue", field.value) && expectation != .unknown
            expectation = proceeds ? .proceed : .unknown
        case .keepAlive, .date: break
        }
    }

    private mutating func noteHost(_ value: Range<Int>, in bytes: Span<UInt8>) throws(WireFault) {
        guard host == nil else { throw WireFault(.repeatedHost) }
        let text = bytes.text(value)
        guard HostName.isPlain(value, in: bytes) || HostName.isValid(text) else { throw WireFault(.badHost) }
        host = text
    }

    private mutating func noteContentLength(_ value: Range<Int>, in bytes: Span<UInt8>) throws(WireFault) {
        // Two lengths are two readings of where the next request begins, also when they agree for this reader.
        guard contentLength == nil else { throw WireFault(.repeatedContentLength) }
        guard !value.isEmpty else { throw WireFault(.badContentLength) }
        for position in value where !CharacterClass.isDigit(bytes[position]) { throw WireFault(.badContentLength) }
        var length = 0
        for position in value {
            let (tens, overflow) = length.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(Int(bytes[position] - 0x30))
            guard !overflow, !carry else { throw WireFault(.bodyTooLarge) }
            length = sum
        }
        contentLength = length
    }

    private mutating func noteTransferEncoding(_ value: Range<Int>, in bytes: Span<UInt8>) throws(WireFault) {
        hasTransferEncoding = true
        var isUnknown = false
        var isMalformed = false
        bytes.forEachListElement(of: value) { element in
            if bytes.spells("chunked", element) {
                chunkedCodings += 1
            } else if !element.isEmpty, element.allSatisfy({ CharacterClass.isToken(bytes[$0]) }) {
                isUnknown = true
            } else {
                isMalformed = true
            }
        }
        guard !isMalformed else { throw WireFault(.badTransferCoding) }
        guard !isUnknown else { throw WireFault(.unknownTransferCoding) }
    }

    private mutating func noteConnection(_ value: Range<Int>, in bytes: Span<UInt8>) {
        bytes.forEachListElement(of: value) { element in
            if bytes.spells("close", element) { close = true }
            if bytes.spells("keep-alive", element) { keepAlive = true }
        }
    }

    /// Whether the client wants the connection kept; `close` wins over `keep-alive`.
    func keepsAlive(_ version: HTTPVersion) -> Bool {
        version == .http11 ? !close : keepAlive && !close
    }

    /// Whether the client waits for `100 Continue`; HTTP/1.0 has no such thing and its word is ignored.
    ///
    /// Throws `unknownExpectation`.
    func expectsContinue(_ version: HTTPVersion) throws(WireFault) -> Bool {
        guard version == .http11 else { return false }
        guard expectation != .unknown else { throw WireFault(.unknownExpectation) }
        return expectation == .proceed
    }

    /// Holds the `Host` rules: needed in HTTP/1.1, and equal to the authority of an absolute-form target. RFC 9112
    /// lets a server ignore a `Host` that differs; no honest client sends one, and whatever stands before this server
    /// may have believed the other.
    ///
    /// Throws `missingHost`, `hostMismatch`.
    func checkHost(_ version: HTTPVersion, target: RequestTarget) throws(WireFault) {
        guard let host else {
            if version == .http11 { throw WireFault(.missingHost) }
            return
        }
        guard let authority = target.authority else { return }
        guard HostName.agree(host, authority.text, defaultPort: authority.defaultPort) else {
            throw WireFault(.hostMismatch)
        }
    }

    /// Decides how the body ends.
    ///
    /// Throws `lengthAndCoding`, `codingInOldVersion`, `badTransferCoding`.
    func framing(_ version: HTTPVersion) throws(WireFault) -> BodyFraming {
        guard hasTransferEncoding else { return contentLength.map(BodyFraming.length) ?? .none }
        guard contentLength == nil else { throw WireFault(.lengthAndCoding) }
        guard version == .http11 else { throw WireFault(.codingInOldVersion) }
        guard chunkedCodings == 1 else { throw WireFault(.badTransferCoding) }
        return .chunked
    }
}

extension Span<UInt8> {
    /// Calls `body` with each element of a comma-separated list, blanks trimmed; an empty list has one empty element.
    func forEachListElement(of range: Range<Int>, _ body: (Range<Int>) -> Void) {
        var start = range.lowerBound
        for index in range where self[index] == UInt8(ascii: ",") {
            body(trimmingBlanks(start..<index))
            start = index + 1
        }
        body(trimmingBlanks(start..<range.upperBound))
    }

    /// The bytes of `range` as text; bytes that are no UTF-8 become replacement characters.
    func text(_ range: Range<Int>) -> String {
        extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
