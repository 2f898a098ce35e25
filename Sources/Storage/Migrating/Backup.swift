import Glibc

/// The copy of a store that is made before a migration changes it.
enum Backup {
    /// Writes the whole store, as it is now, to a file beside it: `kompas.before-0003.sqlite` before migration 3. A copy of that name
    /// from an earlier attempt is replaced once the new one is complete.
    @discardableResult
    static func make(of connection: Connection, before number: Int) throws -> String {
        let path = self.path(of: connection.path, before: number)
        let draft = path + ".new"
        remove(draft)
        // Made first, so that the copy is never readable by others; VACUUM INTO takes a file that is empty.
        try PrivateFile.prepare(draft)
        do {
            try connection.run("VACUUM INTO ?", .text(draft))
            try PrivateFile.sync(draft)
        } catch {
            // On a full disk half a copy would only be in the way.
            remove(draft)
            throw error
        }
        try PrivateFile.rename(draft, to: path)
        return path
    }

    /// With the journal that SQLite keeps beside what it writes.
    private static func remove(_ draft: String) {
        for companion in ["-journal", ""] { unlink(draft + companion) }
    }

    static func path(of store: String, before number: Int) -> String {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let stem = store.hasSuffix(".sqlite") ? String(store.dropLast(".sqlite".count)) : store
        return "\(stem).before-\(padded).sqlite"
    }
}
