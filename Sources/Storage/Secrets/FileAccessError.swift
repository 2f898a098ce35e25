import Glibc

/// Why a file of the service cannot be used. The descriptions are for the person who runs the service.
public enum FileAccessError: Error, Equatable, CustomStringConvertible {
    /// The system refused; `code` is its errno.
    case cannotOpen(path: String, code: Int32)
    /// A directory, a link, or something else that is no plain file.
    case notAFile(path: String)
    /// Other users have rights on a file with secrets; `mode` is its permission bits.
    case openToOthers(path: String, mode: UInt32)
    /// Far larger than such a file is.
    case tooLarge(path: String)
    /// Another process has locked it.
    case inUse(path: String)

    public var description: String {
        switch self {
        case .cannotOpen(let path, let code): "\(path): \(String(cString: strerror(code)))"
        case .notAFile(let path): "\(path) is not a plain file"
        case .openToOthers(let path, let mode):
            "\(path) may be used by other users (mode \(String(mode, radix: 8))): give it mode 600 with 'chmod 600 \(path)'"
        case .tooLarge(let path): "\(path) is too large to be what it should be"
        case .inUse(let path): "\(path) is locked: another Kompas is running on the same data"
        }
    }
}
