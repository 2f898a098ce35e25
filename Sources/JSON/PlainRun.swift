/// Finds where a run of bytes that may stand unescaped in a JSON string ends: at the first quotation mark, reverse
/// solidus or control character (RFC 8259 section 7), or at the end of the text.
///
/// Eight bytes are looked at together: most text in a case is hundreds of letters without any of the three.
func endOfPlainRun(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    var index = start
    while text.count - index >= 8 {
        if holdsSpecialByte(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) { break }
        index += 8
    }
    // The last bytes together with some before them, where there are eight: those before are known to be plain.
    if text.count - start >= 8, index < text.count, text.count - index < 8,
        !holdsSpecialByte(raw.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
    {
        return text.count
    }
    while index < text.count {
        let byte = text[index]
        if byte == ASCII.quote || byte == ASCII.backslash || byte < ASCII.space { break }
        index += 1
    }
    return index
}

/// Whether any of the eight bytes is a quotation mark, a reverse solidus or a control character.
///
/// `(x - lows) & ~x & highs` has a bit set when some byte of x is below the byte repeated in `lows`; an exclusive or
/// with a repeated character turns "is that character" into "is zero".
private func holdsSpecialByte(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (ones &* UInt64(ASCII.quote))
    let backslashes = word ^ (ones &* UInt64(ASCII.backslash))
    let controls = (word &- ones &* UInt64(ASCII.space)) & ~word
    let found = controls | ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
    return found & highs != 0
}
