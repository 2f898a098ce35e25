/// The columns of a list as a table. Each is the way to a member of an item's JSON, so that a list is written in one place and its table
/// is made of what stands there: `closure.reason` is the member `reason` of the object `closure`, empty where that is `null`; through a
/// list, as in `teams.name`, it is that member of every element.
public struct TableColumns: Sendable {
    /// The names as they stand in the header row.
    public let names: [String]
    let paths: [[String]]

    /// The columns in their order.
    public init(_ names: String...) {
        self.names = names
        paths = names.map { $0.split(separator: ".").map(String.init) }
    }
}
