public import Domain
import JSON
import Storage

/// Clear words.
extension Items {
    /// What could be said more clearly in the item as it stands.
    /// - Throws: `Problem.notFound`
    public func attention(_ id: MeetingItemID, of meeting: MeetingID, _ scope: ReadScope) throws -> AttentionView {
        try scope.requireItem(id, of: meeting)
        return try points(of: required(id, scope.db), text: conclusion(of: id, scope.db).text, scope)
    }

    /// The points of an item with these words as its conclusion.
    func points(of item: MeetingItem, text: String?, _ scope: ReadScope) throws -> AttentionView {
        let rows = try AgreementStore.all(ofSource: item.id, in: scope.db).filter { $0.kind == .aftale && $0.agreement.state.code != .bortfaldet }
        let words = ItemWords(
            conclusion: text ?? "", agreements: rows.map { .init(what: $0.agreement.what, responsible: $0.agreement.responsible) },
            proposals: try ProposalStore.all(of: item.thread, in: scope.db).map(\.proposal)
        )
        return AttentionView(points: words.attentionPoints(try diffuseWords.words(on: scope.today, in: scope.db)), agreements: rows.map(\.id))
    }

    // MARK: What an end needs

    /// The agreements of an item that were not dropped, the task that follows from a permission among them.
    func standingAgreements(of item: MeetingItemID, _ db: Connection) throws -> [AgreementRow] {
        try AgreementStore.all(ofSource: item, in: db).filter { $0.agreement.state.code != .bortfaldet }
    }

    /// Adds a fault for everything that is missing before an item can end this way, and for every clear attention point that was not
    /// acknowledged; `pointer` is where the end stood in the input.
    func require(_ end: NewEnd, _ facts: EndFacts, at pointer: String, _ check: CodeCheck, _ unit: UnitOfWork) throws {
        try agreements.require(end.agreements, in: facts.caseID, at: pointer + "/agreements", check)
        let text = end.text ?? facts.text
        let lacks = end.ending.end(reason: end.reason).lacks(ItemFacts(
            reasons: facts.reasons, conclusion: text, agreements: facts.agreements.count + end.agreements.count,
            problemViews: facts.problemViews, permission: facts.permission, hasNextMeeting: end.nextMeeting != nil
        ))
        for lack in lacks { check.faults.add(lack.fault(at: pointer)) }
        guard end.ending.saysHowItGoesOn else { return }
        let kept = facts.agreements.filter { $0.kind == .aftale }.map(\.agreement)
        let words = ItemWords(
            conclusion: text ?? "",
            agreements: kept.map { .init(what: $0.what, responsible: $0.responsible) }
                + end.agreements.map { .init(what: $0.what, responsible: $0.responsible) },
            proposals: facts.proposals
        )
        for point in words.attentionPoints(try diffuseWords.words(on: unit.today, in: unit.db))
        where point.strength == .tydelig && !end.acknowledged.contains(point.code) {
            check.faults.add(point.fault(at: pointer, keptAgreements: kept.count))
        }
    }
}

/// What an end is decided on, beside the end itself.
struct EndFacts {
    var caseID: CaseID
    var reasons: Set<ItemReason>
    /// The conclusion so far.
    var text: String?
    var problemViews: Int
    var permission: Permission?
    /// Those that stand.
    var agreements: [AgreementRow]
    /// As they stand after the choice.
    var proposals: [Proposal]
}

extension AttentionView {
    /// The clear ones.
    var strong: [AttentionPoint] { points.filter { $0.strength == .tydelig } }
}

extension ItemLack {
    fileprivate func fault(at pointer: String) -> Fault {
        switch self {
        case .conclusion: Fault(pointer: pointer + "/text", code: "required", detail: text)
        case .agreement: Fault(pointer: pointer + "/agreements", code: "required", detail: text)
        case .reason: Fault(pointer: pointer + "/reason", code: "required", detail: text)
        case .nextMeeting: Fault(pointer: pointer + "/nextMeeting", code: "required", detail: text)
        case .problemView: Fault(pointer: pointer, code: "no-problem-view", detail: text)
        case .permission: Fault(pointer: pointer, code: "no-permission", detail: text)
        }
    }
}

extension AttentionPoint {
    /// Says what to make clear and how to go on without. The words found are not repeated: a fault holds nothing of the input.
    fileprivate func fault(at pointer: String, keptAgreements: Int) -> Fault {
        let member = switch place {
        case .conclusion: "/text"
        case .agreement(let index) where index >= keptAgreements: "/agreements/\(index - keptAgreements)/what"
        case .agreement, .proposals: ""
        }
        return Fault(
            pointer: pointer + member, code: "not-acknowledged",
            detail: "\(code.label). \(question) Skriv det klarere, eller send \(code.rawValue) i acknowledged, hvis det skal stå sådan."
        )
    }
}
