import Crypto
public import Domain
import FoundationEssentials

/// Keeps CPR numbers: sealed for their citizen, and found through a keyed hash (domain.md 1.1; architecture.md, "SQLite").
public struct CPRVault: Sendable {
    private let seal: Seal
    private let indexKeys: KeySet

    public init(_ keyring: Keyring) {
        seal = Seal(keyring[.cprEncryption])
        indexKeys = keyring[.cprIndex]
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

    /// The 32 bytes a number is found by, under the current key. The log keeps them for a search by CPR number.
    public func index(_ number: CPRNumber) -> [UInt8] {
        index(number, under: indexKeys.current)
    }

    /// The same under every key, the current one first: while the index key rotates, rows of both are found.
    public func indexes(_ number: CPRNumber) -> [[UInt8]] {
        indexKeys.ids.compactMap { indexKeys.key($0) }.map { index(number, under: $0) }
    }

    /// Whether a number was sealed with the current key.
    public func isCurrent(keyID: String) -> Bool {
        seal.isCurrent(keyID: keyID)
    }

    private func index(_ number: CPRNumber, under key: SymmetricKey) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(number.digits.utf8), using: key))
    }
}
