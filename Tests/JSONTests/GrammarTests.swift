import JSON
import Testing

@Suite("The grammar of RFC 8259")
struct GrammarTests {
    @Test("RFC 8259 section 13: the image example is read as it stands")
    func imageExample() throws {
        let document = try parse(
            #"""
            {"Image": {"Width": 800, "Height": 600, "Title": "View from 15th Floor",
              "Thumbnail": {"Url": "http://www.example.com/image/481989943", "Height": 125, "Width": 100},
              "Animated" : false, "IDs": [116, 943, 234, 38793]}}
            """#)
        let image = try #require(document["Image"])
        #expect(image.members?.map(\.name) == ["Width", "Height", "Title", "Thumbnail", "Animated", "IDs"])
        #expect(image["Thumbnail"]?["Url"]?.text == "http://www.example.com/image/481989943")
        #expect(image["Animated"]?.boolean == false)
        #expect(image["IDs"]?.elements?.map(\.integer) == [116, 943, 234, 38793])
        #expect(image["IDs"]?[4] == nil)
    }

    @Test("RFC 8259 section 13: a number, a string and a literal alone are documents")
    func scalarsAlone() throws {
        #expect(try parse(#""Hello world!""#) == .string("Hello world!"))
        #expect(try parse("42") == number("42"))
        #expect(try parse("true") == .bool(true))
        #expect(try parse("false") == .bool(false))
        #expect(try parse(" \t\r\n null \n") == .null)
    }

    @Test("White space may stand between all tokens")
    func whiteSpace() throws {
        let expected = JSONValue.object([
            JSONMember(name: "a", value: .array([try number("1"), .object([])])),
            JSONMember(name: "b", value: .array([])),
        ])
        #expect(try parse(#"{"a":[1,{}],"b":[]}"#) == expected)
        #expect(try parse(" {\n\t\"a\" :\r [ 1 , { } ] , \"b\" : [ ] } ") == expected)
    }

    @Test(
        "What the grammar does not know is refused",
        arguments: [
            "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1", "[", "]", "[}", "{]", "{", "}", "[1}", #"{"a":1]"#,
            #"{"a":1,}"#, #"{,"a":1}"#, #"{"a"}"#, #"{"a":}"#, #"{"a" 1}"#, #"{"a":1 "b":2}"#, #"{"a"::1}"#, #"{a:1}"#,
            "{'a':1}", "{1:1}", "{null:1}", #"{"a":1,,"b":2}"#, "'a'", "a", "True", "TRUE", "tru", "truee", "nul",
            "nulll", "falsy",
            "undefined", "NaN", "Infinity", "-Infinity", "// a\n1", "/* a */1", "1/**/", "[1]/", "1 2", "[] []", "{}{}",
            "1,", "\"a\"b",
            "\u{0B}1", "\u{A0}1", "1\u{2028}", "[1]\u{0C}", "*", ":", ",", "\"", "\"a", "[\"a", #"{"a"#, #"{"a":"#,
            #"{"a":1"#, "\\u0031",
            "\u{0}", "1\u{0}", "[\u{0}]", "<html>", "æ",
        ])
    func refused(_ text: String) throws {
        let error = try #require(refusal(of: text))
        #expect((0...text.utf8.count).contains(error.offset))
        #expect(!error.detail.isEmpty)
    }

    @Test("The error tells the reason and the first byte of the fault")
    func reasons() {
        #expect(refusal(of: "") == JSONSyntaxError(offset: 0, reason: .empty))
        #expect(refusal(of: " \n ") == JSONSyntaxError(offset: 3, reason: .empty))
        #expect(refusal(of: "[1,") == JSONSyntaxError(offset: 3, reason: .unexpectedEnd))
        #expect(refusal(of: "[1;") == JSONSyntaxError(offset: 2, reason: .unexpectedCharacter))
        #expect(refusal(of: "tryk") == JSONSyntaxError(offset: 2, reason: .unexpectedCharacter))
        #expect(refusal(of: "{} x") == JSONSyntaxError(offset: 3, reason: .trailingContent))
        #expect(refusal(of: #"{"a":1,"b":2,"a":3}"#) == JSONSyntaxError(offset: 13, reason: .duplicateName))
        #expect(refusal(of: "[01]") == JSONSyntaxError(offset: 2, reason: .invalidNumber))
        #expect(refusal(of: #"["a\x"]"#) == JSONSyntaxError(offset: 3, reason: .invalidEscape))
        #expect(refusal(of: #"["\ud800"]"#) == JSONSyntaxError(offset: 2, reason: .loneSurrogate))
        #expect(refusal(of: "[\"a\nb\"]") == JSONSyntaxError(offset: 3, reason: .controlCharacter))
        #expect(refusal(of: "\u{FEFF}{}") == JSONSyntaxError(offset: 0, reason: .byteOrderMark))
        #expect(refusal(of: [0x22, 0x61, 0xFF, 0x22]) == JSONSyntaxError(offset: 2, reason: .invalidUTF8))
    }

    @Test("Every reason has a detail of its own that tells the place and none of the input")
    func details() {
        let details = JSONSyntaxError.Reason.allCases.map { JSONSyntaxError(offset: 17, reason: $0).detail }
        #expect(Set(details).count == JSONSyntaxError.Reason.allCases.count)
        #expect(refusal(of: #"{"cpr":"0101011234" x"#)?.detail.contains("0101") == false)
        #expect(
            refusal(of: "[1;")?.detail
                == "Indholdet er ikke gyldig JSON: her står et tegn, der ikke hører til (ved byte 2).")
    }

    @Test("A slice is parsed as a document of its own, with offsets from its start")
    func slices() throws {
        let lines = Array("[1]\n[2,]\n".utf8)
        let parts = lines.split(separator: 0x0A)
        #expect(try JSONValue.parse(parts[0]) == .array([number("1")]))
        #expect(throws: JSONSyntaxError(offset: 3, reason: .unexpectedCharacter)) { try JSONValue.parse(parts[1]) }
    }
}
