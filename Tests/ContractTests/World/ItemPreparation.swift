import Application
import Domain
import Service
import Storage
import Support

/// What is said about the item that `MeetingPreparation` puts on the agenda, made through the store: how the citizen sees the problem, and a
/// proposal. What an operation needs beside that is made for it alone.
enum ItemPreparation {
    static let otherItem = "019ab3c4-c101-7000-8000-000000000002"
    static let problemView = "019ab3c4-c102-7000-8000-000000000001"
    static let proposal = "019ab3c4-c103-7000-8000-000000000001"

    /// Operations at a meeting that has begun.
    private static let begun: Set<String> = ["endItem", "carryOverItems"]

    static func prepare(_ world: ContractWorld, _ operation: ContractOperation, _ text: String, _ subject: inout Subject) throws {
        guard text.contains("/v1/meetings/{meetingID}"), let caseID = CaseID(subject.caseID),
              let meeting = MeetingID(subject.parts["meetingID"] ?? ""), let item = MeetingItemID(subject.parts["itemID"] ?? "")
        else { return }
        let foundations = world.jobcenter.service.foundations
        let now = foundations.clock.now()
        let view = ProblemView(
            id: foundations.ids.next(), thread: item, caseID: caseID, holder: .table, text: "Ingen spørger borgeren.", createdAt: now,
            createdBy: nil
        )
        let proposal = ItemProposal(
            id: foundations.ids.next(), thread: item, caseID: caseID,
            proposal: Proposal(text: "Rundbordsmøde med egen læge", category: .andreProfessionelle), raisedBy: nil, createdAt: now
        )
        try foundations.writer.perform { db in
            try ProblemViewStore.insert(view, in: db)
            try ProposalStore.insert(proposal, in: db)
            if begun.contains(operation.id) { try db.run("UPDATE meeting SET state = 'igang' WHERE id = ?", .id(meeting)) }
            if operation.id == "answerPermission" { try db.run("UPDATE meeting_item SET reasons = 'bevilling' WHERE id = ?", .id(item)) }
            if operation.id == "reopenItem", var conclusion = try ConclusionStore.find(item, in: db) {
                conclusion.end(.trukket, reason: nil, nextMeeting: nil, acknowledged: [], at: now, by: nil)
                try ConclusionStore.update(conclusion, in: db)
            }
        }
        subject.parts["problemViewID"] = view.id.description
        subject.parts["proposalID"] = proposal.id.description
        subject.examples += [(problemView, view.id.description), (Self.proposal, proposal.id.description)]
        if operation.id == "bringCase" {
            // The case stands on the first meeting's agenda already.
            subject.parts["meetingID"] = subject.examples.first { $0.id == MeetingPreparation.nextMeeting }?.value
        }
        if operation.id == "orderAgenda" { subject.examples.append((otherItem, try addItem(world, to: meeting))) }
    }

    /// Another case on the agenda.
    private static func addItem(_ world: ContractWorld, to meeting: MeetingID) throws -> String {
        let file = try world.made(world.leader.post("/v1/cases", """
            {"citizen": {"cpr": "\(CPRSource.next())", "name": "Testborger \(Counter.next())"}, "openedOn": "2025-03-03",
             "responsible": "\(world.people.caseworker.id)", "team": "\(world.people.sygedagpenge)"}
            """))
        let body = #"{"case": "\#(file.text("id"))", "reasons": ["sparring"]}"#
        return try world.made(world.leader.post("/v1/meetings/\(meeting)/items", body)).text("id")
    }
}
