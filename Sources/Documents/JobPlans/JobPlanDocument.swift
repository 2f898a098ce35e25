/// An ABC-jobplan as the citizen carries it: the sheet's fields, with room to write by hand. The letters bear no words of value
/// and no colours.
public struct JobPlanDocument: PrintedDocument {
    /// `abc-jobplan`.
    public static let template = "abc-jobplan"

    let name: String
    let date: String
    let cpr: String
    let number: Int
    let focus: String
    let focusShift: [String]
    let returnBy: [String]
    let letters: [Letter]
    let note: [String]
    let agreements: [PlanAgreement]
    let hasAgreements: Bool
    let signatures: [Signature]
    let besideMinPlan = "ABC-jobplanen er et lokalt arbejdsredskab ved siden af Min Plan. Den erstatter ikke Min Plan og ændrer ikke de krav, der følger af den."

    /// One part of the sheet: as many rows as its longest column, each short enough to stand whole on a page.
    public struct Letter: Sendable {
        let letter: String
        let functions: [String]
        let employers: [String]
        let intensity: [String]
        /// With two places at least to write in who does what.
        let rows: [Row]
        let tasks: [Task]
        let isEmpty: Bool

        /// - Parameter intensity: how much is searched, as it is to be read.
        public init(_ letter: String, functions: [String], employers: [String], intensity: String?, tasks: [Task]) {
            self.letter = letter
            self.functions = functions
            self.employers = employers
            self.intensity = one(intensity)
            self.tasks = tasks
            isEmpty = functions.isEmpty && employers.isEmpty && tasks.isEmpty
            rows = (0..<max(functions.count, employers.count, tasks.count + 2)).map { place in
                let task = tasks.indices.contains(place) ? tasks[place] : nil
                return Row(
                    isFirst: place == 0, function: functions.indices.contains(place) ? functions[place] : "",
                    employer: employers.indices.contains(place) ? employers[place] : "", task: task
                )
            }
        }
    }

    /// Who does what, and by when.
    public struct Task: Sendable {
        let who: String
        let what: String
        let due: String

        /// - Parameter due: the last day, as it is to be read; empty where none was agreed.
        public init(who: String, what: String, due: String) {
            self.who = who
            self.what = what
            self.due = due
        }
    }

    /// A line of the table.
    struct Row: Sendable {
        let isFirst: Bool
        let function: String
        let employer: String
        let who: String
        let due: String
        /// Whether there is room to write who does what.
        let isOpen: Bool
        /// Whether nothing stands on it.
        let isBlank: Bool

        init(isFirst: Bool, function: String, employer: String, task: Task?) {
            self.isFirst = isFirst
            self.function = function
            self.employer = employer
            who = task.map { $0.who + ": " + $0.what } ?? ""
            due = task?.due ?? ""
            isOpen = task == nil
            isBlank = isOpen && function.isEmpty && employer.isEmpty
        }
    }

    /// Who signed or is to sign.
    public struct Signature: Sendable {
        let party: String
        let signed: [String]

        /// - Parameter signed: name, day and how, as it is to be read; nil while there is room for it.
        public init(party: String, signed: String?) {
            self.party = party
            self.signed = one(signed)
        }
    }

    /// - Parameters:
    ///   - date: the day of the version, as it is to be read.
    ///   - cpr: in full or masked, as it is to be read.
    ///   - agreements: what was agreed with the version.
    public init(
        name: String, date: String, cpr: String, number: Int, focus: String, focusShift: String?, returnBy: String?, letters: [Letter],
        note: String?, agreements: [PlanAgreement], signatures: [Signature]
    ) {
        self.name = name
        self.date = date
        self.cpr = cpr
        self.number = number
        self.focus = focus
        self.focusShift = one(focusShift)
        self.returnBy = one(returnBy)
        self.letters = letters
        self.note = one(note)
        self.agreements = agreements
        hasAgreements = !agreements.isEmpty
        self.signatures = signatures
    }
}
