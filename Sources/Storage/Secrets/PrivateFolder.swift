import Glibc

/// Folders that only the service's own user may look into.
public enum PrivateFolder {
    /// What is to be said of a data folder that is used nevertheless. The descriptions are for the person who runs the service.
    public enum Remark: Equatable, Sendable, CustomStringConvertible {
        /// Others could write to it, with these permission bits, until now.
        case madePrivate(path: String, mode: UInt32)
        /// A group may write to it, and it stays so: volumes come like that.
        case groupMayWrite(path: String, mode: UInt32)

        public var description: String {
            switch self {
            case .madePrivate(let path, let mode):
                "others could write to the folder \(path) (mode \(String(mode, radix: 8))), and may no longer"
            case .groupMayWrite(let path, let mode):
                """
                a group may write to the folder \(path) (mode \(String(mode, radix: 8))): whoever is in it can put files in the place of the service's. \
                Where that is not wanted, name a folder in it
                """
            }
        }
    }

    /// Makes the data folder where there is none, as `make` does. From one of this process's user it takes the right to write off everybody
    /// else; another's is checked. A shared one, with the sticky bit as `/tmp` has it, is left as it is and refused.
    /// - Throws: as `check`
    public static func prepare(_ path: String) throws(FileAccessError) -> Remark? {
        try make(path)
        let status = try self.status(of: path)
        let mode = status.st_mode & 0o7777
        // Some file systems have no modes to change; then what is there counts.
        if canMend(status), mode & 0o022 != 0, chmod(path, mode & ~0o022) == 0, try self.status(of: path).st_mode & 0o022 == 0 {
            return .madePrivate(path: path, mode: mode)
        }
        return try check(path)
    }

    /// Refuses a data folder in which others may put files in the place of the service's: one that everybody may write to, or that is
    /// another's. Root's is nobody else's, and root itself may run commands on the folder of the service's user.
    /// - Parameter isBeforePreparing: whether what `prepare` would mend is no reason.
    /// - Throws: `FileAccessError.folderOpenToOthers`, `foreignOwner`; `cannotOpen` where there is none
    @discardableResult
    public static func check(_ path: String, isBeforePreparing: Bool = false) throws(FileAccessError) -> Remark? {
        let status = try self.status(of: path)
        let mode = status.st_mode & 0o7777
        if isBeforePreparing, canMend(status) { return nil }
        guard mode & 0o002 == 0 else { throw .folderOpenToOthers(path: path, mode: mode) }
        guard [0, geteuid()].contains(status.st_uid) || geteuid() == 0 else { throw .foreignOwner(path: path, owner: status.st_uid) }
        return mode & 0o020 == 0 ? nil : .groupMayWrite(path: path, mode: mode)
    }

    private static func canMend(_ status: stat) -> Bool {
        status.st_uid == geteuid() && status.st_mode & S_ISVTX == 0
    }

    private static func status(of path: String) throws(FileAccessError) -> stat {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .cannotOpen(path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .cannotOpen(path: path, code: ENOTDIR) }
        return status
    }

    /// Makes the folder, mode 700, and those above it that are not there.
    /// - Throws: `FileAccessError.cannotOpen`, also where something else than a folder stands there
    public static func make(_ path: String) throws(FileAccessError) {
        guard mkdir(path, 0o700) != 0 else { return }
        var code = errno
        if code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try make(String(path[..<slash]))
            if mkdir(path, 0o700) == 0 { return }
            code = errno
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw .cannotOpen(path: path, code: code) }
    }

    /// Makes a folder in a data folder, mode 700: the data folder's owner's.
    /// - Throws: `FileAccessError.cannotOpen`, also where anything stands there
    public static func makeInside(_ path: String) throws(FileAccessError) {
        guard mkdir(path, 0o700) == 0 else { throw .cannotOpen(path: path, code: errno) }
        let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
        defer { Glibc.close(descriptor) }
        PrivateFile.handOver(descriptor, at: path)
    }
}
