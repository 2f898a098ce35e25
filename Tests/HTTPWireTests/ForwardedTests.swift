import HTTPWire
import Testing

@Suite("Forwarded")
struct ForwardedTests {
    private func chain(_ fields: (String, String)...) -> ForwardedChain { ForwardedChain(HTTPHeaders(fields)) }

    private func address(_ text: String) throws -> ForwardedElement.Node { .address(try #require(IPAddress(text))) }

    @Test("Elements of several lines are one list; names and schemes know no case, ports are left aside")
    func reads() throws {
        let chain = chain(
            ("Forwarded", #"For="[2001:DB8::1]:4711";Proto=HTTPS;host="kompas.example:8443";by=_x"#), ("Forwarded", "for=192.0.2.60;ext=1 , , for=unknown"),
            ("Forwarded", #"for="_hidden-1:_p""#))
        #expect(chain.elements == [
            ForwardedElement(client: try address("2001:db8::1"), scheme: "https", host: "kompas.example:8443"),
            ForwardedElement(client: try address("192.0.2.60")), ForwardedElement(client: .hidden), ForwardedElement(client: .hidden),
        ])
        #expect(!chain.isCutShort)
    }

    @Test("What breaks a rule cuts the list before what stands behind it", arguments: [
        "for=", "for", "=1", "for=1.2.3", "for=1.2.3.4;for=1.2.3.4", "for=\"1.2.3.4", "for=1.2.3.4:80", "for=[::1]", "for=\"::1\"", "for=\"[1.2.3.4]\"",
        "for=\"1.2.3.4:\"", "for=\"1.2.3.4:123456\"", "for=\"1.2.3.4:_\"", "for=_", "for=1.2.3.4 x", "for = 1.2.3.4", "for=1.2.3.4;proto=h_p", "proto=1",
        "host=\"a b\"", "host=a/b", "by=nobody", ";", "for=\"1.2.3.4\\", "for=\"\\\"", "\"", "\"\"\"", "for=\u{e6}",
    ])
    func cutsShort(_ broken: String) throws {
        let chain = chain(("Forwarded", "for=10.9.9.9, \(broken)"), ("Forwarded", #"for=192.0.2.60;ext="a, \"b\\", proto=https"#))
        #expect(chain.elements == [ForwardedElement(client: try address("192.0.2.60")), ForwardedElement(scheme: "https")])
        #expect(chain.isCutShort)
    }

    @Test("The older fields line up from their end; a single value speaks of every hop")
    func older() throws {
        #expect(chain(("X-Forwarded-For", "192.0.2.1, 2001:db8::2"), ("X-Forwarded-For", "[2001:db8::3]:80,192.0.2.4:99"), ("X-Forwarded-Proto", "https")).elements == [
            ForwardedElement(client: try address("192.0.2.1"), scheme: "https"), ForwardedElement(client: try address("2001:db8::2"), scheme: "https"),
            ForwardedElement(client: try address("2001:db8::3"), scheme: "https"), ForwardedElement(client: try address("192.0.2.4"), scheme: "https"),
        ])
        #expect(chain(("X-Forwarded-For", "192.0.2.1"), ("X-Forwarded-Proto", "ftp, http"), ("X-Forwarded-Host", "a b, kompas.example")).elements == [
            ForwardedElement(client: try address("192.0.2.1"), scheme: "http", host: "kompas.example")
        ])
        #expect(chain(("X-Forwarded-For", "1.1.1.1, 2.2.2.2, 3.3.3.3"), ("X-Forwarded-Host", "inner, b@d")).elements.map(\.host) == [nil, "inner", nil])
        #expect(chain(("X-Forwarded-Proto", "https")).elements == [ForwardedElement(scheme: "https")])
        #expect(chain(("X-Forwarded-Host", "kompas.example")).elements == [ForwardedElement(host: "kompas.example")])
        let cut = chain(("X-Forwarded-For", "192.0.2.1, nobody, 192.0.2.3"))
        #expect(cut.elements == [ForwardedElement(client: try address("192.0.2.3"))])
        #expect(cut.isCutShort)
        #expect(chain(("X-Forwarded-For", "\"192.0.2.1, 192.0.2.3")).elements == [ForwardedElement(client: try address("192.0.2.3"))])
    }

    @Test("Forwarded wins over the older fields, also when it says nothing")
    func standardWins() throws {
        #expect(chain(("X-Forwarded-For", "192.0.2.1"), ("Forwarded", "for=192.0.2.2")).elements == [ForwardedElement(client: try address("192.0.2.2"))])
        #expect(chain(("X-Forwarded-For", "192.0.2.1"), ("Forwarded", "")).elements == [])
        #expect(chain(("X-Forwarded-For", "192.0.2.1"), ("Forwarded", "?")).elements == [])
    }

    @Test("No way has more than 32 hops")
    func limit() {
        for field in [("Forwarded", "for=10.0.0.1"), ("X-Forwarded-For", "10.0.0.1")] {
            let full = chain((field.0, Array(repeating: field.1, count: 32).joined(separator: ",")))
            #expect(full.elements.count == 32)
            #expect(!full.isCutShort)
            let over = chain((field.0, Array(repeating: field.1, count: 5000).joined(separator: ",")))
            #expect(over.elements.count == 32)
            #expect(over.isCutShort)
        }
    }
}

@Suite("The client behind proxies")
struct ClientAddressTests {
    private func client(_ peer: String, _ fields: (String, String)..., trusted: String = "10.0.0.0/8, ::1") -> ClientAddress {
        let (proxies, faults) = TrustedProxies.read(trusted)
        #expect(faults == [])
        return .behind(peer: peer, head: RequestHead(method: "GET", target: "/", headers: HTTPHeaders(fields)), trusted: proxies)
    }

    @Test("What an untrusted peer claims is not read")
    func untrustedPeer() {
        let claim = ("Forwarded", "for=192.0.2.9;proto=https;host=evil.example")
        #expect(client("192.0.2.1", claim) == ClientAddress(address: "192.0.2.1"))
        #expect(client("unix", claim) == ClientAddress(address: "unix"))
        #expect(client("10.0.0.1", claim, trusted: "") == ClientAddress(address: "10.0.0.1"))
        #expect(client("192.0.2.1", ("X-Forwarded-For", "10.0.0.1")) == ClientAddress(address: "192.0.2.1"))
    }

    @Test("The way goes back through trusted proxies to the first that is not, and takes what the outermost of them saw")
    func walks() {
        let far = ("Forwarded", "for=6.6.6.6;proto=ftp, for=192.0.2.9;proto=https;host=kompas.example, for=10.0.0.2;proto=http;host=inner")
        #expect(client("10.0.0.1", far) == ClientAddress(address: "192.0.2.9", scheme: "https", host: "kompas.example"))
        #expect(client("::1", far) == ClientAddress(address: "192.0.2.9", scheme: "https", host: "kompas.example"))
        #expect(client("10.0.0.1") == ClientAddress(address: "10.0.0.1"))
        #expect(client("10.0.0.1", ("Forwarded", "for=10.0.0.3, for=10.0.0.2")) == ClientAddress(address: "10.0.0.3"))
        #expect(
            client("10.0.0.1", ("X-Forwarded-For", "6.6.6.6, ::ffff:192.0.2.9, 10.0.0.2"), ("X-Forwarded-Proto", "https"))
                == ClientAddress(address: "192.0.2.9", scheme: "https"))
    }

    @Test("A broken or hidden hop ends the way at the last that is known")
    func ends() {
        #expect(client("10.0.0.1", ("Forwarded", "for=192.0.2.9, for=10.0.0.3;for=10.0.0.3, for=10.0.0.2;proto=https")) == ClientAddress(address: "10.0.0.2", scheme: "https"))
        #expect(client("10.0.0.1", ("Forwarded", "garbage")) == ClientAddress(address: "10.0.0.1"))
        #expect(client("10.0.0.1", ("Forwarded", "for=192.0.2.9, for=unknown;proto=https;host=h")) == ClientAddress(address: "10.0.0.1", scheme: "https", host: "h"))
        #expect(client("10.0.0.1", ("X-Forwarded-For", "192.0.2.9, 10.0.0.256")) == ClientAddress(address: "10.0.0.1"))
        #expect(client("10.0.0.1", ("X-Forwarded-Proto", "https")) == ClientAddress(address: "10.0.0.1", scheme: "https"))
    }

    @Test("What a client wrote before a proxy's words cannot change them", arguments: ["for=\"", "\\", "\"\\", ",\",", "for=\"a\\", "\"\"\""])
    func cannotBeConfused(_ poison: String) {
        #expect(client("10.0.0.1", ("Forwarded", "\(poison), for=192.0.2.9;proto=\"https\"")) == ClientAddress(address: "192.0.2.9", scheme: "https"))
    }
}
