import Glibc

/// Sockets within this machine.
enum Loopback {
    /// An address of 127/8, or of any network, with a port.
    static func address(_ bits: UInt32, _ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = bits.bigEndian
        return address
    }

    /// Connects to 127.0.0.1 from an address of 127/8, like `connect`.
    static func connect(_ descriptor: Int32, to port: UInt16, from source: UInt32 = 0x7F00_0001) -> Int32 {
        if source != 0x7F00_0001 {
            var own = address(source, 0)
            let bound = withPointer(to: &own) { bind(descriptor, $0, $1) }
            guard bound == 0 else { return bound }
        }
        var other = address(0x7F00_0001, port)
        return withPointer(to: &other) { Glibc.connect(descriptor, $0, $1) }
    }

    private static func withPointer(to address: inout sockaddr_in, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
    }
}
