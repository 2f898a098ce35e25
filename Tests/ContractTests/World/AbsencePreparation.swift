import Application
import Domain
import Service
import Storage
import Support

/// Series of meetings, stand-ins and cases opened in an emergency.
///
/// Somebody hired for it covers for the caseworker since yesterday; the colleague opened the subject's case a moment ago.
enum AbsencePreparation {
    /// Somebody who covers for nobody yet, in examples.
    private static let free = "019ab3c4-7000-7000-8000-000000000004"

    /// How many of each a list shows.
    private static let listed = 2

    static func prepare(_ world: ContractWorld, _ operation: ContractOperation, _ text: String, _ subject: inout Subject) throws {
        subject.examples.append(("670582-4009", subject.cpr))
        if text.contains(free) { subject.examples.append((free, try hire(world).description)) }
        if text.contains("{seriesID}") || operation.id == "listMeetingSeries" {
            for _ in 0..<listed { subject.parts["seriesID"] = try series(world) }
        }
        if text.contains("{standInID}") || operation.id == "listStandIns" {
            for _ in 0..<listed { subject.parts["standInID"] = try standIn(world).description }
        }
        if text.contains("{emergencyID}") || operation.id == "listEmergencyAccesses", let caseID = CaseID(subject.caseID) {
            for _ in 0..<listed { subject.parts["emergencyID"] = try opening(of: caseID, world).description }
        }
    }

    private static func series(_ world: ContractWorld) throws -> String {
        let people = world.people
        return try world.made(world.leader.post("/v1/meeting-series", """
            {"kind": "sagsmoede", "team": "\(people.sygedagpenge)", "firstDay": "2199-12-03", "everyWeeks": 2, "untilDay": "2199-12-18",
             "starts": "13:00", "minutes": 60, "leader": "\(people.caseworker.id)"}
            """)).text("id")
    }

    private static func standIn(_ world: ContractWorld) throws -> StandInID {
        let foundations = world.jobcenter.service.foundations
        let now = foundations.clock.now()
        let today = Copenhagen.day(of: now)
        let made = try StandIn(
            id: foundations.ids.next(), absent: world.people.caseworker.id, standIn: hire(world),
            days: today.advanced(by: -1)...today.advanced(by: 9), reason: "Ferie", createdAt: now, createdBy: nil
        )
        try foundations.writer.perform { db in try StandInStore.insert(made, in: db) }
        return made.id
    }

    private static func hire(_ world: ContractWorld) throws -> StaffID {
        let foundations = world.jobcenter.service.foundations
        let person = StaffMember(
            id: foundations.ids.next(), name: "Vikar \(Counter.next())", grants: [RoleGrant(role: .sagsbehandler, reach: .own)]
        )
        try foundations.writer.perform { db in try StaffStore.insert(person, in: db) }
        return person.id
    }

    private static func opening(of caseID: CaseID, _ world: ContractWorld) throws -> EmergencyAccessID {
        let foundations = world.jobcenter.service.foundations
        let now = foundations.clock.now()
        let made = EmergencyAccess(
            id: foundations.ids.next(), caseID: caseID, staff: world.people.colleague.id, reason: "Borgeren står her nu", openedAt: now,
            until: now.advanced(byMilliseconds: EmergencyAccess.milliseconds)
        )
        try foundations.writer.perform { db in try EmergencyAccessStore.insert(made, in: db) }
        return made.id
    }
}
