/// The line before a chunk (RFC 9112, section 7.1): a hexadecimal size and perhaps extensions, which are checked and
/// dropped.
enum ChunkLine {
    /// More digits than any size needs; also the bound for the line of a client that never ends it.
    static let mostDigits = 16

    /// The size, and how many bytes of the line were extensions.
    ///
    /// Throws `badChunkSize`, `badChunkExtension`.
    static func parse(
        _ line: Range<Int>, in bytes: Span<UInt8>
    ) throws(WireFault) -> (size: Int, extensionBytes: Int) {
        var index = line.lowerBound
        var size = 0
        while index < line.upperBound, let digit = CharacterClass.hexValue(bytes[index]) {
            let (shifted, overflow) = size.multipliedReportingOverflow(by: 16)
            let (sum, carry) = shifted.addingReportingOverflow(Int(digit))
            guard !overflow, !carry, index - line.lowerBound < mostDigits else { throw WireFault(.badChunkSize) }
            size = sum
            index += 1
        }
        guard index > line.lowerBound else { throw WireFault(.badChunkSize) }
        let extensions = index..<line.upperBound
        guard areExtensions(extensions, in: bytes) else {
            // Whether the size or what follows is wrong shows in the first byte after the digits.
            let next = bytes[index]
            throw WireFault(next == UInt8(ascii: ";") || CharacterClass.isBlank(next) ? .badChunkExtension : .badChunkSize)
        }
        return (size, extensions.count)
    }

    /// `*( BWS ";" BWS name [ BWS "=" BWS value ] )`, where a value is a token or a quoted string.
    private static func areExtensions(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        var index = range.lowerBound
        func skipBlanks() {
            while index < range.upperBound, CharacterClass.isBlank(bytes[index]) { index += 1 }
        }
        func skipToken() -> Bool {
            let start = index
            while index < range.upperBound, CharacterClass.isToken(bytes[index]) { index += 1 }
            return index > start
        }
        func skipQuoted() -> Bool {
            index += 1
            while index < range.upperBound {
                let byte = bytes[index]
                guard CharacterClass.isFieldValue(byte) else { return false }
                index += 1
                if byte == UInt8(ascii: "\"") { return true }
                if byte == UInt8(ascii: "\\") {
                    guard index < range.upperBound, CharacterClass.isFieldValue(bytes[index]) else { return false }
                    index += 1
                }
            }
            return false
        }
        while index < range.upperBound {
            skipBlanks()
            guard index < range.upperBound, bytes[index] == UInt8(ascii: ";") else { return false }
            index += 1
            skipBlanks()
            guard skipToken() else { return false }
            let afterName = index
            skipBlanks()
            guard index < range.upperBound, bytes[index] == UInt8(ascii: "=") else {
                index = afterName
                continue
            }
            index += 1
            skipBlanks()
            let isQuoted = index < range.upperBound && bytes[index] == UInt8(ascii: "\"")
            guard isQuoted ? skipQuoted() : skipToken() else { return false }
        }
        return true
    }
}
