public import Glibc

/// The address of a Unix socket (unix(7)).
public struct UnixAddress: Sendable {
    private var address = sockaddr_un()
    private var length = socklen_t(MemoryLayout<sockaddr_un>.size)

    /// An address in the file system, or, for a name that begins with `@`, in the abstract namespace; nil when the name is too long: 107
    /// bytes at most.
    public init?(_ path: String) {
        var bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: address.sun_path), !bytes.contains(0) else { return nil }
        if bytes[0] == UInt8(ascii: "@") {
            bytes[0] = 0
            // An abstract name is as long as its address says, and every byte of it counts.
            length = socklen_t(MemoryLayout<sockaddr_un>.size - MemoryLayout.size(ofValue: address.sun_path) + bytes.count)
        }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    }

    /// Lends the address as the calls of the system want it.
    public mutating func withPointer<Output>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Output) -> Output {
        let length = length
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
        }
    }
}
