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
    ///   - longest: a longer body is left out, for the caller to send from where it lies.
    /// - Returns: whether the body was left out and has to follow.
    ///
    /// A status outside 200 to 599 is a mistake of the caller and sent as an empty 500.
    @discardableResult
    public static func encode(
        _ response: HTTPResponse, toHead: Bool, version: HTTPVersion, close: Bool, date: [UInt8], bodyUpTo longest: Int = .max,
        into out: inout [UInt8]
    ) -> Bool {
        guard (200...599).contains(response.status) else {
            let failure = HTTPResponse(status: 500)
            return encode(failure, toHead: toHead, version: version, close: close, date: date, into: &out)
        }
        let hasContent = response.status != 204 && response.status != 304 && response.status != 205
        let leavesBody = hasContent && !toHead && response.body.count > longest
        let sendsBody = hasContent && !toHead && !leavesBody
        // The longest status line and framing together, and what goes between them.
        let room = 192 + date.count + (response.prepared?.bytes.count ?? 0) + room(for: response.headers) + (sendsBody ? response.body.count : 0)
        out.append(addingCapacity: room) { output in
            output.withUnsafeMutableBufferPointer { buffer, count in
                var sink = ByteSink(buffer, from: count)
                sink.put("HTTP/1.1 ")
                sink.put(decimal: response.status)
                sink.put(" ")
                sink.put(StatusReason.phrase(response.status))
                sink.put("\r\nDate: ")
                date.withUnsafeBufferPointer { sink.put($0) }
                response.prepared?.bytes.withUnsafeBufferPointer { sink.put($0) }
                put(response.headers, into: &sink)
                if hasContent {
                    sink.put("\r\nContent-Length: ")
                    sink.put(decimal: response.body.count)
                } else if response.status == 205 {
                    sink.put("\r\nContent-Length: 0")
                }
                if close {
                    sink.put("\r\nConnection: close")
                } else if version == .http10 {
                    sink.put("\r\nConnection: keep-alive")
                }
                sink.put("\r\n\r\n")
                if sendsBody { response.body.withUnsafeBufferPointer { sink.put($0) } }
                count = sink.end
            }
        }
        return leavesBody
    }

    /// As many bytes as these fields may take: four around each.
    static func room(for headers: HTTPHeaders) -> Int { headers.bytes.count + 4 * headers.count }

    /// Writes the fields that are sent, each with a line end before it.
    static func put(_ headers: HTTPHeaders, into sink: inout ByteSink) {
        headers.bytes.withUnsafeBufferPointer { bytes in
            for field in headers.fields where sends(field, of: headers) {
                sink.put("\r\n")
                sink.put(UnsafeBufferPointer(rebasing: bytes[field.name]))
                sink.put(": ")
                put(value: UnsafeBufferPointer(rebasing: bytes[field.value]), into: &sink)
            }
        }
    }

    /// Whether a field of a response is sent: its name is one, and framing is not its business.
    @inline(__always)
    static func sends(_ field: HTTPHeaders.Field, of headers: HTTPHeaders) -> Bool {
        field.hasKnownName || isName(headers.bytes[field.name]) && !isFraming(field.name, in: headers.bytes.span)
    }

    private static func isFraming(_ name: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        switch FramingField(name, in: bytes) {
        case .contentLength, .transferEncoding, .connection, .keepAlive, .date: true
        case .host, .expect, nil: false
        }
    }

    private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
        for byte in name where !CharacterClass.isToken(byte) { return false }
        return !name.isEmpty
    }

    /// A value may hold what somebody outside wrote; a line end in it would begin a field or an answer of theirs. Every
    /// byte that may not stand in a value becomes a space (RFC 9110, section 5.5).
    private static func put(value: UnsafeBufferPointer<UInt8>, into sink: inout ByteSink) {
        guard CharacterClass.mayHoldControl(value) else { return sink.put(value) }
        for byte in value { sink.put(CharacterClass.isFieldValue(byte) ? byte : CharacterClass.space) }
    }
}
