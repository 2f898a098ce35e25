public import Domain

/// A month of the access log, by UTC, and the name of its file.
public struct LogMonth: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// `2026-11`.
    public let description: String

    /// The month an instant lies in.
    public init(_ instant: Instant) {
        description = String(instant.rfc3339.prefix(7))
    }

    /// Reads `YYYY-MM`.
    public init?(_ text: String) {
        guard Day(text + "-01") != nil, text.utf8.count == 7 else { return nil }
        description = text
    }

    /// The month of a file `access-2026-11.sqlite`, or nil for another file.
    init?(fileName: String) {
        guard fileName.hasPrefix("access-"), fileName.hasSuffix(".sqlite") else { return nil }
        self.init(String(fileName.dropFirst("access-".count).dropLast(".sqlite".count)))
    }

    var fileName: String { "access-\(description).sqlite" }

    public static func < (left: LogMonth, right: LogMonth) -> Bool {
        left.description < right.description
    }
}
