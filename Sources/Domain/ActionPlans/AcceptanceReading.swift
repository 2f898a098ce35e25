/// Reads in the order of time what was said about the purpose that an activity has in one version. An acceptance is of the purpose that lay on
/// the table: one of another purpose, or by an employer who is not the version's, does not count.
struct AcceptanceReading {
    private let party: PurposeParty
    private let activity: ActionPlan.Activity
    private let version: Int
    private var given: Day?
    private var withdrawn: Day?
    /// The last acceptance of something else.
    private var other: PurposeAcceptance?
    /// Every day on which something else was accepted.
    private var otherDays: Set<Day> = []

    /// - Parameter version: the one in which the activity stands as it is here.
    static func acceptance(
        by party: PurposeParty, of activity: ActionPlan.Activity, version: Int, in trail: ActivityTrail
    ) -> PurposeAcceptance {
        guard activity.purpose != nil else { return .missing }
        var reading = AcceptanceReading(party: party, activity: activity, version: version)
        var rows = trail.rows(of: activity.id)[...]
        for mention in trail.mentions(of: activity.id) where mention.version <= version {
            // At one instant what is about an earlier version came before the later one was made.
            while let row = rows.first, row.planVersion < mention.version, row.recordedAt <= mention.madeAt {
                reading.hear(rows.removeFirst(), trail)
            }
            reading.read(mention)
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

    /// What a version says about itself. A day that came along unchanged from another purpose, and lies before this one was written, is not
    /// said of this one.
    private mutating func read(_ mention: ActivityMention) {
        guard let purpose = mention.activity.purpose else { return }
        let day = party == .borger ? purpose.acceptedByCitizen : purpose.acceptedByEmployer
        guard let day else { return }
        guard mention.version == version else { return hear(otherThan: mention.activity, on: day) }
        if otherDays.contains(day), day < Copenhagen.day(of: mention.madeAt) { return }
        given = day
        withdrawn = nil
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
        guard !table.hasPurpose(of: activity, for: party) else { return }
        otherDays.insert(day)
        other = table.purpose?.text == activity.purpose?.text ? .byAnotherEmployer(day) : .ofAnotherPurpose(day)
    }
}

extension ActionPlan.Activity {
    /// Whether an acceptance of the one is an acceptance of the other: to the citizen it is the purpose, to the employer also that it is they.
    fileprivate func hasPurpose(of other: ActionPlan.Activity, for party: PurposeParty) -> Bool {
        purpose?.text == other.purpose?.text && (party == .borger || provider == other.provider)
    }
}
