public import Domain

/// Which version of final minutes a document is, and who made it. A preview has none.
public struct MinutesStamp: Sendable {
    /// From 1.
    public var version: Int
    public var madeAt: Instant
    /// nil for a system that acts for nobody.
    public var madeBy: String?
    /// Why the version before was corrected.
    public var correction: String?

    public init(version: Int, madeAt: Instant, madeBy: String?, correction: String?) {
        self.version = version
        self.madeAt = madeAt
        self.madeBy = madeBy
        self.correction = correction
    }

    /// `Version 2, 1. december 2026 kl. 9.05, af Teamleder 1`.
    var words: String {
        let moment = "\(Copenhagen.day(of: madeAt).danish) kl. \(Copenhagen.clock(of: madeAt))"
        return "Version \(version), \(moment)" + (madeBy.map { ", af \($0)" } ?? "")
    }
}

/// A field that a correction changed, as documents show it.
struct ChangeLine: Sendable {
    let field: String
    let from: [String]
    let to: [String]

    init(_ change: FieldChange) {
        field = change.field
        from = one(change.from)
        to = one(change.to)
    }
}
