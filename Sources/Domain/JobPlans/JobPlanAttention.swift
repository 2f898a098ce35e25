/// Something in an ABC-jobplan worth a look. A hint, never an error.
public enum JobPlanAttention: Hashable, Sendable {
    /// Nothing stands under B or C.
    case emptyLetter(PlanLetter)
    /// It reads like a title, where what one does was asked for.
    case titleForFunction(JobPlanEntryID)
    /// The focus is still A after the day agreed for another.
    case focusStillA(since: Day)
    /// A task without a last day.
    case taskWithoutDue(JobPlanEntryID)
    /// A task whose last day has passed, and which still stands in the plan.
    case taskOverdue(JobPlanEntryID, due: Day)
    /// The day has passed by which the citizen should have filled the plan in.
    case notReturned(by: Day)

    /// In Danish.
    public var text: String {
        switch self {
        case .emptyLetter(let letter): "Der står ikke noget under \(letter.rawValue) endnu. Hvad kunne det være?"
        case .titleForFunction: "Det ligner en stillingsbetegnelse. Hvad laver man i jobbet?"
        case .focusStillA(let day): "I aftalte at se på mere end A fra den \(day.danish). Hvad er næste skridt?"
        case .taskWithoutDue: "Hvornår skal det være gjort?"
        case .taskOverdue(_, let day): "Det skulle være gjort senest den \(day.danish). Hvad kom der ud af det?"
        case .notReturned(let day): "Planen skulle være fyldt ud og afleveret senest den \(day.danish). Er den kommet tilbage?"
        }
    }
}

extension JobPlan {
    /// Everything worth a look on that day, in the order of the letters and the sheet.
    public func attention(on today: Day) -> [JobPlanAttention] {
        var points = [PlanLetter.b, .c].filter { letter in !entries.contains { $0.letter == letter } }.map(JobPlanAttention.emptyLetter)
        for entry in entries {
            switch entry.content {
            case .function(let text) where text.isLikeATitle: points.append(.titleForFunction(entry.id))
            case .task(_, _, nil): points.append(.taskWithoutDue(entry.id))
            case .task(_, _, let due?) where due < today: points.append(.taskOverdue(entry.id, due: due))
            case .function, .employer, .task: break
            }
        }
        if focus == .a, let day = focusShiftOn, today > day { points.append(.focusStillA(since: day)) }
        return points
    }
}

extension JobPlanVersion {
    /// Everything worth a look on that day: what the plan says, and whether it should have come back.
    /// - Parameter isReturned: whether the citizen has said that they have filled it in.
    public func attention(on today: Day, isReturned: Bool) -> [JobPlanAttention] {
        var points = plan.attention(on: today)
        if let returnBy, returnBy < today, !isReturned { points.append(.notReturned(by: returnBy)) }
        return points
    }
}

extension String {
    /// One word that is no verb: "Pædagogmedhjælper", but not "rengøring" or "at køre truck" [INT].
    fileprivate var isLikeATitle: Bool {
        let words = Word.all(in: self)
        guard let word = words.first, words.count == 1 else { return false }
        return !["ing", "else", "arbejde", "opgaver", "service", "salg", "drift", "pleje", "kontakt"].contains { word.text.hasSuffix($0) }
    }
}
