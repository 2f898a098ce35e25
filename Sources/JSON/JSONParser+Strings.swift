/// Strings (RFC 8259 section 7). The encoding has been checked before, so what is copied is valid UTF-8.
extension JSONParser {
    /// Reads the string whose opening quotation mark is at the position.
    mutating func string() throws(JSONSyntaxError) -> String {
        position += 1
        let start = position
        position = endOfPlainRun(in: bytes, from: position)
        if current == ASCII.quote {
            let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
            position += 1
            return String(decoding: text, as: UTF8.self)
        }
        return try stringWithEscapes(from: start)
    }

    /// Reads the rest of a string whose first plain run ended before its closing quotation mark.
    private mutating func stringWithEscapes(from start: Int) throws(JSONSyntaxError) -> String {
        unescaped.removeAll(keepingCapacity: true)
        var runStart = start
        while true {
            unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<position]))
            guard let byte = current else { throw fault(.unexpectedEnd) }
            switch byte {
            case ASCII.quote:
                position += 1
                return String(decoding: unescaped, as: UTF8.self)
            case ASCII.backslash:
                try escape()
            default:
                throw fault(.controlCharacter)
            }
            runStart = position
            position = endOfPlainRun(in: bytes, from: position)
        }
    }

    private mutating func escape() throws(JSONSyntaxError) {
        let start = position
        position += 1
        guard let byte = current else { throw fault(.unexpectedEnd) }
        position += 1
        switch byte {
        case ASCII.quote, ASCII.backslash, ASCII.slash: unescaped.append(byte)
        case UInt8(ascii: "b"): unescaped.append(0x08)
        case UInt8(ascii: "f"): unescaped.append(0x0C)
        case UInt8(ascii: "n"): unescaped.append(ASCII.lineFeed)
        case UInt8(ascii: "r"): unescaped.append(ASCII.carriageReturn)
        case UInt8(ascii: "t"): unescaped.append(ASCII.tab)
        case UInt8(ascii: "u"): unescaped.append(contentsOf: try escapedScalar(from: start).utf8)
        default: throw JSONSyntaxError(offset: start, reason: .invalidEscape)
        }
    }

    /// Reads the digits after `\u`, and the second half when they are the first half of a surrogate pair.
    private mutating func escapedScalar(from start: Int) throws(JSONSyntaxError) -> Unicode.Scalar {
        var codePoint = UInt32(try fourHexDigits(from: start))
        if codePoint & 0xFC00 == 0xD800 {
            guard skip(ASCII.backslash), skip(UInt8(ascii: "u")) else {
                throw JSONSyntaxError(offset: start, reason: current == nil ? .unexpectedEnd : .loneSurrogate)
            }
            let low = UInt32(try fourHexDigits(from: start))
            guard low & 0xFC00 == 0xDC00 else { throw JSONSyntaxError(offset: start, reason: .loneSurrogate) }
            codePoint = 0x10000 + ((codePoint & 0x3FF) << 10) + (low & 0x3FF)
        }
        guard let scalar = Unicode.Scalar(codePoint) else {
            throw JSONSyntaxError(offset: start, reason: .loneSurrogate)
        }
        guard !JSONEncodingCheck.isNoncharacter(codePoint) else {
            throw JSONSyntaxError(offset: start, reason: .noncharacter)
        }
        return scalar
    }

    private mutating func fourHexDigits(from start: Int) throws(JSONSyntaxError) -> UInt16 {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = current else { throw fault(.unexpectedEnd) }
            guard let digit = Self.hexDigit(byte) else { throw JSONSyntaxError(offset: start, reason: .invalidEscape) }
            unit = unit << 4 | digit
            position += 1
        }
        return unit
    }

    private static func hexDigit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case 0x30...0x39: UInt16(byte - 0x30)
        case 0x41...0x46: UInt16(byte - 0x41 + 10)
        case 0x61...0x66: UInt16(byte - 0x61 + 10)
        default: nil
        }
    }
}
