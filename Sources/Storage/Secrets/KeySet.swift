public import Crypto

/// The keys for one purpose: one that new values are made with, and the earlier ones that old values still need.
public struct KeySet: Sendable {
    /// The id of the key for new values.
    public let currentID: String
    /// The key for new values.
    public let current: SymmetricKey
    private let earlier: [String: SymmetricKey]

    /// - Parameter earlier: keys that values may still be sealed with, by id.
    public init(currentID: String, current: SymmetricKey, earlier: [String: SymmetricKey] = [:]) {
        self.currentID = currentID
        self.current = current
        self.earlier = earlier
    }

    /// A fresh random key of 256 bits with a random id.
    public static func fresh() -> KeySet {
        KeySet(currentID: freshID(), current: SymmetricKey(size: .bits256))
    }

    /// The key with an id, or nil.
    public func key(_ id: String) -> SymmetricKey? {
        id == currentID ? current : earlier[id]
    }

    /// All ids, the current one first.
    public var ids: [String] {
        [currentID] + earlier.keys.sorted()
    }

    /// The same keys with a fresh one as the current.
    public func rotated() -> KeySet {
        var kept = earlier
        kept[currentID] = current
        return KeySet(currentID: Self.freshID(), current: SymmetricKey(size: .bits256), earlier: kept)
    }

    /// Without the earlier key of an id, once nothing is sealed with it any more. The current key stays.
    public func forgetting(_ id: String) -> KeySet {
        KeySet(currentID: currentID, current: current, earlier: earlier.filter { $0.key != id })
    }

    private static func freshID() -> String {
        let digits = String(UInt32.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

extension KeySet: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The ids alone.
    public var description: String { "KeySet(\(ids.joined(separator: ", ")), keys not shown)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["ids": ids]) }
}
