public import Foundation

/// A temporary folder with the data of one trial in it. Removed when the last one lets go.
public final class TrialFolder: Sendable {
    private let top: String
    /// What the service calls its data folder.
    public let data: String

    /// - Parameter place: the folder inside this one in which the data folder stands; a disk may be mounted there.
    public init(dataIn place: String = "") throws {
        top = NSTemporaryDirectory() + "kompas-trial-" + UUID().uuidString
        data = (place.isEmpty ? top : top + "/" + place) + "/data"
        try FileManager.default.createDirectory(atPath: top, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    deinit {
        try? FileManager.default.removeItem(atPath: top)
    }

    /// The path of something else in the folder.
    public func path(_ name: String) -> String { top + "/" + name }

    /// The demo's token of somebody, as the service wrote it down.
    public func token(of name: String) throws -> String {
        let text = try String(contentsOfFile: data + "/demo-tokens", encoding: .utf8)
        let lines = text.split(separator: "\n").map { $0.split(separator: "\t") }
        guard let line = lines.first(where: { $0.count == 2 && $0[1] == name }) else { throw CocoaError(.fileReadCorruptFile) }
        return String(line[0])
    }

    /// What every start of the service wrote to its operating log.
    public var operatingLog: String { (try? String(contentsOfFile: top + "/operating-log", encoding: .utf8)) ?? "" }

    /// The operating log, to write on at its end.
    public func openOperatingLog() throws -> FileHandle {
        let path = top + "/operating-log"
        if !FileManager.default.fileExists(atPath: path) { _ = FileManager.default.createFile(atPath: path, contents: nil) }
        guard let handle = FileHandle(forWritingAtPath: path) else { throw CocoaError(.fileWriteUnknown) }
        _ = try handle.seekToEnd()
        return handle
    }

    /// Copies the store, the access log, what SQLite keeps beside them and the keys, as the dead service left them: looking into
    /// the originals would already mend them, which is the restarted service's to do.
    /// - Returns: the folder of the copy
    public func copyOfWhatWasLeft() throws -> String {
        let copy = top + "/left"
        try? FileManager.default.removeItem(atPath: copy)
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        for name in try FileManager.default.contentsOfDirectory(atPath: data)
        where name == "keys" || name.hasSuffix(".sqlite") || name.hasSuffix(".sqlite-wal") {
            try FileManager.default.copyItem(atPath: data + "/" + name, toPath: copy + "/" + name)
        }
        return copy
    }
}
