import Synchronization

/// Replacement CPR numbers, none of them twice in a test run: 60 is added to the day, so nobody can have one.
enum CPRSource {
    private static let count = Mutex(0)

    /// A number with its hyphen.
    static func next() -> String {
        let number = count.withLock { count in
            defer { count += 1 }
            return count
        }
        let (day, month, year) = (61 + number % 28, 1 + number / 28 % 12, 40 + number / 336 % 60)
        return "\(day)\(month < 10 ? "0" : "")\(month)\(year)-\(4_000 + number / 20_160)"
    }
}

/// Numbers that make names and addresses of tests different from each other.
enum Counter {
    private static let count = Mutex(100)

    static func next() -> Int {
        count.withLock { count in
            count += 1
            return count
        }
    }
}
