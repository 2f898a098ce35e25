/// One `name: value` line (RFC 9112, section 5), in a head or in trailers.
enum FieldLine {
    /// Finds name and trimmed value.
    ///
    /// Throws `obsoleteFolding`, `badFieldName`, `spaceBeforeColon`, `badFieldValue`.
    @inline(__always)
    static func parse(_ line: Range<Int>, in bytes: Span<UInt8>) throws(WireFault) -> HTTPHeaders.Field {
        // A line that begins with a blank continues the one before in the obsolete form of RFC 9112, section 5.2.
        guard !CharacterClass.isBlank(bytes[line.lowerBound]) else { throw WireFault(.obsoleteFolding) }
        var index = line.lowerBound
        while index < line.upperBound, CharacterClass.isToken(bytes[index]) { index += 1 }
        let name = line.lowerBound..<index
        guard index < line.upperBound, !name.isEmpty else { throw WireFault(.badFieldName) }
        guard bytes[index] == CharacterClass.colon else {
            throw WireFault(CharacterClass.isBlank(bytes[index]) ? .spaceBeforeColon : .badFieldName)
        }
        let value = bytes.trimmingBlanks(index + 1..<line.upperBound)
        guard isValue(value, in: bytes) else { throw WireFault(.badFieldValue) }
        return HTTPHeaders.Field(name: name, value: value)
    }

    /// Whether the bytes may stand in a value: looked at eight together, and one by one where a tab or worse is among them.
    private static func isValue(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard bytes.extracting(range).withUnsafeBufferPointer(CharacterClass.mayHoldControl) else { return true }
        return range.allSatisfy { CharacterClass.isFieldValue(bytes[$0]) }
    }
}

/// The field names whose meaning belongs to the wire.
enum FramingField {
    case host, expect, connection, contentLength, transferEncoding, keepAlive, date

    /// Recognises a name; by its length first, since most fields are none of these.
    @inline(__always)
    init?(_ name: Range<Int>, in bytes: Span<UInt8>) {
        switch name.count {
        case 4:
            if bytes.spells("host", name) { self = .host } else if bytes.spells("date", name) { self = .date } else {
                return nil
            }
        case 6:
            guard bytes.spells("expect", name) else { return nil }
            self = .expect
        case 10:
            if bytes.spells("connection", name) {
                self = .connection
            } else if bytes.spells("keep-alive", name) {
                self = .keepAlive
            } else {
                return nil
            }
        case 14:
            guard bytes.spells("content-length", name) else { return nil }
            self = .contentLength
        case 17:
            guard bytes.spells("transfer-encoding", name) else { return nil }
            self = .transferEncoding
        default: return nil
        }
    }
}
