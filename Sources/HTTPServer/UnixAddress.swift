public import Glibc

/// The address of a Unix socket (unix(7)).
public struct UnixAddress: Sendable {
    private var address = sockaddr_un()

    /// nil when the path is too long for an address: 107 bytes at most.
    public init?(_ path: String) {
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: address.sun_path), !bytes.contains(0) else { return nil }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    }

    /// Lends the address as the calls of the system want it.
    public mutating func withPointer<Output>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Output) -> Output {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
    }
}
