import Application
/// Strong entity tags (RFC 9110 section 8.8.3): `"7-1f3a9c2b5d6e7f80"`, the resource's version and a digest of the answer. A
/// read is fresh (304) when the whole tag is the same; a change is decided on the version alone, because an answer also shows things
/// that belong to others, such as a caseworker's name, and those may change without making anybody's decision stale.
enum EntityTag {
    static func make(version: Int?, body: [UInt8], tagged: Int? = nil) -> String {
        let digest = fingerprint(body.prefix(tagged ?? body.count))
        return String(unsafeUninitializedCapacity: 48) { buffer in
            var text = ASCIIText(buffer)
            text.put("\"")
            if let version {
                text.put(decimal: version)
                text.put("-")
            }
            text.put(hexadecimal: digest)
            text.put("\"")
            return text.count
        }
    }

    /// FNV-1a over words of eight bytes, folded: enough to notice a change; nothing is protected by it.
    private static func fingerprint(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { raw in
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(raw.count)
            let whole = raw.count & ~7
            var offset = 0
            while offset < whole {
                hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x0000_0100_0000_01b3
                hash ^= hash >> 32
                offset += 8
            }
            while offset < raw.count {
                hash = (hash ^ UInt64(raw[offset])) &* 0x0000_0100_0000_01b3
                offset += 1
            }
            return hash ^ hash >> 29
        }
    }

    /// The tag of the same answer in gzip.
    static func gzip(_ tag: String) -> String { tag.dropLast() + "-gzip\"" }

    /// The tag of the answer as it was before it was compressed, here or by a proxy on the way.
    private static func plain(_ tag: String) -> String {
        tag.hasSuffix("-gzip\"") ? tag.dropLast(6) + "\"" : tag
    }

    /// Reads `If-Match`: `*`, one tag of ours, or the version alone, as `"7"`, which a caller has from the body.
    /// - Returns: nil when it is neither; a list of tags or a weak tag cannot have come from us.
    static func precondition(_ header: String) -> Precondition? {
        let text = header.trimmingSpaces
        if text == "*" { return .any }
        guard text.utf8.count <= 64, text.hasPrefix("\""), text.hasSuffix("\"") else { return nil }
        let parts = plain(text).dropFirst().dropLast().split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let version = Int(parts[0]), version >= 1, String(version) == parts[0] else { return nil }
        if parts.count == 2, parts[1].utf8.count != 16 || UInt64(parts[1], radix: 16) == nil { return nil }
        return .version(version)
    }

    /// Whether an `If-None-Match` names this tag. Weak comparison (RFC 9110 section 13.1.2).
    static func matches(_ header: String, _ tag: String) -> Bool {
        header.split(separator: ",").contains { item in
            let item = plain(String(item).trimmingSpaces)
            return item == "*" || item == tag || item == "W/" + tag
        }
    }
}

extension String {
    /// Without spaces and tabs at either end, as header values are read (RFC 9110 section 5.5).
    var trimmingSpaces: String {
        var text = self[...]
        while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
        while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
        return String(text)
    }
}
