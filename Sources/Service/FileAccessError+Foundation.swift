import Foundation
import Glibc
import Storage

extension FileAccessError {
    /// What Foundation threw over a file, with the file and what the system said. nil for what is not about a file.
    init?(_ error: any Error) {
        guard let error = error as? CocoaError, let path = error.userInfo[NSFilePathErrorKey] as? String ?? error.url?.path else { return nil }
        let reason = error.userInfo[NSUnderlyingErrorKey]
        let code = (reason as? POSIXError)?.code.rawValue ?? (reason as? NSError).map { Int32(clamping: $0.code) } ?? Self.code(error.code)
        self = .cannotOpen(path: path, code: code)
    }

    /// By what Foundation says where it leaves out what the system said.
    private static func code(_ code: CocoaError.Code) -> Int32 {
        switch code {
        case .fileNoSuchFile, .fileReadNoSuchFile: ENOENT
        case .fileReadNoPermission, .fileWriteNoPermission: EACCES
        case .fileWriteFileExists: EEXIST
        case .fileWriteOutOfSpace: ENOSPC
        case .fileWriteVolumeReadOnly: EROFS
        default: EIO
        }
    }
}
