import Foundation

/// The product's sources as they lie on disk, found from where this file lies.
enum SourceTree {
    /// The top of the project.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file under `Sources`.
    static let sources = files(under: "Sources")
    /// Every Swift file under `Tests`.
    static let tests = files(under: "Tests")

    private static func files(under folder: String) -> [SourceFile] {
        let start = root.appendingPathComponent(folder)
        let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
        return (walk?.compactMap { $0 as? URL } ?? [])
            .filter { $0.pathExtension == "swift" }
            .sorted { $0.path < $1.path }
            .compactMap { url in
                guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
                return SourceFile(path: String(url.path.dropFirst(root.path.count + 1)), text: text)
            }
    }

    /// The text of a file from the top of the project.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The names of the files in a folder.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path).sorted()
    }
}

/// One Swift file.
struct SourceFile: Sendable {
    /// From the top of the project: `Sources/Storage/Cases/CaseStore.swift`.
    let path: String
    let lines: [String]
    /// Code and string literals apart, without comments.
    let scan: SourceScan

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        scan = SourceScan(text)
    }

    /// The target it belongs to: `Storage`.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }

    /// The folder it lies in: `Sources/Storage/Cases`.
    var folder: String { path.split(separator: "/").dropLast().joined(separator: "/") }

    /// The modules it imports.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ").drop { $0.hasPrefix("@") || $0 == "public" || $0 == "internal" || $0 == "package" }
            guard words.first == "import", words.count == 2 else { return nil }
            return words.last.map(String.init)
        }
    }
}
