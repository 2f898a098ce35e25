import JSON
import Testing

@Suite("Numbers (RFC 8259 section 6)")
struct NumberTests {
    @Test(
        "Every number of the grammar is read and keeps its text",
        arguments: [
            "0", "-0", "1", "-1", "10", "123456789", "0.5", "-0.0", "1.50", "1e0", "1E5", "1e+5", "1e-5", "0e0",
            "0E+00", "12.34e56",
            "9223372036854775807", "9223372036854775808", "123456789012345678901234567890", "1e400", "-1e400", "1e-400",
            "1e999999999999999999999", "0.0000000000000000000000000000001", "1e00005",
        ])
    func accepted(_ text: String) throws {
        guard case .number(let number) = try parse(text) else {
            Issue.record("not a number")
            return
        }
        #expect(number.text == text)
        #expect(try parse("[ \(text) ]") == .array([.number(number)]))
    }

    @Test(
        "What is not a number by the grammar is refused",
        arguments: [
            "-", "+1", "01", "-01", "00", "-00.1", ".5", "-.5", "1.", "1.e5", "1e", "1e+", "1E-", "1e5.5", "1.2.3",
            "0x10", "1_000", "1 000",
            "--1", "-+1", "1-", "1+1", "1a", "-a", "0e", "١", "１", "1e５", "- 1", "1. 5", "0123e4", "1e1e1",
        ])
    func refused(_ text: String) {
        #expect(refusal(of: text) != nil)
        #expect(refusal(of: "[\(text)]") != nil)
        #expect(JSONNumber(text) == nil)
    }

    @Test(
        "An integer is a number without fraction and exponent that fits 64 bits",
        arguments: [
            ("0", 0), ("-0", 0), ("42", 42), ("-100", -100), ("9223372036854775807", Int64.max),
            ("-9223372036854775808", Int64.min), ("9223372036854775808", nil), ("-9223372036854775809", nil),
            ("1.0", nil), ("1e2", nil),
            ("-0.0", nil), ("99999999999999999999999999999999", nil),
        ] as [(String, Int64?)])
    func integers(_ text: String, _ integer: Int64?) throws {
        #expect(try #require(JSONNumber(text)).integer == integer)
        #expect(try parse(text).integer == integer)
    }

    @Test(
        "A double is the nearest one, and nil beyond the largest",
        arguments: [
            ("0.1", 0.1), ("1e2", 100), ("-1.5E-3", -0.0015), ("1e308", 1e308), ("1e309", nil), ("-1e999999999", nil),
            ("1e-999999999", 0),
            ("4.9e-324", .leastNonzeroMagnitude), ("9007199254740993", 9_007_199_254_740_992),
        ] as [(String, Double?)])
    func doubles(_ text: String, _ double: Double?) throws {
        #expect(try #require(JSONNumber(text)).double == double)
    }

    @Test("A number of a million digits is read")
    func manyDigits() throws {
        let digits = String(repeating: "7", count: 1_000_000)
        guard case .number(let number) = try parse(digits) else {
            Issue.record("not a number")
            return
        }
        #expect(number.integer == nil)
        #expect(number.double == nil)
        #expect(number.isWrittenAsInteger)
    }

    @Test("A number made from an integer or text is written the same way")
    func made() throws {
        #expect(JSONNumber(-7).text == "-7")
        #expect(JSONNumber(" 7") == nil)
        #expect(JSONNumber("7 ") == nil)
        #expect(JSONNumber("") == nil)
        #expect(JSONNumber("null") == nil)
        #expect(try #require(JSONNumber("1")) != #require(JSONNumber("1.0")))
    }
}
