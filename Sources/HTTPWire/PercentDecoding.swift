/// Strict decoding of paths and queries (RFC 3986, section 2.1). What cannot be decoded to text is refused, so that two
/// readers never see two things in one target.
public enum PercentDecoding {
    /// The segments of a raw path that begins with `/`, decoded: `/a/b%20c` is `a` and `b c`, `/` is one empty segment.
    /// A decoded segment may hold a `/`; it stays one segment.
    ///
    /// Throws `badEscape` for a bad escape, a NUL, or bytes that are no UTF-8; `badTarget` without the first `/`.
    public static func segments(_ path: String) throws(WireFault) -> PathSegments {
        let raw = Array(path.utf8)
        guard raw.first == UInt8(ascii: "/") else { throw WireFault(.badTarget) }
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(8)
        var start = 1
        var isPlain = true
        for index in 1..<raw.count {
            switch raw[index] {
            case UInt8(ascii: "/"):
                ranges.append(start..<index)
                start = index + 1
            case UInt8(ascii: "%"): isPlain = false
            case 0: throw WireFault(.badEscape)
            default: break
            }
        }
        ranges.append(start..<raw.count)
        guard !isPlain else { return PathSegments(bytes: raw, ranges: ranges) }
        var decoded: [UInt8] = []
        for (index, range) in ranges.enumerated() {
            let start = decoded.count
            decoded.append(contentsOf: try component(String(decoding: raw[range], as: UTF8.self)).utf8)
            ranges[index] = start..<decoded.count
        }
        return PathSegments(bytes: decoded, ranges: ranges)
    }

    /// The items of a raw query in order, decoded; `+` is a space as forms send it, `name` alone has the value "".
    /// Empty items, as in `a=1&&b=2`, are left out.
    ///
    /// Throws `badEscape` for a bad escape, a NUL, or bytes that are no UTF-8.
    public static func queryItems(_ query: String) throws(WireFault) -> [(name: String, value: String)] {
        var items: [(name: String, value: String)] = []
        for item in query.split(separator: "&") {
            let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = try component(parts[0], plusIsSpace: true)
            let value = parts.count > 1 ? try component(parts[1], plusIsSpace: true) : ""
            items.append((name, value))
        }
        return items
    }

    /// One decoded component.
    ///
    /// Throws `badEscape` for a bad escape, a NUL, or bytes that are no UTF-8.
    public static func component(
        _ raw: some StringProtocol, plusIsSpace: Bool = false
    ) throws(WireFault) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(raw.utf8.count)
        var bytes = raw.utf8.makeIterator()
        var isPlain = true
        while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = bytes.next().flatMap(CharacterClass.hexValue),
                    let low = bytes.next().flatMap(CharacterClass.hexValue)
                else { throw WireFault(.badEscape) }
                decoded.append(high << 4 | low)
                isPlain = false
            case UInt8(ascii: "+") where plusIsSpace:
                decoded.append(UInt8(ascii: " "))
                isPlain = false
            default: decoded.append(byte)
            }
        }
        guard !decoded.contains(0) else { throw WireFault(.badEscape) }
        if isPlain { return String(raw) }
        guard let text = String(validating: decoded, as: UTF8.self) else { throw WireFault(.badEscape) }
        return text
    }
}
