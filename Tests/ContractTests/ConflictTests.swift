import Domain
import Endpoints
import JSON
import Service
import Storage
import Service
import Support
import Testing

/// Every operation that can clash with what is there does so here, with a code and without a trace.
@Suite("Conflicts")
struct ConflictTests {
    private static let operations = Contract.shared.operations.filter { $0.statuses.contains(409) }
    private static let codes = [
        "createCitizen": "cpr-taken", "changeCitizenCPR": "cpr-taken", "createCase": "cpr-taken", "closeCase": "already-closed",
        "reopenCase": "already-open", "withdrawPosition": "already-withdrawn", "retireActor": "already-retired", "createStaff": "email-taken",
        "changeStaff": "email-taken", "createTeam": "name-taken", "changeTeam": "name-taken", "importCodes": "closed-list",
        "changeAgreement": "not-open", "completeAgreement": "not-open", "reopenAgreement": "already-open", "postponeAgreement": "not-open",
        "createItemAgreement": "minutes-final",
        "createIndsatsplan": "newer-version", "retireArchetype": "already-retired", "withdrawDeadlineStart": "already-withdrawn",
        "changeMeeting": "cancelled", "publishMeeting": "wrong-state", "unpublishMeeting": "wrong-state", "startMeeting": "wrong-state",
        "endMeeting": "wrong-state", "resumeMeeting": "wrong-state", "cancelMeeting": "wrong-state", "reinstateMeeting": "wrong-state",
        "cancelMeetingSeries": "nothing-to-cancel", "addParticipant": "already-participant", "changeParticipant": "minutes-final",
        "removeParticipant": "has-sharings", "addDisqualification": "already-disqualified", "removeDisqualification": "minutes-final",
        "addSharing": "minutes-final", "withdrawSharing": "already-withdrawn", "createStandIn": "already-stands-in",
        "changeStandIn": "already-ended", "endStandIn": "already-ended", "reviewEmergencyAccess": "already-seen",
        "createConversation": "newer-version", "changeConversation": "newer-version", "completeConversation": "not-planned",
        "reopenConversation": "not-held", "cancelConversation": "not-planned", "reinstateConversation": "not-cancelled",
        "createConversationGuide": "guide-exists", "changeConversationGuide": "standard-guide", "retireConversationGuide": "already-retired",
        "createJobPlanVersion": "newer-version", "signJobPlanVersion": "already-signed",
        "withdrawJobPlanSignature": "not-signed",
        "giveCitizenLink": "newer-version", "withdrawCitizenLink": "link-closed", "adoptCitizenSheet": "link-closed", "openCitizenPlan": "code-used",
        "bringCase": "already-on-agenda", "changeMeetingItem": "minutes-final", "orderAgenda": "agenda-closed", "carryOverItems": "minutes-final",
        "addProblemView": "minutes-final", "changeProblemView": "minutes-final", "removeProblemView": "minutes-final",
        "raiseProposal": "minutes-final", "changeProposal": "minutes-final", "removeProposal": "minutes-final",
        "placeAtMeeting": "minutes-final", "writeConclusion": "minutes-final", "endItem": "already-ended", "reopenItem": "not-ended",
        "answerPermission": "minutes-final",
        "finaliseMinutes": "minutes-final", "openCorrection": "correction-open", "closeCorrection": "correction-not-open",
        "removeDraft": "draft-removed",
    ]

    @Test("What clashes answers 409 with its code and changes nothing", arguments: operations)
    func conflict(operation: ContractOperation) throws {
        let world = try ContractWorld()
        let watch = try Watch(world)
        let client = try world.admitted(to: operation)
        let request = try clashing(operation, in: world, client)
        let before = try watch.dump()
        let answer = try client.send(request)
        #expect(answer.status == 409, "\(answer.text)")
        #expect(answer.text("code") == Self.codes[operation.id])
        #expect(try watch.dump().changes(since: before).isEmpty)
    }

    /// A request after another one that it clashes with.
    private func clashing(_ operation: ContractOperation, in world: ContractWorld, _ client: TestClient) throws -> Request {
        let (request, subject) = try world.request(operation)
        switch operation.id {
        case "changeAgreement", "postponeAgreement":
            let path = "/v1/agreements/\(subject.parts["agreementID"] ?? "")/completion"
            #expect(try client.change("PUT", path, #"{"state": "udfoert"}"#, ifMatch: "*").status == 200)
            return request
        case "createItemAgreement", "changeParticipant", "removeDisqualification", "addSharing", "changeMeetingItem", "orderAgenda", "carryOverItems",
             "addProblemView", "changeProblemView", "removeProblemView", "raiseProposal", "changeProposal", "removeProposal", "placeAtMeeting",
             "writeConclusion", "answerPermission":
            try world.finalise(subject)
            return request
        case "changeMeeting":
            #expect(try client.change("PUT", request.target + "/cancellation", #"{"reason": "Prøve"}"#, ifMatch: "*").status == 200)
            return request
        case "removeParticipant":
            let (meeting, item) = (subject.parts["meetingID"] ?? "", subject.parts["itemID"] ?? "")
            let body = #"{"participant": "\#(subject.parts["participantID"] ?? "")", "kind": "lovhjemmel", "words": "Prøve"}"#
            #expect(try client.post("/v1/meetings/\(meeting)/items/\(item)/sharings", body).status == 201)
            return request
        case "changeStandIn":
            #expect(try client.change("DELETE", request.target, nil, ifMatch: "*").status == 200)
            return request
        case "changeCitizenCPR":
            let other = try world.request(operation).subject
            return request.with(body: #"{"cpr": "\#(other.cpr)", "validFrom": "2025-09-01"}"#)
        case "changeStaff":
            let taken = #"{"name": "Ansat", "email": "optaget@example.dk"}"#
            #expect(try world.administrator.post("/v1/staff", taken).status == 201)
            return request.with(body: #"{"email": "Optaget@example.dk"}"#)
        case "changeTeam":
            return request.with(body: #"{"name": "Sygedagpenge"}"#)
        case "createConversation":
            return request.with(body: #"{"form": "digitalt", "startsAt": "2025-12-01T09:00:00Z", "jobPlan": {"basedOn": 0}}"#)
        case "changeConversation":
            return request.with(body: #"{"jobPlan": {"basedOn": 0}}"#)
        case "giveCitizenLink":
            let (number, older) = (subject.parts["number"] ?? "", subject.parts["olderNumber"] ?? "")
            return request.with(target: request.target.replacing("/\(number)/", with: "/\(older)/"))
        case "createIndsatsplan":
            return request.with(body: #"{"basedOn": 9, "mainGoals": ["Job"]}"#)
        case "createJobPlanVersion":
            return request.with(body: #"{"basedOn": 0}"#)
        case "changeConversationGuide":
            return request.with(target: "/v1/conversation-guides/01900000-0000-7000-8000-000000000001")
        case "importCodes":
            return request.with(target: "/v1/codes/grundlag")
        default:
            let first = try client.send(request)
            #expect(first.status < 300, "\(first.text)")
            return request
        }
    }

    @Test("Somebody is always administrator")
    func lastAdministrator() throws {
        let world = try ContractWorld()
        let path = "/v1/staff/\(world.people.administrator.id)"
        for body in [#"{"active": false}"#, #"{"roles": []}"#] {
            let answer = try world.administrator.change("PATCH", path, body, ifMatch: "*")
            #expect(answer.status == 409)
            #expect(answer.text("code") == "last-administrator")
        }
    }
}
