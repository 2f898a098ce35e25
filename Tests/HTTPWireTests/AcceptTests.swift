import HTTPWire
import Testing

@Suite("Accept")
struct AcceptTests {
    private static let json = "application/json; charset=utf-8"
    private static let csv = "text/csv; charset=utf-8; header=present"
    private static let excel = "text/csv; charset=utf-8; header=present; excel=da"

    private func choose(_ lines: [String]) throws -> String? {
        let names = [Self.json, Self.csv, Self.excel]
        let offers = try names.map { try #require(MediaType($0)) }
        return AcceptHeader(HTTPHeaders(lines.map { ("Accept", $0) })).choose(from: offers).map { names[$0] }
    }

    @Test("The best of what is taken is sent, and of equals the first", arguments: [
        ("*/*", json), ("", json), (" , ,", json), ("application/json", json), ("APPLICATION/JSON", json), ("application/*", json), ("text/*", csv),
        ("text/csv", csv), ("Text/CSV", csv), ("text/csv;charset=UTF-8", csv), ("text/csv;charset=\"utf-8\"", csv), ("text/csv;header=present", csv), ("text/csv ; excel=da", excel),
        ("text/csv;EXCEL=da", excel), ("text/csv;excel=\"da\"", excel), ("text/csv;excel=da;charset=utf-8", excel), ("text/csv;excel=da;;", excel), ("application/json;q=0.5, text/csv", csv),
        ("application/json, text/csv", json), ("text/csv, application/json", json), ("*/*;q=0.1, text/csv;q=0.2", csv), ("text/csv;q=0.5, text/csv;excel=da", excel),
        ("text/csv, text/csv;excel=da;q=0.5", csv), ("text/*;q=0.9, text/csv;q=0, text/csv;excel=da;q=0.2", excel), ("application/json;q=0, */*", csv), ("*/*, application/json;q=0", csv),
        ("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", json), ("text/csv;q=1;level=1", csv), ("image/png, text/csv;q=0.001", csv),
        ("application/json;version=2", json), ("application/json;version=2;q=0.1, text/csv;q=0.2", csv), ("text/csv;version=1;excel=da", excel),
        ("application/json;version=2;charset=utf-8", json), ("x, text/csv", csv), ("text/csv;q=nan, text/*;q=0.1", csv), ("\"a,b\", text/csv", csv), ("text/csv;charset=utf-8;q=0.3, application/json;q=0.2", csv),
    ])
    func chooses(_ header: String, _ expected: String) throws {
        #expect(try choose([header]) == expected)
    }

    @Test("Nothing is sent that is not taken", arguments: [
        "text/html", "application/json;q=0", "*/*;q=0", "*/*;q=0.000", "text/csv;charset=iso-8859-1", "text/csv;excel=de", "text/csv;version=1;excel=de", "application/json;version=2;charset=latin1", "application", "/", "json",
        "*/json", "application/json;q=1.001", "application/json;q=2", "application/json;q=0.0001", "application/json;q=.5", "application/json;q=-1", "application/json;q", "application/json;q=",
        "application/json x", "application /json", "\"application/json", "application/json;a=\"", "text/csv;excel=da;excel=da", "æ/ø",
    ])
    func refuses(_ header: String) throws {
        #expect(try choose([header]) == nil)
    }

    @Test("Several lines are one list, and no field at all takes anything")
    func lines() throws {
        #expect(try choose([]) == Self.json)
        #expect(try choose(["text/html", "text/csv;q=0.1"]) == Self.csv)
        #expect(try choose(["", "text/csv"]) == Self.csv)
        #expect(AcceptHeader(HTTPHeaders()).choose(from: []) == nil)
    }

    @Test("Ranges over the limit are not read")
    func limit() throws {
        let many = Array(repeating: "text/html", count: AcceptHeader.mostRanges)
        #expect(try choose([(many.dropLast() + ["text/csv"]).joined(separator: ",")]) == Self.csv)
        #expect(try choose([(many + ["text/csv"]).joined(separator: ",")]) == nil)
    }
}

@Suite("Accept-Encoding")
struct AcceptEncodingTests {
    @Test("Gzip is sent to who takes it no less gladly than the plain form", arguments: [
        ("gzip", true), ("GZIP", true), ("x-gzip", true), ("gzip, deflate, br, zstd", true), ("deflate, gzip;q=1.0, *;q=0.5", true), ("*", true), ("gzip;q=0.001", true),
        ("identity;q=0.5, gzip", true), ("identity;q=0, *", true), ("identity, gzip", true), ("gzip ; q=0.5", true), ("", false), ("identity", false), ("br", false), ("gzip;q=0", false),
        ("*;q=0", false), ("gzip;q=0, *", false), ("identity, gzip;q=0.5", false), ("gzip;q=2", false), ("gzip;level=9", false), ("gzip x", false), ("gzip;q=\"1\"", false), ("gzipp", false),
        ("\u{e6}, gzip", true), ("gzip;q=0, gzip", true), (", ,gzip", true),
    ])
    func prefers(_ header: String, _ expected: Bool) {
        #expect(AcceptEncoding(HTTPHeaders([("Accept-Encoding", header)])).prefersGzip == expected)
    }

    @Test("Without the field nothing but the plain form is sent, and several lines are one list")
    func lines() {
        #expect(!AcceptEncoding(HTTPHeaders()).prefersGzip)
        #expect(AcceptEncoding(HTTPHeaders([("Accept-Encoding", "br"), ("Accept-Encoding", "gzip")])).prefersGzip)
        let many = (0..<AcceptEncoding.mostCodings).map { "c\($0)" } + ["gzip"]
        #expect(!AcceptEncoding(HTTPHeaders([("Accept-Encoding", many.joined(separator: ","))])).prefersGzip)
    }
}
