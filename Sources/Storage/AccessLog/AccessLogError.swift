import Glibc

/// Why the access log cannot be opened. The descriptions are for the person who runs the service.
public enum AccessLogError: Error, Equatable, CustomStringConvertible {
    /// The month was written with a key that the keyring does not have.
    case unknownKey(month: LogMonth, id: String)
    /// The month's beginning or its last entry is not what the key says: another key, or a changed file.
    case brokenChain(month: LogMonth)
    /// The file is no month of a log, or of another month than its name says.
    case foreign(path: String)
    /// The directory cannot be listed; `code` is errno.
    case noDirectory(path: String, code: Int32)

    public var description: String {
        switch self {
        case .unknownKey(let month, let id):
            "The access log of \(month) was written with key '\(id)', which the keyring does not have: "
                + "it is another installation's, or the keyring is. Put the right one back"
        case .brokenChain(let month):
            "The access log of \(month) does not fit its key: it is another installation's, was written with another keyring, or was changed. "
                + "Put the right file or the right keyring back"
        case .foreign(let path): "\(path) is no month of the access log, or another month than its name says: put the right file back from the backup"
        case .noDirectory(let path, let code): "\(path) cannot be listed: \(String(cString: strerror(code)))"
        }
    }
}
