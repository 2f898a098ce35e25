import Crypto

/// All keys of an installation, from one file that only the service may read. Without it neither CPR numbers nor the access
/// log's chain can be used, so it is kept apart from the backups.
public struct Keyring: Sendable {
    /// What keys are for. The raw values stand in the file.
    public enum Purpose: String, Sendable, CaseIterable {
        /// CPR numbers at rest (AES-256-GCM).
        case cprEncryption = "cpr-encryption"
        /// Finding a CPR number (HMAC-SHA256).
        case cprIndex = "cpr-index"
        /// The access log's chain (HMAC-SHA256).
        case accessLog = "access-log"
        /// Answers kept for repeats, and whatever else is kept sealed for a time (AES-256-GCM).
        case sealing
    }

    private var cprEncryption: KeySet
    private var cprIndex: KeySet
    private var accessLog: KeySet
    private var sealing: KeySet

    /// - Parameter keys: gives the keys for each purpose.
    init(_ keys: (Purpose) throws(KeyringError) -> KeySet) throws(KeyringError) {
        cprEncryption = try keys(.cprEncryption)
        cprIndex = try keys(.cprIndex)
        accessLog = try keys(.accessLog)
        sealing = try keys(.sealing)
    }

    /// A keyring of fresh random keys.
    public init() {
        cprEncryption = .fresh()
        cprIndex = .fresh()
        accessLog = .fresh()
        sealing = .fresh()
    }

    /// The keys for a purpose.
    public private(set) subscript(purpose: Purpose) -> KeySet {
        get {
            switch purpose {
            case .cprEncryption: cprEncryption
            case .cprIndex: cprIndex
            case .accessLog: accessLog
            case .sealing: sealing
            }
        }
        set {
            switch purpose {
            case .cprEncryption: cprEncryption = newValue
            case .cprIndex: cprIndex = newValue
            case .accessLog: accessLog = newValue
            case .sealing: sealing = newValue
            }
        }
    }

    /// The same keys with a fresh current one for a purpose.
    public func rotating(_ purpose: Purpose) -> Keyring {
        var copy = self
        copy[purpose] = self[purpose].rotated()
        return copy
    }

    /// Without an earlier key, once nothing needs it any more.
    public func forgetting(_ id: String, of purpose: Purpose) -> Keyring {
        var copy = self
        copy[purpose] = self[purpose].forgetting(id)
        return copy
    }
}

extension Keyring: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The keys' ids, never the keys.
    public var description: String {
        let parts = Purpose.allCases.map { "\($0.rawValue): \(self[$0].ids.joined(separator: " "))" }
        return "Keyring(\(parts.joined(separator: ", ")), keys not shown)"
    }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a keyring cannot be used. Never holds what stands in the file.
public enum KeyringError: Error, Equatable, CustomStringConvertible {
    /// A line that is none of ours, counted from 1.
    case unreadable(line: Int)
    /// Two keys with one id, or two current keys, for one purpose.
    case contradictory(Keyring.Purpose)
    /// No current key for a purpose.
    case missing(Keyring.Purpose)

    public var description: String {
        switch self {
        case .unreadable(let line): "The keyring's line \(line) cannot be read"
        case .contradictory(let purpose): "The keyring has two current keys, or two keys of one id, for '\(purpose.rawValue)'"
        case .missing(let purpose): "The keyring has no current key for '\(purpose.rawValue)'"
        }
    }
}
