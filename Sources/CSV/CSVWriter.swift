/// Writes a table into bytes, field by field (RFC 4180). Records end with CRLF; a field is quoted when it has to be.
public struct CSVWriter: Sendable {
    /// What has been written so far, as UTF-8.
    public private(set) var bytes: [UInt8] = []
    private let dialect: CSVDialect
    private var isRecordStart = true

    /// An empty table; the Danish one begins with a byte-order mark.
    public init(_ dialect: CSVDialect, reserving capacity: Int = 512) {
        self.dialect = dialect
        bytes.reserveCapacity(max(capacity, 0))
        if dialect == .danishExcel { bytes += CSVBytes.byteOrderMark }
    }

    /// Writes a field that holds text. For a spreadsheet, text that begins like a formula gets an apostrophe in front, so that nobody's
    /// name is ever calculated.
    public mutating func text(_ text: String) {
        separate()
        let utf8 = Array(text.utf8)
        let isFormula = dialect == .danishExcel && utf8.first.map(Self.beginsFormula) == true
        append(isFormula ? [UInt8(ascii: "'")] + utf8 : utf8)
    }

    /// Writes a field that holds a number in JSON's form, such as `-12.5`.
    public mutating func number(_ number: String) {
        separate()
        let point = UInt8(ascii: ".")
        for byte in number.utf8 { bytes.append(dialect == .danishExcel && byte == point ? CSVBytes.comma : byte) }
    }

    /// Writes a field that holds nothing.
    public mutating func empty() {
        separate()
    }

    /// Ends the record; the next field begins another one.
    public mutating func endRecord() {
        bytes.append(CSVBytes.carriageReturn)
        bytes.append(CSVBytes.lineFeed)
        isRecordStart = true
    }

    private mutating func separate() {
        if !isRecordStart { bytes.append(dialect.separator) }
        isRecordStart = false
    }

    /// Both separators are quoted, so that a reader that has to guess finds the right one; and a field that begins with a byte-order
    /// mark, so that it is not taken for the table's own.
    private mutating func append(_ text: [UInt8]) {
        let isSpecial = text.contains { $0 < 0x20 || $0 == CSVBytes.quote || $0 == CSVBytes.comma || $0 == CSVBytes.semicolon }
        guard isSpecial || text.starts(with: CSVBytes.byteOrderMark) || text.first == 0x20 || text.last == 0x20 else {
            for byte in text { bytes.append(byte == 0x7F ? 0x20 : byte) }
            return
        }
        bytes.append(CSVBytes.quote)
        for byte in text {
            if byte == CSVBytes.quote { bytes.append(CSVBytes.quote) }
            let isLineEnd = byte == CSVBytes.lineFeed || byte == CSVBytes.carriageReturn
            bytes.append(CSVBytes.isControl(byte) && !isLineEnd ? 0x20 : byte)
        }
        bytes.append(CSVBytes.quote)
    }

    /// What a spreadsheet takes for the beginning of a formula, or skips to get to one.
    private static func beginsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), CSVBytes.tab, CSVBytes.carriageReturn: true
        default: false
        }
    }
}
