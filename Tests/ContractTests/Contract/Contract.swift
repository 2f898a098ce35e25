import Embedded
import JSON
import Yams

/// `openapi.yaml` as the running service serves it, with every reference resolved.
struct Contract: Sendable {
    static let shared = Contract(Embedded.openAPI)

    /// The whole document; `null` when it cannot be read, which the agreement tests report.
    let document: JSONValue
    let operations: [ContractOperation]

    private init(_ bytes: [UInt8]) {
        let raw = (try? Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))).flatMap { $0 }.map(JSONValue.init(yaml:)) ?? .null
        let document = raw.resolved(in: raw)
        self.document = document
        operations = (document["paths"]?.members ?? []).flatMap { path in
            (path.value.members ?? []).filter { $0.name != "parameters" }.map { member in
                ContractOperation(path: path.name, method: member.name, item: path.value, operation: member.value)
            }
        }
    }

    /// The codes of a schema that is an enumeration.
    func codes(of schema: String) -> [String] {
        (document["components"]?["schemas"]?[schema]?["enum"]?.elements ?? []).compactMap(\.text)
    }

    /// The operations of each path, by template.
    var methods: [String: Set<String>] {
        operations.reduce(into: [:]) { $0[$1.path, default: []].insert($1.method) }
    }
}

extension JSONValue {
    /// A YAML node as JSON. What YAML would take for a timestamp stays the text it is.
    fileprivate init(yaml node: Node) {
        switch node {
        case .mapping(let mapping):
            self = .object(mapping.map { JSONMember(name: $0.key.string ?? "", value: JSONValue(yaml: $0.value)) })
        case .sequence(let sequence):
            self = .array(sequence.map { JSONValue(yaml: $0) })
        case .scalar(let scalar):
            self = JSONValue(scalar, in: node)
        case .alias:
            self = .null
        }
    }

    private init(_ scalar: Node.Scalar, in node: Node) {
        guard scalar.style == .plain else {
            self = .string(scalar.string)
            return
        }
        if node.null != nil {
            self = .null
        } else if node.int != nil, let number = JSONNumber(scalar.string) {
            self = .number(number)
        } else if ["true", "false"].contains(scalar.string) {
            self = .bool(scalar.string == "true")
        } else {
            self = .string(scalar.string)
        }
    }

    /// With every `$ref` replaced by what it names; members beside a reference win over its own.
    fileprivate func resolved(in document: JSONValue, depth: Int = 0) -> JSONValue {
        guard depth < 60 else { return .null }
        switch self {
        case .object(let members):
            guard let reference = self["$ref"]?.text else {
                return .object(members.map { JSONMember(name: $0.name, value: $0.value.resolved(in: document, depth: depth + 1)) })
            }
            let target = reference.dropFirst(2).split(separator: "/").reduce(Optional(document)) { $0?[String($1)] }
            let beside = members.filter { $0.name != "$ref" }
            let own = target?.resolved(in: document, depth: depth + 1).members ?? []
            return .object(own.filter { member in !beside.contains { $0.name == member.name } } + beside)
        case .array(let elements):
            return .array(elements.map { $0.resolved(in: document, depth: depth + 1) })
        default:
            return self
        }
    }

    /// As JSON text.
    var jsonText: String {
        var writer = JSONWriter(reserving: 512)
        writer.value(self)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
