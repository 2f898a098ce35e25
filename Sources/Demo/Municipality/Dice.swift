import Synchronization

/// Repeatable random numbers (SplitMix64). Every choice is made here and not by the standard library's generators, whose way from bits to a
/// choice may differ from one version of Swift to the next: the same seed gives the same municipality for good.
struct Dice: Sendable {
    private var state: UInt64

    /// - Parameters:
    ///   - seed: of the whole municipality.
    ///   - stream: what the numbers are for: each case has a stream of its own, so that a case can be made again by itself.
    init(seed: UInt64, stream: UInt64) {
        state = Self.mixed(seed &+ 0x9E37_79B9_7F4A_7C15) ^ Self.mixed(stream &+ 0xD1B5_4A32_D192_ED03)
    }

    mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// 0 to `bound` - 1; 0 for a bound below 1.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(bits().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func within(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// True in so many of a hundred throws.
    mutating func chance(_ percent: Int) -> Bool {
        below(100) < percent
    }

    /// One of the elements; nil when there is none.
    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    /// One of the values, each as often as its weight says; nil when no weight is above 0.
    mutating func weighted<Value>(_ values: [(value: Value, weight: Int)]) -> Value? {
        var throwing = below(values.reduce(0) { $0 + $1.weight })
        for (value, weight) in values {
            if throwing < weight { return value }
            throwing -= weight
        }
        return nil
    }

    private static func mixed(_ bits: UInt64) -> UInt64 {
        var value = bits
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// The same, for the identifiers of one case: `IdentifierSource` wants its random bits from a function that any thread may call.
final class SharedDice: Sendable {
    private let dice: Mutex<Dice>

    init(_ dice: Dice) {
        self.dice = Mutex(dice)
    }

    func bits() -> UInt64 {
        dice.withLock { $0.bits() }
    }
}
