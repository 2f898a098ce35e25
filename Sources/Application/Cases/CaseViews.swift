public import Domain

/// A case as shown, with the names behind its ids.
public struct CaseView: Sendable {
    public var file: Case
    public var createdAt: Instant
    public var updatedAt: Instant
    public var citizen: CitizenView
    public var responsibleName: String
    public var teamName: String?
    public var targetGroupLabel: String?
    public var visitationLabel: String?
    public var benefitLabel: String?
    public var question: Question?
}

/// What the benefit periods say about a case on a day.
public struct UnemploymentView: Sendable {
    public var asOf: Day
    /// Whole weeks in a row up to and including the day, by the definition `kilde`; nil when the benefit does not count.
    public var weeks: Int?
    public var assessments: [UnemploymentAssessment]
}

/// One thing that happened, as a sentence.
public struct StoryLine: Sendable {
    public var at: Instant
    public var kind: String
    public var text: String
    public var by: String?
    /// What was said, in the actor's or the recorder's words.
    public var quote: String?
}

/// A history row with the name behind it.
public struct HistoryView: Sendable {
    public var sequence: Int
    public var entry: HistoryEntry
    public var staffName: String?
    public var changes: [FieldChange]
}
