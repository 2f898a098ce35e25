/// Writes answers as bytes (RFC 9112, section 4), and owns their framing: `Content-Length`, `Connection` and `Date` of
/// the response's own headers are left out, since a second opinion about where a message ends is an attack.
public enum ResponseEncoder {
    /// The interim answer that lets a waiting client send its body (RFC 9110, section 15.2.1).
    public static let proceed: [UInt8] = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    /// Appends the answer to the request `head`; the connection closes when either side wants it to.
    public static func encode(
        _ response: HTTPResponse, for head: RequestHead, date: [UInt8], into out: inout [UInt8]
    ) {
        encode(
            response, toHead: head.method == "HEAD", version: head.version,
            close: response.closeConnection || !head.keepAlive, date: date, into: &out)
    }

    /// Appends an answer.
    ///
    /// - Parameters:
    ///   - toHead: whether the request's method was HEAD: the length is told, the body left out.
    ///   - version: what the client speaks; an old one is told that its connection stays open.
    ///   - close: whether the connection closes after this answer.
    ///   - date: the value of `Date`, see `HTTPDate`.
    ///
    /// A status outside 200 to 599 is a mistake of the caller and sent as an empty 500.
    public static func encode(
        _ response: HTTPResponse, toHead: Bool, version: HTTPVersion, close: Bool, date: [UInt8],
        into out: inout [UInt8]
    ) {
        guard (200...599).contains(response.status) else {
            let failure = HTTPResponse(status: 500)
            encode(failure, toHead: toHead, version: version, close: close, date: date, into: &out)
            return
        }
        out.append("HTTP/1.1 ")
        out.append(decimal: response.status)
        out.append(" ")
        out.append(StatusReason.phrase(response.status))
        out.append("\r\nDate: ")
        out.append(contentsOf: date)
        append(response.headers, to: &out)
        let hasContent = response.status != 204 && response.status != 304 && response.status != 205
        if hasContent {
            out.append("\r\nContent-Length: ")
            out.append(decimal: response.body.count)
        } else if response.status == 205 {
            out.append("\r\nContent-Length: 0")
        }
        if close {
            out.append("\r\nConnection: close")
        } else if version == .http10 {
            out.append("\r\nConnection: keep-alive")
        }
        out.append("\r\n\r\n")
        if hasContent, !toHead { out.append(contentsOf: response.body) }
    }

    private static func append(_ headers: HTTPHeaders, to out: inout [UInt8]) {
        let bytes = headers.bytes.span
        for field in headers.fields {
            switch FramingField(field.name, in: bytes) {
            case .contentLength, .transferEncoding, .connection, .keepAlive, .date: continue
            case .host, .expect, nil: break
            }
            guard isName(field.name, in: bytes) else { continue }
            out.append("\r\n")
            out.append(contentsOf: headers.bytes[field.name])
            out.append(": ")
            appendValue(field.value, of: headers.bytes, to: &out)
        }
    }

    private static func isName(_ name: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        for position in name where !CharacterClass.isToken(bytes[position]) { return false }
        return !name.isEmpty
    }

    /// A value may hold what somebody outside wrote; a line end in it would begin a field or an answer of theirs. Every
    /// byte that may not stand in a value becomes a space (RFC 9110, section 5.5).
    private static func appendValue(_ value: Range<Int>, of bytes: [UInt8], to out: inout [UInt8]) {
        let start = out.count
        out.append(contentsOf: bytes[value])
        for position in start..<out.count where !CharacterClass.isFieldValue(out[position]) {
            out[position] = CharacterClass.space
        }
    }
}

extension [UInt8] {
    @inline(__always)
    fileprivate mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    fileprivate mutating func append(decimal number: Int) {
        var divisor = 1
        while number / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            append(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10))
            divisor /= 10
        }
    }
}
