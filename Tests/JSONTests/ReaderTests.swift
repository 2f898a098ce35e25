import JSON
import Testing

private enum Holdning: String, CaseIterable { case `for`, imod, uafklaret }
private enum Ene: String, CaseIterable { case kun }

@Suite("Reading the fields of an object")
struct ReaderTests {
    @Test("A document without faults is read whole")
    func valid() throws {
        let fields = try reader(#"{"navn":"Åse","tal":-100,"ja":true,"id":"7","holdning":"imod","sted":{"by":"Ærø"}}"#)
        #expect(fields.string("navn") == "Åse")
        #expect(fields.integer("tal", in: -100...100) == -100)
        #expect(fields.boolean("ja") == true)
        #expect(fields.value("id", code: "invalid-id", detail: "Skriv et id.", Int.init) == 7)
        #expect(fields.choice("holdning", Holdning.self) == .imod)
        let place = try #require(fields.object("sted"))
        #expect(place.string("by") == "Ærø")
        place.finish()
        fields.finish()
        #expect(fields.faults.isEmpty)
    }

    @Test("All faults of a document come back together, each with its pointer")
    func together() throws {
        let fields = try reader(
            #"""
            {"navn":" ","tal":101,"ja":"ja","id":"x","holdning":"måske","sted":{"by":7,"a/b~c":1},
             "liste":[{"n":1},2,{"n":"x"}],"koder":["for","for","?"],"stavefjel":1}
            """#)
        _ = fields.string("navn")
        _ = fields.string("mangler")
        _ = fields.integer("tal", in: -100...100)
        _ = fields.boolean("ja")
        _ = fields.value("id", code: "invalid-id", detail: "Skriv et id.", Int.init)
        _ = fields.choice("holdning", Holdning.self)
        let place = fields.object("sted")
        _ = place?.string("by")
        place?.finish()
        for element in fields.objects("liste", count: 1...5) ?? [] {
            _ = element.integer("n", in: 0...9)
            element.finish()
        }
        _ = fields.choices("koder", count: 1...5, Holdning.self)
        fields.finish()
        #expect(
            fields.faults.faults == [
                Fault(pointer: "/navn", code: "required", detail: "Feltet skal udfyldes."),
                Fault(pointer: "/mangler", code: "required", detail: "Feltet skal udfyldes."),
                Fault(pointer: "/tal", code: "out-of-range", detail: "Skal være et helt tal fra -100 til 100."),
                Fault(pointer: "/ja", code: "wrong-type", detail: "Skal være ja eller nej (true eller false)."),
                Fault(pointer: "/id", code: "invalid-id", detail: "Skriv et id."),
                Fault(pointer: "/holdning", code: "unknown-code", detail: "Vælg en af: for, imod, uafklaret."),
                Fault(pointer: "/sted/by", code: "wrong-type", detail: "Skal være tekst."),
                Fault(
                    pointer: "/sted/a~1b~0c", code: "unknown-member",
                    detail: "Feltet kendes ikke. Er det stavet rigtigt?"),
                Fault(pointer: "/liste/1", code: "not-an-object", detail: "Skal være et objekt med felter."),
                Fault(pointer: "/liste/2/n", code: "wrong-type", detail: "Skal være et helt tal fra 0 til 9."),
                Fault(pointer: "/koder/1", code: "duplicate", detail: "Står allerede på listen."),
                Fault(pointer: "/koder/2", code: "unknown-code", detail: "Vælg en af: for, imod, uafklaret."),
                Fault(
                    pointer: "/stavefjel", code: "unknown-member",
                    detail: "Feltet kendes ikke. Er det stavet rigtigt?"),
            ])
    }

    @Test("What is not an object gives one fault at its pointer", arguments: ["1", "[]", "null", #""{}""#])
    func notAnObject(_ text: String) throws {
        let faults = FaultCollector()
        #expect(try ObjectReader(parse(text), at: "/data/0", faults: faults) == nil)
        #expect(faults.faults.map(\.pointer) == ["/data/0"])
        #expect(faults.faults.map(\.code) == ["not-an-object"])
    }

    @Test("Optional fields are nil without a fault when absent or null")
    func optionalFields() throws {
        let fields = try reader(#"{"b":null}"#)
        for name in ["a", "b"] {
            #expect(fields.optionalString(name) == nil)
            #expect(fields.optionalInteger(name, in: 0...1) == nil)
            #expect(fields.optionalBoolean(name) == nil)
            #expect(fields.optionalValue(name, code: "x", detail: "x", Int.init) == nil)
            #expect(fields.optionalChoice(name, Holdning.self) == nil)
            #expect(fields.optionalObject(name) == nil)
            #expect(fields.optionalObjects(name, count: 1...2) == nil)
            #expect(fields.optionalStrings(name, count: 1...2) == nil)
            #expect(fields.optionalChoices(name, count: 1...2, Holdning.self) == nil)
            #expect(fields.optionalValues(name, count: 1...2, code: "x", detail: "x", Int.init) == nil)
        }
        fields.finish()
        #expect(fields.faults.isEmpty)
    }

    @Test("Required fields are a fault when absent or null")
    func requiredFields() throws {
        let fields = try reader(#"{"b":null}"#)
        for name in ["a", "b"] {
            #expect(fields.string(name, length: 0...5) == nil)
            #expect(fields.integer(name, in: 0...1) == nil)
            #expect(fields.boolean(name) == nil)
            #expect(fields.value(name, code: "x", detail: "x", Int.init) == nil)
            #expect(fields.choice(name, Holdning.self) == nil)
            #expect(fields.object(name) == nil)
            #expect(fields.objects(name, count: 0...2) == nil)
            #expect(fields.strings(name, count: 0...2) == nil)
            #expect(fields.choices(name, count: 0...2, Holdning.self) == nil)
            #expect(fields.values(name, count: 0...2, code: "x", detail: "x", Int.init) == nil)
        }
        #expect(fields.faults.faults.count == 20)
        #expect(fields.faults.faults.allSatisfy { $0.code == "required" && ["/a", "/b"].contains($0.pointer) })
    }

    @Test("An optional field with a wrong value is a fault all the same")
    func wrongOptionals() throws {
        let fields = try reader(#"{"a":{},"b":"x"}"#)
        #expect(fields.optionalString("a") == nil)
        #expect(fields.optionalInteger("b", in: 0...1) == nil)
        #expect(fields.optionalBoolean("b") == nil)
        #expect(fields.optionalValue("b", code: "x", detail: "x", Int.init) == nil)
        #expect(fields.optionalChoice("b", Ene.self) == nil)
        #expect(fields.optionalObject("b") == nil)
        #expect(fields.optionalObjects("b", count: 1...2) == nil)
        #expect(
            fields.faults.faults.map(\.code) == [
                "wrong-type", "wrong-type", "wrong-type", "x", "unknown-code", "not-an-object", "wrong-type",
            ])
        #expect(fields.faults.faults[4].detail == "Skal være: kun.")
    }

    @Test("No fault holds any of the input, not even a CPR number used as a name")
    func noEcho() throws {
        let cpr = "010101-1234"
        let fields = try reader(
            #"{"a":"\#(cpr)","b":["\#(cpr)"],"c":1010112340,"\#(cpr)":1,"x010101":2,"\n":3,"d":"\#(cpr)"}"#)
        _ = fields.integer("a", in: 0...1)
        _ = fields.choices("b", count: 1...1, Holdning.self)
        _ = fields.integer("c", in: 0...1)
        _ = fields.value("d", code: "invalid-cpr", detail: "Skriv ti cifre.") { _ in Int?.none }
        fields.finish()
        let faults = fields.faults.faults
        #expect(faults.map(\.pointer) == ["/a", "/b/0", "/c", "/d", "", "", ""])
        #expect(faults.allSatisfy { !$0.detail.contains("1010") && !$0.pointer.contains("0101") })
    }

    @Test("A long unknown name is not repeated")
    func longUnknownName() throws {
        for (length, pointer) in [(64, "/" + String(repeating: "x", count: 64)), (65, "")] {
            let fields = try reader(#"{"\#(String(repeating: "x", count: length))":1}"#)
            fields.finish()
            #expect(fields.faults.faults.map(\.pointer) == [pointer])
        }
    }

    @Test("finish names a member once, however often it is called")
    func finishTwice() throws {
        let fields = try reader(#"{"a":1}"#)
        fields.finish()
        fields.finish()
        #expect(fields.faults.faults.count == 1)
    }

    @Test("contains and isNull ask without reading")
    func asking() throws {
        let fields = try reader(#"{"a":null,"b":1}"#)
        #expect(fields.contains("a") && fields.contains("b") && !fields.contains("c"))
        #expect(fields.isNull("a") && !fields.isNull("b") && !fields.isNull("c"))
        #expect(fields.json("b")?.integer == 1)
        fields.finish()
        #expect(fields.faults.faults.map(\.pointer) == ["/a"])
    }

    @Test("A fault of the caller's own is at the member or at the object, and the member counts as read")
    func ownFaults() throws {
        let fields = try #require(ObjectReader(try parse(#"{"a/b":1}"#), at: "/x", faults: FaultCollector()))
        fields.fault("a/b", code: "not-here", "Hører ikke til her.")
        fields.fault(nil, code: "contradiction", "Felterne passer ikke sammen.")
        fields.finish()
        #expect(fields.faults.faults.map(\.pointer) == ["/x/a~1b", "/x"])
        #expect(fields.faults.faults.map(\.code) == ["not-here", "contradiction"])
    }

    @Test("The collector keeps so many faults and counts the rest")
    func collector() throws {
        let names = (0..<1_000).map { "\"n\($0)\":0" }.joined(separator: ",")
        let fields = try reader("{\(names)}")
        fields.finish()
        #expect(fields.faults.faults.count == fields.faults.limit)
        #expect(fields.faults.omitted == 1_000 - fields.faults.limit)
        let one = FaultCollector(limit: 0)
        #expect(one.isEmpty)
        for name in ["/a", "/b"] { one.add(Fault(pointer: name, code: "x", detail: "y")) }
        #expect(one.faults.map(\.pointer) == ["/a"])
        #expect(one.omitted == 1)
    }

    @Test("RFC 6901 section 5: the examples for names are escaped so")
    func pointers() {
        let expected = [
            "": "/", "a/b": "/a~1b", "c%d": "/c%d", "m~n": "/m~0n", " ": "/ ", "~1": "/~01", "k\"l": "/k\"l",
        ]
        for (name, pointer) in expected { #expect(JSONPointer.member(name, of: "") == pointer) }
        #expect(JSONPointer.element(3, of: JSONPointer.member("å~/", of: "/x")) == "/x/å~0~1/3")
    }
}
