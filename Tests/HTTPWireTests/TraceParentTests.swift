import HTTPWire
import Testing

@Suite("traceparent")
struct TraceParentTests {
    private static let trace = "0af7651916cd43dd8448eb211c80319c"
    private static let parent = "b7ad6b7169203331"

    @Test("Version 00, and of later versions what it has", arguments: [
        ("00-\(trace)-\(parent)-01", true), ("00-\(trace)-\(parent)-00", false), ("00-\(trace)-\(parent)-ff", true), ("cc-\(trace)-\(parent)-01", true),
        ("cc-\(trace)-\(parent)-00-what-the-future-holds", false), ("01-\(trace)-\(parent)-03-", true),
    ])
    func reads(_ text: String, _ sampled: Bool) throws {
        let read = try #require(TraceParent(text))
        #expect(read.traceID == Self.trace)
        #expect(read.parentID == Self.parent)
        #expect(read.isSampled == sampled)
    }

    @Test("Anything else says nothing", arguments: [
        "", "00", "ff-\(trace)-\(parent)-01", "00-\(trace)-\(parent)-01-", "00-\(trace)-\(parent)-01-x", "00-\(trace)-\(parent)-0", "00-\(trace)-\(parent)-0g", "00-\(trace)-\(parent)-012",
        "cc-\(trace)-\(parent)-012", "00-\(trace.uppercased())-\(parent)-01", "00-\(trace)-\(parent.uppercased())-01", "0A-\(trace)-\(parent)-01", "00-00000000000000000000000000000000-\(parent)-01",
        "00-\(trace)-0000000000000000-01", "00_\(trace)-\(parent)-01", "00-\(trace)\(parent)-01-0", " 00-\(trace)-\(parent)-01", "cc-\(trace)-\(parent)-01-\(String(repeating: "x", count: 256))",
    ])
    func refuses(_ text: String) {
        #expect(TraceParent(text) == nil)
    }

    @Test("A field that comes twice says nothing")
    func twice() {
        let value = "00-\(Self.trace)-\(Self.parent)-01"
        #expect(TraceParent(HTTPHeaders([("Traceparent", value)])) != nil)
        #expect(TraceParent(HTTPHeaders([("traceparent", value), ("traceparent", value)])) == nil)
        #expect(TraceParent(HTTPHeaders()) == nil)
    }
}
