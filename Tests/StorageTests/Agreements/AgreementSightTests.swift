import Domain
import Testing

@testable import Storage

/// The list's condition in SQL against the rules of Domain, one agreement at a time.
@Suite("Agreements: who sees which")
struct AgreementSightTests {
    private struct Known {
        var row: AgreementRow
        var visibility: CaseVisibility
        var keptOut: Set<StaffID>
    }

    @Test("Whatever the reach, teams, stand-ins, limits and protection: the list holds what the rules say, and so do its count and narrower lists",
          arguments: 1...12)
    func property(seed: Int) throws {
        let store = try MigratedStore()
        var random = SeededRandom(seed: seed)
        let world = try World(in: store.connection, &random)
        for _ in 0..<40 {
            let viewer = world.viewer(&random)
            let expected = world.known.filter { known in
                let agreement = known.row.agreement
                let isKeptOut = viewer.staff.map(known.keptOut.contains) ?? false
                return known.visibility.isVisible(to: viewer) && !isKeptOut
                    || viewer.isToDo(agreement) && known.visibility.admitsOwnAgreement(of: viewer)
            }
            for filter in world.filters(&random) {
                let narrowed = expected.filter { world.passes($0.row, $0.visibility, filter) }
                    .sorted { ($0.row.agreement.due, $0.row.id) < ($1.row.agreement.due, $1.row.id) }.map(\.row.id)
                let page = try AgreementStore.page(viewer: viewer, filter: filter, after: nil, limit: 100, in: store.connection)
                #expect(page.map(\.id) == narrowed, "seed \(seed): \(viewer) \(filter)")
                #expect(try AgreementStore.count(viewer: viewer, filter: filter, bound: 100, in: store.connection) == narrowed.count)
                if let first = page.first {
                    let rest = try AgreementStore.page(
                        viewer: viewer, filter: filter, after: (first.agreement.due, first.id), limit: 100, in: store.connection
                    )
                    #expect(rest.map(\.id) == Array(narrowed.dropFirst()))
                }
            }
        }
    }

    private struct World {
        let staff: [StaffID]
        let teams: [TeamID]
        private(set) var known: [Known] = []
        private let today: Day

        init(in db: Connection, _ random: inout SeededRandom) throws {
            let ids = IdentifierSource.system
            today = try #require(Day("2026-11-25"))
            teams = (0..<2).map { _ in ids.next() }
            staff = (0..<4).map { _ in ids.next() }
            for (number, team) in teams.enumerated() { try TeamStore.insert(Team(id: team, name: "Team \(number)"), in: db) }
            for (number, person) in staff.enumerated() {
                try StaffStore.insert(StaffMember(id: person, name: "Ansat \(number)", grants: [], isActive: number > 0), in: db)
            }
            let meeting = Meeting(
                id: ids.next(), kind: .sagsmoede, team: teams[0], startsAt: .earliest, endsAt: .latest, leader: staff[1], createdAt: .earliest,
                createdBy: nil
            )
            try MeetingStore.insert(meeting, in: db)
            for number in 0..<6 { try addCase(number, on: meeting.id, ids, db, &random) }
        }

        private mutating func addCase(
            _ number: Int, on meeting: MeetingID, _ ids: IdentifierSource, _ db: Connection, _ random: inout SeededRandom
        ) throws {
            let citizen = Citizen(id: ids.next(), name: "Testborger \(number)")
            try CitizenStore.insert(citizen, at: .earliest, by: nil, via: ids.next(), in: db)
            let file = Case(
                id: ids.next(), citizen: citizen.id, responsible: staff[random.below(4)], openedOn: today, team: random.below(3) == 0 ? nil : teams[random.below(2)]
            )
            try CaseStore.insert(CaseRow(file: file, createdAt: .earliest, updatedAt: .earliest), in: db)
            var named: Set<StaffID>?
            if random.below(3) == 0 {
                named = [staff[random.below(4)]]
                try db.run("UPDATE citizen SET protected_since = 1, protection_reason = 'Prøve' WHERE id = ?", .id(citizen.id))
                for person in named ?? [] { try db.run("INSERT INTO citizen_protection_staff VALUES (?, ?)", .id(citizen.id), .id(person)) }
            }
            let item: MeetingItemID = ids.next()
            try db.run(
                """
                INSERT INTO meeting_item (id, meeting, case_id, thread, bringer, place, reasons, created_at, version)
                VALUES (?, ?, ?, ?, ?, ?, 'sparring', 0, 1)
                """, .id(item), .id(meeting), .id(file.id), .id(item), .id(file.responsible), .int(number)
            )
            let keptOut = staff[random.below(4)]
            try db.run("INSERT INTO item_disqualification VALUES (?, ?, 'I familie', 0, NULL)", .id(item), .id(keptOut))
            for _ in 0..<4 {
                let isOfItem = random.below(2) == 0
                var agreement = Agreement(
                    what: "Aftale", responsible: .staff(staff[random.below(4)]), due: today.advanced(by: random.below(7) - 3)
                )
                if random.below(3) == 0 { try agreement.complete(on: today) }
                let row = AgreementRow(
                    id: ids.next(), caseID: file.id, source: isOfItem ? .moede : .sag,
                    sourceID: isOfItem ? ID(high: item.high, low: item.low) : ID(high: file.id.high, low: file.id.low), kind: .aftale,
                    agreement: agreement, caseResponsible: staff[random.below(4)], createdAt: .earliest, createdBy: nil
                )
                try AgreementStore.insert(row, in: db)
                known.append(Known(
                    row: row, visibility: CaseVisibility(responsible: file.responsible, team: file.team, protectedFor: named),
                    keptOut: isOfItem ? [keptOut] : []
                ))
            }
        }

        func viewer(_ random: inout SeededRandom) -> CaseViewer {
            let reaches: [Reach] = [.own, .team, .all]
            return CaseViewer(
                staff: random.below(5) == 0 ? nil : staff[random.below(4)], teams: random.below(2) == 0 ? [] : [teams[random.below(2)]],
                reach: reaches[random.below(3)], within: random.below(4) == 0 ? [teams[random.below(2)]] : nil,
                standsInFor: random.below(3) == 0 ? [staff[random.below(4)]] : []
            )
        }

        func filters(_ random: inout SeededRandom) -> [AgreementFilter] {
            [
                AgreementFilter(), AgreementFilter(responsible: staff[random.below(4)]), AgreementFilter(caseID: known[random.below(24)].row.caseID),
                AgreementFilter(team: teams[random.below(2)], state: .aaben), AgreementFilter(from: today, to: today.advanced(by: 1)),
                AgreementFilter(overdueOn: today), AgreementFilter(state: .udfoert, overdueOn: today), AgreementFilter(needsHandover: true),
            ]
        }

        /// The filter one field at a time. The first of the staff has left.
        func passes(_ row: AgreementRow, _ visibility: CaseVisibility, _ filter: AgreementFilter) -> Bool {
            let agreement = row.agreement
            guard let caseResponsible = visibility.responsible else { return false }
            if let person = filter.responsible, agreement.responsible != .staff(person) { return false }
            if let caseID = filter.caseID, row.caseID != caseID { return false }
            if let team = filter.team, visibility.team != team { return false }
            if let state = filter.state, agreement.state.code != state { return false }
            if let from = filter.from, agreement.due < from { return false }
            if let to = filter.to, agreement.due > to { return false }
            if let day = filter.overdueOn, !agreement.isOverdue(on: day) { return false }
            let facts = HandoverFacts(
                hasResponsibleLeft: agreement.responsible == .staff(staff[0]), agreedUnder: row.caseResponsible, caseResponsible: caseResponsible
            )
            return !filter.needsHandover || agreement.handover(facts) != nil
        }
    }
}

extension SeededRandom {
    fileprivate mutating func below(_ bound: Int) -> Int { .random(in: 0..<bound, using: &self) }
}
