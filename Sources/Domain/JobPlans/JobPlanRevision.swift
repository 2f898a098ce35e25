/// What is to be different in the next version of an ABC-jobplan. What is left out stays as it was.
public struct JobPlanRevision: Hashable, Sendable {
    /// All lines of the new version, in order.
    public var lines: [Line]?
    /// How much is searched under each letter; takes the place of the whole old one.
    public var intensity: [PlanLetter: Int]?
    public var focus: PlanLetter?
    /// The day from which the focus should be another than A; a nil within empties it.
    public var focusShiftOn: Day??
    /// Why the focus goes back to an earlier letter.
    public var stepBackReason: String?

    /// A line of the new version: one that was there, by its id, or a new one.
    public struct Line: Hashable, Sendable {
        public var id: JobPlanEntryID?
        public var letter: PlanLetter
        public var content: JobPlan.Content

        public init(id: JobPlanEntryID? = nil, letter: PlanLetter, content: JobPlan.Content) {
            self.id = id
            self.letter = letter
            self.content = content
        }
    }

    public init(
        lines: [Line]? = nil, intensity: [PlanLetter: Int]? = nil, focus: PlanLetter? = nil, focusShiftOn: Day?? = nil,
        stepBackReason: String? = nil
    ) {
        self.lines = lines
        self.intensity = intensity
        self.focus = focus
        self.focusShiftOn = focusShiftOn
        self.stepBackReason = stepBackReason
    }
}

/// Why a version cannot follow on another.
public enum JobPlanFault: Error, Hashable, Sendable {
    /// The line at this place, from 0, names one that the version before does not have.
    case unknownLine(Int)
    /// The line at this place, from 0, stands there twice.
    case lineTwice(Int)
    /// The focus goes back, and nobody says why.
    case stepBackWithoutReason(from: PlanLetter, to: PlanLetter)

    /// What the caseworker reads, in Danish.
    public var text: String {
        switch self {
        case .unknownLine: "Linjen findes ikke i den version, planen bygger på. Udelad id for en ny linje."
        case .lineTwice: "Linjen står der to gange."
        case .stepBackWithoutReason(let from, let to): "Fokus går tilbage fra \(from.rawValue) til \(to.rawValue). Skriv, hvorfor."
        }
    }
}

/// Every reason at once why a version cannot follow on another.
public struct JobPlanFaults: Error, Hashable, Sendable {
    /// In the order of the lines; what is about the focus comes last.
    public let all: [JobPlanFault]
}

extension JobPlan {
    /// The version before the first: empty, with the focus on A.
    public static let blank = JobPlan(version: 0)

    /// The next version: a copy of this one with what the revision says. A letter may be empty, and the focus may go back with a
    /// reason.
    /// - Parameter newID: makes the id of a line that was not there.
    /// - Throws: `JobPlanFaults` with every reason
    public func revised(by revision: JobPlanRevision, newID: () -> JobPlanEntryID) throws(JobPlanFaults) -> JobPlan {
        var faults: [JobPlanFault] = []
        let known = Set(entries.map(\.id))
        var used: Set<JobPlanEntryID> = []
        for (place, line) in (revision.lines ?? []).enumerated() {
            guard let id = line.id else { continue }
            if !known.contains(id) { faults.append(.unknownLine(place)) }
            if !used.insert(id).inserted { faults.append(.lineTwice(place)) }
        }
        var plan = next
        plan.focus = revision.focus ?? focus
        if plan.focus < focus, revision.stepBackReason?.isWritten != true {
            faults.append(.stepBackWithoutReason(from: focus, to: plan.focus))
        }
        guard faults.isEmpty else { throw JobPlanFaults(all: faults) }
        if let lines = revision.lines {
            plan.entries = lines.map { Entry(id: $0.id ?? newID(), letter: $0.letter, content: $0.content) }
        }
        plan.intensity = revision.intensity ?? intensity
        if let day = revision.focusShiftOn { plan.focusShiftOn = day }
        return plan
    }
}
