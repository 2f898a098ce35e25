/// The byte classes of RFC 9110, section 5.6, and RFC 9112. Switches, because the compiler turns them into bit tests
/// without a table to load or to initialise.
enum CharacterClass {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let colon: UInt8 = 0x3A

    /// `tchar`: what a method and a field name are made of.
    @inline(__always)
    static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x30...0x39, 0x41...0x5A, 0x5E...0x7A, 0x7C, 0x7E: true
        default: false
        }
    }

    /// What a field value may hold: visible ASCII, space, tab and `obs-text`, but no other control character.
    @inline(__always)
    static func isFieldValue(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x20...0x7E, 0x80...0xFF: true
        default: false
        }
    }

    /// Whether any byte may be a control character, eight looked at together; a tab counts as one here.
    static func mayHoldControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let raw = UnsafeRawBufferPointer(bytes)
        var found: UInt64 = 0
        var index = 0
        while raw.count - index >= 8 {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let deletes = word ^ (ones &* 0x7F)
            found |= (word &- ones &* UInt64(space)) & ~word | (deletes &- ones) & ~deletes
            index += 8
        }
        if found & (ones &* 0x80) != 0 { return true }
        while index < raw.count {
            if raw[index] < space || raw[index] == 0x7F { return true }
            index += 1
        }
        return false
    }

    /// What a request target may hold: visible ASCII, but no fragment.
    @inline(__always)
    static func isTarget(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x22, 0x24...0x7E: true
        default: false
        }
    }

    /// What a registered name in a `Host` may hold (RFC 3986, section 3.2.2): unreserved and sub-delims; escapes are
    /// refused, since no name that a client resolves needs them.
    static func isHostName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x24, 0x26...0x2E, 0x30...0x39, 0x3B, 0x3D, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
        default: false
        }
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

    /// The value of a hexadecimal digit, or nil.
    @inline(__always)
    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }

    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
}

extension Span<UInt8> {
    /// Whether the bytes of `range` spell `text` without regard to ASCII case.
    @inline(__always)
    func spells(_ text: StaticString, _ range: Range<Int>) -> Bool {
        guard text.utf8CodeUnitCount == range.count else { return false }
        return text.withUTF8Buffer { spells($0, range) }
    }

    /// Whether the bytes of `range` are those of `text` without regard to ASCII case.
    @inline(__always)
    func spells(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard text.count == range.count else { return false }
        var index = range.lowerBound
        for byte in text {
            if CharacterClass.lowercased(self[index]) != CharacterClass.lowercased(byte) { return false }
            index += 1
        }
        return true
    }

    /// `range` without blanks at either end.
    @inline(__always)
    func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, CharacterClass.isBlank(self[lower]) { lower += 1 }
        while upper > lower, CharacterClass.isBlank(self[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    /// The index of the first line feed at or after `start`, eight bytes at a time.
    func lineFeed(from start: Int) -> Int? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let raw = bytes
        var index = start
        while count - index >= 8 {
            let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            let differing = word ^ (ones &* UInt64(CharacterClass.lineFeed))
            let zeros = (differing &- ones) & ~differing & high
            if zeros != 0 { return index + zeros.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count {
            if self[index] == CharacterClass.lineFeed { return index }
            index += 1
        }
        return nil
    }
}
