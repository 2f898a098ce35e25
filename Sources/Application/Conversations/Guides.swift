public import Domain
import JSON
import Storage

/// The guides of conversations: the standard, and what teams have made of it.
public struct Guides: Sendable {
    /// Every guide in use, the standard first.
    /// - Parameters:
    ///   - team: only those that the team uses: its own, or else the standard.
    ///   - kind: only those for this kind of conversation.
    /// - Throws: `StorageError`
    public func all(team: TeamID?, kind: ConversationKind?, _ scope: ReadScope) throws -> [GuideView] {
        let kinds = kind.map { [$0] } ?? ConversationKind.allCases
        let guides = if let team {
            try kinds.compactMap { try GuideStore.inUse(by: team, for: $0, in: scope.db) }
        } else {
            try GuideStore.all(in: scope.db).filter { kinds.contains($0.kind) }
        }
        return try guides.map { try view($0, scope) }
    }

    /// A guide at its newest version or an earlier one.
    /// - Throws: `Problem.notFound`, `Problem.invalid` when there is no such version
    public func find(_ id: ConversationGuideID, version: Int?, _ scope: ReadScope) throws -> GuideView {
        guard var guide = try GuideStore.find(id, in: scope.db) else { throw Problem.notFound }
        if let version, version != guide.version {
            guard let steps = try GuideStore.steps(of: id, version: version, in: scope.db) else {
                throw Problem.invalid("?number", "unknown-version", "Guiden har ingen version \(version).")
            }
            guide.steps = steps
        }
        return try view(guide, number: version, scope)
    }

    /// Makes a team's own guide: a copy of the standard, or the steps that came along.
    /// - Throws: `Problem.invalid`, `Problem.conflict` when the team has its own
    public func make(_ input: NewGuide, _ unit: UnitOfWork) throws -> GuideView {
        let check = CodeCheck(unit)
        try check.requireTeam(input.team, at: "/team")
        guard let standard = try GuideStore.inUse(by: nil, for: input.kind, in: unit.db) else { throw StorageError.corrupt }
        require(input.steps, against: standard.steps, check)
        try check.finish()
        try requireLeading(input.team, unit)
        let guide = ConversationGuide(
            id: unit.ids.next(), team: input.team, kind: input.kind, ticksKept: input.ticksKept ?? false,
            steps: steps(input.steps, before: standard.steps, unit)
        )
        try expecting(unique: Problem.conflict(code: "guide-exists", detail: "Teamet har sin egen guide til den slags samtaler. Ret den.")) {
            try GuideStore.insert(guide, at: unit.now, by: unit.authority.staff, in: unit.db)
        }
        let view = try view(guide, unit.scope)
        var change = Change(.conversationGuide, guide.id, .created)
        change.compare("team", nil, view.teamName)
        change.compare("kind", nil, guide.kind.label)
        change.compare("ticksKept", nil, guide.ticksKept.word)
        try unit.record(change)
        return view
    }

    /// Changes a team's own guide; the version before is kept.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.forbidden`, `Problem.invalid`, `Problem.conflict` for the standard
    public func change(
        _ id: ConversationGuideID, _ patch: GuidePatch, ifMatch precondition: Precondition, _ unit: UnitOfWork
    ) throws -> GuideView {
        let before = try required(id, precondition, unit)
        let check = CodeCheck(unit)
        require(patch.steps, against: before.steps, check)
        try check.finish()
        var guide = before
        guide.ticksKept = patch.ticksKept ?? before.ticksKept
        if patch.steps != nil { guide.steps = steps(patch.steps, before: before.steps, unit) }
        if guide != before {
            guide.version += 1
            try GuideStore.update(guide, at: unit.now, by: unit.authority.staff, in: unit.db)
            var change = Change(.conversationGuide, id, .changed)
            change.compare("version", "\(before.version)", "\(guide.version)")
            change.compare("ticksKept", before.ticksKept.word, guide.ticksKept.word)
            try unit.record(change)
        }
        return try view(guide, unit.scope)
    }

    /// Takes a team's own guide out of use: the team goes back to the standard.
    /// - Throws: `Problem.notFound`, `Problem.stale`, `Problem.forbidden`, `Problem.conflict` for the standard or when that was done before
    public func retire(_ id: ConversationGuideID, ifMatch precondition: Precondition, _ unit: UnitOfWork) throws -> GuideView {
        var guide = try required(id, precondition, unit)
        guide.retiredAt = unit.now
        guide.version += 1
        try GuideStore.update(guide, at: unit.now, by: unit.authority.staff, in: unit.db)
        let view = try view(guide, unit.scope)
        var change = Change(.conversationGuide, id, .retired)
        change.compare("team", view.teamName, nil)
        try unit.record(change)
        return view
    }

    private func required(_ id: ConversationGuideID, _ precondition: Precondition, _ unit: UnitOfWork) throws -> ConversationGuide {
        guard let guide = try GuideStore.find(id, in: unit.db) else { throw Problem.notFound }
        guard let team = guide.team else {
            throw Problem.conflict(code: "standard-guide", detail: "Standardguiden kan ikke ændres. Lav teamets egen guide.")
        }
        try requireLeading(team, unit)
        try precondition.require(guide.version)
        guard guide.retiredAt == nil else {
            throw Problem.conflict(code: "already-retired", detail: "Guiden er taget ud af brug.")
        }
        return guide
    }

    /// What a team's guide says is for its leaders, by the role they ask in.
    private func requireLeading(_ team: TeamID, _ unit: UnitOfWork) throws {
        let authority = unit.authority
        let reaches = authority.reach == .all || authority.reach == .team && authority.teams.contains(team)
        guard reaches, authority.within?.contains(team) ?? true else { throw Problem.forbidden(.role) }
    }

    /// A step with an id is one of those before, and stands once.
    private func require(_ inputs: [NewGuideStep]?, against before: [GuideStep], _ check: CodeCheck) {
        let known = Set(before.map(\.id))
        var used: Set<GuideStepID> = []
        for (place, input) in (inputs ?? []).enumerated() {
            guard let id = input.id else { continue }
            let pointer = "/steps/\(place)/id"
            if !known.contains(id) {
                check.faults.add(Fault(pointer: pointer, code: "unknown-step", detail: "Punktet findes ikke i guiden. Udelad id for et nyt punkt."))
            }
            if !used.insert(id).inserted {
                check.faults.add(Fault(pointer: pointer, code: "duplicate", detail: "Punktet står der to gange."))
            }
        }
    }

    /// The steps by phase, within each as they came.
    private func steps(_ inputs: [NewGuideStep]?, before: [GuideStep], _ unit: UnitOfWork) -> [GuideStep] {
        guard let inputs else { return before }
        let steps = inputs.map { input in
            GuideStep(id: input.id ?? unit.ids.next(), phase: input.phase, form: input.form, text: input.text, detail: input.detail)
        }
        return GuidePhase.allCases.flatMap { phase in steps.filter { $0.phase == phase } }
    }

    private func view(_ guide: ConversationGuide, number: Int? = nil, _ scope: ReadScope) throws -> GuideView {
        GuideView(
            guide: guide, number: number ?? guide.version, teamName: try guide.team.flatMap { try TeamStore.find($0, in: scope.db)?.name }
        )
    }
}

/// A guide as shown.
public struct GuideView: Sendable {
    /// At its newest version, but for the steps, which are those of `number`.
    public var guide: ConversationGuide
    public var number: Int
    /// nil for the standard.
    public var teamName: String?
}

/// A team's own guide to make; without steps a copy of the standard.
public struct NewGuide: Sendable {
    public var team: TeamID
    public var kind: ConversationKind
    public var ticksKept: Bool?
    public var steps: [NewGuideStep]?

    public init(team: TeamID, kind: ConversationKind, ticksKept: Bool?, steps: [NewGuideStep]?) {
        self.team = team
        self.kind = kind
        self.ticksKept = ticksKept
        self.steps = steps
    }
}

/// What to change about a team's guide; what is absent stays.
public struct GuidePatch: Sendable {
    public var ticksKept: Bool?
    /// All of them, in place of those before.
    public var steps: [NewGuideStep]?

    public init(ticksKept: Bool?, steps: [NewGuideStep]?) {
        self.ticksKept = ticksKept
        self.steps = steps
    }
}

/// A step of a guide to keep; with the id of one that is there, that one changed.
public struct NewGuideStep: Sendable {
    public var id: GuideStepID?
    public var phase: GuidePhase
    public var form: GuideStepForm
    public var text: String
    public var detail: String?

    public init(id: GuideStepID?, phase: GuidePhase, form: GuideStepForm, text: String, detail: String?) {
        self.id = id
        self.phase = phase
        self.form = form
        self.text = text
        self.detail = detail
    }
}

extension Bool {
    /// In Danish.
    fileprivate var word: String { self ? "ja" : "nej" }
}
