import Crypto
import FoundationEssentials

/// What the keys that a store was used with give for a fixed text: keys that are not its own are found out at the start, before anything
/// is sealed with them. Owns `key_check`.
public enum KeyCheckStore {
    /// Holds the keyring against what the store remembers.
    /// - Throws: `WrongKeys.missing`, `WrongKeys.different`, `StorageError`
    public static func check(_ keyring: Keyring, in db: Connection) throws {
        for known in try all(in: db) {
            guard let purpose = Keyring.Purpose(rawValue: known.purpose), let key = keyring[purpose].key(known.id) else {
                throw WrongKeys.missing(purpose: known.purpose, id: known.id)
            }
            guard value(of: key, purpose, known.id) == known.value else { throw WrongKeys.different(purpose: known.purpose, id: known.id) }
        }
    }

    /// Remembers every key of the keyring that the store does not remember yet.
    /// - Throws: `StorageError`
    public static func remember(_ keyring: Keyring, in db: Connection) throws {
        for purpose in Keyring.Purpose.allCases {
            for id in keyring[purpose].ids {
                guard let key = keyring[purpose].key(id) else { continue }
                try db.run(
                    "INSERT INTO key_check (purpose, key_id, value) VALUES (?, ?, ?) ON CONFLICT (purpose, key_id) DO NOTHING",
                    .text(purpose.rawValue), .text(id), .blob(value(of: key, purpose, id)))
            }
        }
    }

    /// Forgets a key that nothing uses any more.
    /// - Throws: `StorageError`
    public static func forget(_ id: String, of purpose: Keyring.Purpose, in db: Connection) throws {
        try db.run("DELETE FROM key_check WHERE purpose = ? AND key_id = ?", .text(purpose.rawValue), .text(id))
    }

    private struct Known {
        let purpose: String
        let id: String
        let value: [UInt8]
    }

    private static func all(in db: Connection) throws -> [Known] {
        try db.all("SELECT purpose, key_id, value FROM key_check ORDER BY purpose, key_id") { row in
            Known(purpose: try row.text(0), id: try row.text(1), value: try row.blob(2))
        }
    }

    private static func value(of key: SymmetricKey, _ purpose: Keyring.Purpose, _ id: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("kompas key check 1 \(purpose.rawValue) \(id)".utf8), using: key))
    }
}

/// The keyring is not the one that the store was used with.
public enum WrongKeys: Error, Equatable, CustomStringConvertible {
    /// The store needs a key that the keyring does not have.
    case missing(purpose: String, id: String)
    /// The keyring has another key of that name.
    case different(purpose: String, id: String)
    /// A CPR number of the store does not open with these keys.
    case cannotOpen

    public var description: String {
        switch self {
        case .missing(let purpose, let id):
            "The keyring does not belong to this store: it lacks the key '\(id)' for '\(purpose)'. Put the copy of the right key file in place"
        case .different(let purpose, let id):
            "The keyring does not belong to this store: its key '\(id)' for '\(purpose)' is another one. Put the copy of the right key file in place"
        case .cannotOpen:
            "The keyring does not belong to this store: a CPR number does not open with it. Put the copy of the right key file in place"
        }
    }
}
