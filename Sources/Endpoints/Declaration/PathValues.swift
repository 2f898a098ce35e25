/// What stands in the holes of a path, by the holes' names. One or two, so they are looked through.
public struct PathValues: Sendable {
    private let names: [String]
    private let values: [String]

    /// Of a path without holes.
    init() {
        names = []
        values = []
    }

    /// `values` in the order of `names`, as many.
    init(names: [String], values: [String]) {
        self.names = names
        self.values = values
    }

    /// The text in the hole of that name, decoded; nil where the path has none.
    public subscript(_ name: String) -> String? {
        guard let index = names.firstIndex(of: name), index < values.count else { return nil }
        return values[index]
    }
}
