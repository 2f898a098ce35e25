// Built in one module with the sources of Domain:
// swiftc -parse-as-library -sanitize=fuzzer -O -swift-version 6 $(find Sources/Domain -name '*.swift') Fuzz/Domain/InstantFuzz.swift

/// An instant that is read is the same after writing, and lies within the bounds.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    guard let instant = Instant(rfc3339: text) else { return 0 }
    hold(Instant.earliest <= instant && instant <= .latest, "within bounds")
    let written = instant.rfc3339
    hold(written.utf8.count == 24 && written.utf8.last == UInt8(ascii: "Z"), "24 characters in UTC")
    hold(Instant(rfc3339: written) == instant, "read back")
    hold(Instant(milliseconds: instant.milliseconds) == instant, "made of its number")
    if text.utf8.count == 24, text.utf8.last == UInt8(ascii: "Z"), !text.utf8.contains(UInt8(ascii: "t")) {
        hold(written == text, "our own form is written as read")
    }
    _ = Copenhagen.day(of: instant)
    return 0
}

/// Stops the run when what must hold does not.
private func hold(_ condition: Bool, _ what: StaticString) {
    if !condition { fatalError("\(what)") }
}
