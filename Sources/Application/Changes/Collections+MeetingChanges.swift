import Domain
import Storage

// What changed in each collection since an earlier answer. Each throws `Problem.forbidden` for a caller who does not reach all,
// `Problem.invalid` for an unknown cursor and `Problem.gone` for one that is too old.

extension Meetings {
    /// The meetings that changed or came; also those whose team goes by another name, or who runs them.
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<MeetingView>> {
        try ChangeFeed(feed: .meetings, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            try MeetingStore.find(thing.id.retyped(), in: scope.db).map { .visible(try view($0, scope)) } ?? .absent
        }
    }

    /// The series that changed or came.
    public func seriesChanges(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<MeetingSeriesView>> {
        try ChangeFeed(feed: .meetingSeries, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            try MeetingSeriesStore.find(thing.id.retyped(), in: scope.db).map { .visible(try view($0, [], scope)) } ?? .absent
        }
    }
}

extension StandIns {
    /// The stand-ins that were named, changed, ended or taken away.
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<StandInView>> {
        try ChangeFeed(feed: .standIns, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            try StandInStore.find(thing.id.retyped(), in: scope.db).map { .visible(try view($0, scope)) } ?? .absent
        }
    }
}

extension Emergencies {
    /// The openings that were made, seen or went out of sight.
    public func changes(since cursor: String, limit: Int, _ scope: ReadScope) throws -> Page<Changed<EmergencyView>> {
        try ChangeFeed(feed: .emergencyAccesses, epoch: epoch, scope: scope).page(since: cursor, limit: limit) { thing in
            guard let access = try EmergencyAccessStore.find(thing.id.retyped(), in: scope.db),
                  let sight = try SightStore.ofCase(access.caseID, in: scope.db)
            else { return .absent }
            guard sight.visibility.isVisible(to: scope.viewer) else { return .hidden }
            scope.notes.saw(sight.citizen)
            return .visible(try view(access, scope))
        }
    }
}
