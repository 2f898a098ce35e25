import HTTPWire
import Testing

@Suite("IP addresses")
struct IPAddressTests {
    @Test("One address has one text, and IPv4 inside IPv6 is IPv4", arguments: [
        ("192.0.2.4", "192.0.2.4"), ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"), ("::", "::"), ("::1", "::1"), ("1::", "1::"),
        ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"), ("2001:db8::0001", "2001:db8::1"), ("::ffff:192.0.2.4", "192.0.2.4"),
        ("::FFFF:c000:204", "192.0.2.4"), ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
        ("1:0:0:2:3:0:0:4", "1::2:3:0:0:4"), ("1:2:3:4:5:6:7:0", "1:2:3:4:5:6:7:0"), ("1::3:4:5:6:7:8", "1:0:3:4:5:6:7:8"),
        ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"), ("::1.2.3.4", "::102:304"),
    ])
    func reads(_ text: String, _ canonical: String) throws {
        let address = try #require(IPAddress(text))
        #expect(address.description == canonical)
        #expect(IPAddress(canonical) == address)
        #expect(address.isIPv4 == canonical.contains("."))
    }

    @Test("Anything else is no address", arguments: [
        "", " ", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.4 ", " 1.2.3.4", "1.2.3.", ".1.2.3", "1..2.3", "+1.2.3.4", "1.2.3.-4",
        "1.2.3.0x4", "１.2.3.4", ":", ":::", ":1", "1:", "1::2::3", "::1::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8", "12345::", "g::", "::1%eth0", "[::1]", "1.2.3.4::", "::1.2.3", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4", "::ffff:1.2.3.256",
        "localhost", "0000:0000:0000:0000:0000:0000:0000:0000:0000:0000:0000",
    ])
    func refuses(_ text: String) {
        #expect(IPAddress(text) == nil)
    }
}

@Suite("Trusted proxies")
struct TrustedProxiesTests {
    @Test("A range holds what shares its prefix", arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("10.0.0.0/8", "::ffff:10.0.0.1", true), ("10.1.2.3", "10.1.2.3", true),
        ("10.1.2.3", "10.1.2.4", false), ("192.0.2.128/25", "192.0.2.127", false), ("192.0.2.128/25", "192.0.2.128", true), ("0.0.0.0/0", "8.8.8.8", true),
        ("0.0.0.0/0", "2001:db8::1", false), ("::/0", "8.8.8.8", true), ("2001:db8::/33", "2001:db8:7fff::1", true),
        ("2001:db8::/33", "2001:db8:8000::1", false), ("::1", "::1", true), ("::1, 10.0.0.0/8", "10.0.0.9", true), ("::1 10.0.0.0/8", "10.0.0.9", true),
        ("10.0.0.1/32", "10.0.0.1", true), ("", "127.0.0.1", false),
    ])
    func contains(_ list: String, _ address: String, _ expected: Bool) throws {
        let (proxies, faults) = TrustedProxies.read(list)
        #expect(faults == [])
        #expect(try proxies.contains(#require(IPAddress(address))) == expected)
        #expect(proxies.isEmpty == list.isEmpty)
    }

    @Test("All faults of a list come back together, and what is good counts")
    func faults() throws {
        let (proxies, faults) = TrustedProxies.read("proxy.example, 10.0.0.0/33 ::1/129,10.0.0.1/8, 10.0.0.0/08, 10.0.0.0/, 2001:db8::1/32, 192.0.2.1")
        #expect(faults.map(\.item) == ["proxy.example", "10.0.0.0/33", "::1/129", "10.0.0.1/8", "10.0.0.0/08", "10.0.0.0/", "2001:db8::1/32"])
        #expect(faults.map(\.reason) == [
            .notAnAddress, .badPrefixLength, .badPrefixLength, .hostBitsSet, .badPrefixLength, .badPrefixLength, .hostBitsSet,
        ])
        #expect(try proxies.contains(#require(IPAddress("192.0.2.1"))))
        #expect(try !proxies.contains(#require(IPAddress("10.0.0.1"))))
    }
}
