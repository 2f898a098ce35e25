import Domain
import Foundation
import Glibc
import Storage

/// A folder of backups, each a folder of its own. Others may keep things there too: only what is known to be a backup is ever removed.
struct BackupShelf {
    let folder: String
    private static let prefix = "kompas-"
    private static let draftSuffix = ".draft"
    /// A draft this old, in seconds, was left behind by a program that was killed.
    private static let staleDraft = 86_400.0

    func path(of name: String) -> String { "\(folder)/\(name)" }

    /// Makes the folder, and clears away what killed programs left in it.
    /// - Throws: `FileAccessError`, `CocoaError`
    func prepare() throws {
        try PrivateFolder.make(folder)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(Self.draftSuffix) {
            let changed = try? FileManager.default.attributesOfItem(atPath: path(of: name))[.modificationDate] as? Date
            if let changed, changed.timeIntervalSinceNow < -Self.staleDraft { discard(path(of: name)) }
        }
    }

    /// The backup's name: the given one, or one of the instant, as `kompas-20261123T034500Z`.
    /// - Throws: `BackupFault` for a name that is taken, or none, or one that `keep` would take for one of the instant
    func name(_ wanted: String?, at now: Instant) throws -> String {
        if let wanted {
            guard !wanted.isEmpty, !wanted.contains("/"), !wanted.hasPrefix("."), !wanted.hasSuffix(Self.draftSuffix) else {
                throw BackupFault("'\(wanted)' cannot be a backup's name", .usage)
            }
            guard !Self.isOfInstant(wanted) else {
                throw BackupFault("'\(wanted)' cannot be a backup's name: it would be taken for one of the instant, which --keep removes", .usage)
            }
            guard !exists(wanted) else { throw BackupFault("\(path(of: wanted)) exists", .cannotCreate) }
            return wanted
        }
        let stem = Self.prefix + now.rfc3339.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
        // Two in one second, as in a test.
        for name in [stem] + (2...99).map({ "\(stem)-\($0)" }) where !exists(name) { return name }
        throw BackupFault("\(path(of: stem)) exists", .cannotCreate)
    }

    /// Whether a name is one of those that are given by the instant. Names that people choose may begin like them.
    private static func isOfInstant(_ name: String) -> Bool {
        name.wholeMatch(of: #/kompas-[0-9]{8}T[0-9]{6}Z(-[0-9]+)?/#) != nil
    }

    /// Makes the folder that a backup is made in before it has its name.
    /// - Throws: `FileAccessError`; `BackupFault` where one of that name has begun
    func beginDraft(of name: String) throws -> String {
        let draft = path(of: name) + Self.draftSuffix
        guard mkdir(draft, 0o700) != 0 else { return draft }
        let code = errno
        guard code == EEXIST else { throw FileAccessError.cannotOpen(path: draft, code: code) }
        throw BackupFault("\(draft) is there: a backup of that name is being made, or one was cut off. Then remove it", .cannotCreate)
    }

    /// Removes a backup or a draft: the files that are known, and then the folder if nothing else is in it.
    /// - Returns: why the folder is still there, nil where it is gone
    @discardableResult
    func discard(_ path: String) -> String? {
        var code: Int32 = 0
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
            let stem = Self.companions.first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
            if [StoreFile.fileName, BackupManifest.fileName].contains(stem) || AccessLog.isFileName(stem) {
                if unlink("\(path)/\(name)") != 0, code == 0 { code = errno }
            }
        }
        if rmdir(path) == 0 { return nil }
        if code == 0 { code = errno }
        guard code == ENOTEMPTY else { return String(cString: strerror(code)) }
        let strange = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
        return "what is no part of it is in it: " + strange.prefix(3).joined(separator: ", ") + (strange.count > 3 ? " ..." : "")
    }

    /// What SQLite and an unfinished write leave beside a file.
    private static let companions = ["-journal", "-wal", "-shm", ".new"]

    /// Removes the oldest of the complete backups that were named by their instant, so that as many stay.
    /// - Parameter newest: the one that was made now, which stays.
    /// - Returns: the names of those that are gone, and a line for each that could not be read or not be removed
    /// - Throws: `CocoaError`
    func keep(_ count: Int, besides newest: String) throws -> (removed: [String], left: [String]) {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { name in
            Self.isOfInstant(name) && name != newest
        }
        var complete: [(name: String, madeAt: Instant)] = []
        var (removed, left): ([String], [String]) = ([], [])
        for name in names.sorted() {
            do {
                complete.append((name, try BackupManifest.read(in: path(of: name)).madeAt))
            } catch {
                left.append(Ending(error).text)
            }
        }
        for (name, _) in complete.sorted(by: { $0.madeAt > $1.madeAt }).dropFirst(max(count - 1, 0)) {
            if let reason = discard(path(of: name)) { left.append("\(path(of: name)): \(reason)") } else { removed.append(name) }
        }
        return (removed, left)
    }

    private func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path(of: name))
    }
}
