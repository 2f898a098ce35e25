/// CPR, CVR and KLE numbers: what is taken is taken again from its own form, and shows no more than it may.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNumbers(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    if case .success(let number) = CPRNumber.parse(text) { check(number) }
    if let number = CVRNumber(text) { check(number, text) }
    if let number = KLENumber(text) { check(number, text) }
    return 0
}

private func check(_ number: CPRNumber) {
    let digits = number.digits
    hold(digits.utf8.count == 10, "ten digits")
    hold(CPRNumber.parse(digits) == .success(number), "read back from its digits")
    hold(CPRNumber.parse("\(digits.prefix(6))-\(digits.suffix(4))") == .success(number), "read back as printed")
    hold("\(number)" == "\(digits.prefix(6))-••••", "masked")
    hold(1858...2057 ~= number.birthDay.year, "a century of the table")
    hold(number.birthDay.day == (Int(digits.prefix(2)) ?? 0) % 60, "the day that is printed")
    _ = number.warnings(on: number.birthDay)
}

private func check(_ number: CVRNumber, _ text: String) {
    hold(number.digits == text && text.utf8.count == 8, "eight digits as written")
    let stem = text.dropLast()
    hold((0...9).count { CVRNumber("\(stem)\($0)") != nil } == 1, "one check digit fits")
}

private func check(_ number: KLENumber, _ text: String) {
    hold(Array(number.text.utf8) == Array(text.utf8), "kept as written")
    hold(KLENumber(number.subject)?.subject == number.subject, "its subject is a number")
    hold(number.facet.map { KLENumber("\(number.subject)-\($0)") != nil } ?? (text.utf8.count == 8), "its facet is one")
}
