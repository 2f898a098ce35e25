import Application
import JSON

extension QueryValues {
    /// The cursor of a feed of changes; nil when the list itself is asked for. A feed takes `limit` and nothing else: with a filter it could
    /// not tell what no longer passes.
    /// - Throws: `Problem.invalid` naming every parameter that stands beside it
    public func changedSince() throws -> String? {
        guard let cursor = text("changedSince") else { return nil }
        let others = values.keys.filter { $0 != "changedSince" && $0 != "limit" }.sorted()
        guard others.isEmpty else {
            throw Problem.invalid(others.map { name in
                Fault(pointer: "?\(name)", code: "one-of", detail: "Kan ikke stå sammen med changedSince, som viser alle ændringer. Udelad en af dem.")
            })
        }
        return cursor
    }
}
