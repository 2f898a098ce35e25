import Glibc
import HTTPServer
import Storage

/// How a command ends that could not do its work: one line for the person who runs it, and the exit code.
public struct Ending: Sendable {
    public let status: ExitStatus
    /// What is wrong, with which file or address, and what to do next.
    public let text: String

    /// The ending that an error means.
    public init(_ error: any Error) {
        switch error {
        case let fault as StartFault: self.init(fault.status, fault)
        case is TLSFault: self.init(.configuration, error)
        case is Shortage: self.init(.temporary, error)
        case is OutputFault: self.init(.inputOutput, error)
        case let fault as AddressFault: self.init(Self.status(fault.reason.code), fault)
        case let fault as Command.Refused: self.init(fault.status, fault)
        case let fault as FileAccessError: self.init(Self.status(fault), fault)
        case let fault as DatabaseFault: self.init(Self.status(fault.reason), fault)
        case let fault as StorageError: self.init(Self.status(fault), "the store \(fault.predicate)")
        case let fault as MigrationError: self.init(Self.status(fault), fault)
        case let fault as AccessLogError:
            if case .noDirectory(_, let code) = fault { self.init(Self.status(code), fault) } else { self.init(.dataDamaged, fault) }
        case let fault as BackupFault: self.init(fault.status, fault)
        case is KeyFault: self.init(.refused, error)
        case is KeyringError, is WrongKeys: self.init(.dataDamaged, error)
        default:
            if let fault = FileAccessError(error) { self.init(Self.status(fault), fault) } else { self.init(.internalFault, error) }
        }
    }

    private init(_ status: ExitStatus, _ what: Any) {
        self.status = status
        text = "\(what)"
    }

    /// By what the system said.
    private static func status(_ code: Int32) -> ExitStatus {
        switch code {
        case ENOENT: .noInput
        case EACCES, EPERM, EROFS: .noPermission
        case EEXIST, ENOTDIR, EISDIR, ELOOP, ENAMETOOLONG: .cannotCreate
        case EADDRINUSE, EADDRNOTAVAIL: .unavailable
        case EMFILE, ENFILE, ENOMEM, EAGAIN: .temporary
        default: .inputOutput
        }
    }

    private static func status(_ fault: FileAccessError) -> ExitStatus {
        switch fault {
        case .cannotOpen(_, let code): status(code)
        case .notAFile: .cannotCreate
        case .openToOthers, .folderOpenToOthers, .foreignOwner: .noPermission
        case .tooLarge, .lost, .damagedLog: .dataDamaged
        case .inUse: .unavailable
        }
    }

    private static func status(_ error: StorageError) -> ExitStatus {
        switch error {
        case .full, .inputOutput: .inputOutput
        case .readOnly, .cannotOpen: .noPermission
        case .pathTooLong: .cannotCreate
        case .corrupt, .notADatabase: .dataDamaged
        case .busy, .queueFull, .deadline, .closed, .outOfMemory, .outOfDescriptors: .temporary
        default: .internalFault
        }
    }

    private static func status(_ error: MigrationError) -> ExitStatus {
        switch error {
        case .foreign, .dangling: .dataDamaged
        case .newer, .edited, .missing: .configuration
        case .failed(_, _, let reason): status(reason)
        case .ownTransaction: .internalFault
        }
    }
}
