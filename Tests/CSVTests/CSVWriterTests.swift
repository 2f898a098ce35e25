import CSV
import Testing

@Suite("Writing CSV")
struct CSVWriterTests {
    private func write(_ dialect: CSVDialect, _ body: (inout CSVWriter) -> Void) -> String {
        var writer = CSVWriter(dialect)
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test("A field is quoted when it has to be", arguments: [
        ("a", "a"), ("", ""), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""), ("\u{feff}a", "\"\u{feff}a\""),
        (" a", "\" a\""), ("a ", "\"a \""), ("Ærø", "Ærø"), ("a\tb", "\"a\tb\""), ("a\0b", "\"a b\""), ("a\u{7f}", "a "), ("=1+1", "=1+1"),
    ])
    func quotes(_ text: String, _ expected: String) {
        #expect(write(.standard) { $0.text(text) } == expected)
    }

    @Test("Records end with CRLF, and nothing follows the last")
    func records() {
        let text = write(.standard) { csv in
            csv.text("a")
            csv.empty()
            csv.endRecord()
            csv.number("-1.5")
            csv.text("b")
            csv.endRecord()
        }
        #expect(text == "a,\r\n-1.5,b\r\n")
    }

    @Test("The Danish table has a mark, semicolons and decimal commas")
    func danish() {
        let text = write(.danishExcel) { csv in
            csv.text("Sørensen, Bo")
            csv.number("-12.5")
            csv.number("3")
            csv.endRecord()
        }
        #expect(text == "\u{feff}\"Sørensen, Bo\";-12,5;3\r\n")
    }

    @Test("No text becomes a formula in a spreadsheet", arguments: [
        ("=1+1", "'=1+1"), ("+45 12 34 56 78", "'+45 12 34 56 78"), ("-2", "'-2"), ("@sum", "'@sum"), ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""),
        ("a=1", "a=1"), ("=\"a\";1", "\"'=\"\"a\"\";1\""), ("", ""),
    ])
    func formulas(_ text: String, _ expected: String) {
        #expect(write(.danishExcel) { $0.text(text) } == "\u{feff}" + expected)
    }

    @Test("What is written is read back", arguments: CSVDialect.allCases)
    func roundTrip(_ dialect: CSVDialect) {
        let rows = [["id", "navn; by", "x"], ["1", "Åse \"Ås\" Ørsted\r\nÆrø", ""], ["", ";,\n\"\"", " "], ["\u{feff}", "'", "🎯"]]
        var writer = CSVWriter(dialect)
        for row in rows {
            for field in row { writer.text(field) }
            writer.endRecord()
        }
        let table = Table(writer.bytes, pieces: 3)
        #expect(table.fields == rows)
        #expect(table.fault == nil)
    }
}
