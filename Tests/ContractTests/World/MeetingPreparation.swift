import Application
import Domain
import Service
import Storage
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

    /// A colleague, in examples that name a second person.
    static let colleague = "019ab3c4-7000-7000-8000-000000000002"

    /// What names a meeting or something in one.
    static let words = ["{meetingID}", "{itemID}", "-c001-", "-c002-", "-c101-"]

    /// Operations that show on what ground the item is shared with the professional from elsewhere, or that change it.
    private static let sharing = ["getParticipantMaterial", "listSharings", "getSharing", "withdrawSharing"]

    /// The state of the meeting that an operation is about, where it is not `udsendt`. In one that is held, and before it ends, every item has
    /// ended.
    static let states: [String: MeetingState] = [
        "publishMeeting": .planlagt, "endMeeting": .igang, "resumeMeeting": .afholdt, "reinstateMeeting": .aflyst,
        "finaliseMinutes": .afholdt, "getMinutes": .afholdt, "openCorrection": .afholdt, "closeCorrection": .afholdt, "getItemMinutes": .afholdt,
        "getCaseMinutes": .afholdt,
    ]

    static func prepare(_ world: ContractWorld, _ operation: ContractOperation, _ text: String, _ subject: inout Subject) throws {
        subject.examples.append((colleague, world.people.colleague.id.description))
        guard operation.id == "listMeetings" || words.contains(where: text.contains) else { return }
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
        let basis = SharingBasis(code: .samtykke, words: "Prøve", from: Copenhagen.day(of: now).advanced(by: -6_000))
        let shared = Sharing(
            id: ids.next(), item: item, meeting: this.id, participant: outsider.id, basis: basis, createdAt: now, createdBy: nil
        )
        let kept = StaffID(subject.staff)
        try foundations.writer.perform { db in
            for made in [this, next] { try MeetingStore.insert(made, in: db) }
            try ParticipantStore.insert(outsider, in: db)
            guard let caseID else { return }
            try insert(item, of: caseID, on: this, hasEnded: hasEnded, in: db)
            if sharing.contains(operation.id) { try SharingStore.insert(shared, in: db) }
            if operation.id == "removeDisqualification", let kept {
                let made = Disqualification(item: item, staff: kept, reason: "Prøve", createdAt: now, createdBy: nil)
                try DisqualificationStore.insert(made, in: db)
            }
        }
        subject.parts["meetingID"] = this.id.description
        subject.parts["participantID"] = outsider.id.description
        subject.parts["itemID"] = item.description
        subject.parts["sharingID"] = shared.id.description
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

extension ContractWorld {
    /// Makes the minutes of the subject's meeting final, so that nothing of what was said there can be changed.
    func finalise(_ subject: Subject) throws {
        let meeting = MeetingID(subject.parts["meetingID"] ?? "")
        try jobcenter.service.foundations.writer.perform { db in
            try db.run("UPDATE meeting SET state = 'afholdt', final_version = 1 WHERE id = ?", .optional(meeting))
        }
    }
}
