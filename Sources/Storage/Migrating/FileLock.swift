import Glibc
import Synchronization

/// An exclusive lock on a file (flock), held until this is released. It says that one process alone uses the data beside it; the
/// system takes it back from a process that dies.
public final class FileLock: Sendable {
    /// nil when it was released.
    private let descriptor: Mutex<Int32?>

    /// - Throws: `inUse` where another holds it.
    public init(_ path: String) throws(FileAccessError) {
        try PrivateFile.prepare(path)
        let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, code: errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            Glibc.close(descriptor)
            throw code == EWOULDBLOCK ? .inUse(path: path) : .cannotOpen(path: path, code: code)
        }
        self.descriptor = Mutex(descriptor)
    }

    deinit {
        release()
    }

    /// Lets others have the data.
    public func release() {
        descriptor.withLock { descriptor in
            if let held = descriptor {
                // A process that is being spawned has a copy until it runs its program; with the copy the lock would stay.
                flock(held, LOCK_UN)
                Glibc.close(held)
            }
            descriptor = nil
        }
    }
}
