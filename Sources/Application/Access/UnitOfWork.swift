public import Domain
import JSON
public import Storage

/// The only door to a change: a write transaction with who is changing, and a history row for every change made in it.
public final class UnitOfWork {
    /// Reading inside the transaction that does the work, so nothing decided is stale.
    public let scope: ReadScope
    /// Source of new identifiers.
    public let ids: IdentifierSource

    /// The connection inside the transaction.
    public var db: Connection { scope.db }
    /// Who is changing.
    public var authority: Authority { scope.authority }
    /// The instant of the request, which everything in it is dated by.
    public var now: Instant { scope.authority.now }

    /// The sequence number of the first row of history that was written; nil while there is none.
    public private(set) var firstRecorded: Int?
    private var steps = 0

    public init(scope: ReadScope, ids: IdentifierSource) {
        self.scope = scope
        self.ids = ids
    }

    /// Writes the history row of one change: what, on which case or citizen, and each field from and to. A change without
    /// changed fields is no change and leaves no row.
    /// - Throws: `StorageError`
    public func record(_ change: Change) throws {
        guard change.action != .changed || !change.fields.isEmpty else { return }
        steps += 1
        let sequence = try HistoryStore.append(
            HistoryEntry(
                at: now, caseID: change.caseID, citizen: change.citizen, entity: change.entity, entityID: change.entityID,
                action: change.action, staff: authority.staff, token: authority.token, request: authority.request,
                operation: authority.operation, changes: FieldChange.json(change.fields)
            ),
            step: steps, in: db
        )
        firstRecorded = firstRecorded ?? sequence
        if change.entity == .protection, let citizen = change.citizen { try ProtectionChangeStore.note(citizen, in: db) }
    }
}

/// One change to one thing, as history keeps it.
public struct Change {
    public var entity: HistoryEntity
    public var entityID: [UInt8]
    public var action: HistoryAction
    public var caseID: CaseID?
    public var citizen: CitizenID?
    public var fields: [FieldChange] = []

    public init<Entity>(_ entity: HistoryEntity, _ id: ID<Entity>, _ action: HistoryAction, case caseID: CaseID? = nil, citizen: CitizenID? = nil) {
        self.entity = entity
        entityID = id.bytes
        self.action = action
        self.caseID = caseID
        self.citizen = citizen
    }

    /// Adds a field when it differs; texts as a person reads them.
    public mutating func compare(_ field: String, _ from: String?, _ to: String?) {
        if from != to { fields.append(FieldChange(field: field, from: from, to: to)) }
    }

    /// Adds a field that holds an id, told by names. Two people may share a name, so the ids decide whether it differs.
    public mutating func compare<Entity>(
        _ field: String, _ from: ID<Entity>?, _ to: ID<Entity>?, name: (ID<Entity>) throws -> String?
    ) rethrows {
        guard from != to else { return }
        fields.append(FieldChange(field: field, from: try from.flatMap(name), to: try to.flatMap(name)))
    }
}

extension FieldChange {
    /// The changes as history keeps them: a JSON array of `{field, from, to}`.
    static func json(_ changes: [FieldChange]) -> String {
        var writer = JSONWriter(reserving: 128)
        writer.array { json in
            for change in changes {
                json.object { json in
                    json.member("field", change.field)
                    json.member("from", change.from)
                    json.member("to", change.to)
                }
            }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// Reads what `json(_:)` wrote.
    /// - Throws: `StorageError.corrupt`
    static func read(_ text: String) throws -> [FieldChange] {
        guard let value = try? JSONValue.parse(Array(text.utf8)), case .array(let items) = value else { throw StorageError.corrupt }
        return try items.map { item in
            guard let fields = ObjectReader(item, faults: FaultCollector()), let field = fields.optionalString("field", length: 0...100) else {
                throw StorageError.corrupt
            }
            return FieldChange(
                field: field, from: fields.optionalString("from", length: 0...100_000), to: fields.optionalString("to", length: 0...100_000)
            )
        }
    }
}
