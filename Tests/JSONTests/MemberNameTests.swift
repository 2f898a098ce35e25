import JSON
import Testing

@Suite("Names in objects (RFC 7493 section 2.3)")
struct MemberNameTests {
    @Test(
        "A name that occurs twice is refused, compared after unescaping",
        arguments: [
            #"{"a":1,"a":1}"#, #"{"a":1,"\u0061":2}"#, #"{"":1,"":2}"#, #"{"x":{"å":1,"\u00e5":2}}"#,
            #"{"/":1,"\/":2}"#,
        ])
    func duplicates(_ text: String) {
        #expect(refusal(of: text)?.reason == .duplicateName)
    }

    @Test("Names that only look alike are different (RFC 8259 section 8.3)")
    func canonicallyEquivalent() throws {
        let document = try parse(#"{"\u00e5":1,"a\u030a":2,"A":3,"a":4}"#)
        #expect(document.members?.count == 4)
        #expect(document["a\u{30A}"]?.integer == 2)
        #expect(try parse(#""\u00e5""#) != parse(#""a\u030a""#))
    }

    @Test("The same name may stand in different objects")
    func nested() throws {
        #expect(try parse(#"{"a":{"a":{"a":[{"a":1},{"a":2}]}}}"#)["a"]?["a"]?["a"]?[1]?["a"]?.integer == 2)
    }

    @Test("A duplicate is found wherever it stands among many names", arguments: [1, 11, 12, 13, 14, 40, 1000])
    func duplicatesAmongMany(_ count: Int) {
        for position in Set([0, count / 2, count - 1]) {
            let names = (0..<count).map { "\"n\($0)\":0" } + ["\"n\(position)\":1"]
            #expect(refusal(of: "{\(names.joined(separator: ","))}")?.reason == .duplicateName)
        }
    }

    @Test("An object with 100,000 names is read, and its last duplicate is found")
    func manyNames() throws {
        let names = (0..<100_000).map { "\"\($0)\":0" }.joined(separator: ",")
        let limits = JSONLimits(maxBytes: 4_000_000)
        #expect(try parse("{\(names)}", limits: limits).members?.count == 100_000)
        #expect(refusal(of: "{\(names),\"99999\":0}", limits: limits)?.reason == .duplicateName)
    }

    @Test("Long names of combining marks, which are slow to normalise, are read")
    func combiningMarks() throws {
        let marks = String(repeating: "\u{315}\u{316}", count: 20_000)
        let members = (0..<20).map { "\"\(marks)\($0)\":0" }.joined(separator: ",")
        #expect(try parse("{\(members)}", limits: JSONLimits(maxBytes: 4_000_000)).members?.count == 20)
    }
}
