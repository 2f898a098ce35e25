// Built in one module with the sources of Domain:
// swiftc -parse-as-library -sanitize=fuzzer -O -swift-version 6 $(find Sources/Domain -name '*.swift') Fuzz/Domain/ISOWeekFuzz.swift

/// A week that is read is written as it was and is the week of its days.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    guard let week = ISOWeek(text) else { return 0 }
    hold(week.description == text, "written as read")
    hold(week.firstDay.isoWeek == week && week.lastDay.isoWeek == week, "the week of its days")
    hold(week.week <= ISOWeek.weeks(in: week.year), "a week of its year")
    hold(week.firstDay.distance(to: week.lastDay) <= 6, "seven days")
    return 0
}

/// Stops the run when what must hold does not.
private func hold(_ condition: Bool, _ what: StaticString) {
    if !condition { fatalError("\(what)") }
}
