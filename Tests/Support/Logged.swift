import Service
public import Storage

extension TestJobcenter {
    /// What the access log has of an operation, the oldest first.
    public func logged(_ operation: String? = nil) throws -> [AccessRecord] {
        try service.foundations.log.entries(AccessFilter(operation: operation), limit: AccessLog.largestPage).entries.reversed().map(\.record)
    }
}
