/// A point in time, in whole milliseconds since 1970-01-01T00:00:00Z, from the year 1900 to the year 9999.
public struct Instant: Hashable, Sendable {
    /// Milliseconds since 1970 UTC, negative before.
    public let milliseconds: Int64

    /// 1900-01-01T00:00:00.000Z.
    public static let earliest = Instant(unchecked: -2_208_988_800_000)
    /// 9999-12-31T23:59:59.999Z.
    public static let latest = Instant(unchecked: 253_402_300_799_999)

    /// The instant so many milliseconds after 1970. What lies outside the years 1900 to 9999 becomes ``earliest`` or ``latest``,
    /// so that every instant can be written.
    public init(milliseconds: Int64) {
        self.init(unchecked: min(max(milliseconds, Self.earliest.milliseconds), Self.latest.milliseconds))
    }

    private init(unchecked milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Later by so many milliseconds (earlier if negative), within ``earliest`` and ``latest``.
    public func advanced(byMilliseconds amount: Int64) -> Instant {
        let (sum, overflow) = milliseconds.addingReportingOverflow(amount)
        if overflow { return amount < 0 ? .earliest : .latest }
        return Instant(milliseconds: sum)
    }

    /// Milliseconds from this instant to `other`; negative when `other` is earlier.
    public func distance(to other: Instant) -> Int64 {
        other.milliseconds - milliseconds
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Instant: CustomStringConvertible {
    public var description: String { rfc3339 }
}

// MARK: - RFC 3339

extension Instant {
    private static let millisecondsPerDay: Int64 = 86_400_000

    /// Reads a date-time of RFC 3339, section 5.6. `T` and `Z` may be lower case, an offset is converted to UTC, a fraction is cut to
    /// milliseconds. `nil` for a day or time that does not exist, for the leap second, and outside the years 1900 to 9999.
    public init?(rfc3339 text: String) {
        var scanner = ASCIIScanner(text)
        guard let year = scanner.number(digits: 4), scanner.skip("-"),
            let month = scanner.number(digits: 2), scanner.skip("-"),
            let day = scanner.number(digits: 2), scanner.skip("T") || scanner.skip("t"),
            let hour = scanner.number(digits: 2), hour < 24, scanner.skip(":"),
            let minute = scanner.number(digits: 2), minute < 60, scanner.skip(":"),
            let second = scanner.number(digits: 2), second < 60,
            let fraction = Self.fraction(&scanner),
            let offset = Self.offset(&scanner), scanner.isAtEnd,
            year >= 1900, let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        let minutes = Int64(hour * 60 + minute - offset)
        let value = Int64(date.daysSince1970) * Self.millisecondsPerDay + minutes * 60_000 + Int64(second * 1000 + fraction)
        guard Self.earliest.milliseconds...Self.latest.milliseconds ~= value else { return nil }
        self.init(unchecked: value)
    }

    /// The part of a second in milliseconds: zero without one, `nil` for a point without digits.
    private static func fraction(_ scanner: inout ASCIIScanner) -> Int? {
        guard scanner.skip(".") else { return 0 }
        guard var value = scanner.digit() else { return nil }
        var places = 1
        while let digit = scanner.digit() {
            if places < 3 {
                value = value * 10 + digit
                places += 1
            }
        }
        for _ in places..<3 { value *= 10 }
        return value
    }

    /// The offset from UTC in minutes.
    private static func offset(_ scanner: inout ASCIIScanner) -> Int? {
        if scanner.skip("Z") || scanner.skip("z") { return 0 }
        let isAhead = scanner.skip("+")
        guard isAhead || scanner.skip("-"),
            let hours = scanner.number(digits: 2), hours < 24, scanner.skip(":"),
            let minutes = scanner.number(digits: 2), minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (isAhead ? 1 : -1)
    }

    /// RFC 3339 in UTC with milliseconds, always 24 characters: `2026-11-23T08:15:00.000Z`.
    public var rfc3339: String {
        String(unsafeUninitializedCapacity: Self.textLength) { buffer in
            fill(buffer)
            return Self.textLength
        }
    }

    /// How many characters of ASCII `rfc3339` has.
    public static var textLength: Int { 24 }

    /// Writes `rfc3339` into the first `textLength` places, which there must be.
    public func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        var days = milliseconds / Self.millisecondsPerDay
        var rest = Int(milliseconds % Self.millisecondsPerDay)
        if rest < 0 {
            rest += Int(Self.millisecondsPerDay)
            days -= 1
        }
        let date = CivilDate(daysSince1970: Int(days))
        var position = 0
        func put(_ value: Int, _ width: Int, then character: Unicode.Scalar) {
            write(value, width: width, into: buffer, at: &position)
            buffer[position] = UInt8(truncatingIfNeeded: character.value)
            position += 1
        }
        put(date.year, 4, then: "-")
        put(date.month, 2, then: "-")
        put(date.day, 2, then: "T")
        put(rest / 3_600_000, 2, then: ":")
        put(rest / 60_000 % 60, 2, then: ":")
        put(rest / 1000 % 60, 2, then: ".")
        put(rest % 1000, 3, then: "Z")
    }
}
