import JSON
import Testing

/// Documents made at random from a seed, the same on every run.
private struct RandomDocuments {
    var generator: SeededRandom

    mutating func document(depth: Int = 0) -> JSONValue {
        switch Int.random(in: 0..<(depth < 5 ? 8 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2, 3: return number()
        case 4: return .string(text())
        case 5: return .array((0..<Int.random(in: 0...5, using: &generator)).map { _ in document(depth: depth + 1) })
        default:
            let count = Int.random(in: 0...(depth == 0 ? 30 : 5), using: &generator)
            return .object((0..<count).map { JSONMember(name: "\($0)\(text())", value: document(depth: depth + 1)) })
        }
    }

    mutating func number() -> JSONValue {
        var text = Bool.random(using: &generator) ? "-" : ""
        text += String(
            UInt64.random(in: 0...UInt64.max, using: &generator) >> UInt64.random(in: 0..<64, using: &generator))
        if Int.random(in: 0..<4, using: &generator) == 0 { text += ".0\(Int.random(in: 0..<1000, using: &generator))" }
        if Int.random(in: 0..<4, using: &generator) == 0 { text += "E\(Int.random(in: -400..<400, using: &generator))" }
        return JSONNumber(text).map(JSONValue.number) ?? .string("not a number: \(text)")
    }

    mutating func text() -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...20, using: &generator) {
            let ceiling: UInt32 = [0x24, 0x80, 0x80, 0x180, 0x3000, 0x1F700].randomElement(using: &generator) ?? 0x80
            let codePoint = UInt32.random(in: 0..<ceiling, using: &generator)
            if let scalar = Unicode.Scalar(codePoint), codePoint & 0xFFFE != 0xFFFE,
                !(0xFDD0...0xFDEF).contains(codePoint)
            {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// One to four bytes changed, added, taken out or repeated elsewhere.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        let telling = Array("[]{}:,\"\\u0dD8-+.eE \n\u{0}tfn/ø".utf8) + [0xFF, 0xED, 0xA0, 0xF0, 0x80]
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[index] = telling.randomElement(using: &generator) ?? 0
            case 1: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 2: bytes.remove(at: index)
            case 3: bytes.insert(telling.randomElement(using: &generator) ?? 0, at: index)
            default:
                let end = min(index + Int.random(in: 1...12, using: &generator), bytes.count)
                bytes.insert(
                    contentsOf: Array(bytes[index..<end]), at: Int.random(in: bytes.indices, using: &generator))
            }
        }
        return bytes
    }
}

@Suite("Documents made at random")
struct RandomDocumentTests {
    @Test("What the writer writes is parsed as the same document", arguments: [1, 2] as [UInt64])
    func roundTrip(seed: UInt64) throws {
        var documents = RandomDocuments(generator: SeededRandom(seed: seed))
        for _ in 0..<1_500 {
            let document = documents.document()
            #expect(try JSONValue.parse(written(document)) == document)
        }
    }

    @Test("A prefix of an array or object is refused, and all of it is not")
    func prefixes() throws {
        var documents = RandomDocuments(generator: SeededRandom(seed: 3))
        let mixed = #" {"a":[-1.5e+10,"\u00e6\ud83d\ude00ø",true,false,null,{}],"\n":"#
        for _ in 0..<40 {
            let bytes = Array(mixed.utf8) + written(documents.document()) + Array("}".utf8)
            _ = try JSONValue.parse(bytes)
            for length in 0..<bytes.count {
                let error = refusal(of: Array(bytes.prefix(length)))
                #expect((0...length).contains(error?.offset ?? -1), "prefix of \(length) bytes")
            }
        }
    }

    @Test(
        "A document damaged at random is refused at an offset inside it, or survives writing and parsing again",
        arguments: [11, 12, 13, 14] as [UInt64])
    func mutations(seed: UInt64) throws {
        var documents = RandomDocuments(generator: SeededRandom(seed: seed))
        let form =
            #"{"navn":"B\u00f8rge Ærø","alder":42,"tal":[1,-2.5e3,0],"ja":true,"note":null,"m\ud83d\ude00":{"x":"y"}}"#
        var refused = 0
        for round in 0..<50_000 {
            let bytes = documents.mutated(Array(form.utf8))
            if let error = refusal(of: bytes) {
                refused += 1
                if !(0...bytes.count).contains(error.offset) { Issue.record("round \(round): offset \(error.offset)") }
            } else {
                let document = try JSONValue.parse(bytes)
                if try JSONValue.parse(written(document)) != document {
                    Issue.record("round \(round) came back changed")
                }
            }
        }
        #expect((10_000..<49_000).contains(refused))
    }
}
