import Glibc

/// Folders that only the service's own user may look into.
public enum PrivateFolder {
    /// Makes the data folder where there is none, as `make` does, and checks one that is there.
    /// - Throws: `FileAccessError`
    public static func prepare(_ path: String) throws(FileAccessError) {
        try make(path)
        try check(path)
    }

    /// Refuses a data folder in which others may put files in the place of the service's: one that they may write to, or own. Root's is
    /// nobody else's, and root itself may run commands on the folder of the service's user.
    /// - Throws: `FileAccessError.folderOpenToOthers`, `foreignOwner`; `cannotOpen` where there is none
    public static func check(_ path: String) throws(FileAccessError) {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .cannotOpen(path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .cannotOpen(path: path, code: ENOTDIR) }
        guard status.st_mode & 0o022 == 0 else { throw .folderOpenToOthers(path: path, mode: status.st_mode & 0o7777) }
        guard [0, geteuid()].contains(status.st_uid) || geteuid() == 0 else { throw .foreignOwner(path: path, owner: status.st_uid) }
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
}
