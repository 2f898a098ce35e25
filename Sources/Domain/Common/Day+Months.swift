extension Day {
    /// The same day of the month so many months later (earlier if negative); the month's last day where there is none. Never beyond
    /// ``earliest`` and ``latest``.
    public func advanced(byMonths months: Int) -> Day {
        let date = civil
        let bound = months < 0 ? Day.earliest : Day.latest
        let (sum, overflow) = (date.year * 12 + date.month - 1).addingReportingOverflow(months)
        guard !overflow, sum >= 0 else { return bound }
        let (year, month) = (sum / 12, sum % 12 + 1)
        guard 1800...2199 ~= year else { return bound }
        return Day(year: year, month: month, day: min(date.day, CivilDate.days(inMonth: month, of: year))) ?? bound
    }
}
