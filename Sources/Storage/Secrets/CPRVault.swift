import Crypto
public import Domain
import FoundationEssentials

/// Keeps CPR numbers: sealed for their citizen, and found through a keyed hash (domain.md 1.1; architecture.md, "SQLite").
///
/// Both keys may rotate while it is used. Until every row is renewed (`CPRRenewal`) a number may be found under any of the keys, so it is
/// looked for under all of them.
public struct CPRVault: Sendable {
    private let keys: KeysInUse
    private let seal: Seal

    /// - Parameter keys: which may rotate while this is used.
    public init(_ keys: KeysInUse) {
        self.keys = keys
        seal = Seal(keys, for: .cprEncryption)
    }

    /// - Parameter keyring: which never changes.
    public init(_ keyring: Keyring) {
        self.init(KeysInUse(keyring))
    }

    /// Seals a number for its citizen: moved to another citizen's row it does not open.
    public func seal(
        _ number: CPRNumber, for citizen: CitizenID
    ) throws(SecretsError) -> (keyID: String, sealed: [UInt8]) {
        try seal.seal(Array(number.digits.utf8), context: citizen.bytes)
    }

    /// Opens a citizen's number.
    public func open(keyID: String, sealed: [UInt8], for citizen: CitizenID) throws(SecretsError) -> CPRNumber {
        let digits = try seal.open(keyID: keyID, sealed: sealed, context: citizen.bytes)
        guard case .success(let number) = CPRNumber.parse(String(decoding: digits, as: UTF8.self)) else { throw .cannotOpen }
        return number
    }

    /// The 32 bytes a number is found by, under the current key, and that key's id. The log keeps them for a search by CPR number.
    public func index(_ number: CPRNumber) -> (keyID: String, index: [UInt8]) {
        let keys = keys.keys(.cprIndex)
        return (keys.currentID, Self.index(number, under: keys.current))
    }

    /// The same under every key, the current one first.
    public func indexes(_ number: CPRNumber) -> [[UInt8]] {
        let keys = keys.keys(.cprIndex)
        return keys.ids.compactMap { keys.key($0) }.map { Self.index(number, under: $0) }
    }

    /// The ids of the keys that new rows are made with.
    public var currentIDs: CPRKeyIDs {
        let keyring = keys.keyring
        return CPRKeyIDs(encryption: keyring[.cprEncryption].currentID, index: keyring[.cprIndex].currentID)
    }

    private static func index(_ number: CPRNumber, under key: SymmetricKey) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(number.digits.utf8), using: key))
    }
}

/// Which keys a row of a CPR number was made with.
public struct CPRKeyIDs: Sendable, Hashable {
    public var encryption: String
    /// Empty for a row from before the index's key was named.
    public var index: String

    public init(encryption: String, index: String) {
        self.encryption = encryption
        self.index = index
    }
}
