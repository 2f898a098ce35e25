import JSON
import Testing

@Suite("The writer")
struct WriterTests {
    @Test("Members and elements are separated by commas, at every depth")
    func commas() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("a", 1)
            writer.object("b") { _ in }
            writer.array("c") { writer in
                writer.value(1)
                writer.object { $0.member("d", true) }
                writer.array { _ in }
                writer.array { writer in
                    writer.null()
                    writer.value("x")
                }
            }
            writer.null("e")
        }
        #expect(text(writer) == #"{"a":1,"b":{},"c":[1,{"d":true},[],[null,"x"]],"e":null}"#)
    }

    @Test("nil is null in a member and left out in memberIfPresent")
    func absentValues() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.memberIfPresent("a", nil as String?)
            writer.member("b", nil as String?)
            writer.member("c", nil as Int?)
            writer.member("d", nil as Bool?)
            writer.member("e", nil as Int64?)
            writer.member("f", nil as Double?)
            writer.memberIfPresent("g", nil as Int?)
            writer.memberIfPresent("h", nil as Bool?)
            writer.memberIfPresent("i", "her" as String?)
            writer.memberIfPresent("j", 7 as Int?)
            writer.memberIfPresent("k", false as Bool?)
        }
        #expect(text(writer) == #"{"b":null,"c":null,"d":null,"e":null,"f":null,"i":"her","j":7,"k":false}"#)
    }

    @Test("Text is escaped as little as RFC 8259 allows")
    func escaping() {
        var writer = JSONWriter()
        writer.array { writer in
            writer.value("\"\\/<é>")
            writer.value("\u{8}\u{C}\n\r\t")
            writer.value("\u{0}\u{1F}\u{7F}\u{2028}")
            writer.value("" as StaticString)
            writer.value("a\"b" as StaticString)
        }
        #expect(text(writer) == #"["\"\\/<é>","\b\f\n\r\t","\u0000\u001f"# + "\u{7F}\u{2028}" + #"","","a\"b"]"#)
    }

    @Test("Names are escaped like text")
    func names() throws {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("a\"b", 1)
            writer.member(key: "c\\d", 2)
            writer.member(key: "e\n", "f")
            writer.object(key: "æ") { $0.member(key: "g", true) }
            writer.array(key: "h") { $0.value(3) }
            writer.raw(key: "i", Array("[4]".utf8))
            writer.member(key: "j", nil as Int?)
            writer.member(key: "k", JSONValue.null)
        }
        #expect(
            text(writer) == #"{"a\"b":1,"c\\d":2,"e\n":"f","æ":{"g":true},"h":[3],"i":[4],"j":null,"k":null}"#)
    }

    @Test(
        "Integers of every size are written",
        arguments: [0, 1, -1, 9, 10, -10, 99, 100, 1_234_567_890, Int64.max, Int64.max - 1, Int64.min, Int64.min + 1])
    func integers(_ integer: Int64) {
        var writer = JSONWriter()
        writer.array { writer in
            writer.value(integer)
            writer.value(Int(integer))
        }
        #expect(text(writer) == "[\(integer),\(integer)]")
    }

    @Test("Doubles read back as the same double, and what is no number is null")
    func doubles() throws {
        for double in [
            0, -0.0, 0.1, 1.5, 1e16, 1e-7, -1e300, Double.leastNonzeroMagnitude, Double.greatestFiniteMagnitude, 100,
        ] {
            var writer = JSONWriter()
            writer.value(double)
            guard case .number(let number) = try JSONValue.parse(writer.bytes) else {
                Issue.record("not a number")
                return
            }
            #expect(number.double?.bitPattern == double.bitPattern)
        }
        var writer = JSONWriter()
        writer.array { writer in
            for double in [Double.nan, .infinity, -.infinity] { writer.value(double) }
        }
        #expect(text(writer) == "[null,null,null]")
    }

    @Test("Raw bytes go in as they are")
    func raw() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.raw("a", Array("{\"b\" : 1}".utf8))
            writer.array("c") { writer in
                writer.raw(Array("1".utf8))
                writer.raw(Array("2".utf8))
            }
        }
        #expect(text(writer) == #"{"a":{"b" : 1},"c":[1,2]}"#)
    }

    @Test("What a body throws comes out")
    func throwing() {
        struct Interrupted: Error {}
        var writer = JSONWriter()
        #expect(throws: Interrupted.self) {
            try writer.object { writer in
                try writer.array("a") { _ in throw Interrupted() }
            }
        }
    }

    @Test("Documents on lines of their own are separated by the new line alone")
    func lines() {
        var writer = JSONWriter(reserving: -1)
        for line in 1...2 {
            writer.object { $0.member("linje", line) }
            writer.newLine()
        }
        #expect(text(writer) == "{\"linje\":1}\n{\"linje\":2}\n")
    }
}
