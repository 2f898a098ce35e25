/// A company's number in the Central Business Register: eight digits with a check digit (section 1.4).
public struct CVRNumber: Hashable, Sendable, CustomStringConvertible {
    /// The eight digits.
    public let digits: String

    /// `nil` unless `text` is eight digits, not all zero, whose sum with the weights 2,7,6,5,4,3,2,1 is divisible by 11.
    public init?(_ text: String) {
        let values = text.utf8.map { Int($0) - 48 }
        guard values.count == 8, values.allSatisfy({ 0...9 ~= $0 }), values.contains(where: { $0 != 0 }),
            zip(values, [2, 7, 6, 5, 4, 3, 2, 1]).reduce(0, { $0 + $1.0 * $1.1 }) % 11 == 0
        else { return nil }
        digits = text
    }

    public var description: String { digits }
}
