import HTTPWire
import Testing

@Suite("Header fields")
struct HTTPHeadersTests {
    @Test("Names compare without regard to case; order and spelling stay")
    func lookup() {
        var headers = HTTPHeaders([("Accept", "a"), ("ETag", "\"1\"")])
        headers.add("accept", "b")
        #expect(headers["ACCEPT"] == "a")
        #expect(headers.values("Accept") == ["a", "b"])
        #expect(headers.contains("etag"))
        #expect(!headers.contains("etags"))
        #expect(headers["x"] == nil)
        #expect(headers.map { "\($0.name)=\($0.value)" } == ["Accept=a", "ETag=\"1\"", "accept=b"])
        #expect(headers.count == 3)
    }

    @Test("Setting replaces every field of the name, removing drops them")
    func setting() {
        var headers = HTTPHeaders([("A", "1"), ("B", "2"), ("a", "3")])
        headers.set("A", "4")
        #expect(headers.map { "\($0.name)=\($0.value)" } == ["B=2", "A=4"])
        headers.remove("b")
        #expect(headers.map(\.name) == ["A"])
        headers.remove("A")
        #expect(headers.isEmpty)
    }

    @Test("Names that differ in more than the case of letters differ")
    func folding() {
        #expect(!HTTPHeaders([("a^", "1")]).contains("A~"))
        #expect(!HTTPHeaders([("a@", "1")]).contains("A`"))
    }
}
