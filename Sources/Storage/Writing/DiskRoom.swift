import Glibc

/// The room on the disk that a file stands on.
public enum DiskRoom {
    /// Less than this is none: so much the write-ahead log may grow before it is copied into its file, in bytes.
    public static let least = 4 << 20

    /// The bytes that may still be written by a user without privileges; nil where the system does not say.
    public static func bytes(beside path: String) -> Int? {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return nil }
        let (bytes, overflow) = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
        return overflow ? .max : Int(clamping: bytes)
    }

    /// Refuses where there is none to speak of, although a last small commit might still find a place in a file.
    /// - Throws: `StorageError.full`
    public static func require(beside path: String) throws(StorageError) {
        if let bytes = bytes(beside: path), bytes < least { throw .full }
    }
}
