import CEmbedded

/// Files of the repository that are compiled into the program, so that it is one file to install.
public enum Embedded {
    /// A step of the store's schema.
    public struct Migration: Sendable, Equatable {
        /// From 1, without gaps.
        public let number: Int
        /// What stands between number and ending in the file's name.
        public let name: String
        /// The SQL.
        public let text: String

        public init(number: Int, name: String, text: String) {
            self.number = number
            self.name = name
            self.text = text
        }
    }

    /// `Migrations/NNNN_name.sql` in the order of their numbers.
    public static let migrations: [Migration] = paths(under: "Migrations/")
        .compactMap { path in migration(at: path) }
        .sorted { $0.number < $1.number }

    /// The contract of the API, YAML in UTF-8.
    public static let openAPI: [UInt8] = bytes(of: "openapi.yaml") ?? []

    /// The bytes of an embedded file by its path from the top of the repository, or nil.
    public static func bytes(of path: String) -> [UInt8]? {
        all.first { String(cString: $0.path) == path }.map { [UInt8](UnsafeBufferPointer(start: $0.bytes, count: $0.count)) }
    }

    /// The paths of embedded files that begin so, in the order of the list.
    public static func paths(under prefix: String) -> [String] {
        all.map { String(cString: $0.path) }.filter { $0.hasPrefix(prefix) }
    }

    private static var all: [embedded_file] {
        (0..<embedded_file_count()).map { embedded_file_at($0) }
    }

    private static func migration(at path: String) -> Migration? {
        let file = path.dropFirst("Migrations/".count)
        guard file.hasSuffix(".sql"), let separator = file.firstIndex(of: "_"), let number = Int(file[..<separator]),
            let bytes = bytes(of: path), let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        let name = file[file.index(after: separator)...].dropLast(".sql".count)
        return Migration(number: number, name: String(name), text: text)
    }
}
