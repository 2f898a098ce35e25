import CSV
import Testing

@Suite("Reading CSV")
struct CSVReaderTests {
    @Test("Records and fields", arguments: [
        ("", []), ("a", [["a"]]), ("a\n", [["a"]]), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), ("a;b\nc;d", [["a", "b"], ["c", "d"]]),
        ("a,\n,b", [["a", ""], ["", "b"]]), ("\n", [[""]]), ("\n\n", [[""], [""]]), ("\"\"", [[""]]), (",", [["", ""]]),
        ("\"a,b\",\"c\"\"d\"\r\n\"e\r\nf\",\"\"\"\"", [["a,b", "c\"d"], ["e\r\nf", "\""]]), ("navn;by\nÅse Ørsted;Ærø", [["navn", "by"], ["Åse Ørsted", "Ærø"]]),
        ("\u{feff}a,b", [["a", "b"]]), ("\u{feff}", []), ("\u{feff}\u{feff}a", [["\u{feff}a"]]), ("\"\u{feff}a\"", [["\u{feff}a"]]),
        (" a , b ", [[" a ", " b "]]), ("a\tb,c", [["a\tb", "c"]]), ("\"a\nb\"", [["a\nb"]]), ("\"a\rb\"", [["a\rb"]]),
    ] as [(String, [[String]])])
    func reads(_ text: String, _ expected: [[String]]) {
        let table = Table(text)
        #expect(table.fields == expected)
        #expect(table.fault == nil)
    }

    @Test("The separator is the one named, or the first that stands outside quotation marks", arguments: [
        (CSVSeparator.detected, "\"a,b\";c,d", [["a,b", "c,d"]]), (.detected, "a,b;c", [["a", "b;c"]]), (.detected, "a\nb;c", []),
        (.comma, "a;b,c", [["a;b", "c"]]), (.semicolon, "a,b;c", [["a,b", "c"]]), (.comma, "a;b", [["a;b"]]),
    ] as [(CSVSeparator, String, [[String]])])
    func separators(_ separator: CSVSeparator, _ text: String, _ expected: [[String]]) {
        let table = Table(text, separator: separator)
        if expected.isEmpty {
            #expect(table.fields == [["a"]])
            #expect(table.fault == CSVFault(reason: .fieldCount, line: 2))
        } else {
            #expect(table.fields == expected)
            #expect(table.fault == nil)
        }
    }

    @Test("What follows no rule is a fault with its line, and the records before it are there", arguments: [
        ("a,b\nc\"d,e", CSVFault.Reason.strayQuote, 2, 1), ("\"a\"b", .textAfterQuote, 1, 0), ("\"a\" ,b", .textAfterQuote, 1, 0),
        ("a\n\"b\nc", .unclosedQuote, 3, 1), ("a\rb", .bareCarriageReturn, 1, 0), ("a\r", .bareCarriageReturn, 1, 0), ("a\r\r\n", .bareCarriageReturn, 1, 0),
        ("a\0", .controlCharacter, 1, 0), ("a\n\u{1b}[1m", .controlCharacter, 2, 1), ("\u{7f}", .controlCharacter, 1, 0),
        ("a,b\r\n\"c\nd\",e\nf", .fieldCount, 4, 2), ("a,b\nc,d,e", .fieldCount, 2, 1), ("a,b\n\n", .fieldCount, 2, 1),
    ])
    func faults(_ text: String, _ reason: CSVFault.Reason, _ line: Int, _ before: Int) {
        let table = Table(text)
        #expect(table.fault == CSVFault(reason: reason, line: line))
        #expect(table.records.count == before)
    }

    @Test("Bytes that are no UTF-8 are a fault", arguments: [[0xFF], [0xC3], [0xC3, 0x2C], [0xED, 0xA0, 0x80], [0xEF], [0xEF, 0xBB], [0xEF, 0x41]] as [[UInt8]])
    func notText(_ bytes: [UInt8]) {
        #expect(Table(bytes, pieces: 1).fault?.reason == .notUTF8)
    }

    @Test("What is over a limit is refused, what is just within it is not")
    func limits() {
        let limits = CSVLimits(fieldBytes: 4, recordBytes: 6, fields: 3)
        #expect(Table("abcd,ef,\n,,\n", limits: limits).records.count == 2)
        #expect(Table("abcde", limits: limits).fault?.reason == .fieldTooLong)
        #expect(Table("\"abc\"\"e\"", limits: limits).fault?.reason == .fieldTooLong)
        #expect(Table("abcd,efg", limits: limits).fault?.reason == .recordTooLong)
        #expect(Table("a,b,c,d", limits: limits).fault?.reason == .tooManyFields)
        #expect(Table("a,b\nc,d,e,f", limits: limits).fault?.reason == .fieldCount)
    }

    @Test("After its fault a reader says the same for ever")
    func staysBroken() throws {
        var reader = CSVReader()
        reader.feed("a\nb\0".utf8)
        reader.feed("c\n".utf8)
        reader.finish()
        #expect(try reader.next()?.fields == ["a"])
        for _ in 0..<2 { #expect(throws: CSVFault(reason: .controlCharacter, line: 2)) { try reader.next() } }
    }

    @Test("Lines are counted where records begin, line ends inside quotation marks among them")
    func lines() {
        #expect(Table("a\n\"b\n\nc\"\nd\r\ne").records.map(\.line) == [1, 2, 5, 6])
    }

    @Test("How the bytes are cut up changes nothing", arguments: [
        "\u{feff}navn;by\r\n\"Søren; \"\"Smed\"\"\";Ærø\r\n\"a\r\nb\";\n", "a,b\nc\"", "\"a", "a\r", "\u{feff}", "x\n\u{e6},\n", "\"\"\"\"\n\"\"\"", "a,b\nc,d,e",
    ])
    func splits(_ text: String) {
        let bytes = Array(text.utf8)
        let whole = Table(bytes, pieces: .max)
        for pieces in 1...bytes.count { #expect(Table(bytes, pieces: pieces) == whole) }
    }

    @Test("Sixty-four mebibytes go through in pieces and nothing piles up")
    func large() throws {
        let line = Array("0190a5b0-0000-7000-8000-000000000000;\"Jensen, \"\"Bo\"\"\";2026-11-23;12,5\r\n".utf8)
        let piece = Array(repeatElement(line, count: 900).joined())
        var reader = CSVReader()
        var count = 0
        var fed = 0
        while fed < 64 << 20 {
            reader.feed(piece)
            fed += piece.count
            while let record = try reader.next() { count += record.fields.count }
        }
        reader.finish()
        #expect(try reader.next() == nil)
        #expect(count == fed / line.count * 4)
    }
}
