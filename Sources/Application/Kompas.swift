public import Storage

/// The product's use cases, as values that hold what they need beside a transaction: the vault for CPR numbers, the access log,
/// the store's epoch and the list of diffuse words.
/// Everything else comes in with the call, so a use case can run anywhere a transaction can.
public struct Kompas: Sendable {
    /// Seals and opens CPR numbers.
    public let vault: CPRVault
    /// Who looked at whom, and why.
    public let accessLog: AccessLog
    /// Which life of the store this is, as it was read at start: a cursor from another one is gone.
    public let epoch: UInt32
    /// Of this store alone, as a process has one.
    private let diffuseWords = RememberedDiffuseWords()

    public init(vault: CPRVault, accessLog: AccessLog, epoch: UInt32) {
        self.vault = vault
        self.accessLog = accessLog
        self.epoch = epoch
    }

    /// Citizens and their CPR numbers.
    public var citizens: Citizens { Citizens(vault: vault, epoch: cursorEpoch) }
    /// Cases, their benefit periods and their history.
    public var cases: Cases { Cases(citizens: citizens, compass: compass, epoch: cursorEpoch) }
    /// What was agreed, and what became of it.
    public var agreements: Agreements { Agreements(epoch: cursorEpoch) }
    /// What a person needs next.
    public var overviews: Overviews { Overviews(agreements: agreements) }
    /// Learning across cases.
    public var learning: Learning { Learning() }
    /// Actors and where they stand.
    public var compass: CompassWork { CompassWork(epoch: cursorEpoch) }
    /// Cases at meetings.
    public var items: Items {
        Items(citizens: citizens, compass: compass, agreements: agreements, diffuseWords: diffuseWords, epoch: cursorEpoch)
    }

    /// ABC-jobplans.
    public var jobPlans: JobPlans { JobPlans(citizens: citizens, agreements: agreements, epoch: cursorEpoch) }
    /// Links for citizens to fill in their plan.
    public var citizenLinks: CitizenLinks { CitizenLinks(jobPlans: jobPlans, compass: compass) }
    /// The citizen's side of those links.
    public var citizenPlans: CitizenPlans { CitizenPlans() }
    /// Conversations with citizens.
    public var conversations: Conversations {
        Conversations(compass: compass, agreements: agreements, jobPlans: jobPlans, epoch: cursorEpoch)
    }
    /// The guides of conversations.
    public var guides: Guides { Guides() }

    var cursorEpoch: CursorEpoch { CursorEpoch(number: epoch) }
}
