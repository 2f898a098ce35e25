/// Days, instants and weeks: what is read is written as it was, and stands where it should among its neighbours.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDates(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    if let day = Day(text) { check(day, text) }
    if let instant = Instant(rfc3339: text) { check(instant, text) }
    if let week = ISOWeek(text) { check(week, text) }
    return 0
}

private func check(_ day: Day, _ text: String) {
    hold(day.description == text, "written as read")
    hold(Day(year: day.year, month: day.month, day: day.day) == day, "made of its parts")
    hold(Day(daysSince1970: Int(day.daysSince1970)) == day, "made of its number")
    let next = day.advanced(by: 1)
    hold(day == .latest || day.distance(to: next) == 1, "one day on")
    hold(day.isoWeek.firstDay <= day && day <= day.isoWeek.lastDay, "within its week")
    if day.year > 1900 { hold(Copenhagen.day(of: Copenhagen.startOfDay(day)) == day, "begins within itself") }
    _ = day.danish
}

private func check(_ instant: Instant, _ text: String) {
    hold(Instant.earliest <= instant && instant <= .latest, "within bounds")
    let written = instant.rfc3339
    hold(written.utf8.count == 24 && written.utf8.last == UInt8(ascii: "Z"), "24 characters in UTC")
    hold(Instant(rfc3339: written) == instant, "read back")
    hold(Instant(milliseconds: instant.milliseconds) == instant, "made of its number")
    if text.utf8.count == 24, text.utf8.last == UInt8(ascii: "Z"), !text.utf8.contains(UInt8(ascii: "t")) {
        hold(written == text, "our own form is written as read")
    }
    _ = Copenhagen.day(of: instant)
}

private func check(_ week: ISOWeek, _ text: String) {
    hold(week.description == text, "written as read")
    hold(week.firstDay.isoWeek == week && week.lastDay.isoWeek == week, "the week of its days")
    hold(week.week <= ISOWeek.weeks(in: week.year), "a week of its year")
    hold(week.firstDay.distance(to: week.lastDay) <= 6, "seven days")
}
