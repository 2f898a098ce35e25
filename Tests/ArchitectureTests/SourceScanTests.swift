import Testing

@Suite("Reading sources")
struct SourceScanTests {
    @Test("Comments are no code, and literals stand apart with their line")
    func takesApart() {
        let scan = SourceScan(#"""
            let a = 1 // "no literal", try! nothing
            /* fatalError /* nested */ */
            let b = "SELECT \(name("x")) FROM \"t\"" + c
            let d = #"raw "quoted" \n"#
            let e = """
                UPDATE t SET
                """
            """#)
        #expect(!scan.code.contains("try!"))
        #expect(!scan.code.contains("fatalError"))
        #expect(scan.literals.map(\.text).contains("x"))
        #expect(scan.literals.contains { $0.line == 3 && $0.text == #"SELECT   FROM \"t\""# })
        #expect(scan.literals.contains { $0.line == 4 && $0.text == #"raw "quoted" \n"# })
        #expect(scan.literals.contains { $0.line == 5 && $0.text.contains("UPDATE t SET") })
        #expect(scan.code.contains("+ c"))
        #expect(scan.codeLines.count == 7)
    }

    @Test("The whole product is there to be read")
    func readsTheProduct() {
        let targets = Set(SourceTree.sources.map(\.target))
        #expect(targets.isSuperset(of: ["Domain", "JSON", "HTTPWire", "HTTPServer", "Storage", "Application", "Endpoints", "API"]))
        #expect(SourceTree.sources.count > 200)
    }
}
