import Foundation
import Glibc
import Storage

/// Brings a backup's files into a data folder and exchanges them for what stands there. The folder of the drafts stands until all is done:
/// while it does, no service starts on the data folder, and the restore can be run again.
struct RestoreMove {
    let data: String
    /// Where what stood in the data folder is kept.
    let aside: String

    /// The folder of the drafts in a data folder.
    static func draft(in data: String) -> String { "\(data)/restore.draft" }

    private var draft: String { Self.draft(in: data) }

    /// Copies the files into the data folder's file system, compares every byte that is copied with the manifest, and gives the store its
    /// new epoch.
    /// - Throws: `BackupFault`, and what storage throws for files that cannot be used
    func bring(_ manifest: BackupManifest, from backup: String, withLog: Bool) throws {
        if FileManager.default.fileExists(atPath: draft) { try FileManager.default.removeItem(atPath: draft) }
        try PrivateFolder.makeInside(draft)
        for file in manifest.files where withLog || file.name == StoreFile.fileName {
            guard try FileDigest.copying("\(backup)/\(file.name)", to: "\(draft)/\(file.name)") == file.digest else {
                throw BackupFault("\(file.name) is not what was backed up")
            }
        }
        let store = "\(draft)/\(StoreFile.fileName)"
        try StoreEpoch.renew(storeAt: store)
        try PrivateFile.sync(store)
        try PrivateFile.sync(draft)
    }

    /// Sets aside what stands in the data folder, and gives the drafts their names.
    /// - Throws: `FileAccessError`, `CocoaError`
    func exchange(withLog: Bool) throws {
        try PrivateFolder.makeInside(aside)
        // The newest month first: what is left by a restore that was cut off is then the beginning of the log, and known for that.
        let giving = [StoreFile.fileName] + (withLog ? try AccessLog.fileNames(in: data).reversed() : [])
        for name in giving {
            for companion in ["-wal", "-shm", ""] { try move("\(data)/\(name)\(companion)", to: "\(aside)/\(name)\(companion)", ifThere: true) }
        }
        try PrivateFile.sync(aside)
        let coming = try FileManager.default.contentsOfDirectory(atPath: draft)
        for name in coming where AccessLog.isFileName(name) { try move("\(draft)/\(name)", to: "\(data)/\(name)", ifThere: false) }
        try move("\(draft)/\(StoreFile.fileName)", to: "\(data)/\(StoreFile.fileName)", ifThere: false)
        try PrivateFile.sync(data)
    }

    /// Opens the folder to services again.
    /// - Throws: `CocoaError`
    func finish() throws {
        try FileManager.default.removeItem(atPath: draft)
        try PrivateFile.sync(data)
    }

    private func move(_ path: String, to other: String, ifThere: Bool) throws {
        guard Glibc.rename(path, other) != 0 else { return }
        let code = errno
        guard ifThere, code == ENOENT else { throw FileAccessError.cannotOpen(path: path, code: code) }
    }
}
