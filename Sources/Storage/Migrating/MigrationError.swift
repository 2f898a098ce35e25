/// Why the store cannot be brought to this version. The service stops; the descriptions are for the person who runs it.
public enum MigrationError: Error, Equatable, CustomStringConvertible {
    /// The file is an SQLite database of something else.
    case foreign(path: String)
    /// The store has been migrated by a newer version of Kompas.
    case newer(number: Int, name: String)
    /// The text of an applied migration is not what was applied.
    case edited(number: Int, name: String)
    /// A number is left out among the program's migrations, or among those that were applied.
    case missing(number: Int)
    /// A migration failed and was rolled back.
    case failed(number: Int, name: String, reason: StorageError)
    /// A migration left rows that refer to nothing, and was rolled back.
    case dangling(number: Int, name: String, table: String)
    /// A migration began or ended a transaction itself.
    case ownTransaction(number: Int, name: String)

    public var description: String {
        switch self {
        case .foreign(let path):
            "\(path) is the database of another program: name Kompas's own data folder"
        case .newer(let number, let name):
            "The store was migrated by a newer version of Kompas (\(number), '\(name)'): "
                + "run that version, or restore the backup made before it"
        case .edited(let number, let name):
            "Migration \(number), '\(name)', was applied with another text than this version of Kompas has"
        case .missing(let number):
            "Migration \(number) is missing"
        case .failed(let number, let name, let reason):
            "Migration \(number), '\(name)', failed and was rolled back: the store \(reason.predicate)"
        case .dangling(let number, let name, let table):
            "Migration \(number), '\(name)', left rows in '\(table)' that refer to nothing, and was rolled back"
        case .ownTransaction(let number, let name):
            "Migration \(number), '\(name)', begins or ends a transaction itself"
        }
    }
}
