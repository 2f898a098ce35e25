import Endpoints
import Service
import Storage
import Support
import Testing

@Suite("Trusted proxies")
struct TrustedProxyTests {
    private func forwarded(_ address: String) -> [(String, String)] { [("Forwarded", "for=\(address);proto=https")] }

    /// What some others are told. Two callers of many thousand share an allowance by chance, all of these hardly.
    private func others(_ addresses: [String], _ ask: (String) throws -> Int) rethrows -> Set<Int> { Set(try addresses.map(ask)) }

    @Test("Behind a trusted proxy each client has its own allowance, and the access log has the client's address")
    func behindProxy() throws {
        let jobcenter = try TestJobcenter {
            $0.trustedProxies = ["10.0.0.0/8", "127.0.0.1"]
            $0.rateLimits.perAddress = 1
        }
        let proxy = jobcenter.client(nil)
        func page(_ headers: [(String, String)]) throws -> Int { try proxy.get("/docs", headers: headers).status }
        #expect(try page(forwarded("192.0.2.1")) == 200)
        #expect(try page(forwarded("192.0.2.1")) == 429)
        #expect(try others(["192.0.2.2", "192.0.2.12", "192.0.2.22"]) { try page(forwarded($0)) }.contains(200))
        // Through a further proxy that is trusted.
        #expect(try others(["192.0.2.3", "192.0.2.13", "192.0.2.23"]) { try page([("X-Forwarded-For", "\($0), 10.1.2.3")]) }.contains(200))
        #expect(try page(forwarded("192.0.2.3")) == 429)
        _ = try jobcenter.client(jobcenter.people.caseworker.token).get("/v1/cases", headers: forwarded("192.0.2.4"))
        #expect(try jobcenter.logged("listCases").map(\.peer) == ["192.0.2.4"])
    }

    @Test("What anybody else says of the client is ignored: no allowance is gained by it, and the log has the socket's address")
    func fromAnybody() throws {
        let jobcenter = try TestJobcenter {
            $0.trustedProxies = ["10.0.0.0/8"]
            $0.rateLimits.perAddress = 1
        }
        let client = jobcenter.client(nil)
        #expect(try client.get("/docs", headers: forwarded("192.0.2.1")).status == 200)
        #expect(try client.get("/docs", headers: forwarded("192.0.2.2")).status == 429)
        _ = try jobcenter.client(jobcenter.people.caseworker.token).get("/v1/cases", headers: [("X-Forwarded-For", "192.0.2.4")])
        #expect(try jobcenter.logged("listCases").map(\.peer) == ["127.0.0.1"])
    }

    @Test("Wrong tokens slow down the client behind the proxy, and not the proxy")
    func wrongTokens() throws {
        let jobcenter = try TestJobcenter { $0.trustedProxies = ["127.0.0.1"] }
        let guesser = jobcenter.client("kompas_wrong")
        var statuses: [Int] = []
        for _ in 0..<20 { statuses.append(try guesser.get("/v1/me", headers: forwarded("192.0.2.1")).status) }
        #expect(statuses.contains(429))
        let elsewhere = try others(["192.0.2.2", "192.0.2.12", "192.0.2.22"]) { try guesser.get("/v1/me", headers: forwarded($0)).status }
        #expect(elsewhere.contains(401))
    }

    @Test("The addresses of one IPv6 network share an allowance, of open pages and of wrong tokens, and so leave no rows without number")
    func networks() throws {
        let jobcenter = try TestJobcenter {
            $0.trustedProxies = ["127.0.0.1"]
            $0.rateLimits.perAddress = 2
        }
        let pages = jobcenter.client(nil)
        func page(_ address: String) throws -> Int { try pages.get("/docs", headers: forwarded("\"[\(address)]\"")).status }
        #expect(try [page("2001:db8::1"), page("2001:db8::2"), page("2001:db8::3:4:5:6")] == [200, 200, 429])
        #expect(try others(["2001:db8:0:1::1", "2001:db8:0:2::1", "2001:db8:0:3::1"], page).contains(200))
        let oldAddresses = try (1...12).map { try page("::ffff:192.0.2.\($0)") }
        #expect(oldAddresses.count { $0 == 200 } > 9, "they are no network, and each has its own")

        let guesser = jobcenter.client("kompas_wrong")
        let statuses = try (1...40).map { try guesser.get("/v1/cases", headers: forwarded("\"[2001:db8:0:7::\($0)]\"")).status }
        #expect(statuses.count { $0 == 401 } <= 15 && statuses.last == 429)
        #expect(try jobcenter.logged("listCases").count == statuses.count { $0 == 401 })
    }
}
