import Glibc

/// Folders that only the service's own user may look into.
public enum PrivateFolder {
    /// Makes the folder, mode 700, and those above it that are not there.
    /// - Throws: `FileAccessError.cannotOpen`, also where something else than a folder stands there
    public static func prepare(_ path: String) throws(FileAccessError) {
        guard mkdir(path, 0o700) != 0 else { return }
        var code = errno
        if code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try prepare(String(path[..<slash]))
            if mkdir(path, 0o700) == 0 { return }
            code = errno
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw .cannotOpen(path: path, code: code) }
    }
}
