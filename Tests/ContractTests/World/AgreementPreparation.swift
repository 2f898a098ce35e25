import Support

/// Two agreements in the subject's case, one for the caseworker and one for the citizen: the company consultant knows nothing of them.
enum AgreementPreparation {
    static let agreement = "019ab3c4-c201-7000-8000-000000000001"

    /// What names an agreement, or lists of them.
    static let words = ["{agreementID}", "-c201-", "/v1/agreements", "/v1/cases/{caseID}/agreements"]

    static func prepare(_ world: ContractWorld, _ operation: ContractOperation, _ text: String, _ subject: inout Subject) throws {
        guard words.contains(where: text.contains) else { return }
        let made = try world.made(world.leader.post("/v1/cases/\(subject.caseID)/agreements", """
            {"what": "Ringe til egen læge", "responsible": {"staff": "\(world.people.caseworker.id)"}, "due": "2199-12-01"}
            """))
        let task = #"{"what": "Møde op", "responsible": {"actor": "\#(subject.actors[0])"}, "due": "2199-12-02"}"#
        _ = try world.made(world.leader.post("/v1/cases/\(subject.caseID)/agreements", task))
        subject.parts["agreementID"] = made.text("id")
        subject.examples.append((agreement, made.text("id")))
        if operation.id == "reopenAgreement" {
            let path = "/v1/agreements/\(made.text("id"))/completion"
            _ = try world.made(world.leader.change("PUT", path, #"{"state": "udfoert"}"#, ifMatch: "*"))
        }
    }
}
