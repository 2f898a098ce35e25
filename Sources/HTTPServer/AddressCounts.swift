import Glibc
import Synchronization

/// Where a connection comes from, as far as caps count: an IPv4 address, or the /64 of an IPv6 address, since whoever has one of its
/// addresses has them all.
struct ClientNetwork: Sendable, Hashable {
    private let bits: UInt64

    /// No address: a Unix socket. Caps do not count it.
    static let none = ClientNetwork(bits: 0)

    private init(bits: UInt64) {
        self.bits = bits
    }

    /// The network of an address that the system filled in.
    init(_ storage: sockaddr_storage) {
        var storage = storage
        let family = Int32(storage.ss_family)
        bits = withUnsafeBytes(of: &storage) { bytes in
            switch family {
            case AF_INET: Self.ipv4(bytes.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr)
            case AF_INET6:
                withUnsafeBytes(of: bytes.loadUnaligned(as: sockaddr_in6.self).sin6_addr) { address in
                    // An IPv4 client of a listener for both (RFC 4291 section 2.5.5.2).
                    let isMapped = address[..<10].allSatisfy { $0 == 0 } && address[10] == 0xFF && address[11] == 0xFF
                    return isMapped ? Self.ipv4(address.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
                        : address.loadUnaligned(as: UInt64.self)
                }
            default: 0
            }
        }
    }

    /// Beside an all-ones prefix, which is multicast and no client's.
    private static func ipv4(_ address: UInt32) -> UInt64 { 0xFFFF_FFFF_0000_0000 | UInt64(address) }
}

/// How many connections each network has. Holds no more than the connections that are open.
final class AddressCounts: Sendable {
    private let counts = Mutex<[ClientNetwork: Int]>([:])

    /// Counts one more. Returns how many there are with it.
    func add(_ network: ClientNetwork) -> Int {
        guard network != .none else { return 0 }
        return counts.withLock { counts in
            counts[network, default: 0] += 1
            return counts[network] ?? 0
        }
    }

    /// Counts one less.
    func remove(_ network: ClientNetwork) {
        guard network != .none else { return }
        counts.withLock { counts in
            let left = (counts[network] ?? 0) - 1
            counts[network] = left > 0 ? left : nil
        }
    }
}
