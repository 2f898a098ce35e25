import Glibc

/// What SQLite would pass over in silence when it opens a file: it takes an empty file for a new database and deletes the write-ahead
/// log beside it, and a write-ahead log with a damaged beginning for an empty one. Either would lose what was acknowledged.
enum WrittenAhead {
    /// The first four bytes of a log, which end in a bit for the byte order of its checksums (sqlite.org/fileformat2.html#walformat).
    private static let magic: UInt32 = 0x377F_0682

    /// - Throws: `FileAccessError.lost`, `damagedLog`
    static func check(_ path: String) throws(FileAccessError) {
        let log = path + "-wal"
        let descriptor = open(log, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return }
            throw .cannotOpen(path: log, code: errno)
        }
        defer { close(descriptor) }
        var beginning = [UInt8](repeating: 0, count: 4)
        // Shorter than a header, nothing was ever committed in it; a pulled plug leaves zeros where nothing was synced.
        guard read(descriptor, &beginning, 4) == 4, beginning != [0, 0, 0, 0] else { return }
        let found = beginning.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard found & ~1 == magic else { throw .damagedLog(path: log) }
        guard try !StoreFile.isBlank(path) else { throw .lost(path: path) }
    }
}
