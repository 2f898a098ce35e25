import JSON
import Testing

/// An operation as the contract has it.
struct ContractOperation: Sendable, CustomTestStringConvertible {
    let path: String
    /// In capitals.
    let method: String
    let id: String
    let parameters: [JSONValue]
    private let operation: JSONValue

    var testDescription: String { id }

    init(path: String, method: String, item: JSONValue, operation: JSONValue) {
        self.path = path
        self.method = method.uppercased()
        self.operation = operation
        id = operation["operationId"]?.text ?? "\(method) \(path)"
        parameters = (item["parameters"]?.elements ?? []) + (operation["parameters"]?.elements ?? [])
    }

    func parameters(in place: String) -> [JSONValue] {
        parameters.filter { $0["in"]?.text == place }
    }

    var access: JSONValue { operation["x-access"] ?? .null }
    var audit: JSONValue { operation["x-audit"] ?? .null }
    /// Whether the operation says that no token is needed.
    var isOpen: Bool { operation["security"]?.elements?.isEmpty ?? false }
    /// Whether it is a citizen's link that lets in.
    var isForCitizen: Bool { access["rule"]?.text == "citizen" }
    var statuses: Set<Int> { Set((operation["responses"]?.members ?? []).compactMap { Int($0.name) }) }

    /// The media types of the answer with that status.
    func produces(_ status: Int) -> [String] {
        (operation["responses"]?["\(status)"]?["content"]?.members ?? []).map(\.name)
    }

    private var body: JSONValue? { operation["requestBody"]?["content"]?["application/json"] }
    var takesBody: Bool { operation["requestBody"] != nil }
    var demandsBody: Bool { operation["requestBody"]?["required"]?.boolean ?? false }
    var bodySchema: JSONValue? { body?["schema"] }

    /// The request bodies that the contract shows.
    var examples: [JSONValue] {
        guard let body else { return [] }
        return body["example"].map { [$0] } ?? (body["examples"]?.members ?? []).compactMap { $0.value["value"] }
    }

    var isGuarded: Bool { parameters.contains { $0["name"]?.text == "If-Match" } }
    var takesRepeatKey: Bool { parameters.contains { $0["name"]?.text == "Idempotency-Key" } }
    /// The holes that name a thing of its own, and not one of a row of versions: every plan has a first version.
    var parts: [String] { holes.filter { !["version", "number"].contains($0) } }

    /// The names of the holes in the path, in order.
    var holes: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }
}
