import HTTPWire
import Testing

@Suite("Cookies")
struct CookieTests {
    private func cookies(_ lines: String...) -> CookieHeader { CookieHeader(HTTPHeaders(lines.map { ("Cookie", $0) })) }

    @Test("Cookies in their order", arguments: [
        ("", []), ("a=1", ["a=1"]), ("a=1; b=2", ["a=1", "b=2"]), ("a=1;b=2 ;\tc=3", ["a=1", "b=2", "c=3"]), ("a=", ["a="]), ("a=\"b\"", ["a=b"]), ("a=\"\"", ["a="]), ("a=b=c", ["a=b=c"]),
        (";;a=1;", ["a=1"]), ("__Host-kompas=AZaz09-_.~!", ["__Host-kompas=AZaz09-_.~!"]),
    ] as [(String, [String])])
    func reads(_ text: String, _ expected: [String]) {
        #expect(cookies(text).cookies.map { "\($0.name)=\($0.value)" } == expected)
    }

    @Test("One that is not well formed does not spoil its neighbours", arguments: [
        "a", "=1", "a b=1", "a =1", "a= 1", "a=1 2", "a=\"1", "a=1\"", "a=\"1\"2", "a=1,2", "a=1\\2", "a=\u{e6}", "\u{e6}=1", "a(b)=1", "a=\"b c\"",
    ])
    func leavesOut(_ bad: String) {
        #expect(cookies("x=1; \(bad); y=2").cookies.map(\.name) == ["x", "y"])
    }

    @Test("A name that comes twice has no value, wherever it comes")
    func ambiguous() {
        #expect(cookies("a=1; b=2")["b"] == "2")
        #expect(cookies("a=1; b=2")["B"] == nil)
        #expect(cookies("b=1; b=2")["b"] == nil)
        #expect(cookies("b=1", "b=1")["b"] == nil)
        #expect(cookies("a=1", "b=2")["b"] == "2")
    }

    @Test("No more cookies are read than a browser keeps")
    func limit() {
        let many = (0...CookieHeader.mostCookies).map { "c\($0)=x" }.joined(separator: "; ")
        #expect(cookies(many).cookies.count == CookieHeader.mostCookies)
    }

    @Test("A session's cookie is for this host alone, over TLS alone, and out of scripts' reach")
    func session() throws {
        #expect(try SetCookie.session("kompas", "abc").fieldValue == "__Host-kompas=abc; Path=/; Secure; HttpOnly; SameSite=Lax")
        #expect(try SetCookie.session("kompas", "", maxAge: 0).fieldValue == "__Host-kompas=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax")
        #expect(try SetCookie(name: "a", value: "b", maxAge: -5, path: "/x", isSecure: false, isHTTPOnly: false, sameSite: .strict).fieldValue == "a=b; Path=/x; Max-Age=0; SameSite=Strict")
    }

    @Test("A cookie that a browser would drop or read otherwise is not made")
    func rules() {
        #expect(throws: SetCookie.Fault.badName) { try SetCookie(name: "", value: "") }
        #expect(throws: SetCookie.Fault.badName) { try SetCookie(name: "a=b", value: "") }
        #expect(throws: SetCookie.Fault.badValue) { try SetCookie(name: "a", value: "b; Domain=evil") }
        #expect(throws: SetCookie.Fault.badValue) { try SetCookie(name: "a", value: "b\r\nX: y") }
        #expect(throws: SetCookie.Fault.badPath) { try SetCookie(name: "a", value: "", path: "x") }
        #expect(throws: SetCookie.Fault.badPath) { try SetCookie(name: "a", value: "", path: "/;x") }
        #expect(throws: SetCookie.Fault.notSecure) { try SetCookie(name: "__Host-a", value: "", isSecure: false) }
        #expect(throws: SetCookie.Fault.notSecure) { try SetCookie(name: "__SECURE-a", value: "", isSecure: false) }
        #expect(throws: SetCookie.Fault.notSecure) { try SetCookie(name: "a", value: "", isSecure: false, sameSite: .none) }
        #expect(throws: SetCookie.Fault.notWholeHost) { try SetCookie(name: "__host-a", value: "", path: "/v1") }
    }

    @Test("What is set comes back")
    func roundTrip() throws {
        let set = try SetCookie.session("kompas", "AZ-09_.~")
        let sent = try #require(set.fieldValue.split(separator: ";").first)
        #expect(cookies(String(sent))[set.name] == set.value)
    }
}
