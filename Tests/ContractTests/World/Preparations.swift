/// What features make beside a case, its actors and placements. Each looks at the operation, and at the text of its path and example, and
/// adds what they name; the case is there already if any of them needs one.
extension ContractWorld {
    typealias Preparation = @Sendable (ContractWorld, _ operation: ContractOperation, _ text: String, inout Subject) throws -> Void

    static let preparations: [Preparation] = [
        MeetingPreparation.prepare,
        AbsencePreparation.prepare,
        ItemPreparation.prepare,
        MinutesPreparation.prepare,
        AgreementPreparation.prepare,
        ConversationPreparation.prepare,
        CitizenLinkPreparation.prepare,
        PlanPreparation.prepare,
    ]

    /// Holes of paths and ids of examples that stand for something in a case.
    static let aboutCases: [String] = [
        "{agreementID}", "-c201-", "/v1/agreements",
        "/v1/indsatsplans", "/v1/screenings",
        "{meetingID}", "{itemID}", "-c001-", "-c002-", "-c101-", "/v1/emergency-accesses",
        "/v1/conversations", "/v1/abc-jobplans", "-d001-", "-d003-", "/v1/citizen-plan",
    ]
}
