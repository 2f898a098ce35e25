/// A recursive descent over the bytes of one document. The depth limit bounds the recursion.
struct JSONParser {
    let bytes: UnsafeBufferPointer<UInt8>
    let maxDepth: Int
    var position = 0
    /// Where strings with escapes are put together; kept so that its memory is used again.
    var unescaped: [UInt8] = []

    /// Parses a whole document; the entry of `JSONValue.parse`.
    static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits
    ) throws(JSONSyntaxError) -> JSONValue {
        guard bytes.count <= limits.maxBytes else {
            throw JSONSyntaxError(offset: limits.maxBytes, reason: .tooLarge)
        }
        try JSONEncodingCheck.check(bytes)
        var parser = JSONParser(bytes: bytes, maxDepth: limits.maxDepth)
        return try parser.document()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, maxDepth: Int) {
        self.bytes = bytes
        self.maxDepth = maxDepth
    }

    private mutating func document() throws(JSONSyntaxError) -> JSONValue {
        skipWhitespace()
        guard position < bytes.count else { throw JSONSyntaxError(offset: position, reason: .empty) }
        let value = try value(depth: 0)
        skipWhitespace()
        guard position == bytes.count else { throw fault(.trailingContent) }
        return value
    }

    /// Reads a value; `depth` is the number of arrays and objects around it.
    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        skipWhitespace()
        guard let byte = current else { throw fault(.unexpectedEnd) }
        switch byte {
        case ASCII.quote: return .string(try string())
        case ASCII.openBrace: return .object(try members(depth: depth))
        case ASCII.openBracket: return .array(try elements(depth: depth))
        case ASCII.minus, ASCII.zero...(ASCII.zero + 9): return .number(try number())
        case UInt8(ascii: "t"):
            try literal("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try literal("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try literal("null")
            return .null
        default: throw fault(.unexpectedCharacter)
        }
    }

    private mutating func elements(depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
        try open(depth: depth)
        var elements: [JSONValue] = []
        if skip(ASCII.closeBracket) { return elements }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipWhitespace()
        } while skip(ASCII.comma)
        try expect(ASCII.closeBracket)
        return elements
    }

    private mutating func members(depth: Int) throws(JSONSyntaxError) -> [JSONMember] {
        try open(depth: depth)
        var members: [JSONMember] = []
        if skip(ASCII.closeBrace) { return members }
        var names = NamesSeen()
        repeat {
            skipWhitespace()
            let start = position
            guard current == ASCII.quote else { throw unexpected() }
            let name = try string()
            guard names.insert(name, after: members) else {
                throw JSONSyntaxError(offset: start, reason: .duplicateName)
            }
            skipWhitespace()
            try expect(ASCII.colon)
            members.append(JSONMember(name: name, value: try value(depth: depth + 1)))
            skipWhitespace()
        } while skip(ASCII.comma)
        try expect(ASCII.closeBrace)
        return members
    }

    /// Steps past the bracket or brace that opens a container, and past the white space after it.
    private mutating func open(depth: Int) throws(JSONSyntaxError) {
        guard depth < maxDepth else { throw fault(.tooDeep) }
        position += 1
        skipWhitespace()
    }

    private mutating func literal(_ word: StaticString) throws(JSONSyntaxError) {
        for index in 0..<word.utf8CodeUnitCount {
            try expect(word.utf8Start[index])
        }
    }
}

extension JSONParser {
    /// The byte at the position; nil at the end.
    var current: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    /// Steps past a byte if it is the one at the position.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    mutating func expect(_ byte: UInt8) throws(JSONSyntaxError) {
        guard skip(byte) else { throw unexpected() }
    }

    mutating func skipWhitespace() {
        while let byte = current {
            switch byte {
            case ASCII.space, ASCII.lineFeed, ASCII.carriageReturn, ASCII.tab: position += 1
            default: return
            }
        }
    }

    func fault(_ reason: JSONSyntaxError.Reason) -> JSONSyntaxError {
        JSONSyntaxError(offset: position, reason: reason)
    }

    /// The fault of a position where something else should stand.
    func unexpected() -> JSONSyntaxError {
        fault(current == nil ? .unexpectedEnd : .unexpectedCharacter)
    }
}
