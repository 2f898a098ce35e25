// Built in one module with the sources of Domain:
// swiftc -parse-as-library -sanitize=fuzzer -O -swift-version 6 $(find Sources/Domain -name '*.swift') Fuzz/Domain/KLENumberFuzz.swift

/// A KLE number that is taken stays as it was written, and its subject is one too.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    guard let number = KLENumber(text) else { return 0 }
    hold(Array(number.text.utf8) == Array(text.utf8), "kept as written")
    hold(KLENumber(number.subject)?.subject == number.subject, "its subject is a number")
    hold(number.facet.map { KLENumber("\(number.subject)-\($0)") != nil } ?? (text.utf8.count == 8), "its facet is one")
    return 0
}

/// Stops the run when what must hold does not.
private func hold(_ condition: Bool, _ what: StaticString) {
    if !condition { fatalError("\(what)") }
}
