import JSON
import Testing

@Suite("Strings (RFC 8259 section 7, RFC 7493 section 2.1)")
struct StringTests {
    @Test(
        "Escapes are undone",
        arguments: [
            (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e6\u00C6""#, "AæÆ"),
            (#""\u0000""#, "\u{0}"), (#""\uD834\uDD1E""#, "\u{1D11E}"), (#""\ud83d\ude00!""#, "😀!"),
            (#""\uFFFD\uffFC""#, "\u{FFFD}\u{FFFC}"),
            (#""\uDBFF\uDFFD""#, "\u{10FFFD}"), (#""\uD800\uDC00""#, "\u{10000}"),
            (#""\u2028\u007f""#, "\u{2028}\u{7F}"),
            (#""a\\u0041""#, #"a\u0041"#), (#""abcdefgh\nijklmnopq\trstuvwxyz""#, "abcdefgh\nijklmnopq\trstuvwxyz"),
        ])
    func escapes(_ text: String, _ expected: String) throws {
        #expect(try parse(text) == .string(expected))
        #expect(try parse("{\(text):0}") == .object([JSONMember(name: expected, value: number("0"))]))
    }

    @Test("Text outside ASCII stands for itself")
    func unescaped() throws {
        for text in [
            "Blåbærgrød på Ærø", "日本語", "👩‍👩‍👧", "\u{7F}\u{80}\u{2028}", "\u{FFFD}", "\u{D7FF}\u{E000}\u{10FFFD}", "/",
        ] {
            #expect(try parse("\"\(text)\"") == .string(text))
        }
    }

    @Test(
        "Wrong escapes are refused",
        arguments: [
            #""\x""#, #""\'""#, #""\0""#, #""\U0041""#, #""\u""#, #""\u004""#, #""\u004g""#, #""\u-041""#, #""\u 041""#,
            #""\uﬀﬀ""#,
            #""\a""#, #""\😀""#, #""\"#, #""\""#, #""\u0"#, #""\u+123""#, "\"\\\n\"",
        ])
    func wrongEscapes(_ text: String) {
        #expect(refusal(of: text) != nil)
    }

    @Test(
        "Half a surrogate pair is refused",
        arguments: [
            #""\uD800""#, #""\uDC00""#, #""\uDFFF\uD800""#, #""\uD800\uD800""#, #""\uD800a""#, #""\uD800\n""#,
            #""\uD800\u0041""#,
            #""\ud83d\ud83d\ude00""#, #""\uDBFFx\uDFFF""#, #"{"\uD800":1}"#,
        ])
    func loneSurrogates(_ text: String) {
        #expect(refusal(of: text)?.reason == .loneSurrogate)
    }

    @Test(
        "Noncharacters are refused, escaped or not",
        arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF, 0x8FFFF, 0xFFFFE, 0x10FFFF] as [UInt32])
    func noncharacters(_ codePoint: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(codePoint))
        #expect(refusal(of: "[\"æ\(scalar)\"]") == JSONSyntaxError(offset: 4, reason: .noncharacter))
        let escaped = String(scalar).utf16.map { "\\u" + String(0x10000 + Int($0), radix: 16).dropFirst() }.joined()
        #expect(refusal(of: "\"\(escaped)\"")?.reason == .noncharacter)
    }

    @Test(
        "Neighbours of noncharacters are read",
        arguments: [0xFDCF, 0xFDF0, 0xFFFD, 0x1FFFD, 0x20000, 0xFFFD0] as [UInt32])
    func neighbours(_ codePoint: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(codePoint))
        #expect(try parse("\"\(scalar)\"") == .string(String(scalar)))
    }

    @Test("Every control character below U+0020 must be escaped", arguments: UInt8(0)..<0x20)
    func controlCharacters(_ byte: UInt8) throws {
        for filler in [0, 3, 7, 8, 20] {
            let before = [UInt8](repeating: 0x61, count: filler)
            let error = refusal(of: [0x22] + before + [byte, 0x22])
            #expect(error == JSONSyntaxError(offset: filler + 1, reason: .controlCharacter))
        }
        let escape = "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        #expect(try parse("\"\(escape)\"") == .string(String(Unicode.Scalar(byte))))
    }

    @Test("A special byte is found at every place in a run, and no other byte is taken for one")
    func specialBytesAtEveryPlace() throws {
        for length in 0..<40 {
            for place in 0..<max(length, 1) {
                for special in ["\"", "\\", "\u{1}", "\n"] {
                    var text = [String](repeating: "ø", count: length)
                    text.insert(special, at: place)
                    let value = JSONValue.string(text.joined())
                    #expect(try JSONValue.parse(written(value)) == value)
                }
            }
        }
        let plain = String(
            String.UnicodeScalarView((0x20..<0x300).compactMap(Unicode.Scalar.init).filter { $0 != "\"" && $0 != "\\" })
        )
        #expect(try parse("\"\(plain)\"") == .string(plain))
    }

    @Test(
        "Bytes that are not valid UTF-8 are refused",
        arguments: [
            [0x80], [0xBF], [0xC3], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF],
            [0xED, 0xA0, 0x80],
            [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0xFE], [0xFF], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0x28], [0xE6], [0xF8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func invalidUTF8(_ bytes: [UInt8]) {
        #expect(refusal(of: [0x22] + bytes + [0x22])?.reason == .invalidUTF8)
        #expect(refusal(of: bytes)?.reason == .invalidUTF8)
        #expect(refusal(of: [0x5B, 0x22, 0x61, 0x22, 0x5D] + bytes)?.reason == .invalidUTF8)
    }

    @Test("UTF-16 and UTF-32 are refused")
    func otherEncodings() {
        for unitSize in [2, 4] {
            let little = "[1]".utf8.flatMap { [$0] + [UInt8](repeating: 0, count: unitSize - 1) }
            #expect(refusal(of: little) != nil)
            #expect(refusal(of: Array(little.reversed())) != nil)
        }
        #expect(refusal(of: [0xFF, 0xFE, 0x31, 0x00])?.reason == .invalidUTF8)
    }

    @Test("A byte order mark is refused at the start and is a character inside a string")
    func byteOrderMark() throws {
        #expect(refusal(of: "\u{FEFF}1")?.reason == .byteOrderMark)
        #expect(refusal(of: "[\u{FEFF}1]")?.reason == .unexpectedCharacter)
        #expect(try parse("\"\u{FEFF}\"") == .string("\u{FEFF}"))
    }
}
