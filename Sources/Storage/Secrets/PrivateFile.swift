import Glibc

/// Files that only the service's own user may read or write: the store, its log and its keys.
public enum PrivateFile {
    /// Makes the file where there is none, and takes other users' rights off one that is there (a file that was copied back from
    /// a backup has what the umask gave it).
    ///
    /// - Returns: whether it was made now.
    @discardableResult
    static func prepare(_ path: String) throws(FileAccessError) -> Bool {
        if let descriptor = try create(path) {
            Glibc.close(descriptor)
            try syncDirectory(of: path)
            return true
        }
        let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
        defer { Glibc.close(descriptor) }
        let mode = try self.mode(of: descriptor, path)
        guard mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        if mode & 0o077 != 0, fchmod(descriptor, 0o600) != 0 { throw .cannotOpen(path: path, code: errno) }
        return false
    }

    /// The bytes of a file that nobody else may read.
    /// - Throws: `openToOthers`, `tooLarge` for more than `limit` bytes, `cannotOpen`
    public static func read(_ path: String, limit: Int) throws(FileAccessError) -> [UInt8] {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
        defer { Glibc.close(descriptor) }
        let mode = try self.mode(of: descriptor, path)
        guard mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard mode & 0o077 == 0 else { throw .openToOthers(path: path, mode: mode & 0o777) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while bytes.count <= limit {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotOpen(path: path, code: errno) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
        throw .tooLarge(path: path)
    }

    /// Refuses a file that belongs to somebody else than this process's user or root. For root, who may run commands on the folder of the
    /// service's user, that folder's owner is nobody else.
    /// - Throws: `FileAccessError.foreignOwner`, `cannotOpen`
    public static func checkOwner(_ path: String, beside folder: String) throws(FileAccessError) {
        let owner = try status(of: path).st_uid
        if [0, geteuid()].contains(owner) { return }
        if geteuid() == 0, (try? status(of: folder))?.st_uid == owner { return }
        throw .foreignOwner(path: path, owner: owner)
    }

    private static func status(of path: String) throws(FileAccessError) -> stat {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .cannotOpen(path: path, code: errno) }
        return status
    }

    /// Whether a file has no bytes.
    static func isEmpty(_ path: String) throws(FileAccessError) -> Bool {
        try status(of: path).st_size == 0
    }

    /// Replaces a file's content as a whole: a reader sees the old one or the new one, also after a crash. Mode 600. Where a link stands at
    /// the path, the file that it leads to is replaced and the link stays.
    /// - Throws: `cannotOpen`, also for a link that leads nowhere
    public static func replace(_ link: String, with bytes: [UInt8]) throws(FileAccessError) {
        let path = try target(of: link)
        let draft = path + ".new"
        unlink(draft)
        guard let descriptor = try create(draft) else { throw .cannotOpen(path: draft, code: EEXIST) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let code = errno
                Glibc.close(descriptor)
                throw .cannotOpen(path: draft, code: code)
            }
            written += count
        }
        Glibc.close(descriptor)
        try sync(draft)
        try rename(draft, to: path)
    }

    /// Gives a finished file or folder its name, and makes the name last.
    /// - Throws: `cannotOpen`
    public static func rename(_ draft: String, to path: String) throws(FileAccessError) {
        guard Glibc.rename(draft, path) == 0 else { throw .cannotOpen(path: path, code: errno) }
        try syncDirectory(of: path)
    }

    /// Makes a file's content last, or the names in a folder.
    /// - Throws: `cannotOpen`
    public static func sync(_ path: String) throws(FileAccessError) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .cannotOpen(path: path, code: errno) }
    }

    /// Where a path leads: itself, unless it is a link.
    private static func target(of path: String) throws(FileAccessError) -> String {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
        guard let real = realpath(path, nil) else { throw .cannotOpen(path: path, code: errno) }
        defer { free(real) }
        return String(cString: real)
    }

    /// nil where the file exists.
    private static func create(_ path: String) throws(FileAccessError) -> Int32? {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor >= 0 {
            handOver(descriptor, at: path)
            return descriptor
        }
        guard errno == EEXIST else { throw .cannotOpen(path: path, code: errno) }
        return nil
    }

    /// Gives what root has made in the folder of another user to that user, who could not use it otherwise: whoever runs a command as root must
    /// not keep the service from starting. Root without the right to give things away keeps them.
    static func handOver(_ descriptor: Int32, at path: String) {
        guard geteuid() == 0, let folder = try? status(of: directory(of: path)), folder.st_uid != 0 else { return }
        _ = fchown(descriptor, folder.st_uid, folder.st_gid)
    }

    private static func syncDirectory(of path: String) throws(FileAccessError) {
        try sync(directory(of: path))
    }

    private static func directory(of path: String) -> String {
        let end = path.lastIndex(of: "/")
        return end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }

    private static func mode(of descriptor: Int32, _ path: String) throws(FileAccessError) -> mode_t {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .cannotOpen(path: path, code: errno) }
        return status.st_mode
    }
}
