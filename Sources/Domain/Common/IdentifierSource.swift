import Synchronization

/// Makes identifiers of version 7 (RFC 9562, section 5.7): milliseconds first, so that new rows land at an index's end.
///
/// Identifiers of one source are strictly increasing, also within a millisecond and when the clock is set back: a counter of
/// 12 bits fills `rand_a` (section 6.2, method 1), and when it runs out the time part is moved one millisecond ahead.
public struct IdentifierSource: Sendable {
    private let clock: ClockSource
    private let random: @Sendable () -> UInt64
    private let last = Last()

    /// - Parameters:
    ///   - clock: gives the time part.
    ///   - random: 64 unpredictable bits at each call; safe to call from several threads.
    public init(clock: ClockSource, random: @escaping @Sendable () -> UInt64) {
        self.clock = clock
        self.random = random
    }

    /// The clock's time and the system's random numbers.
    public init(clock: ClockSource) {
        let words = RandomWords()
        self.init(clock: clock) { words.next() }
    }

    /// Real time and the system's random numbers.
    public static var system: IdentifierSource {
        IdentifierSource(clock: .system)
    }

    /// From now on identifiers are greater than one that was made before this source was, whatever the clock says.
    public func follow<Entity>(_ id: ID<Entity>) {
        // Only version 7 begins with a time.
        guard id.high >> 12 & 0xF == 7 else { return }
        last.follow(id.high >> 16)
    }

    /// A new identifier, greater than every earlier one of this source.
    public func next<Entity>(_ entity: Entity.Type = Entity.self) -> ID<Entity> {
        let now = UInt64(clamping: clock.now().milliseconds) & 0xFFFF_FFFF_FFFF
        let tail = random()
        let stamp = last.advance(to: now) { UInt16(truncatingIfNeeded: random()) & 0x7FF }
        return ID(
            high: stamp.milliseconds << 16 | 0x7000 | UInt64(stamp.counter),
            low: 0x8000_0000_0000_0000 | tail >> 2
        )
    }
}

/// The last stamp that a source gave out. A class, since a `Mutex` cannot be copied and the source is a value.
private final class Last: Sendable {
    struct Stamp {
        var milliseconds: UInt64 = 0
        var counter: UInt16 = 0
    }

    private let stamp = Mutex(Stamp())

    func follow(_ milliseconds: UInt64) {
        stamp.withLock { stamp in
            guard stamp.milliseconds <= milliseconds else { return }
            stamp = Stamp(milliseconds: milliseconds, counter: 0xFFF)
        }
    }

    /// - Parameter seed: where the counter begins; asked for once a millisecond alone, because random bits cost.
    func advance(to now: UInt64, seed: () -> UInt16) -> Stamp {
        stamp.withLock { stamp in
            if now > stamp.milliseconds {
                stamp = Stamp(milliseconds: now, counter: seed())
            } else if stamp.counter < 0xFFF {
                stamp.counter += 1
            } else {
                stamp = Stamp(milliseconds: (stamp.milliseconds + 1) & 0xFFFF_FFFF_FFFF, counter: seed())
            }
            return stamp
        }
    }
}
