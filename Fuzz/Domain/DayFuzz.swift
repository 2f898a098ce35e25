// Built in one module with the sources of Domain:
// swiftc -parse-as-library -sanitize=fuzzer -O -swift-version 6 $(find Sources/Domain -name '*.swift') Fuzz/Domain/DayFuzz.swift

/// A day that is read is written as it was, and its neighbours are a day away.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    guard let day = Day(text) else { return 0 }
    hold(day.description == text, "written as read")
    hold(Day(year: day.year, month: day.month, day: day.day) == day, "made of its parts")
    hold(Day(daysSince1970: Int(day.daysSince1970)) == day, "made of its number")
    let next = day.advanced(by: 1)
    hold(day == .latest || day.distance(to: next) == 1, "one day on")
    hold(day.isoWeek.firstDay <= day && day <= day.isoWeek.lastDay, "within its week")
    if day.year > 1900 { hold(Copenhagen.day(of: Copenhagen.startOfDay(day)) == day, "begins within itself") }
    _ = day.danish
    return 0
}

/// Stops the run when what must hold does not.
private func hold(_ condition: Bool, _ what: StaticString) {
    if !condition { fatalError("\(what)") }
}
