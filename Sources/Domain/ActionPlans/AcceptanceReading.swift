/// Reads in the order of time what was said about the purpose that an activity has in one version. An acceptance is of the purpose that lay on
/// the table: one of another purpose, or by an employer who is not the version's, does not count.
struct AcceptanceReading {
    private let party: PurposeParty
    private let activity: ActionPlan.Activity
    private let version: Int
    private var given: Day?
    private var withdrawn: Day?
    /// The last acceptance that was said and does not count.
    private var other: PurposeAcceptance?

    /// - Parameter version: the one in which the activity stands as it is here.
    static func acceptance(
        by party: PurposeParty, of activity: ActionPlan.Activity, version: Int, in trail: ActivityTrail
    ) -> PurposeAcceptance {
        guard activity.purpose != nil else { return .missing }
        var heard: [Heard] = []
        for mention in trail.mentions(of: activity.id) where mention.version <= version {
            heard.append(Heard(mention: mention, cameAlong: cameAlong(to: mention, after: heard, for: party, trail)))
        }
        return acceptance(by: party, of: activity, version: version, saidBy: heard, trail.rows(of: activity.id), trail)
    }

    /// Whether the day that a version says came along from the version before, and is not said of its own purpose: it stood there of another
    /// purpose, or had come along itself, and lies before the version was made.
    private static func cameAlong(
        to mention: ActivityMention, after earlier: [Heard], for party: PurposeParty, _ trail: ActivityTrail
    ) -> Bool {
        guard let before = earlier.last, let day = mention.activity.accepted(by: party), day < Copenhagen.day(of: mention.madeAt) else { return false }
        let isSame = before.mention.activity.hasPurpose(of: mention.activity, for: party)
        if before.mention.activity.accepted(by: party) == day { return !isSame || before.cameAlong }
        guard !isSame, before.mention.activity.purpose != nil else { return false }
        let rows = trail.rows(of: mention.activity.id).filter { $0.planVersion < mention.version && $0.recordedAt <= mention.madeAt }
        let shown = acceptance(
            by: party, of: before.mention.activity, version: before.mention.version, saidBy: earlier, rows, trail
        )
        return shown.day == day
    }

    private static func acceptance(
        by party: PurposeParty, of activity: ActionPlan.Activity, version: Int, saidBy heard: [Heard], _ rows: [ActivityOutcome], _ trail: ActivityTrail
    ) -> PurposeAcceptance {
        var reading = AcceptanceReading(party: party, activity: activity, version: version)
        var rows = rows[...]
        for heard in heard {
            // At one instant what is about an earlier version came before the later one was made.
            while let row = rows.first, row.planVersion < heard.mention.version, row.recordedAt <= heard.mention.madeAt {
                reading.hear(rows.removeFirst(), trail)
            }
            reading.hear(heard)
        }
        for row in rows { reading.hear(row, trail) }
        return reading.result
    }

    private init(party: PurposeParty, activity: ActionPlan.Activity, version: Int) {
        self.party = party
        self.activity = activity
        self.version = version
    }

    private var result: PurposeAcceptance { given.map { .given($0) } ?? withdrawn.map { .withdrawn($0) } ?? other ?? .missing }

    /// What a version says of its own purpose, which may be the one that is asked about.
    private mutating func hear(_ heard: Heard) {
        guard let day = heard.mention.activity.accepted(by: party) else { return }
        guard heard.mention.activity.hasPurpose(of: activity, for: party) else { return hear(otherThan: heard.mention.activity, on: day) }
        if heard.cameAlong {
            other = .cameAlong(day)
        } else {
            (given, withdrawn) = (day, nil)
        }
    }

    /// What a row says of the version it is about: first what it takes back, then what it gives.
    private mutating func hear(_ row: ActivityOutcome, _ trail: ActivityTrail) {
        guard let table = trail.mentions(of: activity.id).first(where: { $0.version == row.planVersion })?.activity else { return }
        let day = party == .borger ? row.acceptedByCitizen : row.acceptedByEmployer
        guard table.hasPurpose(of: activity, for: party) else {
            if row.withdraws.contains(party) { other = nil }
            if let day, row.planVersion < version { hear(otherThan: table, on: day) }
            return
        }
        if row.withdraws.contains(party), given != nil { (given, withdrawn) = (nil, row.day) }
        if let day { (given, withdrawn) = (given.map { min($0, day) } ?? day, nil) }
    }

    private mutating func hear(otherThan table: ActionPlan.Activity, on day: Day) {
        other = table.purpose?.text == activity.purpose?.text ? .byAnotherEmployer(day) : .ofAnotherPurpose(day)
    }
}

/// A version's word about an activity, and whether its day of acceptance only came along from the version before.
private struct Heard {
    let mention: ActivityMention
    let cameAlong: Bool
}

extension ActionPlan.Activity {
    /// Whether an acceptance of the one is an acceptance of the other: to the citizen it is the purpose, to the employer also that it is they.
    fileprivate func hasPurpose(of other: ActionPlan.Activity, for party: PurposeParty) -> Bool {
        purpose?.text == other.purpose?.text && (party == .borger || provider == other.provider)
    }

    /// The day that the version itself says.
    fileprivate func accepted(by party: PurposeParty) -> Day? {
        party == .borger ? purpose?.acceptedByCitizen : purpose?.acceptedByEmployer
    }
}
