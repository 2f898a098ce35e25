import HTTPWire
import Testing

@Suite("Forms")
struct FormBodyTests {
    private func read(_ text: String, limits: FormBody.Limits = .init()) throws(FormBody.Fault) -> [String] {
        try FormBody.read(Array(text.utf8), limits: limits).map { "\($0.name)=\($0.value)" }
    }

    @Test("Pairs in their order, decoded", arguments: [
        ("", []), ("&&", []), ("a", ["a="]), ("a=", ["a="]), ("=b", ["=b"]), ("a=b&a=c", ["a=b", "a=c"]), ("a=b=c", ["a=b=c"]), ("a+b=c+d", ["a b=c d"]),
        ("%C3%A6%c3%B8=%26%3D%2B%25", ["æø=&=+%"]), ("navn=Åse", ["navn=Åse"]), ("a=1;b=2", ["a=1;b=2"]), ("tekst=linje%0D%0Ato", ["tekst=linje\r\nto"]),
    ] as [(String, [String])])
    func reads(_ text: String, _ expected: [String]) throws {
        #expect(try read(text) == expected)
    }

    @Test("What cannot be decoded is a fault", arguments: [
        ("a=%", FormBody.Fault.badEscape), ("a=%4", .badEscape), ("%zz=1", .badEscape), ("a=%%41", .badEscape), ("a=%+1", .badEscape), ("a=%4&1", .badEscape), ("a=%u00e6", .badEscape), ("a=%FF", .notText), ("%C3=1", .notText),
        ("a=%C3&b=%A6", .notText), ("a=%00", .notText), ("a=%ED%A0%80", .notText),
    ])
    func faults(_ text: String, _ fault: FormBody.Fault) {
        #expect(throws: fault) { try read("x=1&" + text) }
    }

    @Test("Limits are kept to the byte")
    func limits() throws {
        let limits = FormBody.Limits(pairs: 2, bodyBytes: 7)
        #expect(try read("a=1&b=2", limits: limits) == ["a=1", "b=2"])
        #expect(throws: FormBody.Fault.bodyTooLarge) { try read("a=1&b=22", limits: limits) }
        #expect(throws: FormBody.Fault.tooManyPairs) { try read("a&b&c", limits: limits) }
        #expect(try read("a&&&b&", limits: limits) == ["a=", "b="])
        #expect(throws: FormBody.Fault.notText) { try FormBody.read([0x61, 0xFF]) }
    }
}
