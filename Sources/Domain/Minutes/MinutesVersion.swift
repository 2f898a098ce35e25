/// One version of a meeting's final minutes. It never changes; a correction is a new one.
public struct MinutesVersion: Hashable, Sendable {
    public let meeting: MeetingID
    /// From 1.
    public let version: Int
    /// The digest of everything in it, 32 bytes: what a preview showed, and nothing else.
    public let digest: [UInt8]
    /// Why the version before was corrected; nil in the first.
    public let correction: String?
    public let madeAt: Instant
    /// nil for a system that acts for nobody.
    public let madeBy: StaffID?

    public init(meeting: MeetingID, version: Int, digest: [UInt8], correction: String?, madeAt: Instant, madeBy: StaffID?) {
        self.meeting = meeting
        self.version = version
        self.digest = digest
        self.correction = correction
        self.madeAt = madeAt
        self.madeBy = madeBy
    }
}
