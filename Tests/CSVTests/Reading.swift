import CSV

/// What came out of a table: the records up to the fault, and the fault.
struct Table: Equatable {
    var records: [CSVRecord] = []
    var fault: CSVFault?

    /// Reads bytes cut after each of `pieces` bytes in turn.
    init(_ bytes: [UInt8], pieces: Int, separator: CSVSeparator = .detected, limits: CSVLimits = CSVLimits()) {
        var reader = CSVReader(separator: separator, limits: limits)
        do throws(CSVFault) {
            var rest = bytes[...]
            while !rest.isEmpty {
                reader.feed(rest.prefix(pieces))
                rest = rest.dropFirst(pieces)
                while let record = try reader.next() { records.append(record) }
            }
            reader.finish()
            while let record = try reader.next() { records.append(record) }
        } catch {
            fault = error
        }
    }

    init(_ text: String, separator: CSVSeparator = .detected, limits: CSVLimits = CSVLimits()) {
        self.init(Array(text.utf8), pieces: .max, separator: separator, limits: limits)
    }

    var fields: [[String]] { records.map(\.fields) }
}
