/// What administrators and the data-protection officer work with.
extension Kompas {
    public var staff: Staffing { Staffing() }
    public var tokens: Tokens { Tokens() }
    public var codes: CodeLists { CodeLists() }
    public var log: AccessLogReading { AccessLogReading(log: accessLog) }
}
