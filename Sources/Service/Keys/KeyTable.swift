import JSON

/// The keys of an installation as a table for a person.
public struct KeyTable: Sendable {
    /// A line for each key.
    public let text: String

    /// Asks the running service, or the store itself.
    /// - Throws: as `Command.send`
    public init(_ command: Command) throws {
        let answer = try command.send("GET", "/command/keys", body: nil)
        let keys = (try? JSONValue.parse(Array(answer.utf8)))?["keys"]?.elements ?? []
        text = keys.map { key in
            let id = key["id"]?.text ?? ""
            let state = key["current"]?.boolean == true ? "current" : id.isEmpty ? "unnamed" : "earlier"
            let columns = [key["purpose"]?.text ?? "", id.isEmpty ? "-" : id, state]
            let padded = zip(columns, [16, 10, 9]).map { text, width in text + String(repeating: " ", count: max(1, width - text.utf8.count)) }
            return "\(padded.joined())\(key["count"]?.integer ?? 0) \(key["what"]?.text ?? "")"
        }.joined(separator: "\n")
    }
}
