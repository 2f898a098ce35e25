import Foundation
import Storage

/// Whether a backup can be trusted: its files are what its manifest says, the store is sound and can be opened by this program with these
/// keys, and the log's chain holds and is not behind.
struct BackupVerification {
    let folder: String
    let keyring: Keyring

    /// What a sound backup holds.
    struct Sound {
        var manifest: BackupManifest
        var log: VerificationReport
        /// What the store holds beside what migrations made: no reason not to restore it.
        var foreign: [String]
    }

    /// Looks at a backup where it stands. Writes nothing.
    /// - Throws: `BackupFault` with everything that is wrong
    func run() throws -> Sound {
        let manifest = try BackupManifest.read(in: folder)
        try compareFiles(manifest)
        return try lookInside(manifest)
    }

    private func lookInside(_ manifest: BackupManifest) throws -> Sound {
        let store = StoreInspection.of("\(folder)/\(StoreFile.fileName)", isArchive: true, keyring: keyring)
        var faults = store.faults
        if faults.isEmpty, store.schema != manifest.schema { faults.append("the manifest says schema \(manifest.schema), the store is \(store.schema)") }
        let heads = [manifest.logHead].compactMap { $0 }
        let log = try AccessLog.verify(directory: folder, keys: keyring[.accessLog], against: heads, isArchive: true)
        if let fault = log.fault { faults.append("access log: \(fault)") }
        guard faults.isEmpty else { throw BackupFault(faults.joined(separator: "\n")) }
        return Sound(manifest: manifest, log: log, foreign: store.foreign)
    }

    private func compareFiles(_ manifest: BackupManifest) throws {
        var faults: [String] = []
        for file in manifest.files {
            do {
                if try FileDigest.of("\(folder)/\(file.name)") != file.digest { faults.append("\(file.name) is not what was backed up") }
            } catch {
                faults.append("\(error)")
            }
        }
        guard faults.isEmpty else { throw BackupFault(faults.joined(separator: "\n")) }
    }
}
