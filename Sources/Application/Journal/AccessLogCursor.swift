import Storage

/// A place in the access log, in a form that travels in a URL: `2026-11~42`.
enum AccessLogCursor {
    static func text(_ cursor: AccessCursor) -> String {
        "\(cursor.month)~\(cursor.sequence)"
    }

    /// - Throws: `Problem.invalid` for a cursor we did not make
    static func read(_ text: String?) throws -> AccessCursor? {
        guard let text else { return nil }
        let parts = text.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let month = LogMonth(parts[0]), let sequence = Int64(parts[1]), sequence > 0 else {
            throw Problem.unknownCursor
        }
        return AccessCursor(month: month, sequence: sequence)
    }
}
