import Synchronization

extension ClockSource {
    /// A clock that does not go back for a little: where the machine's clock is corrected by less than the tolerance, the last instant
    /// shown is shown until the machine's has passed it, so that nothing is dated before what it rests on. A clock that was set back by
    /// more was wrong before, and is followed at once.
    ///
    /// - Parameters:
    ///   - tolerance: in milliseconds.
    ///   - wasSetBack: told of each setting back that is followed, with its milliseconds.
    public func steady(tolerance: Int64, wasSetBack: @escaping @Sendable (Int64) -> Void) -> ClockSource {
        let last = LastInstant()
        return ClockSource { [now] in
            let (shown, back) = last.next(now(), tolerance: tolerance)
            if back > tolerance { wasSetBack(back) }
            return shown
        }
    }
}

private final class LastInstant: Sendable {
    private let last = Mutex(Instant.earliest)

    func next(_ now: Instant, tolerance: Int64) -> (shown: Instant, back: Int64) {
        last.withLock { last in
            let back = now.distance(to: last)
            if back <= 0 || back > tolerance { last = now }
            return (last, back)
        }
    }
}
