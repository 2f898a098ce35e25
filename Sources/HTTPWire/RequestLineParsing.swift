/// Reads `method SP target SP version` (RFC 9112, section 3) from one line without its line end.
enum RequestLineParsing {
    /// Finds the three parts; each is separated by exactly one space.
    ///
    /// Throws `badMethod`, `badRequestLine`, `badTarget`, `targetTooLong`, `badVersion`, `unknownVersion`.
    static func parts(
        of line: Range<Int>, in bytes: Span<UInt8>, limits: WireLimits
    ) throws(WireFault) -> (method: Range<Int>, target: Range<Int>, version: HTTPVersion) {
        var index = line.lowerBound
        while index < line.upperBound, CharacterClass.isToken(bytes[index]) { index += 1 }
        let method = line.lowerBound..<index
        guard !method.isEmpty, index < line.upperBound, bytes[index] == CharacterClass.space else {
            throw WireFault(.badMethod)
        }

        index += 1
        let targetStart = index
        var isClean = true
        while index < line.upperBound, bytes[index] != CharacterClass.space {
            isClean = isClean && CharacterClass.isTarget(bytes[index])
            index += 1
        }
        let target = targetStart..<index
        guard !target.isEmpty, index < line.upperBound else { throw WireFault(.badRequestLine) }
        guard target.count <= limits.targetBytes else { throw WireFault(.targetTooLong) }
        guard isClean else { throw WireFault(.badTarget) }

        let version = try version(of: index + 1..<line.upperBound, in: bytes)
        return (method, target, version)
    }

    private static func version(of range: Range<Int>, in bytes: Span<UInt8>) throws(WireFault) -> HTTPVersion {
        // The name is case-sensitive: "http/1.1" is malformed (RFC 9112, section 2.3).
        let start = range.lowerBound
        guard range.count == 8,
            bytes[start] == 0x48, bytes[start + 1] == 0x54, bytes[start + 2] == 0x54, bytes[start + 3] == 0x50,
            bytes[start + 4] == 0x2F, bytes[start + 6] == 0x2E,
            CharacterClass.isDigit(bytes[start + 5]), CharacterClass.isDigit(bytes[start + 7])
        else { throw WireFault(.badVersion) }
        switch (bytes[start + 5], bytes[start + 7]) {
        case (0x31, 0x31): return .http11
        case (0x31, 0x30): return .http10
        default: throw WireFault(.unknownVersion)
        }
    }
}
