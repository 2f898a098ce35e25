import Synchronization

/// The bytes that all loops of a server together hold for bodies under way.
final class BodyBudget: Sendable {
    private let total: Int
    /// What a loop may hold whatever the others do: half of what would be its own.
    let share: Int
    private let held = Atomic<Int>(0)

    init(_ total: Int, loops: Int) {
        self.total = total
        share = total / max(1, loops) / 2
    }

    func add(_ bytes: Int) { held.add(bytes, ordering: .relaxed) }

    /// Whether more is held than there may be.
    var isExceeded: Bool { held.load(ordering: .relaxed) > total }
    /// Whether it is near that: who makes room makes some for those who come next.
    var isTight: Bool { held.load(ordering: .relaxed) > total / 4 * 3 }
}
