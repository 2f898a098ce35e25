import Domain

/// An entry as it stands in its file.
struct StoredEntry {
    let sequence: Int64
    let record: AccessRecord
    let mac: [UInt8]

    /// Reads a row of `SELECT e.* FROM entry e`, whose columns stand in the order of the schema.
    init(_ row: borrowing Row) throws(StorageError) {
        guard let action = AccessAction(rawValue: try row.text(4)) else { throw .corrupt }
        let object = try Self.object(type: row.optionalText(11), id: row.optionalBlob(12))
        sequence = try row.integer64(0)
        record = AccessRecord(
            at: try row.instant(1), request: try row.id(2), operation: try row.text(3), action: action,
            token: try row.optionalID(5), staff: try row.optionalID(6), through: try row.optionalText(7),
            purpose: try row.text(8), citizens: try Self.citizens(row.blob(9)), caseID: try row.optionalID(10),
            object: object, searchHash: try row.optionalBlob(13), status: try row.int(14), peer: try row.optionalText(15))
        mac = try row.blob(16)
    }

    private static func object(type: String?, id: [UInt8]?) throws(StorageError) -> AccessRecord.Object? {
        switch (type, id) {
        case (nil, nil): return nil
        case (let type?, let id?): return AccessRecord.Object(type: type, id: id)
        default: throw .corrupt
        }
    }

    private static func citizens(_ bytes: [UInt8]) throws(StorageError) -> [CitizenID] {
        guard bytes.count % 16 == 0 else { throw .corrupt }
        return stride(from: 0, to: bytes.count, by: 16).compactMap { CitizenID(bytes: bytes[$0..<$0 + 16]) }
    }
}
