import Domain
import Foundation
import Storage
import Support
import Synchronization

/// The data folder of a service that ran and was stopped in good order, made once a month, as its access log is; each test gets a copy to
/// spoil.
final class InstalledData: Sendable {
    private static let newest = Mutex<(month: Substring, data: InstalledData)?>(nil)

    private let folder: TrialFolder

    private init() throws {
        folder = try TrialFolder()
        let service = try RunningService(Program(), folder: folder)
        let client = TestClient(port: service.port, token: try folder.token(of: "Sagsbehandler 4"))
        for _ in 0..<40 { _ = try client.get("/v1/cases") }
        guard service.stop() == 0 else { throw CocoaError(.executableLoad) }
    }

    private static func made() throws -> InstalledData {
        let month = ClockSource.system.now().rfc3339.prefix(7)
        return try newest.withLock { newest in
            if let newest, newest.month == month { return newest.data }
            let data = try InstalledData()
            newest = (month, data)
            return data
        }
    }

    /// A trial that begins with a copy.
    static func trial() throws -> TrialFolder {
        let folder = try TrialFolder()
        try copy(into: folder)
        return folder
    }

    /// A copy in a folder of its own.
    static func copy(into place: TrialFolder) throws {
        let original = try made().folder.data
        try FileManager.default.createDirectory(
            atPath: place.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for name in try FileManager.default.contentsOfDirectory(atPath: original) where !name.hasSuffix(".sock") {
            try FileManager.default.copyItem(atPath: original + "/" + name, toPath: place.data + "/" + name)
        }
    }
}

/// A file of a trial's data, to spoil.
struct SpoiledFile {
    let path: String

    init(_ folder: TrialFolder, _ name: String) {
        path = folder.data + "/" + name
    }

    /// The one month of the access log.
    static func month(of folder: TrialFolder) throws -> SpoiledFile {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.data).sorted()
        guard let name = names.first(where: { $0.hasPrefix("access-2") && $0.hasSuffix(".sqlite") }) else { throw CocoaError(.fileNoSuchFile) }
        return SpoiledFile(folder, name)
    }

    /// Writes the bytes at a place of the file.
    func write(_ bytes: [UInt8], at offset: UInt64 = 0) throws {
        if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        let handle = try handle()
        try handle.seek(toOffset: offset)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
    }

    /// Turns every bit of a stretch.
    func flip(from offset: UInt64, count: Int) throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let start = Int(offset)
        try write(data[start..<min(start + count, data.count)].map { ~$0 }, at: offset)
    }

    func cut(to size: UInt64) throws {
        let handle = try handle()
        try handle.truncate(atOffset: size)
        try handle.close()
    }

    func remove() throws {
        try FileManager.default.removeItem(atPath: path)
    }

    func setMode(_ mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    func run(_ sql: String) throws {
        try Connection(path: path).run(composed: sql)
    }

    /// The text that a query finds first.
    func text(_ sql: String) throws -> String? {
        try Connection(path: path).first(composed: sql) { row in try row.text(0) }
    }

    private func handle() throws -> FileHandle {
        guard let handle = FileHandle(forUpdatingAtPath: path) else { throw CocoaError(.fileNoSuchFile) }
        return handle
    }
}
