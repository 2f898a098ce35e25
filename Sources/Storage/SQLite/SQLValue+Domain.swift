public import Domain

/// How the domain's values are stored: an id as a BLOB of 16 bytes, an instant as INTEGER milliseconds since 1970 UTC, a day as
/// TEXT `YYYY-MM-DD`, which sorts as it should and can be read by a person.
extension SQLValue {
    /// A BLOB of 16 bytes.
    public static func id<Entity>(_ value: ID<Entity>) -> SQLValue { .blob(value.bytes) }
    /// INTEGER milliseconds since 1970 UTC.
    public static func instant(_ value: Instant) -> SQLValue { .integer(value.milliseconds) }
    /// TEXT `YYYY-MM-DD`.
    public static func day(_ value: Day) -> SQLValue { .text(value.description) }

    /// The value, or NULL for nil.
    public static func optional<Entity>(_ value: ID<Entity>?) -> SQLValue { value.map { .id($0) } ?? .null }
    public static func optional(_ value: Instant?) -> SQLValue { value.map(SQLValue.instant) ?? .null }
    public static func optional(_ value: Day?) -> SQLValue { value.map(SQLValue.day) ?? .null }
}

extension Row {
    /// The id in a column.
    public borrowing func id<Entity>(_ column: Int, as _: Entity.Type = Entity.self) throws(StorageError) -> ID<Entity> {
        guard let id = try withBlob(column, { ID<Entity>(raw: $0) }) else { throw .corrupt }
        return id
    }

    /// The id in a column, or nil where it is NULL.
    public borrowing func optionalID<Entity>(_ column: Int, as _: Entity.Type = Entity.self) throws(StorageError) -> ID<Entity>? {
        isNull(column) ? nil : try id(column)
    }

    /// The instant in a column.
    public borrowing func instant(_ column: Int) throws(StorageError) -> Instant {
        Instant(milliseconds: try integer64(column))
    }

    /// The instant in a column, or nil where it is NULL.
    public borrowing func optionalInstant(_ column: Int) throws(StorageError) -> Instant? {
        isNull(column) ? nil : try instant(column)
    }

    /// The day in a column.
    public borrowing func day(_ column: Int) throws(StorageError) -> Day {
        guard let day = try Day(text(column)) else { throw .corrupt }
        return day
    }

    /// The day in a column, or nil where it is NULL.
    public borrowing func optionalDay(_ column: Int) throws(StorageError) -> Day? {
        isNull(column) ? nil : try day(column)
    }
}
