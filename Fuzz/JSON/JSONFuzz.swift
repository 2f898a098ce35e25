/// The fuzzer's entry: whatever the bytes are, the parser refuses them or makes a document that, written and parsed
/// again, is the same one. Reading it as an object never traps either.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: data, count: size))
    let document: JSONValue
    do {
        document = try JSONValue.parse(input)
    } catch {
        hold(error.offset >= 0 && error.offset <= max(size, JSONLimits.standard.maxBytes) && !error.detail.isEmpty, "an error outside the input")
        return 0
    }
    var writer = JSONWriter()
    writer.value(document)
    hold((try? JSONValue.parse(writer.bytes)) == document, "written and parsed again, the document is another one")
    readEveryWay(document)
    return 0
}

/// Reads the members as every kind of field; each must add faults rather than trap.
private func readEveryWay(_ document: JSONValue) {
    let faults = FaultCollector()
    guard let fields = ObjectReader(document, faults: faults) else { return }
    for member in (document.members ?? []).map(\.name) {
        _ = fields.optionalString(member, length: 1...10)
        _ = fields.optionalInteger(member, in: -100...100)
        _ = fields.optionalBoolean(member)
        _ = fields.optionalStrings(member, count: 1...3)
        _ = fields.optionalObject(member).map { $0.finish() }
        _ = fields.optionalObjects(member, count: 0...5)?.map { $0.finish() }
        _ = fields.json(member).map(numberOf)
    }
    fields.finish()
}

private func numberOf(_ value: JSONValue) -> Double? {
    if case .number(let number) = value { number.double } else { nil }
}
