/// Runs statements of which the caller knows which constraint may refuse them, and says in the caller's words what that means.
///
///     try expecting(unique: Conflict.cprTaken) { try db.run("INSERT INTO citizen ...", ...) }
///
/// One statement that two UNIQUE constraints may refuse is written with `ON CONFLICT (column) DO NOTHING` for the one and this
/// for the other: the result code does not tell them apart, and message text is not read.
///
/// - Throws: the caller's error for the constraint that was named; everything else as it was.
public func expecting<Output>(
    unique: @autoclosure () -> (any Error)? = nil,
    foreignKey: @autoclosure () -> (any Error)? = nil,
    check: @autoclosure () -> (any Error)? = nil,
    _ body: () throws -> Output
) throws -> Output {
    do {
        return try body()
    } catch let error as StorageError {
        let named: (any Error)? = switch error {
        case .unique: unique()
        case .foreignKey: foreignKey()
        case .check: check()
        default: nil
        }
        throw named ?? error
    }
}
