/// The proxies whose word about the client is taken: addresses and ranges in CIDR notation (RFC 4632, section 3.1; RFC 4291,
/// section 2.3), IPv4 and IPv6.
public struct TrustedProxies: Sendable, Hashable {
    private struct Network: Sendable, Hashable {
        var base: UInt128
        var mask: UInt128
    }

    private var networks: [Network] = []

    /// What is wrong with one item of a list.
    public struct Fault: Error, Sendable, Hashable {
        /// The item as it was written.
        public let item: String
        /// What is wrong with it.
        public let reason: Reason

        /// The rules an item can break.
        public enum Reason: String, Sendable, Hashable {
            /// It is neither an IPv4 nor an IPv6 address.
            case notAnAddress = "not-an-address"
            /// The length behind the slash is no number of bits of such an address.
            case badPrefixLength = "bad-prefix-length"
            /// Bits behind the prefix are set, so that the range is not the one that was meant.
            case hostBitsSet = "host-bits-set"
        }
    }

    /// Nobody is trusted.
    public init() {}

    /// Nobody is trusted.
    public var isEmpty: Bool { networks.isEmpty }

    /// Reads a list separated by commas or blanks, such as `10.0.0.0/8, ::1`. What is at fault is left out and told.
    public static func read(_ list: String) -> (proxies: TrustedProxies, faults: [Fault]) {
        var proxies = TrustedProxies()
        var faults: [Fault] = []
        for item in list.split(whereSeparator: { $0 == "," || $0 == " " || $0 == "\t" }) {
            switch network(item) {
            case .success(let network): proxies.networks.append(network)
            case .failure(let fault): faults.append(fault)
            }
        }
        return (proxies, faults)
    }

    /// This machine's own addresses.
    public static let loopback = read("127.0.0.0/8 ::1").proxies

    /// These and those.
    public func joined(with others: TrustedProxies) -> TrustedProxies {
        var both = self
        both.networks += others.networks
        return both
    }

    /// Whether the address is one of them.
    public func contains(_ address: IPAddress) -> Bool {
        networks.contains { address.bits & $0.mask == $0.base }
    }

    private static func network(_ item: Substring) -> Result<Network, Fault> {
        func fault(_ reason: Fault.Reason) -> Result<Network, Fault> { .failure(Fault(item: String(item), reason: reason)) }
        let parts = item.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = parts.first.flatMap({ IPAddress($0) }) else { return fault(.notAnAddress) }
        // Written with dots, the bits of the length are those of IPv4.
        let unwritten = parts[0].utf8.contains(UInt8(ascii: ":")) ? 0 : 96
        var length = 128
        if parts.count == 2 {
            guard let bits = Int(parts[1]), String(bits) == parts[1], (0...128 - unwritten).contains(bits) else { return fault(.badPrefixLength) }
            length = bits + unwritten
        }
        let mask: UInt128 = length == 0 ? 0 : ~0 << UInt128(128 - length)
        guard address.bits & ~mask == 0 else { return fault(.hostBitsSet) }
        return .success(Network(base: address.bits, mask: mask))
    }
}
