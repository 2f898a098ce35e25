import JSON
import Testing

private enum Farve: String, CaseIterable { case gul, rød }

/// The code and detail of the one fault that reading `{"f": value}` gives; nil when it gives none.
private func fault<T>(_ value: String, _ read: (ObjectReader) -> T?) throws -> Fault? {
    let fields = try reader(#"{"f":\#(value)}"#)
    let result = read(fields)
    fields.finish()
    #expect(fields.faults.faults.count <= 1)
    #expect(fields.faults.isEmpty == (result != nil))
    #expect(fields.faults.faults.allSatisfy { $0.pointer == "/f" })
    return fields.faults.faults.first
}

@Suite("The rules for single fields")
struct ReaderRuleTests {
    @Test("The length of text is counted in Unicode scalars")
    func lengths() throws {
        let long = "\"" + String(repeating: "ø", count: 200) + "\""
        #expect(try fault(long) { $0.string("f") } == nil)
        let longer = "\"" + String(repeating: "ø", count: 201) + "\""
        #expect(
            try fault(longer) { $0.string("f") } == Fault(pointer: "/f", code: "too-long", detail: "Højst 200 tegn."))
        #expect(
            try fault(#""ab""#) { $0.string("f", length: 3...5) }
                == Fault(pointer: "/f", code: "too-short", detail: "Mindst 3 tegn."))
        #expect(try fault(#""👍🏽""#) { $0.string("f", length: 2...2) } == nil)
        #expect(try fault(#""""#) { $0.string("f", length: 0...5) } == nil)
    }

    @Test(
        "Text that cannot be seen counts as none",
        arguments: [#""""#, #"" ""#, #"" \t\n""#, #""\u00a0\u2003""#, #""\u200b\ufeff""#])
    func blank(_ value: String) throws {
        #expect(try fault(value) { $0.string("f") }?.code == "required")
        #expect(try fault(value) { $0.optionalString("f") }?.code == "too-short")
    }

    @Test("New line and tab are allowed in text; other control characters are refused")
    func controlCharacters() throws {
        #expect(try fault(#""a\n\tb""#) { $0.string("f") } == nil)
        for escape in ["\\u0000", "\\u0008", "\\r", "\\u001f", "\\u007f", "\\u0085", "\\u009f"] {
            #expect(try fault("\"a\(escape)b\"") { $0.string("f") }?.code == "control-character")
            #expect(try fault("\"a\(escape)b\"") { $0.optionalString("f") }?.code == "control-character")
        }
    }

    @Test(
        "Only an integer inside the range is one",
        arguments: [
            ("-100", nil), ("100", nil), ("-0", nil), ("101", "out-of-range"), ("-101", "out-of-range"),
            ("9223372036854775808", "out-of-range"),
            ("1e400", "wrong-type"), ("1.0", "wrong-type"), ("1e1", "wrong-type"), (#""1""#, "wrong-type"),
            ("true", "wrong-type"),
            ("[]", "wrong-type"), ("null", "required"),
        ] as [(String, String?)])
    func integers(_ value: String, _ code: String?) throws {
        #expect(try fault(value) { $0.integer("f", in: -100...100) }?.code == code)
    }

    @Test("The detail of an integer tells its range")
    func integerDetails() throws {
        #expect(
            try fault("1.5") { $0.integer("f", in: -100...100) }?.detail == "Skal være et helt tal fra -100 til 100.")
        #expect(try fault("-1") { $0.integer("f", in: 0...Int.max) }?.detail == "Skal være et helt tal på mindst 0.")
        #expect(try fault("9") { $0.integer("f", in: Int.min...5) }?.detail == "Skal være et helt tal på højst 5.")
        #expect(try fault("{}") { $0.integer("f", in: Int.min...Int.max) }?.detail == "Skal være et helt tal.")
        #expect(try fault("2") { $0.integer("f", in: 1...1) }?.detail == "Skal være tallet 1.")
    }

    @Test("A truth value is true or false and nothing like it", arguments: ["0", "1", #""true""#, "[]", "{}"])
    func booleans(_ value: String) throws {
        #expect(try fault(value) { $0.boolean("f") }?.code == "wrong-type")
        #expect(try fault("true") { $0.boolean("f") } == nil)
        #expect(try fault("false") { $0.boolean("f") } == nil)
    }

    @Test("A code is compared code point by code point")
    func codes() throws {
        #expect(try fault(#""r\u00f8d""#) { $0.choice("f", Farve.self) } == nil)
        #expect(try fault(#""o\u0338""#) { $0.choice("f", Farve.self) }?.code == "unknown-code")
        #expect(try fault(#""Gul""#) { $0.choice("f", Farve.self) }?.detail == "Vælg en af: gul, rød.")
        #expect(try fault("3") { $0.choice("f", Farve.self) }?.code == "wrong-type")
        #expect(try fault("null") { $0.choice("f", Farve.self) }?.code == "required")
    }

    @Test("A parsed value takes text only, and the caller's code when it does not parse")
    func parsed() throws {
        #expect(try fault("7") { $0.value("f", code: "invalid-id", detail: "Et id.", Int.init) }?.code == "wrong-type")
        #expect(
            try fault(#""x""#) { $0.value("f", code: "invalid-id", detail: "Et id.", Int.init) }?.code == "invalid-id")
        #expect(try fault(#""7""#) { $0.optionalValue("f", code: "invalid-id", detail: "Et id.", Int.init) } == nil)
    }

    @Test(
        "Text of more than 4096 bytes is refused before it is parsed",
        arguments: [(4096, nil), (4097, "x")] as [(Int, String?)])
    func longParsed(_ length: Int, _ code: String?) throws {
        let value = "\"\(String(repeating: "a", count: length))\""
        #expect(try fault(value) { $0.value("f", code: "x", detail: "x") { $0 } }?.code == code)
    }
}

@Suite("The rules for lists")
struct ReaderListTests {
    @Test("A list is an array with the right count")
    func counts() throws {
        #expect(
            try fault("{}") { $0.strings("f", count: 0...1) }
                == Fault(pointer: "/f", code: "wrong-type", detail: "Skal være en liste."))
        #expect(
            try fault(#"["a","b"]"#) { $0.strings("f", count: 0...1) }
                == Fault(pointer: "/f", code: "too-many", detail: "Højst 1 på listen."))
        #expect(try fault("[1]") { $0.objects("f", count: 0...0) }?.detail == "Listen skal være tom.")
        #expect(try fault("[]") { $0.strings("f", count: 0...1) } == nil)
        #expect(try fault(#"["7"]"#) { $0.values("f", count: 1...1, code: "x", detail: "x", Int.init) } == nil)
    }

    @Test("With too few elements the faults of those that are there come back too")
    func tooFew() throws {
        let fields = try reader(#"{"f":[{"n":-1}]}"#)
        for element in fields.objects("f", count: 2...3) ?? [] { _ = element.integer("n", in: 0...1) }
        #expect(fields.faults.faults.map(\.pointer) == ["/f", "/f/0/n"])
        #expect(fields.faults.faults[0] == Fault(pointer: "/f", code: "too-few", detail: "Mindst 2 på listen."))
    }

    @Test("Every wrong element is a fault at its own pointer, and the list is nil")
    func elements() throws {
        let fields = try reader(#"{"a/b":["x","",3,null],"k":["gul","rød","gul"],"v":["1","b","3"]}"#)
        #expect(fields.strings("a/b", count: 1...9) == nil)
        #expect(fields.optionalChoices("k", count: 1...9, Farve.self) == nil)
        #expect(fields.optionalValues("v", count: 1...9, code: "invalid-id", detail: "Et id.", Int.init) == nil)
        #expect(fields.faults.faults.map(\.pointer) == ["/a~1b/1", "/a~1b/2", "/a~1b/3", "/k/2", "/v/1"])
        #expect(
            fields.faults.faults.map(\.code) == ["required", "wrong-type", "wrong-type", "duplicate", "invalid-id"])
    }

    @Test("Right lists are read in their order")
    func valid() throws {
        let fields = try reader(#"{"s":["b","a","a"],"k":["rød","gul"],"v":["3","1"],"o":[{"n":1},{"n":2}]}"#)
        #expect(fields.strings("s", count: 1...3, length: 1...1) == ["b", "a", "a"])
        #expect(fields.choices("k", count: 1...3) == [Farve.rød, .gul])
        #expect(fields.values("v", count: 1...3, code: "x", detail: "x", Int.init) == [3, 1])
        let numbers = fields.optionalObjects("o", count: 1...3)?.map { $0.integer("n", in: 0...9) }
        #expect(numbers == [1, 2])
        fields.finish()
        #expect(fields.faults.isEmpty)
    }
}
