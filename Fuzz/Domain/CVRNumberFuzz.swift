// Built in one module with the sources of Domain:
// swiftc -parse-as-library -sanitize=fuzzer -O -swift-version 6 $(find Sources/Domain -name '*.swift') Fuzz/Domain/CVRNumberFuzz.swift

/// A CVR number that is taken has eight digits, and no other check digit would do.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    guard let number = CVRNumber(text) else { return 0 }
    hold(number.digits == text && text.utf8.count == 8, "eight digits as written")
    let stem = text.dropLast()
    hold((0...9).count { CVRNumber("\(stem)\($0)") != nil } == 1, "one check digit fits")
    return 0
}

/// Stops the run when what must hold does not.
private func hold(_ condition: Bool, _ what: StaticString) {
    if !condition { fatalError("\(what)") }
}
