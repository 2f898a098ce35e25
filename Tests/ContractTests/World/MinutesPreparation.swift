import Application
import Domain
import Service
import Storage
import Support

/// Minutes of the meeting that `MeetingPreparation` makes: final, open for a correction, or about to be made final; and its item as a draft.
enum MinutesPreparation {
    /// The digest in the contract's example.
    static let digest = "5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456"

    /// Operations on minutes that are final.
    private static let final: Set<String> = ["getMinutes", "openCorrection", "closeCorrection", "getItemMinutes", "getCaseMinutes"]

    static func prepare(_ world: ContractWorld, _ operation: ContractOperation, _ text: String, _ subject: inout Subject) throws {
        let path = "/v1/meetings/\(subject.parts["meetingID"] ?? "")"
        switch operation.id {
        case "finaliseMinutes":
            subject.examples.append((digest, try world.made(world.leader.get(path + "/minutes/preview")).text("digest")))
        case let id where final.contains(id):
            let seen = try world.made(world.leader.get(path + "/minutes/preview")).text("digest")
            _ = try world.made(world.leader.post(path + "/minutes", #"{"preview": "\#(seen)"}"#))
            guard id == "closeCorrection" else { return }
            _ = try world.made(world.leader.change("PUT", path + "/correction", #"{"reason": "Prøve"}"#, ifMatch: "*"))
        case "removeDraft":
            guard let item = MeetingItemID(subject.parts["itemID"] ?? "") else { return }
            let foundations = world.jobcenter.service.foundations
            let now = foundations.clock.now()
            try foundations.writer.perform { db in
                guard var conclusion = try ConclusionStore.find(item, in: db) else { return }
                conclusion.end(.trukket, reason: nil, nextMeeting: nil, acknowledged: [], at: now, by: nil)
                try ConclusionStore.update(conclusion, in: db)
            }
        default: break
        }
    }
}
