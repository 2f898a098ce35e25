public import Domain
import Storage

/// The code lists: looking them up and importing into them.
public struct CodeLists: Sendable {
    /// Every list, by name.
    /// - Throws: `StorageError`
    public func all(_ scope: ReadScope) throws -> [CodeList] {
        try CodeStore.lists(in: scope.db)
    }

    /// A list and its codes.
    /// - Parameters:
    ///   - selection: which of them.
    ///   - limit: how many at most; nil for all.
    /// - Returns: nil where there are more.
    /// - Throws: `Problem.notFound` when there is no such list
    public func codes(of name: String, _ selection: CodeSelection, atMost limit: Int?, _ scope: ReadScope) throws -> CodeListView? {
        guard let list = try CodeStore.list(name, in: scope.db) else { throw Problem.notFound }
        let day: Day? = switch selection {
        case .inForce(let day): day ?? scope.today
        case .all: nil
        }
        let codes = try CodeStore.codes(of: name, on: day, limit: limit.map { $0 + 1 }, in: scope.db)
        if let limit, codes.count > limit { return nil }
        return CodeListView(list: list, asOf: day, codes: codes)
    }
}

/// Which codes of a list.
public enum CodeSelection: Sendable {
    /// Those in force on a day; today if left out.
    case inForce(Day?)
    /// All there ever were.
    case all
}

/// A list and some of its codes, in its own order.
public struct CodeListView: Sendable {
    public var list: CodeList
    /// The day the codes are in force on; nil when they are all there ever were.
    public var asOf: Day?
    public var codes: [Code]
}
