import HTTPWire
import Testing

@Suite("Percent-decoding")
struct PercentDecodingTests {
    @Test("Segments of a path", arguments: [
        ("/", [""]), ("/a", ["a"]), ("/a/", ["a", ""]), ("//a", ["", "a"]), ("/a%20b/%C3%A6", ["a b", "æ"]),
        ("/a%2Fb", ["a/b"]), ("/a+b", ["a+b"]), ("/%41%c3%a5", ["Aå"]), ("/..%2F", ["../"]), ("/%25", ["%"]),
    ])
    func segments(_ path: String, _ expected: [String]) throws {
        #expect(try PercentDecoding.segments(path).texts == expected)
    }

    @Test("What is no text is refused with 400", arguments: [
        "/%", "/%4", "/%4g", "/%g4", "/%%20", "/%+1", "/%00", "/a%00b", "/%FF", "/%C3", "/%C3/%A6", "/%C0%AF",
        "/%ED%A0%80", "/%F4%90%80%80", "/%u0041",
    ])
    func refused(_ path: String) {
        #expect(throws: WireFault(.badEscape)) { try PercentDecoding.segments(path) }
        #expect(throws: WireFault(.badEscape)) { try PercentDecoding.queryItems("a=\(path)") }
        #expect(WireFault(.badEscape).status == 400)
    }

    @Test("A path begins with a slash", arguments: ["", "a", "*"])
    func slash(_ path: String) {
        #expect(throws: WireFault(.badTarget)) { try PercentDecoding.segments(path) }
    }

    @Test("Items of a query", arguments: [
        ("", []), ("a", ["a="]), ("a=", ["a="]), ("a=b&a=c", ["a=b", "a=c"]), ("a=b=c", ["a=b=c"]), ("=b", ["=b"]),
        ("&a&&b&", ["a=", "b="]), ("a+b=c+d", ["a b=c d"]), ("a%3D=%26%2B", ["a==&+"]), ("q=%C3%B8", ["q=ø"]),
    ] as [(String, [String])])
    func queryItems(_ query: String, _ expected: [String]) throws {
        #expect(try PercentDecoding.queryItems(query).map { "\($0.name)=\($0.value)" } == expected)
    }
}
