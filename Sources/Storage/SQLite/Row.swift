import CSQLite

/// The row a statement stands on. It cannot be copied or kept: the next step would change it under the reader.
///
/// Every reader throws `StorageError.corrupt` where the column holds another type, NULL, or is not there, so that a damaged file
/// is an error and not a trap.
public struct Row: ~Copyable {
    let statement: OpaquePointer
    private let columns: Int32

    init(statement: OpaquePointer) {
        self.statement = statement
        columns = sqlite3_column_count(statement)
    }

    /// Whether the column is NULL (or the row has no such column).
    public borrowing func isNull(_ column: Int) -> Bool {
        type(column) == SQLITE_NULL
    }

    /// The number of columns.
    public borrowing func count() -> Int { Int(columns) }

    /// An INTEGER.
    public borrowing func integer64(_ column: Int) throws(StorageError) -> Int64 {
        guard type(column) == SQLITE_INTEGER else { throw .corrupt }
        return sqlite3_column_int64(statement, Int32(truncatingIfNeeded: column))
    }

    /// An INTEGER, or nil for NULL.
    public borrowing func optionalInteger64(_ column: Int) throws(StorageError) -> Int64? {
        let type = type(column)
        if type == SQLITE_NULL { return nil }
        guard type == SQLITE_INTEGER else { throw .corrupt }
        return sqlite3_column_int64(statement, Int32(truncatingIfNeeded: column))
    }

    /// An INTEGER of the machine's width.
    public borrowing func int(_ column: Int) throws(StorageError) -> Int {
        guard let value = Int(exactly: try integer64(column)) else { throw .corrupt }
        return value
    }

    /// An INTEGER of the machine's width, or nil for NULL.
    public borrowing func optionalInt(_ column: Int) throws(StorageError) -> Int? {
        isNull(column) ? nil : try int(column)
    }

    /// True for 1, false for 0; nothing else is a truth value.
    public borrowing func bool(_ column: Int) throws(StorageError) -> Bool {
        switch try integer64(column) {
        case 0: return false
        case 1: return true
        default: throw .corrupt
        }
    }

    /// A truth value, or nil for NULL.
    public borrowing func optionalBool(_ column: Int) throws(StorageError) -> Bool? {
        isNull(column) ? nil : try bool(column)
    }

    /// A REAL; an INTEGER is taken as well, since SQLite hands back `sum` and the like as either.
    public borrowing func real(_ column: Int) throws(StorageError) -> Double {
        let type = type(column)
        guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw .corrupt }
        return sqlite3_column_double(statement, Int32(truncatingIfNeeded: column))
    }

    /// A REAL, or nil for NULL.
    public borrowing func optionalReal(_ column: Int) throws(StorageError) -> Double? {
        isNull(column) ? nil : try real(column)
    }

    /// A text, which must be valid UTF-8.
    public borrowing func text(_ column: Int) throws(StorageError) -> String {
        guard let text = try optionalText(column) else { throw .corrupt }
        return text
    }

    /// A text, or nil for NULL.
    public borrowing func optionalText(_ column: Int) throws(StorageError) -> String? {
        let type = type(column)
        if type == SQLITE_NULL { return nil }
        guard type == SQLITE_TEXT else { throw .corrupt }
        let index = Int32(truncatingIfNeeded: column)
        guard let start = sqlite3_column_text(statement, index) else { throw .outOfMemory }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, index)))
        guard let valid = try? UTF8Span(validating: bytes.span) else { throw .corrupt }
        return String(copying: valid)
    }

    /// The bytes of a BLOB.
    public borrowing func blob(_ column: Int) throws(StorageError) -> [UInt8] {
        try withBlob(column) { Array($0) }
    }

    /// Lends the bytes of a BLOB where SQLite holds them, for the length of the call.
    borrowing func withBlob<Output>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Output) throws(StorageError) -> Output {
        guard type(column) == SQLITE_BLOB else { throw .corrupt }
        let index = Int32(truncatingIfNeeded: column)
        // SQLite hands out no pointer for a blob of no bytes.
        let start = sqlite3_column_blob(statement, index)
        let count = start == nil ? 0 : Int(sqlite3_column_bytes(statement, index))
        return body(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// The bytes of a BLOB, or nil for NULL.
    public borrowing func optionalBlob(_ column: Int) throws(StorageError) -> [UInt8]? {
        isNull(column) ? nil : try blob(column)
    }

    /// The value as SQLite holds it, for dumps and comparisons that know no types.
    public borrowing func value(_ column: Int) throws(StorageError) -> SQLValue {
        switch type(column) {
        case SQLITE_INTEGER: .integer(try integer64(column))
        case SQLITE_FLOAT: .real(try real(column))
        case SQLITE_TEXT: .text(try text(column))
        case SQLITE_BLOB: .blob(try blob(column))
        default: .null
        }
    }

    private borrowing func type(_ column: Int) -> Int32 {
        guard column >= 0, column < columns else { return SQLITE_NULL }
        return sqlite3_column_type(statement, Int32(truncatingIfNeeded: column))
    }
}
