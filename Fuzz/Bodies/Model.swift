/// How a body is framed, written to be seen to be right and not to be fast (RFC 9112, sections 6.2 and 7.1).
enum Model {
    /// The body, what stands behind it, and whether extensions or trailers are over their limits.
    case whole([UInt8], rest: ArraySlice<UInt8>, isOverLimit: Bool)
    case wrong
    case unfinished

    static func ofLength(_ length: Int, _ bytes: ArraySlice<UInt8>, _ limits: WireLimits) -> Model {
        if length > limits.bodyBytes { return .wrong }
        if bytes.count < length { return .unfinished }
        return .whole(Array(bytes.prefix(length)), rest: bytes.dropFirst(length), isOverLimit: false)
    }

    static func chunked(_ bytes: ArraySlice<UInt8>, _ limits: WireLimits) -> Model {
        var rest = bytes
        var body: [UInt8] = []
        var extensionBytes = 0
        while true {
            let line: String
            switch takeLine(&rest) {
            case .line(let text): line = text
            case .wrong: return .wrong
            case .unfinished: return .unfinished
            }
            guard let match = line.wholeMatch(of: sizeLine), let size = Int(match.output.1, radix: 16) else { return .wrong }
            extensionBytes += match.output.2.unicodeScalars.count
            if size > limits.bodyBytes - body.count { return .wrong }
            if size == 0 { return trailers(rest, body, limits, isOverLimit: extensionBytes > limits.chunkExtensionBytes) }
            body += rest.prefix(size)
            rest = rest.dropFirst(size)
            let end = rest.prefix(2)
            if !end.elementsEqual([13, 10].prefix(end.count)) { return .wrong }
            if end.count < 2 { return .unfinished }
            rest = rest.dropFirst(2)
        }
    }

    private static func trailers(_ bytes: ArraySlice<UInt8>, _ body: [UInt8], _ limits: WireLimits, isOverLimit: Bool) -> Model {
        var rest = bytes
        var count = 0
        while true {
            switch takeLine(&rest) {
            case .wrong: return .wrong
            case .unfinished: return .unfinished
            case .line(""):
                let isOver = isOverLimit || count > limits.headerCount || bytes.count - rest.count > limits.trailerBytes
                return .whole(body, rest: rest, isOverLimit: isOver)
            case .line(let text):
                guard text.wholeMatch(of: fieldLine) != nil else { return .wrong }
                count += 1
            }
        }
    }

    private enum Line {
        case line(String)
        case wrong
        case unfinished
    }

    /// The text before the next CRLF, a character a byte; a line feed alone ends nothing.
    private static func takeLine(_ rest: inout ArraySlice<UInt8>) -> Line {
        guard let feed = rest.firstIndex(of: 10) else { return .unfinished }
        let line = rest[..<feed]
        rest = rest[(feed + 1)...]
        guard line.last == 13 else { return .wrong }
        var text = ""
        for byte in line.dropLast() { text.unicodeScalars.append(Unicode.Scalar(byte)) }
        return .line(text)
    }

    /// Hexadecimal digits, and `;name=value` as often as it likes.
    private static var sizeLine: Regex<(Substring, Substring, Substring)> {
        #/([0-9A-Fa-f]{1,16})((?:[ \t]*;[ \t]*[!#$%&'*+\-.^_`|~0-9A-Za-z]+(?:[ \t]*=[ \t]*(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+|"(?:[\t \x21\x23-\x5B\x5D-\x7E\x80-\xFF]|\\[\t \x21-\x7E\x80-\xFF])*"))?)*)/#
            .matchingSemantics(.unicodeScalar)
    }

    private static var fieldLine: Regex<Substring> {
        #/[!#$%&'*+\-.^_`|~0-9A-Za-z]+:[\t \x21-\x7E\x80-\xFF]*/#.matchingSemantics(.unicodeScalar)
    }
}
