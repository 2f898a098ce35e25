import Glibc

/// Why a file of the service cannot be used. The descriptions are for the person who runs the service.
public enum FileAccessError: Error, Equatable, CustomStringConvertible {
    /// The system refused; `code` is its errno.
    case cannotOpen(path: String, code: Int32)
    /// A directory, a link, or something else that is no plain file.
    case notAFile(path: String)
    /// Other users have rights on a file with secrets; `mode` is its permission bits.
    case openToOthers(path: String, mode: UInt32)
    /// Other users may write to a folder that only the service's user may; `mode` is its permission bits.
    case folderOpenToOthers(path: String, mode: UInt32)
    /// It belongs to another user, who can read and change it.
    case foreignOwner(path: String, owner: UInt32)
    /// Far larger than such a file is.
    case tooLarge(path: String)
    /// Another process has locked it.
    case inUse(path: String)
    /// Nothing stands where what was acknowledged must stand.
    case lost(path: String)
    /// The beginning of the write-ahead log is not what SQLite writes.
    case damagedLog(path: String)

    public var description: String {
        switch self {
        case .cannotOpen(let path, let code): "\(path): \(String(cString: strerror(code)))\(Self.advice(code))"
        case .notAFile(let path): "\(path) is not a plain file"
        case .openToOthers(let path, let mode):
            "\(path) may be used by other users (mode \(String(mode, radix: 8))): give it mode 600 with 'chmod 600 \(path)'"
        case .folderOpenToOthers(let path, let mode):
            "others may write to the folder \(path) (mode \(String(mode, radix: 8))): give it mode 700 with 'chmod 700 \(path)', or name a folder in it"
        case .foreignOwner(let path, let owner):
            "\(path) belongs to another user (\(owner)), who can change it: give it to the user that runs Kompas with 'chown'"
        case .tooLarge(let path): "\(path) is too large to be what it should be"
        case .inUse(let path): "\(path) is locked: another Kompas is running on the same data. Stop that one first, or name another folder"
        case .lost(let path):
            "\(path) is empty or gone, and what stands beside it shows that it was not: restore the newest backup. "
                + "To begin anew on purpose, begin in an empty folder"
        case .damagedLog(let path):
            "\(path) is damaged, and with it the last changes: keep a copy of it and of the file beside it, then restore the newest backup"
        }
    }

    private static func advice(_ code: Int32) -> String {
        switch code {
        case ENOENT: ". Is this the right folder?"
        case EACCES, EPERM: ". The folder and what is in it must belong to the user that runs Kompas"
        case EROFS: ". The disk is mounted read-only"
        case ENOSPC, EDQUOT, EFBIG: ". Make room, then start again"
        case EEXIST, ENOTDIR: ". A folder must stand here"
        case EMFILE, ENFILE: ". Raise the limit of open files (LimitNOFILE, ulimit -n)"
        default: ""
        }
    }
}
