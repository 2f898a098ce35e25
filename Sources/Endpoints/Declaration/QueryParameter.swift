public import Domain

/// A query parameter an endpoint takes. What is not declared is refused, so a typo never silently widens an answer.
public struct QueryParameter: Sendable {
    /// What the value must look like.
    public enum Shape: Sendable {
        case text(length: ClosedRange<Int>)
        case integer(ClosedRange<Int>)
        case flag
        case day
        case instant
        case identifier
        case choice([String])
    }

    public let name: String
    public let shape: Shape

    public init(_ name: String, _ shape: Shape) {
        self.name = name
        self.shape = shape
    }

    /// `limit`: how many a page holds, 1 to 200, 50 if left out.
    public static let limit = QueryParameter("limit", .integer(1...200))
    /// `after`: where the page begins, from the `next` of the page before.
    public static let after = QueryParameter("after", .text(length: 1...400))
    /// `changedSince`: what changed since an earlier answer, from its `changes`.
    public static let changedSince = QueryParameter("changedSince", .text(length: 1...400))
    /// `asOf` as an instant: how it was then.
    public static let asOfInstant = QueryParameter("asOf", .instant)
    /// `asOf` as a day.
    public static let asOfDay = QueryParameter("asOf", .day)
}

/// The query of one request, read and checked against the endpoint's parameters.
public struct QueryValues: Sendable {
    var values: [String: Value] = [:]

    enum Value: Sendable {
        case text(String)
        case integer(Int)
        case flag(Bool)
        case day(Day)
        case instant(Instant)
    }

    /// The text of a text, choice or identifier parameter; nil when left out.
    public func text(_ name: String) -> String? {
        if case .text(let value)? = values[name] { value } else { nil }
    }

    /// The number; nil when left out.
    public func integer(_ name: String) -> Int? {
        if case .integer(let value)? = values[name] { value } else { nil }
    }

    /// Whether the parameter was sent at all.
    public func has(_ name: String) -> Bool { values[name] != nil }

    /// False when left out.
    public func flag(_ name: String) -> Bool {
        if case .flag(let value)? = values[name] { value } else { false }
    }

    /// The day; nil when left out.
    public func day(_ name: String) -> Day? {
        if case .day(let value)? = values[name] { value } else { nil }
    }

    /// The instant; nil when left out.
    public func instant(_ name: String) -> Instant? {
        if case .instant(let value)? = values[name] { value } else { nil }
    }

    /// The identifier; nil when left out.
    public func id<Entity>(_ name: String, _: Entity.Type = Entity.self) -> ID<Entity>? {
        text(name).flatMap { ID<Entity>($0) }
    }

    /// How many a page holds.
    public var limit: Int { integer("limit") ?? 50 }
}
