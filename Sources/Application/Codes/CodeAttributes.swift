import JSON

/// What only one list has, as the store keeps it: the text of a JSON object.
enum CodeAttributes {
    /// The object with its members by name; nil for none.
    static func text(_ attributes: [String: String]) -> String? {
        guard !attributes.isEmpty else { return nil }
        var writer = JSONWriter(reserving: 128)
        writer.object { json in
            for (name, value) in attributes.sorted(by: { $0.key < $1.key }) { json.member(key: name, value) }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The members by name, to tell whether two texts say the same.
    static func members(_ text: String?) -> [JSONMember] {
        guard let text, let value = try? JSONValue.parse(Array(text.utf8)), let members = value.members else { return [] }
        return members.sorted { $0.name < $1.name }
    }
}
