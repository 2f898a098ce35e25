import Domain
import Testing

@testable import Storage

/// Nothing that is asked about meetings, the room, stand-ins and emergencies reads a growing table from end to end.
@Suite("Query plans of meetings")
struct MeetingPlanTests {
    private let store: MigratedStore
    private var db: Connection { store.connection }
    private let ids = IdentifierSource.system

    init() throws {
        store = try MigratedStore()
    }

    private var viewers: [MeetingViewer] {
        [
            MeetingViewer(staff: ids.next(), teams: [ids.next(), ids.next()], reachesAll: false),
            MeetingViewer(staff: ids.next(), teams: [], reachesAll: false, within: [ids.next()]),
        ]
    }

    @Test("All meetings walk the index of time from where the page begins; a person's own and a team's come from their indexes, sorted")
    func meetings() throws {
        let all = MeetingViewer(staff: ids.next(), teams: [], reachesAll: true)
        let narrow = [
            MeetingFilter(team: ids.next()), MeetingFilter(series: ids.next()), MeetingFilter(takingPart: ids.next()),
            MeetingFilter(team: ids.next(), state: .planlagt, from: .earliest, to: .latest, takingPart: ids.next()),
        ]
        for after in [nil, (startsAt: Instant.earliest, id: ids.next(Meeting.self))] {
            for filter in [MeetingFilter(), MeetingFilter(state: .igang), MeetingFilter(from: .earliest, to: .latest)] {
                try db.expectSearches("all", sorting: false) { db in
                    _ = try MeetingStore.page(viewer: all, filter: filter, after: after, limit: 51, in: db)
                }
                for viewer in viewers {
                    try db.expectSearches("narrow sight", sorting: true) { db in
                        _ = try MeetingStore.page(viewer: viewer, filter: filter, after: after, limit: 51, in: db)
                    }
                }
            }
            for filter in narrow {
                for viewer in viewers + [all] {
                    try db.expectSearches("narrow question", sorting: true) { db in
                        _ = try MeetingStore.page(viewer: viewer, filter: filter, after: after, limit: 51, in: db)
                    }
                }
            }
        }
        try db.expectSearches("of a series", sorting: false) { db in _ = try MeetingStore.all(of: ids.next(), startingAfter: .earliest, in: db) }
        try db.expectSearches("found", sorting: false) { db in _ = try MeetingStore.find(ids.next(), in: db) }
        try db.expectSearches("renamed", sorting: true) { db in
            _ = try MeetingStore.ids(runBy: ids.next(), after: nil, limit: 10, in: db)
            _ = try MeetingStore.ids(of: ids.next(), after: ids.next(), limit: 10, in: db)
        }
    }

    @Test("Who is in the room is asked by the case, the item, the meeting")
    func room() throws {
        try db.expectSearches("room", sorting: false) { db in
            _ = try RoomStore.item(ids.next(), in: db)
            _ = try RoomStore.items(of: ids.next(), in: db)
            _ = try RoomStore.isDisqualified(ids.next(), from: ids.next(), in: db)
            _ = try RoomStore.rooms(for: ids.next(), with: ids.next(), in: db)
            _ = try ParticipantStore.all(of: ids.next(), in: db)
            _ = try ParticipantStore.contains(ids.next(), in: ids.next(), in: db)
            _ = try SharingStore.all(of: ids.next(), in: db)
            _ = try SharingStore.find(ids.next(), of: ids.next(), in: db)
        }
        try db.expectSearches("sorted by their few", sorting: true) { db in
            _ = try SharingStore.all(with: ids.next(), at: ids.next(), in: db)
            _ = try DisqualificationStore.all(of: ids.next(), in: db)
        }
    }

    @Test("Stand-ins and emergencies are found by person and case; their lists walk from the newest until the page is full")
    func absence() throws {
        let day = Copenhagen.day(of: .earliest)
        try db.expectSearches("by person", sorting: false) { db in
            _ = try StandInStore.covers(by: ids.next(), from: day, in: db)
            _ = try StandInStore.find(ids.next(), in: db)
            _ = try EmergencyAccessStore.openings(of: ids.next(Case.self), by: ids.next(), at: .earliest, in: db)
            _ = try EmergencyAccessStore.openings(of: ids.next(Citizen.self), by: ids.next(), at: .earliest, in: db)
            _ = try EmergencyAccessStore.find(ids.next(), in: db)
            _ = try SightStore.cases(of: ids.next(), in: db)
        }
        try db.expectSearches("list of a person", sorting: true) { db in
            _ = try StandInStore.page(on: day, of: ids.next(), before: ids.next(), limit: 51, in: db)
            _ = try SightStore.newestCase(of: ids.next(), in: db)
        }
        for before in [nil, ids.next(StandIn.self)] {
            try db.expectSearches("list", walking: ["SCAN s"], sorting: false) { db in _ = try StandInStore.page(on: day, of: nil, before: before, limit: 51, in: db) }
        }
        for reach in [Reach.own, .team, .all] {
            let viewer = CaseViewer(staff: ids.next(), teams: [ids.next()], reach: reach, standsInFor: [ids.next()])
            for seen in [nil, true, false] {
                try db.expectSearches("emergencies", walking: ["SCAN e"], sorting: false) { db in
                    _ = try EmergencyAccessStore.page(viewer: viewer, seen: seen, before: nil, limit: 51, in: db)
                }
            }
        }
    }

    @Test("Series, some for each team, walk from the newest until the page is full")
    func series() throws {
        for viewer in viewers {
            try db.expectSearches("series", walking: ["SCAN s"], sorting: false) { db in
                _ = try MeetingSeriesStore.page(viewer: viewer, team: ids.next(), before: nil, limit: 51, in: db)
                _ = try MeetingSeriesStore.find(ids.next(), in: db)
            }
        }
    }

    @Test("Lists of cases and citizens of those one stands in for go by indexes, too")
    func standInsLists() throws {
        for reach in [Reach.own, .team] {
            let viewer = CaseViewer(staff: ids.next(), teams: [ids.next()], reach: reach, standsInFor: [ids.next(), ids.next()])
            try db.expectSearches("cases", sorting: true) { db in
                _ = try CaseStore.page(viewer: viewer, filter: CaseFilter(), before: nil, limit: 51, in: db)
                _ = try CaseStore.count(viewer: viewer, filter: CaseFilter(), bound: 100, in: db)
                _ = try CitizenStore.page(viewer: viewer, name: nil, after: nil, limit: 51, in: db)
            }
        }
    }
}
