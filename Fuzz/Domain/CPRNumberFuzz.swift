// Built in one module with the sources of Domain:
// swiftc -parse-as-library -sanitize=fuzzer -O -swift-version 6 $(find Sources/Domain -name '*.swift') Fuzz/Domain/CPRNumberFuzz.swift

/// A CPR number that is taken is taken again from its digits, and shows no serial number.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    guard case .success(let number) = CPRNumber.parse(text) else { return 0 }
    let digits = number.digits
    hold(digits.utf8.count == 10, "ten digits")
    hold(CPRNumber.parse(digits) == .success(number), "read back from its digits")
    hold(CPRNumber.parse("\(digits.prefix(6))-\(digits.suffix(4))") == .success(number), "read back as printed")
    hold("\(number)" == "\(digits.prefix(6))-••••", "masked")
    hold(1858...2057 ~= number.birthDay.year, "a century of the table")
    hold(number.birthDay.day == (Int(digits.prefix(2)) ?? 0) % 60, "the day that is printed")
    _ = number.warnings(on: number.birthDay)
    return 0
}

/// Stops the run when what must hold does not.
private func hold(_ condition: Bool, _ what: StaticString) {
    if !condition { fatalError("\(what)") }
}
