/// What a citizen writes on their own sheet: job functions, employers, and what they will do themselves. What others are to do,
/// the focus and its day are agreed face to face and stay as they are.
public struct CitizenSheet: Hashable, Sendable {
    /// In the order of the sheet.
    public var lines: [Line]
    /// Applications a week by letter, 0 to 200.
    public var intensity: [PlanLetter: Int]
    /// What the citizen wants to say to the caseworker.
    public var message: String?
    /// Whether the citizen says that it is ready to be looked at. It can be written on until it is taken over.
    public var isDone: Bool

    /// A line that the citizen writes.
    public struct Line: Hashable, Sendable {
        /// The line of the plan that it is; nil for a new one.
        public var id: JobPlanEntryID?
        public var letter: PlanLetter
        public var content: Content

        public init(id: JobPlanEntryID? = nil, letter: PlanLetter, content: Content) {
            self.id = id
            self.letter = letter
            self.content = content
        }
    }

    /// What a line says.
    public enum Content: Hashable, Sendable {
        /// What one does in the job.
        case function(String)
        /// An employer, or a kind of employer.
        case employer(String)
        /// What the citizen will do, and by when.
        case task(String, due: Day?)
    }

    public init(lines: [Line], intensity: [PlanLetter: Int] = [:], message: String? = nil, isDone: Bool = false) {
        self.lines = lines
        self.intensity = intensity
        self.message = message
        self.isDone = isDone
    }
}

extension CitizenSheet.Content {
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
        case .function(let text), .employer(let text), .task(let text, _): text
        }
    }

    /// The last day of what is to be done.
    public var due: Day? {
        if case .task(_, let due) = self { due } else { nil }
    }
}

/// Why a sheet does not fit the plan that it fills in.
public enum CitizenSheetFault: Error, Hashable, Sendable {
    /// The line at this place, from 0, names one that the citizen has no line of.
    case unknownLine(Int)
    /// The line at this place, from 0, stands there twice.
    case lineTwice(Int)

    /// What the citizen reads, in Danish.
    public var text: String {
        switch self {
        case .unknownLine: "Linjen findes ikke på dit ark. Hent arket igen, og skriv linjen som en ny."
        case .lineTwice: "Linjen står der to gange. Slet den ene."
        }
    }
}

extension CitizenSheet {
    /// The sheet that a version of a plan gives the citizen to begin with.
    /// - Parameter isCitizen: whether an actor of the case is the citizen.
    public init(from plan: JobPlan, isCitizen: (ActorID) -> Bool) {
        let lines = plan.entries.compactMap { entry in
            Content(entry.content, isCitizen: isCitizen).map { Line(id: entry.id, letter: entry.letter, content: $0) }
        }
        self.init(lines: lines, intensity: plan.intensity)
    }

    /// Everything about the lines that does not fit the plan.
    /// - Parameter isCitizen: whether an actor of the case is the citizen.
    public func faults(in plan: JobPlan, isCitizen: (ActorID) -> Bool) -> [CitizenSheetFault] {
        let own = Set(CitizenSheet(from: plan, isCitizen: isCitizen).lines.compactMap(\.id))
        var used: Set<JobPlanEntryID> = []
        var faults: [CitizenSheetFault] = []
        for (place, line) in lines.enumerated() {
            guard let id = line.id else { continue }
            if !own.contains(id) {
                faults.append(.unknownLine(place))
            } else if !used.insert(id).inserted {
                faults.append(.lineTwice(place))
            }
        }
        return faults
    }

    /// The sheet with every line a new one that was the citizen's when it was written and is so no longer: an actor who was the citizen can be
    /// corrected to be somebody else.
    /// - Parameter isCitizen: whether an actor of the case is the citizen.
    public func fitted(to plan: JobPlan, isCitizen: (ActorID) -> Bool) -> CitizenSheet {
        let own = Set(CitizenSheet(from: plan, isCitizen: isCitizen).lines.compactMap(\.id))
        var sheet = self
        for place in lines.indices where !(lines[place].id.map(own.contains) ?? true) { sheet.lines[place].id = nil }
        return sheet
    }

    /// What the sheet makes of the plan: the citizen's lines as they wrote them, and after them what others are to do, untouched.
    /// - Parameters:
    ///   - citizen: the actor whose tasks the citizen's are; needed where the sheet has tasks.
    ///   - isCitizen: whether an actor of the case is the citizen.
    public func revision(of plan: JobPlan, citizen: ActorID?, isCitizen: (ActorID) -> Bool) -> JobPlanRevision {
        let before = Dictionary(plan.entries.map { ($0.id, $0.content) }, uniquingKeysWith: { first, _ in first })
        let written = fitted(to: plan, isCitizen: isCitizen).lines.compactMap { line -> JobPlanRevision.Line? in
            let earlier = line.id.flatMap { before[$0] }
            // What says the same is the same, with the actor it had, even one who has left the case.
            let isSame = earlier.flatMap { Content($0, isCitizen: isCitizen) } == line.content
            let content = isSame ? earlier : JobPlan.Content(line.content, by: citizen)
            return content.map { JobPlanRevision.Line(id: line.id, letter: line.letter, content: $0) }
        }
        let others = plan.entries.filter { Content($0.content, isCitizen: isCitizen) == nil }.map { entry in
            JobPlanRevision.Line(id: entry.id, letter: entry.letter, content: entry.content)
        }
        return JobPlanRevision(lines: written + others, intensity: intensity)
    }

    /// All that stands on it, in plain words, a line each: for whoever reads later what was written. nil when nothing does.
    public var words: String? {
        let written = lines.map { line in
            let column = switch line.content.kind {
            case .funktion: "vil lave"
            case .virksomhed: "vil søge hos"
            case .opgave: "gør selv"
            }
            return "\(line.letter.rawValue), \(column): \(line.content.text)" + (line.content.due.map { " (senest \($0.danish))" } ?? "")
        }
        let searched = PlanLetter.allCases.compactMap { letter in
            intensity[letter].map { "\(letter.rawValue): \($0) ansøgninger om ugen" }
        }
        let all = written + searched + (message.map { [$0] } ?? [])
        return all.isEmpty ? nil : all.joined(separator: "\n")
    }

    /// Whether somebody is to do something on it.
    public var hasTasks: Bool { lines.contains { $0.content.kind == .opgave } }
}

extension CitizenSheet.Content {
    /// nil for what somebody else is to do.
    fileprivate init?(_ content: JobPlan.Content, isCitizen: (ActorID) -> Bool) {
        switch content {
        case .function(let text): self = .function(text)
        case .employer(let text): self = .employer(text)
        case .task(let what, .actor(let actor), let due) where isCitizen(actor): self = .task(what, due: due)
        case .task: return nil
        }
    }
}

extension JobPlan.Content {
    /// nil for a task that nobody does.
    fileprivate init?(_ content: CitizenSheet.Content, by actor: ActorID?) {
        switch (content, actor) {
        case (.function(let text), _): self = .function(text)
        case (.employer(let text), _): self = .employer(text)
        case (.task(let what, let due), let actor?): self = .task(what: what, responsible: .actor(actor), due: due)
        case (.task, nil): return nil
        }
    }
}
