/// Proves that the store can be committed to: a unit that only reads commits on a full disk as well.
public enum CommitProbe {
    /// Writes a page as it is. The commit around it is the proof.
    /// - Throws: `StorageError`
    public static func run(in db: Connection) throws(StorageError) {
        try db.touch()
    }
}
