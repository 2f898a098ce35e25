/// The number of a company's production unit: ten digits. It has no check digit that can be relied on (section 1.5).
public struct PNumber: Hashable, Sendable, CustomStringConvertible {
    /// The ten digits.
    public let digits: String

    /// `nil` unless `text` is exactly ten digits.
    public init?(_ text: String) {
        guard text.utf8.count == 10, text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
        digits = text
    }

    public var description: String { digits }
}
