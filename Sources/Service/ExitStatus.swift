/// What every command's exit code says. Numbers after sysexits.h, so that what starts the service can tell what waiting may mend from
/// what a person must.
public enum ExitStatus: Int32, Sendable, CaseIterable {
    case success = 0
    case refused = 1
    case usage = 64
    case dataDamaged = 65
    case noInput = 66
    case unavailable = 69
    case internalFault = 70
    case cannotCreate = 73
    case inputOutput = 74
    case temporary = 75
    case noPermission = 77
    case configuration = 78

    /// What it means, as the handbook's table has it.
    public var meaning: String {
        switch self {
        case .success: "done; after `serve`: stopped in good order"
        case .refused: "the answer is no: the service refused the command, or is not ready"
        case .usage: "the command line cannot be understood"
        case .dataDamaged: "a file is damaged, lost or another program's, or `verify` found something not sound"
        case .noInput: "a file or folder that was named is not there"
        case .unavailable: "another process holds the data, the port or the address"
        case .internalFault: "a fault of the program"
        case .cannotCreate: "a folder or file cannot be made where it should stand"
        case .inputOutput: "a disk is full, or reading or writing failed, or an answer could not be printed"
        case .temporary: "too busy, or for want of memory, threads or descriptors: the same may succeed later"
        case .noPermission: "the user that runs Kompas may not read or write a file, or others may"
        case .configuration: "settings that cannot be, or a store of another version"
        }
    }
}
