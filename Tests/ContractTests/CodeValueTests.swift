import Application
import Domain
import Endpoints
import JSON
import Testing

@Suite("The contract's codes are the program's")
struct CodeValueTests {
    private static let enumerations: [(schema: String, codes: [String])] = [
        ("Role", codes(Role.self)), ("Reach", codes(Reach.self)), ("Scope", codes(Scope.self)), ("TokenState", codes(TokenState.self)),
        ("Purpose", codes(Purpose.self)), ("AccessAction", codes(AccessAction.self)), ("CPRKind", codes(CPRNumber.Kind.self)),
        ("CPRWarningCode", codes(CPRWarning.self)), ("CaseState", codes(CaseState.self)), ("ClosingReason", codes(ClosingReason.self)),
        ("LongTermDefinition", codes(LongTermDefinition.self)), ("NotAssessed", codes(UnemploymentAssessment.NotAssessed.self)),
        ("ActorRole", codes(ActorRole.self)), ("PositionKind", codes(PositionKind.self)), ("Basis", codes(Basis.self)),
        ("Stance", codes(Stance.self)), ("ConditionFactor", codes(ConditionFactor.self)), ("PracticeLogic", codes(PracticeLogic.self)),
        ("PatternCode", codes(CompassPattern.Code.self)), ("PatternEffect", codes(CompassPattern.Effect.self)),
        ("HistoryEntity", codes(HistoryEntity.self)), ("HistoryAction", codes(HistoryAction.self)), ("ProblemKind", codes(ProblemKind.self)),
        ("MeetingKind", codes(MeetingKind.self)), ("MeetingState", codes(MeetingState.self)), ("Attendance", codes(Attendance.self)),
        ("SharingKind", codes(SharingKind.self)),
        ("AgreementSource", codes(AgreementSource.self)), ("AgreementKind", codes(AgreementKind.self)),
        ("AgreementState", codes(AgreementState.self)), ("HandoverReason", codes(HandoverReason.self)),
        ("MeetingGapCode", codes(MeetingGap.Code.self)), ("AgreementOutcome", codes(AgreementOutcome.self)),
        ("LearningTopic", codes(LearningSentence.Topic.self)),
        ("ConversationKind", codes(ConversationKind.self)), ("ConversationForm", codes(ConversationForm.self)),
        ("ConversationState", codes(ConversationState.self)), ("ConversationCancellation", codes(ConversationCancellation.self)),
        ("ConversationAttentionCode", codes(ConversationAttention.Code.self)),
        ("GuidePhase", codes(GuidePhase.self)), ("GuideStepForm", codes(GuideStepForm.self)), ("PlanLetter", codes(PlanLetter.self)),
        ("JobPlanLineKind", codes(JobPlanLineKind.self)), ("JobPlanAttentionCode", codes(JobPlanAttention.Code.self)),
        ("SignatureForm", codes(SignatureForm.self)), ("SignatureParty", codes(JobPlanSignature.Party.self)), ("CitizenLinkState", codes(CitizenLinkState.self)),
        ("PlanDirection", codes(PlanDirection.self)), ("ActivityKind", codes(ActivityKind.self)), ("ActivityState", codes(ActivityState.self)),
        ("PlanAttentionCode", codes(ActionPlanAttention.Code.self)), ("ScreeningObservation", codes(ScreeningObservation.self)),
        ("RiskJudgement", codes(RiskJudgement.self)), ("StrategyType", codes(StrategyType.self)),
        ("StrategyTaskCode", codes(StrategyTask.Code.self)), ("DeadlineParty", codes(DeadlineParty.self)), ("DayCount", codes(DayCount.self)),
        ("DeadlineState", codes(DeadlineState.self)), ("DeadlineKind", codes(Deadline.Kind.self)),
        ("CountingBasis", codes(CountingStart.Basis.self)), ("WorklistName", codes(WorklistName.self)), ("WorkItemKind", codes(WorkItemKind.self)),
        ("PlainObservation", ScreeningObservation.allCases.filter { $0.sensitive == nil }.map(\.rawValue)),
        ("GrantedReach", codes(Reach.self).filter { $0 != Reach.none.rawValue }), ("Precision", ["punkt", "felt"]),
        ("ItemReason", codes(ItemReason.self)), ("ItemEnding", codes(ItemEnding.self)), ("ProposalCategory", codes(ProposalCategory.self)),
        ("ProposalStanding", codes(ProposalStanding.self)), ("PermissionAnswer", codes(PermissionAnswer.self)),
        ("AttentionCode", codes(AttentionPoint.Code.self)), ("WordStrength", codes(DiffuseWord.Strength.self)),
        ("DraftFacts", codes(DraftFacts.self)),
    ]

    private static func codes<Value: RawRepresentable & CaseIterable>(_: Value.Type) -> [String] where Value.RawValue == String {
        Value.allCases.map(\.rawValue)
    }

    @Test("Every enumeration of the contract has the program's codes, in its order", arguments: enumerations)
    func enumeration(schema: String, codes: [String]) {
        #expect(Contract.shared.codes(of: schema) == codes)
    }

    @Test("No enumeration of the contract is left out here")
    func complete() {
        let schemas = (Contract.shared.document["components"]?["schemas"]?.members ?? []).filter { $0.value["enum"] != nil }.map(\.name)
        #expect(schemas.sorted() == Self.enumerations.map(\.schema).sorted())
    }

    @Test("The problems in the contract have the status and the title of their kind")
    func problems() throws {
        let responses = Contract.shared.document["components"]?["responses"]?.members ?? []
        let examples = responses.compactMap { $0.value["content"]?["application/problem+json"]?["example"] }
        #expect(examples.count == 16)
        for example in examples {
            let name = example["type"]?.text?.dropFirst("/problems/".count).description ?? ""
            let kind = try #require(ProblemKind(rawValue: name))
            #expect(example["status"]?.integer == Int64(kind.status), "\(name)")
            #expect(example["title"]?.text == kind.title, "\(name)")
        }
    }
}
