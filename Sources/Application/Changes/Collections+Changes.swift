public import Domain
import Storage

// What changed in each collection since an earlier answer. Each throws `Problem.forbidden` for a caller who does not reach all,
// `Problem.invalid` for an unknown cursor and `Problem.gone` for one that is too old.

extension Citizens {
    /// The citizens that changed, came or went out of sight.
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<CitizenView>> {
        try ChangeFeed(feed: .citizens, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            let id: CitizenID = thing.id.retyped()
            guard let citizen = try CitizenStore.find(id, in: scope.db) else { return .absent }
            guard try scope.sees(id) else { return .hidden }
            return .visible(try view(citizen, scope))
        }
    }
}

extension Cases {
    /// The cases that changed, came or went out of sight; also those whose citizen, team or responsible person goes by another name.
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<CaseView>> {
        try ChangeFeed(feed: .cases, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            guard let row = try CaseStore.find(thing.id.retyped(), in: scope.db) else { return .absent }
            guard try scope.sees(row.file.citizen) else { return .hidden }
            return .visible(try view(row, scope))
        }
    }
}

extension CompassWork {
    /// The placements that were made, withdrawn or went out of sight, across cases.
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<Position>> {
        try ChangeFeed(feed: .positions, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            guard let caseID = thing.caseID, let citizen = thing.citizen,
                  let position = try PositionStore.find(thing.id.retyped(), of: caseID, in: scope.db)
            else { return .absent }
            return try scope.sees(citizen) ? .visible(position) : .hidden
        }
    }
}

extension Staffing {
    /// The people who changed, came or left; also those whose team goes by another name.
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<StaffView>> {
        try ChangeFeed(feed: .staff, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            try StaffStore.find(thing.id.retyped(), in: scope.db).map { .visible(try view($0, scope)) } ?? .absent
        }
    }

    /// The teams that changed or came.
    public func teamChanges(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<Team>> {
        try ChangeFeed(feed: .teams, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            try TeamStore.find(thing.id.retyped(), in: scope.db).map { .visible($0) } ?? .absent
        }
    }
}

extension Tokens {
    /// The tokens that were made or taken back; also those whose person or team goes by another name. That a token was used, or has
    /// run out by the clock, is no change.
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<TokenView>> {
        try ChangeFeed(feed: .tokens, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            try AccessTokenStore.find(thing.id.retyped(), in: scope.db).map { .visible(try TokenView($0, scope)) } ?? .absent
        }
    }
}

extension Conversations {
    /// The conversations that changed, came or went out of sight, across cases.
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<Conversation>> {
        try ChangeFeed(feed: .conversations, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            guard let caseID = thing.caseID, let citizen = thing.citizen,
                  let conversation = try ConversationStore.find(thing.id.retyped(), of: caseID, in: scope.db)
            else { return .absent }
            return try scope.sees(citizen) ? .visible(conversation) : .hidden
        }
    }
}

extension JobPlans {
    /// The versions of ABC-jobplans that were made, signed or went out of sight, across cases.
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<JobPlanVersion>> {
        try ChangeFeed(feed: .jobPlans, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            guard let citizen = thing.citizen, let version = try JobPlanStore.find(thing.id.retyped(), in: scope.db) else { return .absent }
            return try scope.sees(citizen) ? .visible(version) : .hidden
        }
    }
}

extension ScreeningWork {
    /// The screenings that were recorded or went out of sight, across cases.
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<Screening>> {
        try ChangeFeed(feed: .screenings, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            guard let caseID = thing.caseID, let citizen = thing.citizen,
                  let screening = try ScreeningStore.find(thing.id.retyped(), of: caseID, in: scope.db)
            else { return .absent }
            return try scope.sees(citizen) ? .visible(screening) : .hidden
        }
    }
}

extension ReadScope {
    /// Whether the caller may see the citizen, who is noted when they may.
    fileprivate func sees(_ citizen: CitizenID) throws -> Bool {
        guard try SightStore.isVisible(citizen, to: viewer, in: db) else { return false }
        notes.saw(citizen)
        return true
    }
}
