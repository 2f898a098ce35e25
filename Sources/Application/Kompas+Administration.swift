/// What administrators and the data-protection officer work with.
extension Kompas {
    /// Staff and teams.
    public var staff: Staffing { Staffing(epoch: cursorEpoch) }
    /// Access tokens.
    public var tokens: Tokens { Tokens(epoch: cursorEpoch) }
    /// Code lists.
    public var codes: CodeLists { CodeLists() }
    /// Reading the access log.
    public var log: AccessLogReading { AccessLogReading(log: accessLog) }
}
