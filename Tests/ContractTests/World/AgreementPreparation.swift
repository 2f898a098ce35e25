import Support

/// An agreement in the subject's case, which the caseworker is to keep: the company consultant knows nothing of it.
enum AgreementPreparation {
    static let agreement = "019ab3c4-c201-7000-8000-000000000001"

    /// What names an agreement.
    static let words = ["{agreementID}", "-c201-"]

    static func prepare(_ world: ContractWorld, _ operation: ContractOperation, _ text: String, _ subject: inout Subject) throws {
        guard words.contains(where: text.contains) else { return }
        let made = try world.made(world.leader.post("/v1/cases/\(subject.caseID)/agreements", """
            {"what": "Ringe til egen læge", "responsible": {"staff": "\(world.people.caseworker.id)"}, "due": "2199-12-01"}
            """))
        subject.parts["agreementID"] = made.text("id")
        subject.examples.append((agreement, made.text("id")))
        if operation.id == "reopenAgreement" {
            let path = "/v1/agreements/\(made.text("id"))/completion"
            _ = try world.made(world.leader.change("PUT", path, #"{"state": "udfoert"}"#, ifMatch: "*"))
        }
    }
}
