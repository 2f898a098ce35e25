/// Numbers (RFC 8259 section 6): `-`? then 0 or digits without a leading zero, then fraction and exponent if any.
extension JSONParser {
    mutating func number() throws(JSONSyntaxError) -> JSONNumber {
        let start = position
        _ = skip(ASCII.minus)
        if skip(ASCII.zero) {
            if let byte = current, ASCII.isDigit(byte) { throw fault(.invalidNumber) }
        } else {
            try digits()
        }
        if skip(ASCII.dot) { try digits() }
        if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
            if !skip(ASCII.plus) { _ = skip(ASCII.minus) }
            try digits()
        }
        let written = UnsafeBufferPointer(rebasing: bytes[start..<position])
        return JSONNumber(checked: String(decoding: written, as: UTF8.self))
    }

    /// One digit or more.
    private mutating func digits() throws(JSONSyntaxError) {
        guard let first = current else { throw fault(.unexpectedEnd) }
        guard ASCII.isDigit(first) else { throw fault(.invalidNumber) }
        while let byte = current, ASCII.isDigit(byte) { position += 1 }
    }
}
