import Crypto
import Domain
import Glibc

/// The keyring's file: a line for each key, `purpose id current|earlier 64-hex-digits`, and comments after `#`.
extension Keyring {
    /// Some hundred keys are far more than rotation leaves behind.
    private static let largestFile = 65_536

    /// Reads the keyring.
    ///
    /// - Throws: `FileAccessError`, also where other users may read the file; `KeyringError`.
    public static func load(_ path: String) throws -> Keyring {
        try Keyring(text: String(decoding: PrivateFile.read(path, limit: largestFile), as: UTF8.self))
    }

    /// Reads the keyring, or makes one with fresh keys where there is no file. Only for an installation without data: data sealed
    /// with lost keys cannot be read again.
    public static func loadOrCreate(_ path: String) throws -> Keyring {
        do {
            return try load(path)
        } catch FileAccessError.cannotOpen(_, ENOENT) {
            let keyring = Keyring()
            try keyring.save(path)
            return keyring
        }
    }

    /// Writes the keyring, mode 600, as a whole.
    public func save(_ path: String) throws {
        try PrivateFile.replace(path, with: Array(text.utf8))
    }

    /// Reads the keys from the text of such a file.
    public init(text: String) throws(KeyringError) {
        var found: [Purpose: [Line]] = [:]
        for (index, content) in text.split(omittingEmptySubsequences: false, whereSeparator: Self.isLineEnd).enumerated() {
            if content.isEmpty || content.hasPrefix("#") { continue }
            guard let line = Line(content) else { throw .unreadable(line: index + 1) }
            found[line.purpose, default: []].append(line)
        }
        try self.init { (purpose) throws(KeyringError) in try Self.keys(found[purpose] ?? [], for: purpose) }
    }

    /// Editors of other systems write two characters there, which Swift takes for one.
    private static func isLineEnd(_ character: Character) -> Bool { character == "\n" || character == "\r\n" }

    private static func keys(_ lines: [Line], for purpose: Purpose) throws(KeyringError) -> KeySet {
        let current = lines.filter(\.isCurrent)
        guard let first = current.first else { throw .missing(purpose) }
        guard current.count == 1, Set(lines.map(\.id)).count == lines.count else { throw .contradictory(purpose) }
        let earlier = lines.filter { !$0.isCurrent }.map { ($0.id, $0.key) }
        return KeySet(currentID: first.id, current: first.key, earlier: Dictionary(uniqueKeysWithValues: earlier))
    }

    private var text: String {
        var text = """
            # The keys of Kompas. Only the service may read this file. Keep a copy, and not where the backups are:
            # without it CPR numbers cannot be read and the access log cannot be verified.

            """
        for purpose in Purpose.allCases {
            let set = self[purpose]
            for id in set.ids {
                guard let key = set.key(id) else { continue }
                let state = id == set.currentID ? "current" : "earlier"
                text += "\(purpose.rawValue) \(id) \(state) \(Hexadecimal.text(key.withUnsafeBytes { Array($0) }))\n"
            }
        }
        return text
    }

    private struct Line {
        let purpose: Purpose
        let id: String
        let isCurrent: Bool
        let key: SymmetricKey

        init?(_ content: Substring) {
            let words = content.split(separator: " ", omittingEmptySubsequences: false)
            guard words.count == 4, let purpose = Purpose(rawValue: String(words[0])), (1...64).contains(words[1].utf8.count),
                words[2] == "current" || words[2] == "earlier",
                let bytes = Hexadecimal.bytes(words[3]), bytes.count == 32
            else { return nil }
            self.purpose = purpose
            id = String(words[1])
            isCurrent = words[2] == "current"
            key = SymmetricKey(data: bytes)
        }
    }
}
