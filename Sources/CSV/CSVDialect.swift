/// The two forms in which tables go out (RFC 4180, and what a Danish spreadsheet opens without being asked).
public enum CSVDialect: Sendable, Hashable, CaseIterable {
    /// RFC 4180: commas, numbers as they are, UTF-8 without a byte-order mark.
    case standard
    /// Semicolons, decimal commas, a byte-order mark, and no text that a spreadsheet would take for a formula.
    case danishExcel

    var separator: UInt8 { self == .standard ? CSVBytes.comma : CSVBytes.semicolon }
}

/// What separates the fields of a table that comes in.
public enum CSVSeparator: Sendable, Hashable, CaseIterable {
    case comma
    case semicolon
    /// The one of them that comes first outside quotation marks.
    case detected

    var byte: UInt8? {
        switch self {
        case .comma: CSVBytes.comma
        case .semicolon: CSVBytes.semicolon
        case .detected: nil
        }
    }
}

/// The bytes that mean something in a table.
enum CSVBytes {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let quote: UInt8 = 0x22
    static let comma: UInt8 = 0x2C
    static let semicolon: UInt8 = 0x3B
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Control characters have no place in a table, but for the tab and, between quotation marks, line ends.
    static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != tab || byte == 0x7F }
}
