public import Application
import Domain
public import Endpoints
public import JSON

extension NewItem: BodyInput {
    public init?(_ fields: ObjectReader) {
        let caseID: CaseID? = fields.id("case")
        let reasons = fields.choices("reasons", count: 1...ItemReason.allCases.count, ItemReason.self)
        let bringer: StaffID? = fields.optionalID("bringer")
        let goal = fields.optionalString("goal", length: 1...2_000)
        let question = fields.optionalString("question", length: 1...1_000)
        let minutes = fields.optionalInteger("minutes", in: 1...600)
        let logicsNote = fields.optionalString("logicsNote", length: 1...4_000)
        let citizenAsked = fields.optionalString("citizenAsked", length: 1...4_000)
        let problemViews = fields.parts("problemViews", count: 0...50) { NewProblemView($0) }
        let positions = fields.parts("positions", count: 0...50) { Placement($0) }
        let proposals = fields.parts("proposals", count: 0...50) { NewProposal($0) }
        let conclusion = fields.optionalObject("conclusion").map { reader in
            let conclusion = NewConclusion(reader)
            reader.finish()
            return conclusion
        }
        if case .some(nil) = conclusion { return nil }
        guard let caseID, let reasons, let problemViews, let positions, let proposals else { return nil }
        self.init(
            caseID: caseID, reasons: reasons.sorted, bringer: bringer, goal: goal, question: question, minutes: minutes,
            logicsNote: logicsNote, citizenAsked: citizenAsked, problemViews: problemViews, positions: positions, proposals: proposals,
            conclusion: conclusion ?? nil
        )
    }
}

extension NewConclusion {
    /// Reads a conclusion that comes with its item; the caller finishes the reader.
    fileprivate init?(_ fields: ObjectReader) {
        let ending = fields.optionalChoice("ending", EndingAtOnce.self)
        let text = fields.optionalString("text", length: 1...10_000)
        let reason = fields.optionalString("reason", length: 1...4_000)
        let acknowledged = fields.optionalChoices("acknowledged", count: 0...AttentionPoint.Code.allCases.count, AttentionPoint.Code.self)
        guard let agreements = NewAgreement.list(fields) else { return nil }
        self.init(ending: ending?.ending, text: text, agreements: agreements, reason: reason, acknowledged: acknowledged ?? [])
    }

    /// How an item can end in the call that brings it.
    private enum EndingAtOnce: String, CaseIterable {
        case konkluderet, ingenAftale

        var ending: ItemEnding {
            switch self {
            case .konkluderet: .konkluderet
            case .ingenAftale: .ingenAftale
            }
        }
    }
}

extension ItemPatch: BodyInput {
    public init?(_ fields: ObjectReader) {
        self.init(
            reasons: fields.patchChoices("reasons", count: 1...ItemReason.allCases.count, ItemReason.self, nullable: false).map(\.sorted),
            goal: fields.patchString("goal", length: 1...2_000), question: fields.patchString("question", length: 1...1_000, nullable: false),
            minutes: fields.patchInteger("minutes", in: 1...600), logicsNote: fields.patchString("logicsNote", length: 1...4_000),
            citizenAsked: fields.patchString("citizenAsked", length: 1...4_000), citizenTold: fields.patchString("citizenTold", length: 1...4_000),
            meeting: fields.patchID("meeting", nullable: false)
        )
    }
}

/// An agenda in its new order.
struct AgendaInput: BodyInput {
    var items: [MeetingItemID]

    init?(_ fields: ObjectReader) {
        guard let items: [MeetingItemID] = fields.ids("items", count: 1...200) else { return nil }
        self.items = items
    }
}

/// Where what was not reached goes on.
struct CarryOverInput: BodyInput {
    /// The next one if left out.
    var meeting: MeetingID?

    init?(_ fields: ObjectReader) {
        meeting = fields.optionalID("meeting")
    }
}

extension ObjectReader {
    /// Objects in a list that may be left out, each read and finished; nil when something in one is wrong.
    func parts<Part>(_ name: String, count: ClosedRange<Int>, _ read: (ObjectReader) -> Part?) -> [Part]? {
        let parts = optionalObjects(name, count: count)?.map { reader in
            let part = read(reader)
            reader.finish()
            return part
        }
        guard parts?.contains(where: { $0 == nil }) != true else { return nil }
        return (parts ?? []).compactMap { $0 }
    }
}

extension [ItemReason] {
    /// In the order of the list, whatever order they were sent in.
    fileprivate var sorted: [ItemReason] { ItemReason.allCases.filter(contains) }
}
