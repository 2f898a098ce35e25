public import Domain

/// What could be done in a case, and without whom it cannot. Owns `proposal` and `proposal_actor`.
public enum ProposalStore {
    /// The proposals of a thread that were not taken away, in the order they came.
    /// - Throws: `StorageError`
    public static func all(of thread: MeetingItemID, in db: Connection) throws -> [ItemProposal] {
        var actors: [ProposalID: Set<ActorID>] = [:]
        try db.each("SELECT proposal, actor FROM proposal_actor WHERE thread = ?", .id(thread)) { row in
            actors[try row.id(0), default: []].insert(try row.id(1))
        }
        return try db.all(
            """
            SELECT id, case_id, text, category, state, reason, raised_by, created_at, removed_at, version
            FROM proposal WHERE thread = ? AND removed_at IS NULL ORDER BY id
            """, .id(thread)
        ) { row in try proposal(row, thread, actors[try row.id(0)] ?? []) }
    }

    /// - Throws: `StorageError`
    public static func find(_ id: ProposalID, of thread: MeetingItemID, in db: Connection) throws -> ItemProposal? {
        let actors: [ActorID] = try db.all("SELECT actor FROM proposal_actor WHERE thread = ? AND proposal = ?", .id(thread), .id(id)) {
            try $0.id(0)
        }
        return try db.first(
            """
            SELECT id, case_id, text, category, state, reason, raised_by, created_at, removed_at, version
            FROM proposal WHERE thread = ? AND id = ?
            """, .id(thread), .id(id)
        ) { try proposal($0, thread, Set(actors)) }
    }

    /// - Throws: `StorageError.foreignKey` when an actor is not of the case
    public static func insert(_ row: ItemProposal, in db: Connection) throws {
        let proposal = row.proposal
        try db.run(
            """
            INSERT INTO proposal (thread, id, case_id, text, category, state, reason, raised_by, created_at, removed_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            .id(row.thread), .id(row.id), .id(row.caseID), .text(proposal.text), .text(proposal.category.rawValue),
            .text(proposal.state.standing.rawValue), .optional(proposal.state.reason), .optional(row.raisedBy), .instant(row.createdAt),
            .optional(row.removedAt), .int(row.version)
        )
        try insertActors(of: row, in: db)
    }

    /// - Throws: `StorageError.foreignKey` when an actor is not of the case
    public static func update(_ row: ItemProposal, in db: Connection) throws {
        let proposal = row.proposal
        try db.run(
            """
            UPDATE proposal SET text = ?, category = ?, state = ?, reason = ?, removed_at = ?, version = ? WHERE thread = ? AND id = ?
            """,
            .text(proposal.text), .text(proposal.category.rawValue), .text(proposal.state.standing.rawValue),
            .optional(proposal.state.reason), .optional(row.removedAt), .int(row.version), .id(row.thread), .id(row.id)
        )
        try db.run("DELETE FROM proposal_actor WHERE thread = ? AND proposal = ?", .id(row.thread), .id(row.id))
        try insertActors(of: row, in: db)
    }

    private static func insertActors(of row: ItemProposal, in db: Connection) throws {
        for actor in row.proposal.presupposes.sorted() {
            try db.run(
                "INSERT INTO proposal_actor (thread, proposal, case_id, actor) VALUES (?, ?, ?, ?)",
                .id(row.thread), .id(row.id), .id(row.caseID), .id(actor)
            )
        }
    }

    private static func proposal(_ row: borrowing Row, _ thread: MeetingItemID, _ actors: Set<ActorID>) throws -> ItemProposal {
        guard let category = ProposalCategory(rawValue: try row.text(3)), let standing = ProposalStanding(rawValue: try row.text(4)),
              let state = ProposalState(standing, reason: try row.optionalText(5))
        else { throw StorageError.corrupt }
        return ItemProposal(
            id: try row.id(0), thread: thread, caseID: try row.id(1),
            proposal: Proposal(text: try row.text(2), category: category, state: state, presupposes: actors), raisedBy: try row.optionalID(6),
            createdAt: try row.instant(7), removedAt: try row.optionalInstant(8), version: try row.int(9)
        )
    }
}
