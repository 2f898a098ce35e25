import Domain
import Synchronization

/// Slows down whoever sends wrong tokens: ten at once, then one every six seconds for each address. A right token is
/// never held up, so nobody can lock a colleague behind the same address out. The table has a fixed size: addresses that fall into
/// the same slot share it, and strangers cannot make it grow.
final class WrongTokens: Sendable {
    private struct Slot {
        /// Tries in hand, in milliseconds of waiting for them.
        var credit = WrongTokens.burst * WrongTokens.interval
        var at: Int64?
    }

    private static let slots = 4096
    private static let burst: Int64 = 10
    private static let interval: Int64 = 6_000

    private let table = Mutex([Slot](repeating: Slot(), count: WrongTokens.slots))

    /// Counts one wrong token.
    /// - Returns: nil while the address is within its allowance; otherwise the seconds to wait before the next try counts.
    func count(from address: String, now: Instant) -> Int? {
        // Hashing is seeded anew in every process, so nobody can choose whom to share a slot with.
        let index = Int(UInt(bitPattern: address.hashValue) % UInt(Self.slots))
        return table.withLock { table in
            var slot = table[index]
            let full = Self.burst * Self.interval
            let passed = slot.at.map { now.milliseconds.subtractingReportingOverflow($0) }
            if let passed, !passed.overflow, passed.partialValue > 0 {
                slot.credit = min(full, slot.credit + min(passed.partialValue, full))
            }
            slot.at = now.milliseconds
            defer { table[index] = slot }
            guard slot.credit >= Self.interval else {
                return Int((Self.interval - slot.credit + 999) / 1_000)
            }
            slot.credit -= Self.interval
            return nil
        }
    }
}
