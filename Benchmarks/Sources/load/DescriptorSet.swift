import Glibc

/// Descriptors to wait for. `pselect`, because it waits for nanoseconds where `poll` waits for milliseconds.
struct DescriptorSet {
    /// What fits in a set.
    static let limit = Int32(1_024)

    private var bits = fd_set()
    private var highest: Int32 = -1

    init(_ descriptors: [Int32]) {
        withUnsafeMutableBytes(of: &bits) { bytes in
            for descriptor in descriptors { bytes[Int(descriptor) / 8] |= 1 << (descriptor % 8) }
        }
        highest = descriptors.max() ?? -1
    }

    /// Waits until there is something to read, or so long.
    /// - Returns: those that have something
    func waitForSomeReady(nanoseconds: Int64) -> DescriptorSet {
        var ready = self
        var timeout = timespec(tv_sec: Int(nanoseconds / 1_000_000_000), tv_nsec: Int(nanoseconds % 1_000_000_000))
        if pselect(highest + 1, &ready.bits, nil, nil, &timeout, nil) < 0 { return DescriptorSet([]) }
        return ready
    }

    func contains(_ descriptor: Int32) -> Bool {
        withUnsafeBytes(of: bits) { bytes in bytes[Int(descriptor) / 8] & 1 << (descriptor % 8) != 0 }
    }
}
