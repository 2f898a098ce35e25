import Application
import Domain
import Storage
import Service
import Support

/// Meetings and what is on their agendas, made through the store.
///
/// The meeting belongs to the team `sygedagpenge`; the team leader leads it, and the caseworker writes its minutes and brought the case that
/// is its only item. A professional from elsewhere takes part. The company consultant sees none of it. A second, planned meeting of the same
/// team comes after it.
enum MeetingPreparation {
    static let meeting = "019ab3c4-c001-7000-8000-000000000001"
    static let nextMeeting = "019ab3c4-c001-7000-8000-000000000002"
    static let participant = "019ab3c4-c002-7000-8000-000000000001"
    static let item = "019ab3c4-c101-7000-8000-000000000001"

    /// What names a meeting or something in one.
    static let words = ["{meetingID}", "{itemID}", "-c001-", "-c002-", "-c101-"]

    /// The state of the meeting that an operation is about, where it is not `udsendt`. In one that is held, and before it ends, every item has
    /// ended.
    static let states: [String: MeetingState] = [
        "publishMeeting": .planlagt, "endMeeting": .igang, "resumeMeeting": .afholdt, "reinstateMeeting": .aflyst,
    ]

    static func prepare(_ world: ContractWorld, _ operation: ContractOperation, _ text: String, _ subject: inout Subject) throws {
        guard words.contains(where: text.contains) else { return }
        let foundations = world.jobcenter.service.foundations
        let (ids, now, people) = (foundations.ids, foundations.clock.now(), world.people)
        let state = states[operation.id] ?? .udsendt
        func meeting(_ state: MeetingState, inDays days: Int64) -> Meeting {
            let starts = now.advanced(byMilliseconds: days * 86_400_000)
            return Meeting(
                id: ids.next(), kind: .gruppemoede, team: people.sygedagpenge, startsAt: starts,
                endsAt: starts.advanced(byMilliseconds: 5_400_000), place: "Mødelokale 2", leader: people.teamLeader.id,
                minuteTaker: people.caseworker.id, state: state, cancelReason: state == .aflyst ? "Prøve" : nil, createdAt: now,
                createdBy: people.teamLeader.id
            )
        }
        let (this, next) = (meeting(state, inDays: 1), meeting(.planlagt, inDays: 8))
        let outsider = Participant(
            id: ids.next(), meeting: this.id, who: .outsider(.init(name: "Psykiater 3", title: "Overlæge", organisation: "Regionshospitalet"))
        )
        let item: MeetingItemID = ids.next()
        let hasEnded = state == .afholdt || operation.id == "endMeeting"
        let caseID = CaseID(subject.caseID)
        try foundations.writer.perform { db in
            for made in [this, next] { try MeetingStore.insert(made, in: db) }
            try ParticipantStore.insert(outsider, in: db)
            guard let caseID else { return }
            try insert(item, of: caseID, on: this, hasEnded: hasEnded, in: db)
        }
        subject.parts["meetingID"] = this.id.description
        subject.parts["participantID"] = outsider.id.description
        subject.parts["itemID"] = item.description
        subject.examples += [
            (Self.meeting, this.id.description), (nextMeeting, next.id.description), (participant, outsider.id.description),
            (Self.item, item.description),
        ]
    }

    private static func insert(_ item: MeetingItemID, of caseID: CaseID, on meeting: Meeting, hasEnded: Bool, in db: Connection) throws {
        try db.run(
            """
            INSERT INTO meeting_item (id, meeting, case_id, thread, bringer, place, minutes, reasons, goal, created_at, created_by, version)
            VALUES (?, ?, ?, ?, ?, 1, 15, 'sparring', 'At finde en vej', ?, ?, 1)
            """,
            .id(item), .id(meeting.id), .id(caseID), .id(item), .optional(meeting.minuteTaker), .instant(meeting.createdAt),
            .optional(meeting.minuteTaker)
        )
        try db.run(
            "INSERT INTO item_conclusion (item, ending, reason, ended_at, version) VALUES (?, ?, ?, ?, 1)",
            .id(item), hasEnded ? .text("ingenAftale") : .null, hasEnded ? .text("Svaret er givet") : .null,
            hasEnded ? .instant(meeting.createdAt) : .null
        )
        try db.run("INSERT INTO item_permission (item, version) VALUES (?, 1)", .id(item))
    }
}
