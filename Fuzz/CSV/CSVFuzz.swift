/// Small limits, so that short inputs reach them.
private let limits = CSVLimits(fieldBytes: 32, recordBytes: 96, fields: 6)

/// However a table is cut, its records and its fault are the same; and what was read is, once written, read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    for separator in CSVSeparator.allCases {
        let readings = cuts(input).map { read($0, separator, limits) }
        hold(readings.allSatisfy { $0 == readings[0] }, "in pieces reads differently")
        let fields = readings[0].records.map(\.fields)
        hold(Set(fields.map(\.count)).count <= 1, "as many fields in each record")
        hold(fields.joined().allSatisfy { $0.utf8.count <= limits.fieldBytes }, "a field over its limit")
        hold(zip(readings[0].records, readings[0].records.dropFirst()).allSatisfy { $0.line < $1.line }, "lines go up")
        for dialect in CSVDialect.allCases { checkWriting(fields, dialect) }
    }
    return 0
}

private func checkWriting(_ fields: [[String]], _ dialect: CSVDialect) {
    var writer = CSVWriter(dialect)
    for record in fields {
        for field in record { writer.text(field) }
        writer.endRecord()
    }
    let again = read([writer.bytes[...]], .detected, CSVLimits())
    hold(again.fault == nil, "what was written is a table")
    // A text that begins like a formula comes back with the apostrophe that a spreadsheet shows nothing of.
    let shown = fields.map { $0.map { field in dialect == .danishExcel && field.utf8.first.map(isFormula) == true ? "'" + field : field } }
    hold(again.records.map { $0.fields.map { Array($0.utf8) } } == shown.map { $0.map { Array($0.utf8) } }, "written and read again")
}

private func isFormula(_ byte: UInt8) -> Bool { Array("=+-@\t\r".utf8).contains(byte) }

private struct Reading: Equatable {
    var records: [CSVRecord] = []
    var fault: CSVFault?
}

private func read(_ pieces: [ArraySlice<UInt8>], _ separator: CSVSeparator, _ limits: CSVLimits) -> Reading {
    var reading = Reading()
    var reader = CSVReader(separator: separator, limits: limits)
    do throws(CSVFault) {
        for piece in pieces {
            reader.feed(piece)
            while let record = try reader.next() { reading.records.append(record) }
        }
        reader.finish()
        while let record = try reader.next() { reading.records.append(record) }
    } catch {
        reading.fault = error
    }
    return reading
}
