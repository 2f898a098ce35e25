/// The date form of HTTP (RFC 9110, section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
public enum HTTPDate {
    /// The date of an instant in seconds since 1970, UTC, as ASCII. The years 1 to 9999 can be written; an instant
    /// outside them is written as the nearest that can.
    public static func bytes(unixSeconds: Int) -> [UInt8] {
        let seconds = min(max(unixSeconds, -62_135_596_800), 253_402_300_799)
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let clock = seconds - day * 86_400
        let date = civil(day)
        let weekday = ((day + 4) % 7 + 7) % 7  // 1 January 1970 was a Thursday.

        var text: [UInt8] = []
        text.reserveCapacity(29)
        text.append(contentsOf: weekdays[weekday].utf8)
        text.append(contentsOf: ", ".utf8)
        append(date.day, digits: 2, to: &text)
        text.append(contentsOf: " ".utf8)
        text.append(contentsOf: months[date.month - 1].utf8)
        text.append(contentsOf: " ".utf8)
        append(date.year, digits: 4, to: &text)
        text.append(contentsOf: " ".utf8)
        append(clock / 3600, digits: 2, to: &text)
        text.append(contentsOf: ":".utf8)
        append(clock / 60 % 60, digits: 2, to: &text)
        text.append(contentsOf: ":".utf8)
        append(clock % 60, digits: 2, to: &text)
        text.append(contentsOf: " GMT".utf8)
        return text
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func append(_ number: Int, digits: Int, to text: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<digits { divisor *= 10 }
        while divisor > 0 {
            text.append(UInt8(0x30 + number / divisor % 10))
            divisor /= 10
        }
    }

    /// The proleptic Gregorian date of a count of days since 1970, by eras of 400 years that begin on 1 March, so that
    /// the leap day is the last of its year.
    private static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }
}
