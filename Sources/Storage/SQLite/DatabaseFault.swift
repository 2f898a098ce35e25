/// A database file that cannot be used: which one, why, and what the person who runs the service does next.
public struct DatabaseFault: Error, Equatable, CustomStringConvertible {
    public let path: String
    public let reason: StorageError

    public init(path: String, reason: StorageError) {
        self.path = path
        self.reason = reason
    }

    public var description: String { "\(path) \(reason.predicate)" }

    /// Names the file in what the body throws.
    static func naming<Output>(_ path: String, _ body: () throws -> Output) throws -> Output {
        do {
            return try body()
        } catch let error as StorageError {
            throw DatabaseFault(path: path, reason: error)
        }
    }
}

extension StorageError {
    /// What is wrong with a file, and what to do, as the rest of a sentence that begins with its name.
    public var predicate: String {
        switch self {
        case .full: "cannot grow, because its disk or quota is full: make room, then start again"
        case .readOnly: "cannot be written: its file, folder or disk is read-only for the user that runs Kompas"
        case .corrupt: "is damaged: keep a copy of it, then restore the newest backup"
        case .notADatabase: "is not a database, or its beginning is damaged: keep a copy of it, then restore the newest backup"
        case .cannotOpen: "cannot be opened: it and its folder must be there, writable and the user's that runs Kompas"
        case .inputOutput: "cannot be read or written: look for errors of its disk in the system's log"
        case .busy: "is held by another program: stop what reads or copies it, then start again"
        case .outOfMemory: "cannot be used for want of memory"
        case .pathTooLong: "cannot be opened: its path is longer than SQLite takes, some 500 bytes"
        case .outOfDescriptors: "cannot be opened: raise the limit of open files (LimitNOFILE, ulimit -n)"
        case .setting(let name): "is not as Kompas leaves it (\(name)): stop what else uses it, then start the service once"
        case .closed: "was closed"
        case .queueFull, .deadline: "has too much to do: try again later"
        default: "cannot be used (\(self))"
        }
    }
}
