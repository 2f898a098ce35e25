/// A, B and C of the ABC-jobplan. Letters, and no words of value beside them.
public enum PlanLetter: String, Sendable, CaseIterable, Comparable {
    /// The job wished for.
    case a = "A"
    /// The good and acceptable job with more demand.
    case b = "B"
    /// The field that may become necessary.
    case c = "C"

    public static func < (left: PlanLetter, right: PlanLetter) -> Bool { left.rawValue < right.rawValue }
}

/// One version of a citizen's ABC-jobplan. All three letters are there from the first version and are searched at once (R-70,
/// R-77); a version never changes: the next begins as its copy.
public struct JobPlan: Hashable, Sendable {
    /// From 1.
    public let version: Int
    /// Entries in the order of the sheet. Their ids stay the same from version to version, which is what comparing rests on.
    public var entries: [Entry]
    /// How much is searched under each letter, as applications a week; a letter left out says nothing.
    public var intensity: [PlanLetter: Int]
    /// What is talked about first.
    public var focus: PlanLetter
    /// The day from which the focus should be another than A, if one was agreed.
    public var focusShiftOn: Day?

    /// A line under a letter.
    public struct Entry: Hashable, Sendable {
        public let id: JobPlanEntryID
        public var letter: PlanLetter
        public var content: Content

        public init(id: JobPlanEntryID, letter: PlanLetter, content: Content) {
            self.id = id
            self.letter = letter
            self.content = content
        }
    }

    /// What a line says.
    public enum Content: Hashable, Sendable {
        /// What one does in the job, rather than what it is called.
        case function(String)
        /// An employer, or a kind of employer.
        case employer(String)
        /// Who does what, and by when.
        case task(what: String, responsible: Responsible, due: Day?)
    }

    public init(version: Int, entries: [Entry] = [], intensity: [PlanLetter: Int] = [:], focus: PlanLetter = .a, focusShiftOn: Day? = nil) {
        self.version = version
        self.entries = entries
        self.intensity = intensity
        self.focus = focus
        self.focusShiftOn = focusShiftOn
    }

    /// The draft of the next version: a copy. At `Int.max`, which no plan reaches, the number stays.
    public var next: JobPlan {
        JobPlan(
            version: version == .max ? version : version + 1, entries: entries, intensity: intensity, focus: focus, focusShiftOn: focusShiftOn
        )
    }
}

/// A line of an ABC-jobplan through all its versions.
public enum JobPlanEntry {}
/// Names a line of an ABC-jobplan.
public typealias JobPlanEntryID = ID<JobPlanEntry>
