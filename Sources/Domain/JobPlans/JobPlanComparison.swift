/// What is different from one version of an ABC-jobplan to another. Any two can be compared, either way round.
public struct JobPlanComparison: Hashable, Sendable {
    /// Lines that only the later has, in its order.
    public let added: [JobPlan.Entry]
    /// Lines that only the earlier has, in its order.
    public let removed: [JobPlan.Entry]
    /// Lines that say something else, in the later's order.
    public let changed: [Change]
    /// Lines under another letter, in the later's order. A line can be both moved and changed.
    public let moved: [Move]
    /// Letters searched with another intensity.
    public let intensity: [PlanLetter: IntensityChange]
    /// The focus before and after, if it is another.
    public let focus: FocusChange?

    public struct Change: Hashable, Sendable {
        public let id: JobPlanEntryID
        public let from: JobPlan.Content
        public let to: JobPlan.Content
    }

    public struct Move: Hashable, Sendable {
        public let id: JobPlanEntryID
        public let from: PlanLetter
        public let to: PlanLetter
    }

    /// nil where the version says nothing.
    public struct IntensityChange: Hashable, Sendable {
        public let from: Int?
        public let to: Int?
    }

    public struct FocusChange: Hashable, Sendable {
        public let from: PlanLetter
        public let to: PlanLetter
    }

    public init(from earlier: JobPlan, to later: JobPlan) {
        let before = Dictionary(earlier.entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(later.entries.map(\.id))
        added = later.entries.filter { before[$0.id] == nil }
        removed = earlier.entries.filter { !after.contains($0.id) }
        changed = later.entries.compactMap { entry in
            guard let old = before[entry.id], old.content != entry.content else { return nil }
            return Change(id: entry.id, from: old.content, to: entry.content)
        }
        moved = later.entries.compactMap { entry in
            guard let old = before[entry.id], old.letter != entry.letter else { return nil }
            return Move(id: entry.id, from: old.letter, to: entry.letter)
        }
        let changes = PlanLetter.allCases.compactMap { letter -> (PlanLetter, IntensityChange)? in
            let (from, to) = (earlier.intensity[letter], later.intensity[letter])
            return from == to ? nil : (letter, IntensityChange(from: from, to: to))
        }
        intensity = Dictionary(uniqueKeysWithValues: changes)
        focus = earlier.focus == later.focus ? nil : FocusChange(from: earlier.focus, to: later.focus)
    }

    /// Whether there is no difference.
    public var isEmpty: Bool {
        added.isEmpty && removed.isEmpty && changed.isEmpty && moved.isEmpty && intensity.isEmpty && focus == nil
    }
}
