/// What a parser found next.
public enum RequestEvent: Sendable {
    /// A whole head that broke no rule. The body follows, if there is one; `end` always does.
    case head(RequestHead)
    /// Some of the body, without transfer coding. Let go of it before the next call, or the parser copies its buffer.
    case bodyChunk(ArraySlice<UInt8>)
    /// The request is whole; the next byte belongs to the next one.
    case end
    /// Nothing more can be told before more bytes are fed.
    case needMore
}

/// Turns the bytes of one connection into requests, however they are cut up (RFC 9112).
///
/// Every rule is checked at a fixed byte of the stream, so that no split of the same bytes changes what comes out; and
/// no byte is looked at twice however slowly they come. After a fault the stream has no more meaning: the same fault is
/// thrown for ever.
public struct RequestParser: Sendable {
    /// The largest body of the request whose head was reported last, in bytes. Set it when the head comes; it goes back
    /// to the limit given at the start with the next request.
    public var bodyLimit: Int

    /// The first line of the request at hand, once it is whole; nil between requests.
    public private(set) var requestLine: RequestLine?

    private enum State {
        case requestLine(skippedEmptyLine: Bool)
        case fields
        case framed(BodyFraming)
        case content(remaining: Int)
        case chunkSize
        case chunkData(remaining: Int)
        case chunkReturn
        case chunkFeed
        case trailers
        case failed(WireFault)
    }

    private let limits: WireLimits
    private var state = State.requestLine(skippedEmptyLine: false)
    private var buffer: [UInt8] = []
    /// The first byte that is not used up; in a head, the first byte of the header section.
    private var start = 0
    /// The first byte of the line at hand.
    private var lineStart = 0
    /// Where the search for the end of that line goes on.
    private var scanned = 0

    private var target: RequestTarget?
    private var fields: [HTTPHeaders.Field] = []
    private var facts = HeadFacts()
    private var bodyBytes = 0
    private var extensionBytes = 0
    private var trailerCount = 0

    /// A parser for a new connection.
    public init(limits: WireLimits = WireLimits()) {
        self.limits = limits
        bodyLimit = limits.bodyBytes
    }

    /// Whether no byte of a request waits: the connection is idle.
    public var isBetweenRequests: Bool {
        if case .requestLine = state { start == buffer.count } else { false }
    }

    /// Whether bytes wait that no event has told of yet.
    public var hasUnusedBytes: Bool { start < buffer.count }

    /// Takes the next bytes of the connection.
    public mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        guard start == buffer.count else {
            compact()
            buffer.append(contentsOf: bytes)
            return
        }
        // Nothing is left over, as between nearly all requests: memory of the right size costs less than emptying what there was.
        buffer = Array(bytes)
        lineStart -= start
        scanned -= start
        start = 0
    }

    /// Takes the next bytes of the connection.
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        compact()
        buffer.append(contentsOf: bytes)
    }

    /// What comes next in the bytes fed so far.
    ///
    /// Throws the rule that was broken; the status is in the fault.
    public mutating func next() throws(WireFault) -> RequestEvent {
        do throws(WireFault) {
            return try advance()
        } catch {
            state = .failed(error)
            buffer = []
            (start, lineStart, scanned) = (0, 0, 0)
            throw error
        }
    }

    private mutating func advance() throws(WireFault) -> RequestEvent {
        while true {
            switch state {
            case .requestLine(let skippedEmptyLine):
                guard try readRequestLine(skippedEmptyLine: skippedEmptyLine) else { return .needMore }
            case .fields:
                guard let head = try readFields() else { return .needMore }
                return .head(head)
            case .framed(let framing):
                guard try begin(framing) else { return finish() }
            case .content(let remaining):
                guard remaining > 0 else { return finish() }
                guard let chunk = take(remaining) else { return .needMore }
                state = .content(remaining: remaining - chunk.count)
                return .bodyChunk(chunk)
            case .chunkSize:
                guard try readChunkSize() else { return .needMore }
            case .chunkData(let remaining):
                guard let chunk = take(remaining) else { return .needMore }
                let rest = remaining - chunk.count
                state = rest > 0 ? .chunkData(remaining: rest) : .chunkReturn
                return .bodyChunk(chunk)
            case .chunkReturn:
                guard try skip(CharacterClass.carriageReturn) else { return .needMore }
                state = .chunkFeed
            case .chunkFeed:
                guard try skip(CharacterClass.lineFeed) else { return .needMore }
                state = .chunkSize
            case .trailers:
                guard try readTrailers() else { return .needMore }
                return finish()
            case .failed(let fault): throw fault
            }
        }
    }
}

// MARK: - Head

extension RequestParser {
    /// Reads the first line; false when it is not whole yet.
    private mutating func readRequestLine(skippedEmptyLine: Bool) throws(WireFault) -> Bool {
        // The longest line with a target that fits: a method of usual length, two spaces, the version, a return.
        let longest = limits.targetBytes + 64
        guard let line = try nextLine(longest, else: .targetTooLong) else { return false }
        if line.isEmpty {
            // Old clients send a line end too many after a body; one is forgiven (RFC 9112, section 2.2).
            guard !skippedEmptyLine else { throw WireFault(.emptyRequestLine) }
            start = lineStart
            state = .requestLine(skippedEmptyLine: true)
            return true
        }
        let parts = try RequestLineParsing.parts(of: line, in: buffer.span, limits: limits)
        let method = String(decoding: buffer[parts.method], as: UTF8.self)
        let text = String(decoding: buffer[parts.target], as: UTF8.self)
        requestLine = RequestLine(method: method, target: text, version: parts.version)
        target = try RequestTarget(text, method: method)
        start = lineStart
        fields = []
        fields.reserveCapacity(12)
        facts = HeadFacts()
        state = .fields
        return true
    }

    /// Reads header lines up to the empty one; nil when that has not come yet.
    private mutating func readFields() throws(WireFault) -> RequestHead? {
        while let line = try nextLine(limits.headerBytes - (lineStart - start), else: .headersTooLarge) {
            if line.isEmpty { return try finishHead() }
            guard fields.count < limits.headerCount else { throw WireFault(.tooManyHeaders) }
            let field = try FieldLine.parse(line, in: buffer.span)
            try facts.note(field, in: buffer)
            fields.append(
                HTTPHeaders.Field(
                    name: field.name.lowerBound - start..<field.name.upperBound - start,
                    value: field.value.lowerBound - start..<field.value.upperBound - start))
        }
        return nil
    }

    private mutating func finishHead() throws(WireFault) -> RequestHead? {
        guard let line = requestLine, let target else { return nil }
        try facts.checkHost(line.version, target: target)
        let framing = try facts.framing(line.version)
        let expectsContinue = try facts.expectsContinue(line.version)
        let headers = HTTPHeaders(bytes: Array(buffer[start..<lineStart]), fields: fields)
        start = lineStart
        fields = []
        bodyLimit = limits.bodyBytes
        state = .framed(framing)
        return RequestHead(
            line: line, path: target.path, query: target.query, headers: headers, expectsContinue: expectsContinue,
            keepAlive: facts.keepsAlive(line.version), contentLength: facts.contentLength)
    }
}

// MARK: - Body

extension RequestParser {
    /// Begins the body; false when there is none. Here and not with the head, so that the caller can set `bodyLimit`.
    private mutating func begin(_ framing: BodyFraming) throws(WireFault) -> Bool {
        switch framing {
        case .none: return false
        case .length(let length):
            guard length <= bodyLimit else { throw WireFault(.bodyTooLarge) }
            state = .content(remaining: length)
        case .chunked:
            (bodyBytes, extensionBytes, trailerCount) = (0, 0, 0)
            state = .chunkSize
        }
        return true
    }

    /// At most `count` bytes of what has come, or nil when nothing has.
    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        let end = start + min(count, buffer.count - start)
        guard end > start else { return nil }
        let chunk = buffer[start..<end]
        moveStart(to: end)
        return chunk
    }

    private mutating func readChunkSize() throws(WireFault) -> Bool {
        let longest = ChunkLine.mostDigits + 1 + limits.chunkExtensionBytes - extensionBytes
        guard let line = try nextLine(longest, else: .chunkExtensionsTooLarge) else { return false }
        let chunk = try ChunkLine.parse(line, in: buffer.span)
        start = lineStart
        extensionBytes += chunk.extensionBytes
        guard extensionBytes <= limits.chunkExtensionBytes else { throw WireFault(.chunkExtensionsTooLarge) }
        let (total, overflow) = bodyBytes.addingReportingOverflow(chunk.size)
        guard !overflow, total <= bodyLimit else { throw WireFault(.bodyTooLarge) }
        bodyBytes = total
        state = chunk.size > 0 ? .chunkData(remaining: chunk.size) : .trailers
        return true
    }

    private mutating func skip(_ wanted: UInt8) throws(WireFault) -> Bool {
        guard start < buffer.count else { return false }
        guard buffer[start] == wanted else { throw WireFault(.badChunkEnd) }
        moveStart(to: start + 1)
        return true
    }

    /// Reads and drops trailers up to the empty line: nothing here may change what the head said.
    private mutating func readTrailers() throws(WireFault) -> Bool {
        while let line = try nextLine(limits.trailerBytes - (lineStart - start), else: .trailersTooLarge) {
            if line.isEmpty {
                start = lineStart
                return true
            }
            trailerCount += 1
            guard trailerCount <= limits.headerCount else { throw WireFault(.trailersTooLarge) }
            _ = try FieldLine.parse(line, in: buffer.span)
        }
        return false
    }

    private mutating func finish() -> RequestEvent {
        state = .requestLine(skippedEmptyLine: false)
        requestLine = nil
        target = nil
        return .end
    }
}

// MARK: - Bytes

extension RequestParser {
    /// Below this an empty buffer is kept for the next request; an idle connection may hold that much.
    private static let keptCapacity = 1024

    /// The line at hand without its line end, and goes on to the next; nil when its end has not come. At most `longest`
    /// bytes may stand before the line feed.
    @inline(__always)
    private mutating func nextLine(
        _ longest: Int, else excess: WireFault.Reason
    ) throws(WireFault) -> Range<Int>? {
        guard let feed = buffer.span.lineFeed(from: scanned) else {
            scanned = buffer.count
            guard buffer.count - lineStart <= longest else { throw WireFault(excess) }
            return nil
        }
        guard feed - lineStart <= longest else { throw WireFault(excess) }
        guard feed > lineStart, buffer[feed - 1] == CharacterClass.carriageReturn else {
            throw WireFault(.bareLineFeed)
        }
        let line = lineStart..<feed - 1
        lineStart = feed + 1
        scanned = lineStart
        return line
    }

    private mutating func moveStart(to position: Int) {
        start = position
        lineStart = position
        scanned = position
    }

    /// Drops what is used up, when that is most of the buffer: so each byte moves at most once on average.
    private mutating func compact() {
        guard start > 0 else { return }
        if start == buffer.count {
            if isBetweenRequests, buffer.capacity > Self.keptCapacity {
                buffer = []
            } else {
                buffer.removeAll(keepingCapacity: true)
            }
        } else if start > buffer.count / 2 {
            buffer.removeSubrange(..<start)
        } else {
            return
        }
        lineStart -= start
        scanned -= start
        start = 0
    }

    /// Gives memory back between requests; for connections that fall idle.
    public mutating func releaseUnusedMemory() {
        guard isBetweenRequests, buffer.capacity > Self.keptCapacity else { return }
        buffer = []
        (start, lineStart, scanned) = (0, 0, 0)
    }
}
