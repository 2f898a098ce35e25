import Crypto
import FoundationEssentials

/// Seals bytes with AES-256-GCM, bound to what they belong to: they open only with the same context.
public struct Seal: Sendable {
    private let now: @Sendable () -> KeySet

    /// - Parameter keys: which never change.
    public init(_ keys: KeySet) {
        now = { keys }
    }

    /// - Parameters:
    ///   - keys: which may rotate while this is used.
    ///   - purpose: which of them.
    public init(_ keys: KeysInUse, for purpose: Keyring.Purpose) {
        now = { keys.keys(purpose) }
    }

    /// Seals bytes with the current key.
    ///
    /// - Parameter context: what the bytes belong to, such as the id of their row; not kept in the result.
    /// - Returns: the key's id, kept beside the value, and nonce (12 bytes), ciphertext and tag (16 bytes) in one.
    public func seal(_ bytes: [UInt8], context: [UInt8]) throws(SecretsError) -> (keyID: String, sealed: [UInt8]) {
        let keys = now()
        do {
            let box = try AES.GCM.seal(bytes, using: keys.current, authenticating: context)
            return (keys.currentID, Array(box.nonce) + Array(box.ciphertext) + Array(box.tag))
        } catch {
            throw .cannotSeal
        }
    }

    /// Opens what was sealed.
    ///
    /// - Throws: `unknownKey`; `cannotOpen` for bytes that were changed, cut, or sealed for another context.
    public func open(keyID: String, sealed: [UInt8], context: [UInt8]) throws(SecretsError) -> [UInt8] {
        guard let key = now().key(keyID) else { throw .unknownKey(keyID) }
        do {
            return Array(try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key, authenticating: context))
        } catch {
            throw .cannotOpen
        }
    }
}

/// What can go wrong with sealed values. Holds no value.
public enum SecretsError: Error, Equatable, Sendable {
    /// No key with this id in the keyring.
    case unknownKey(String)
    /// Changed, cut, or of another context.
    case cannotOpen
    /// The cipher refused.
    case cannotSeal
}
