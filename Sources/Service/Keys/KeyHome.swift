import Foundation
public import Storage

/// Where an installation's keys are.
public enum KeyHome: Sendable {
    /// A file that only the service's user may read.
    case file(String)
    /// Given with the start, by a container's secrets. What changes them is not the service.
    case environment(Keyring)

    /// The file of a data folder's keys where none is named.
    static func usualFile(of data: String) -> String { "\(data)/keys" }

    /// - Parameters:
    ///   - data: the data folder.
    ///   - keyFile: the file, if it is not in the data folder.
    ///   - text: the keys themselves, where the environment gives them: what would stand in the file.
    /// - Throws: `KeyringError`
    public init(data: String, keyFile: String? = nil, text: String? = nil) throws(KeyringError) {
        if let text {
            self = .environment(try Keyring(text: text))
        } else {
            self = .file(keyFile ?? Self.usualFile(of: data))
        }
    }

    /// Reads the keys.
    /// - Throws: `FileAccessError`, `KeyringError`; `StartFault` for a file that is not there
    func load(beside data: String) throws -> Keyring {
        switch self {
        case .environment(let keyring): return keyring
        case .file(let path):
            guard FileManager.default.fileExists(atPath: path) else {
                let why = """
                    without the keys no CPR number in \(data) can be read or found, and nobody can show that the access log is whole. New keys \
                    would not help
                    """
                let advice = try Self.holdsData(data) ? "Put its copy in place, or name it with --key-file: \(why)." : "Name it with --key-file: it is in no backup."
                throw StartFault(description: "The key file \(path) is not there. \(advice)", status: .noInput)
            }
            return try Keyring.load(path)
        }
    }

    /// Reads the keys, or makes them for an installation that holds nothing yet.
    /// - Throws: as `load`; `FileAccessError.foreignOwner` for a file of another user's
    func loadOrCreate(beside data: String) throws -> Keyring {
        let keyring: Keyring
        if case .file(let path) = self, try !Self.holdsData(data) {
            keyring = try Keyring.loadOrCreate(path)
        } else {
            keyring = try load(beside: data)
        }
        try checkOwner(beside: data)
        return keyring
    }

    /// Refuses keys that somebody else than the service's user could change.
    /// - Throws: `FileAccessError.foreignOwner`
    func checkOwner(beside data: String) throws {
        if case .file(let path) = self { try PrivateFile.checkOwner(path, beside: data) }
    }

    /// Writes other keys in the place of these, before they are used.
    /// - Parameter known: the keys that the caller changed: a file that somebody else has changed meanwhile is not overwritten.
    /// - Throws: `KeyFault`, `FileAccessError`, `KeyringError`
    func save(_ keyring: Keyring, inPlaceOf known: Keyring) throws {
        switch self {
        case .environment:
            throw KeyFault("""
                the keys come from KOMPAS_KEYS, which the service cannot change: give it a text with another current key, leave the old key in it as \
                'earlier', and start the service again
                """)
        case .file(let path):
            guard try Keyring.load(path).description == known.description else {
                throw KeyFault("\(path) is not what the service was started with: start it again first")
            }
            try keyring.save(path)
        }
    }

    private static func holdsData(_ data: String) throws -> Bool {
        guard FileManager.default.fileExists(atPath: data) else { return false }
        return try !StoreFile.isBlank("\(data)/\(StoreFile.fileName)") || !AccessLog.fileNames(in: data).isEmpty
    }
}

/// Why a key cannot be rotated or forgotten. For the person who runs the service.
public struct KeyFault: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
