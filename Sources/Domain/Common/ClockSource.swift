import Glibc

/// Where the time comes from; given by initialiser, so that a test or a demonstration can hold it still.
public struct ClockSource: Sendable {
    /// The present instant.
    public let now: @Sendable () -> Instant

    /// A clock that asks `now` each time.
    public init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    /// The machine's clock.
    public static var system: ClockSource {
        ClockSource {
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            let (milliseconds, overflow) = Int64(time.tv_sec).multipliedReportingOverflow(by: 1000)
            return overflow ? .latest : Instant(milliseconds: milliseconds).advanced(byMilliseconds: Int64(time.tv_nsec) / 1_000_000)
        }
    }

    /// A clock that always shows the same instant.
    public static func fixed(_ instant: Instant) -> ClockSource {
        ClockSource { instant }
    }
}
