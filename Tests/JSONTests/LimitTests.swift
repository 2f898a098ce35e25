import Foundation
import JSON
import Testing

@Suite("Limits of a document")
struct LimitTests {
    private func nested(_ depth: Int, _ open: String = "[", _ close: String = "]") -> String {
        String(repeating: open, count: depth) + String(repeating: close, count: depth)
    }

    @Test("64 arrays inside each other are read, 65 are refused where the last one opens")
    func depthOfArrays() throws {
        _ = try parse(nested(64))
        #expect(refusal(of: nested(65)) == JSONSyntaxError(offset: 64, reason: .tooDeep))
    }

    @Test("Objects count like arrays")
    func depthOfObjects() throws {
        _ = try parse(#"{"a":[{"b":[]}]}"#, limits: JSONLimits(maxDepth: 4))
        #expect(refusal(of: #"{"a":[{"b":[]}]}"#, limits: JSONLimits(maxDepth: 3))?.reason == .tooDeep)
        #expect(refusal(of: "[]", limits: JSONLimits(maxDepth: 0))?.reason == .tooDeep)
        #expect(refusal(of: "1", limits: JSONLimits(maxDepth: 0)) == nil)
    }

    @Test("Siblings do not add to the depth")
    func siblings() throws {
        let elements = [String](repeating: "[{}]", count: 500).joined(separator: ",")
        _ = try parse("[\(elements)]", limits: JSONLimits(maxDepth: 3))
    }

    @Test("A document of opening brackets alone is refused", arguments: ["[", #"{"a":"#])
    func openingsAlone(_ opening: String) {
        let text = String(repeating: opening, count: 1_000_000 / opening.utf8.count)
        #expect(refusal(of: text)?.reason == .tooDeep)
    }

    @Test("The greatest depth is read, compared, written and freed on a stack of 512 KiB")
    func greatestDepthOnSmallStack() async throws {
        let limits = JSONLimits(maxDepth: 1_000_000)
        #expect(limits.maxDepth == JSONLimits.greatestDepth)
        #expect(refusal(of: nested(JSONLimits.greatestDepth + 1), limits: limits)?.reason == .tooDeep)
        let pairs = JSONLimits.greatestDepth / 2
        let deepest = String(repeating: #"[{"a":"#, count: pairs) + "1" + String(repeating: "}]", count: pairs)
        let same = await withCheckedContinuation { continuation in
            let thread = Thread {
                let first = try? parse(deepest, limits: limits)
                let second = first.flatMap { try? JSONValue.parse(written($0), limits: limits) }
                continuation.resume(returning: first != nil && first == second)
            }
            thread.stackSize = 512 * 1024
            thread.start()
        }
        #expect(same)
    }

    @Test("The size is limited to the byte")
    func size() throws {
        let limits = JSONLimits(maxBytes: 10)
        _ = try parse(#""12345678""#, limits: limits)
        #expect(refusal(of: #""123456789""#, limits: limits) == JSONSyntaxError(offset: 10, reason: .tooLarge))
        #expect(JSONLimits.standard.maxBytes == 1_048_576)
        #expect(JSONLimits.standard.maxDepth == 64)
        #expect(refusal(of: String(repeating: " ", count: 1_048_577))?.reason == .tooLarge)
    }

    @Test("Limits below zero are zero")
    func negativeLimits() {
        let limits = JSONLimits(maxDepth: -1, maxBytes: -1)
        #expect(limits.maxDepth == 0)
        #expect(limits.maxBytes == 0)
        #expect(refusal(of: "1", limits: limits)?.reason == .tooLarge)
    }
}
