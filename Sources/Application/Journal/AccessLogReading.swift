public import Domain
import Storage

/// Reading the access log: who used which citizen's data, when and for what (3.1). Reading it is logged like any other use.
public struct AccessLogReading: Sendable {
    let log: AccessLog

    /// A page of the log, the newest first. For the data-protection officer, to whom no citizen is out of sight here: a look
    /// at a protected citizen is what the log is read for. A page may hold fewer than `limit` and still have a next one.
    /// - Throws: `Problem.invalid` for an unknown cursor or a time that ends before it begins
    public func page(_ query: AccessLogQuery, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<AccessEntryView> {
        if let from = query.from, let to = query.to, to <= from {
            throw Problem.invalid("?to", "ends-before-start", "Tiden skal slutte, efter at den begynder.")
        }
        if let citizen = query.citizen { scope.notes.saw(citizen) }
        let page = try log.entries(query.filter, before: AccessLogCursor.read(after), limit: limit)
        let views = try views(page.entries, scope) { $0.citizens }
        for view in views { view.citizens.forEach(scope.notes.saw) }
        return Page(items: views, next: page.next.map(AccessLogCursor.text))
    }

    /// A page of what the log says of one citizen, the newest first. A leader reads it of the citizens they may see, and is
    /// not told which other citizens the same answer showed.
    /// - Throws: `Problem.notFound`, `Problem.invalid` for an unknown cursor
    public func page(ofCitizen id: CitizenID, after: String?, limit: Int, _ scope: ReadScope) throws -> Page<AccessEntryView> {
        if scope.authority.isDataProtectionOfficer {
            scope.notes.saw(id)
            guard try CitizenStore.find(id, in: scope.db) != nil else { throw Problem.notFound }
        } else {
            try scope.requireCitizen(id)
        }
        let page = try log.entries(ofCitizen: id, before: AccessLogCursor.read(after), limit: limit)
        return Page(items: try views(page.entries, scope) { _ in [id] }, next: page.next.map(AccessLogCursor.text))
    }

    private func views(
        _ entries: [AccessEntry], _ scope: ReadScope, citizens: (AccessRecord) -> [CitizenID]
    ) throws -> [AccessEntryView] {
        var staffNames: [StaffID: String?] = [:]
        var tokenNames: [AccessTokenID: String?] = [:]
        return try entries.map { entry in
            let record = entry.record
            return AccessEntryView(
                record,
                staffName: try record.staff.flatMap { id in try staffNames.remembering(id) { try StaffStore.name(id, in: scope.db) } },
                tokenName: try record.token.flatMap { id in try tokenNames.remembering(id) { try scope.tokenName(id) } },
                citizens: citizens(record)
            )
        }
    }
}

extension Authority {
    /// Whether the log is read as the data-protection officer.
    fileprivate var isDataProtectionOfficer: Bool {
        roles[.dpo].map { $0 > .none } ?? false
    }
}

extension Dictionary {
    /// The value for a key, found once.
    fileprivate mutating func remembering(_ key: Key, _ find: () throws -> Value) rethrows -> Value {
        if let known = self[key] { return known }
        let value = try find()
        updateValue(value, forKey: key)
        return value
    }
}
