import CLinux

/// Gives memory back to the system after a moment that needed much: the allocator keeps what was freed, and the machine has others too.
enum SpareMemory {
    /// What may be kept for the next busy moment, in bytes: giving back costs time, and taking again too.
    private static let kept = Double(64 << 20)

    /// Looks once.
    static func giveBack() {
        guard ProcessFigures.anonymousBytes - Double(clinux_memory_in_use()) > kept else { return }
        clinux_give_memory_back()
    }
}
