/// Small limits, so that short inputs reach them.
private let limits = FormBody.Limits(pairs: 8, bodyBytes: 256)

/// A form that is read is, once written, read again; and it is read as a query of the same bytes is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzForm(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    let pairs: [FormBody.Pair]
    do throws(FormBody.Fault) {
        pairs = try FormBody.read(input, limits: limits)
    } catch {
        if error == .bodyTooLarge { hold(count > limits.bodyBytes, "within its limit") }
        if error == .badEscape { hold(input.contains(UInt8(ascii: "%")), "an escape without its sign") }
        return 0
    }
    hold(pairs.count <= limits.pairs, "pairs over their limit")
    let written = pairs.map { "\(encoded($0.name))=\(encoded($0.value))" }.joined(separator: "&")
    guard let again = try? FormBody.read(Array(written.utf8)) else {
        hold(false, "what was written is a form")
        return 0
    }
    hold(same(again, pairs), "written and read again")
    if input.allSatisfy({ $0 < 0x80 }) {
        let query = try? PercentDecoding.queryItems(String(decoding: input, as: UTF8.self))
        hold(query.map { same($0, pairs) } == true, "a query of the same bytes says the same")
    }
    return 0
}

private func encoded(_ text: String) -> String {
    text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

private func same(_ left: [FormBody.Pair], _ right: [FormBody.Pair]) -> Bool {
    left.map { [Array($0.name.utf8), Array($0.value.utf8)] } == right.map { [Array($0.name.utf8), Array($0.value.utf8)] }
}
