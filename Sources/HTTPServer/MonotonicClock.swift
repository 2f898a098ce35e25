import Glibc
import HTTPWire

/// The clock of deadlines.
enum MonotonicClock {
    /// Milliseconds since some moment before the process began.
    static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}

/// The value of `Date`, made once a second.
struct DateCache {
    private var second = Int.min
    private var bytes: [UInt8] = []

    mutating func current() -> [UInt8] {
        let second = time(nil)
        if second != self.second {
            self.second = second
            bytes = HTTPDate.bytes(unixSeconds: second)
        }
        return bytes
    }
}
