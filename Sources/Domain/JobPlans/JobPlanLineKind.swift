/// What a line of an ABC-jobplan is about: one of the sheet's columns.
public enum JobPlanLineKind: String, Sendable, CaseIterable {
    /// What one does in the job.
    case funktion
    /// An employer, or a kind of employer.
    case virksomhed
    /// Who does what, and by when.
    case opgave

    /// In Danish.
    public var label: String {
        switch self {
        case .funktion: "Jobfunktion"
        case .virksomhed: "Virksomhed"
        case .opgave: "Hvem gør hvad"
        }
    }
}

extension JobPlan.Content {
    /// The column it stands in.
    public var kind: JobPlanLineKind {
        switch self {
        case .function: .funktion
        case .employer: .virksomhed
        case .task: .opgave
        }
    }

    /// Its words.
    public var text: String {
        switch self {
        case .function(let text), .employer(let text), .task(let text, _, _): text
        }
    }
}

extension JobPlanAttention {
    /// What kind of point it is.
    public enum Code: String, Sendable, CaseIterable {
        case emptyLetter = "tomt-bogstav"
        case titleForFunction = "titel-for-funktion"
        case focusStillA = "fokus-stadig-a"
        case taskWithoutDue = "uden-frist"
        case taskOverdue = "frist-overskredet"
        case notReturned = "ikke-afleveret"
    }

    /// What kind of point this is.
    public var code: Code {
        switch self {
        case .emptyLetter: .emptyLetter
        case .titleForFunction: .titleForFunction
        case .focusStillA: .focusStillA
        case .taskWithoutDue: .taskWithoutDue
        case .taskOverdue: .taskOverdue
        case .notReturned: .notReturned
        }
    }

    /// The line it is about, if it is about one.
    public var line: JobPlanEntryID? {
        switch self {
        case .titleForFunction(let id), .taskWithoutDue(let id), .taskOverdue(let id, _): id
        case .emptyLetter, .focusStillA, .notReturned: nil
        }
    }

    /// The letter it is about, if it is about one.
    public var letter: PlanLetter? {
        switch self {
        case .emptyLetter(let letter): letter
        case .focusStillA: .a
        case .titleForFunction, .taskWithoutDue, .taskOverdue, .notReturned: nil
        }
    }
}
