/// How commas, names, text and numbers become bytes.
extension JSONWriter {
    /// Writes the comma that belongs before the next member or element, if any.
    mutating func separate() {
        if needsComma { bytes.append(ASCII.comma) }
    }

    /// Writes a name and its colon; a value must follow.
    mutating func begin(_ name: StaticString) {
        name.withUTF8Buffer { name in
            if endOfPlainRun(in: name, from: 0) == name.count {
                appendPlain(name, after: needsComma ? ASCII.comma : nil, before: ASCII.colon)
            } else {
                separate()
                appendQuoted(name)
                bytes.append(ASCII.colon)
            }
        }
        needsComma = false
    }

    /// Writes a name made at run time and its colon; a value must follow.
    mutating func begin(key name: String) {
        separate()
        appendQuoted(name)
        bytes.append(ASCII.colon)
        needsComma = false
    }

    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func appendQuoted(_ text: String) {
        let contiguous: Void? = text.utf8.withContiguousStorageIfAvailable { appendQuoted($0) }
        if contiguous == nil {
            Array(text.utf8).withUnsafeBufferPointer { appendQuoted($0) }
        }
    }

    mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        var end = endOfPlainRun(in: text, from: 0)
        guard end < text.count else { return appendPlain(text) }
        var start = 0
        bytes.append(ASCII.quote)
        while end < text.count {
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
            appendEscape(of: text[end])
            start = end + 1
            end = endOfPlainRun(in: text, from: start)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        bytes.append(ASCII.quote)
    }

    /// Writes text that needs no escape in quotation marks, with a byte before and after them if any. Nearly all names
    /// and values go through here, so room is made once for all of it.
    private mutating func appendPlain(
        _ text: UnsafeBufferPointer<UInt8>, after first: UInt8? = nil, before last: UInt8? = nil
    ) {
        bytes.append(addingCapacity: text.count + 4) { output in
            if let first { output.append(first) }
            output.append(ASCII.quote)
            output.withUnsafeMutableBufferPointer { buffer, count in
                count = buffer.extracting(count...).initialize(fromContentsOf: text) + count
            }
            output.append(ASCII.quote)
            if let last { output.append(last) }
        }
    }

    /// Writes so many bytes that need no escape, made in place, in quotation marks.
    mutating func appendQuoted(length: Int, _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
        bytes.append(addingCapacity: length + 2) { output in
            output.append(ASCII.quote)
            output.withUnsafeMutableBufferPointer { buffer, count in
                fill(buffer.extracting(count..<count + length))
                count += length
            }
            output.append(ASCII.quote)
        }
    }

    private mutating func appendEscape(of byte: UInt8) {
        bytes.append(ASCII.backslash)
        switch byte {
        case ASCII.quote, ASCII.backslash: bytes.append(byte)
        case ASCII.lineFeed: bytes.append(UInt8(ascii: "n"))
        case ASCII.carriageReturn: bytes.append(UInt8(ascii: "r"))
        case ASCII.tab: bytes.append(UInt8(ascii: "t"))
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        default:
            append("u00")
            bytes.append(Self.hexDigit(byte >> 4))
            bytes.append(Self.hexDigit(byte & 0x0F))
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? ASCII.zero + value : UInt8(ascii: "a") + (value - 10)
    }

    /// Writes an integer from its last digit to its first; 19 digits hold every magnitude of 64 bits with a sign.
    mutating func appendDigits(_ value: Int64) {
        if value < 0 { bytes.append(ASCII.minus) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 19) { digits in
            var index = digits.endIndex
            var rest = value.magnitude
            repeat {
                index -= 1
                digits[index] = ASCII.zero + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[index...]))
        }
    }
}
