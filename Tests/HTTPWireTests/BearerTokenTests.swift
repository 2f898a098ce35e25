import HTTPWire
import Testing

@Suite("The token of a request")
struct BearerTokenTests {
    @Test("It stands behind the scheme, whose case does not count, and blanks around it are not part of it", arguments: [
        "Bearer abc", "bearer abc", "BEARER abc", "Bearer   abc", "Bearer \t abc \t",
    ])
    func found(_ value: String) {
        #expect(HTTPHeaders([("X", "1"), ("authorization", value)]).bearerToken == "abc")
    }

    @Test("Another scheme, or a scheme alone, has none", arguments: ["", "Bearer", "Bearer ", "Bearer  \t", "Bearerabc", "Bearer\tabc", "Basic abc", "abc", "Beare abc"])
    func none(_ value: String) {
        #expect(HTTPHeaders([("Authorization", value)]).bearerToken == nil)
    }

    @Test("Only the first field counts, and a request without one has none")
    func first() {
        #expect(HTTPHeaders([("Authorization", "Basic x"), ("Authorization", "Bearer abc")]).bearerToken == nil)
        #expect(HTTPHeaders([("Authorization", "Bearer abc"), ("X", "1"), ("authorization", "Bearer abd")]).bearerToken == nil)
        #expect(HTTPHeaders([("Proxy-Authorization", "Bearer abc")]).bearerToken == nil)
    }
}
