/// One record of a table.
public struct CSVRecord: Sendable, Hashable {
    /// The line it begins on, from 1.
    public let line: Int
    /// The fields, quotation marks and escapes resolved.
    public let fields: [String]
}

/// Reads a table as it comes in (RFC 4180), strictly: records end with CRLF or LF, all have as many fields as the first, and what
/// follows neither rule is a fault with its line. How the bytes are cut up changes nothing, no byte is looked at twice, and no more than one
/// record and what has not been taken yet is held. A byte-order mark at the beginning is left out.
///
/// Feed bytes, take records with `next` until it gives none, and feed again; after `finish` take the rest.
public struct CSVReader: Sendable {
    private enum State {
        case fieldStart
        case plain
        case quoted
        case afterQuote
        case carriageReturn
    }

    private let limits: CSVLimits
    private var separator: UInt8?
    private var state = State.fieldStart
    /// How much of a byte-order mark has come; nil when the question is settled.
    private var markBytes: Int? = 0
    private var line = 1

    private var recordLine = 1
    private var field: [UInt8] = []
    private var fields: [String] = []
    private var recordBytes = 0
    private var expectedFields: Int?

    private var ready: [CSVRecord] = []
    private var taken = 0
    private var fault: CSVFault?
    private var isFinished = false

    /// A reader for a new table.
    public init(separator: CSVSeparator = .detected, limits: CSVLimits = CSVLimits()) {
        self.separator = separator.byte
        self.limits = limits
    }

    /// Takes the next bytes. After a fault or `finish` they are left aside.
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        if taken == ready.count {
            ready.removeAll(keepingCapacity: true)
            taken = 0
        }
        guard fault == nil, !isFinished else { return }
        do throws(CSVFault) {
            for byte in bytes { try take(byte) }
        } catch {
            fault = error
        }
    }

    /// Says that there are no more bytes. The last record needs no line end.
    public mutating func finish() {
        guard fault == nil, !isFinished else { return }
        isFinished = true
        do throws(CSVFault) {
            try settleMark()
            switch state {
            case .quoted: throw CSVFault(reason: .unclosedQuote, line: line)
            case .carriageReturn: throw CSVFault(reason: .bareCarriageReturn, line: line)
            case .plain, .afterQuote: try endRecord()
            case .fieldStart: if !fields.isEmpty { try endRecord() }
            }
        } catch {
            fault = error
        }
    }

    /// The next whole record; nil when more bytes are needed, or when the table is at its end.
    ///
    /// Throws the fault when the records before it are taken, and again for ever.
    public mutating func next() throws(CSVFault) -> CSVRecord? {
        if taken < ready.count {
            taken += 1
            return ready[taken - 1]
        }
        if let fault { throw fault }
        return nil
    }

    private mutating func take(_ byte: UInt8) throws(CSVFault) {
        if let count = markBytes {
            if byte == CSVBytes.byteOrderMark[count] {
                markBytes = count + 1 < CSVBytes.byteOrderMark.count ? count + 1 : nil
                return
            }
            try settleMark()
        }
        try step(byte)
    }

    /// What looked like the beginning of a byte-order mark was text.
    private mutating func settleMark() throws(CSVFault) {
        guard let count = markBytes else { return }
        markBytes = nil
        for byte in CSVBytes.byteOrderMark.prefix(count) { try step(byte) }
    }

    private mutating func step(_ byte: UInt8) throws(CSVFault) {
        switch state {
        case .fieldStart where byte == CSVBytes.quote:
            state = .quoted
        case .fieldStart, .plain:
            if isSeparator(byte) { return try endField() }
            switch byte {
            case CSVBytes.lineFeed: try endLine()
            case CSVBytes.carriageReturn: state = .carriageReturn
            case CSVBytes.quote: throw CSVFault(reason: .strayQuote, line: line)
            default:
                try append(byte)
                state = .plain
            }
        case .quoted:
            if byte == CSVBytes.quote {
                state = .afterQuote
            } else {
                try append(byte)
                if byte == CSVBytes.lineFeed { line += 1 }
            }
        case .afterQuote:
            if isSeparator(byte) { return try endField() }
            switch byte {
            case CSVBytes.quote:
                try append(byte)
                state = .quoted
            case CSVBytes.lineFeed: try endLine()
            case CSVBytes.carriageReturn: state = .carriageReturn
            default: throw CSVFault(reason: .textAfterQuote, line: line)
            }
        case .carriageReturn:
            guard byte == CSVBytes.lineFeed else { throw CSVFault(reason: .bareCarriageReturn, line: line) }
            try endLine()
        }
    }

    private mutating func isSeparator(_ byte: UInt8) -> Bool {
        if let separator { return byte == separator }
        guard byte == CSVBytes.comma || byte == CSVBytes.semicolon else { return false }
        separator = byte
        return true
    }

    private mutating func append(_ byte: UInt8) throws(CSVFault) {
        let isLineEnd = state == .quoted && (byte == CSVBytes.lineFeed || byte == CSVBytes.carriageReturn)
        guard isLineEnd || !CSVBytes.isControl(byte) else { throw CSVFault(reason: .controlCharacter, line: line) }
        guard field.count < limits.fieldBytes else { throw CSVFault(reason: .fieldTooLong, line: line) }
        guard recordBytes < limits.recordBytes else { throw CSVFault(reason: .recordTooLong, line: line) }
        field.append(byte)
        recordBytes += 1
    }

    private mutating func endField() throws(CSVFault) {
        guard fields.count < min(limits.fields, expectedFields ?? limits.fields) else {
            throw CSVFault(reason: expectedFields == nil ? .tooManyFields : .fieldCount, line: line)
        }
        guard let text = String(validating: field, as: UTF8.self) else { throw CSVFault(reason: .notUTF8, line: line) }
        fields.append(text)
        field.removeAll(keepingCapacity: true)
        state = .fieldStart
    }

    private mutating func endRecord() throws(CSVFault) {
        try endField()
        guard fields.count == expectedFields ?? fields.count else { throw CSVFault(reason: .fieldCount, line: recordLine) }
        expectedFields = fields.count
        ready.append(CSVRecord(line: recordLine, fields: fields))
        fields = []
        recordBytes = 0
    }

    private mutating func endLine() throws(CSVFault) {
        try endRecord()
        line += 1
        recordLine = line
    }
}
