/// The prepared statements of one connection: those of the program's own SQL by the address of its text, for good, and those
/// of composed SQL by the text itself, the least recently used leaving first.
struct StatementCache {
    /// How many composed statements are kept.
    static let composedLimit = 256

    private var fixed: [UnsafePointer<UInt8>: Statement] = [:]
    private var composed: [String: Statement] = [:]
    private var uses: UInt64 = 0

    var count: Int { fixed.count + composed.count }

    /// A statement for fixed SQL that nobody is using.
    mutating func statement(_ sql: StaticString, on connection: OpaquePointer) throws(StorageError) -> Statement {
        guard sql.hasPointerRepresentation else { return try statement(sql.description, on: connection) }
        let address = sql.utf8Start
        let text = UnsafeBufferPointer(start: address, count: sql.utf8CodeUnitCount)
        if let kept = fixed[address] {
            if !kept.isRunning { return kept }
            return try Statement(text, on: connection, lasting: false)
        }
        let made = try Statement(text, on: connection, lasting: true)
        fixed[address] = made
        return made
    }

    /// A statement for composed SQL that nobody is using.
    mutating func statement(_ sql: String, on connection: OpaquePointer) throws(StorageError) -> Statement {
        uses &+= 1
        if let kept = composed[sql], !kept.isRunning {
            kept.lastUse = uses
            return kept
        }
        let isTaken = composed[sql] != nil
        let made = try Self.prepare(sql, on: connection, lasting: !isTaken)
        guard !isTaken else { return made }
        made.lastUse = uses
        if composed.count >= Self.composedLimit { dropOldest() }
        composed[sql] = made
        return made
    }

    mutating func removeAll() {
        fixed.removeAll()
        composed.removeAll()
    }

    private mutating func dropOldest() {
        // A search over a few hundred, next to a prepare that costs more.
        guard let oldest = composed.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return }
        composed[oldest.key] = nil
    }

    private static func prepare(_ sql: String, on connection: OpaquePointer, lasting: Bool) throws(StorageError) -> Statement {
        var sql = sql
        var made: Result<Statement, StorageError> = .failure(.outOfMemory)
        sql.withUTF8 { text in
            do throws(StorageError) {
                made = .success(try Statement(text, on: connection, lasting: lasting))
            } catch {
                made = .failure(error)
            }
        }
        return try made.get()
    }
}
