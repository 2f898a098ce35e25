@testable import Storage

extension TemporaryDirectory {
    /// A configuration for a database file of this directory, made where it does not exist.
    func configuration(_ name: String = "store.sqlite") -> ConnectionConfiguration {
        ConnectionConfiguration(path: file(name), mode: .readWriteCreating)
    }

    /// A connection to a new database with the given schema.
    func connection(_ schema: String, name: String = "store.sqlite") throws -> Connection {
        let connection = try Connection(configuration(name))
        try connection.execute(script: schema)
        return connection
    }
}

extension Connection {
    /// The first column of the first row, as a number.
    func number(_ sql: String) throws -> Int? {
        try first(composed: sql) { row in try row.int(0) }
    }
}
