import Domain
import Foundation
import Storage

/// Where a backup goes.
public struct BackupOrder: Sendable {
    /// The folder of the backups. Made, for its owner alone, where there is none.
    public var folder: String
    /// The backup's name in it; one of the instant if left out.
    public var name: String?
    /// How many of the backups in the folder stay, this one among them; all if left out.
    public var keep: Int?

    public init(folder: String, name: String? = nil, keep: Int? = nil) {
        self.folder = folder
        self.name = name
        self.keep = keep
    }
}

/// A backup that was made.
public struct MadeBackup: Sendable, Equatable {
    public var path: String
    /// In bytes.
    public var size: Int
    /// The names of older backups that `keep` removed.
    public var removed: [String]
    /// A line for each older backup that `keep` could not read or not remove.
    public var left: [String]
}

/// Makes a backup: first the store, in one step, then the access log, so that the log may be ahead of the store and never behind. Keys are
/// not in it. Nothing has the backup's name before all of it is on the disk.
struct BackupMaking {
    /// The data folder.
    let data: String
    let clock: ClockSource
    /// Called between store and log: returns when the log holds the rows of everything that the copied store holds.
    let settle: @Sendable () throws -> Void

    /// How far it has come, in bytes of all.
    typealias Progress = (_ done: Int, _ all: Int) throws -> Void

    /// - Throws: `BackupFault`, and what storage throws for files that cannot be read or written
    func make(_ order: BackupOrder, progress: Progress) throws -> MadeBackup {
        let shelf = BackupShelf(folder: order.folder)
        let now = clock.now()
        let name = try shelf.name(order.name, at: now)
        try shelf.prepare()
        let draft = try shelf.beginDraft(of: name)
        do {
            let manifest = try fill(draft, now, progress)
            try PrivateFile.replace("\(draft)/\(BackupManifest.fileName)", with: manifest.bytes)
            try PrivateFile.rename(draft, to: shelf.path(of: name))
            let (removed, left) = try order.keep.map { try shelf.keep($0, besides: name) } ?? ([], [])
            let size = manifest.files.reduce(0) { $0 + $1.digest.size }
            return MadeBackup(path: shelf.path(of: name), size: size, removed: removed, left: left)
        } catch {
            shelf.discard(draft)
            throw error
        }
    }

    private func fill(_ draft: String, _ now: Instant, _ progress: Progress) throws -> BackupManifest {
        let store = "\(data)/\(StoreFile.fileName)"
        let months = try AccessLog.fileNames(in: data)
        let sizes = ([StoreFile.fileName] + months).map { Self.size(of: "\(data)/\($0)") + Self.size(of: "\(data)/\($0)-wal") }
        let all = sizes.reduce(0, +)
        guard Self.room(at: draft) > all else {
            throw BackupFault("there is no room for the backup: it takes \(all >> 20) MiB, and \(Self.room(at: draft) >> 20) MiB are free", .inputOutput)
        }
        try progress(0, all)
        try StoreCopy.copy(store: store, to: "\(draft)/\(StoreFile.fileName)") { done, pages in
            try progress(sizes[0] * done / max(pages, 1), all)
        }
        try settle()
        var names = [StoreFile.fileName]
        var before = sizes[0]
        names += try StoreCopy.copyAccessLog(in: data, to: draft) { done, pages in
            // A month that began meanwhile is not in the sum.
            let size = months.isEmpty ? 0 : sizes.dropFirst().reduce(0, +) / months.count
            try progress(min(before + size * done / max(pages, 1), all), all)
            if done == pages { before += size }
        }
        let found = StoreInspection.of("\(draft)/\(StoreFile.fileName)", isArchive: true, keyring: nil)
        guard found.faults.isEmpty else { throw BackupFault("the store is not sound: \(found.faults.joined(separator: "; "))") }
        let files = try names.map { BackupManifest.File(name: $0, digest: try FileDigest.of("\(draft)/\($0)")) }
        return BackupManifest(
            madeAt: now, schema: found.schema, epoch: found.epoch, logHead: try AccessLog.lastEntry(directory: draft, isArchive: true), files: files
        )
    }

    private static func size(of path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }

    private static func room(at path: String) -> Int {
        let free = try? FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? Int64
        return free.map { Int(clamping: $0) } ?? .max
    }
}
