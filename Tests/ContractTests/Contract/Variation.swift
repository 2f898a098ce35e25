import JSON

/// A body with one thing changed, and whether its schema still takes it.
struct Variation {
    var name: String
    /// Where the thing is (RFC 6901).
    var pointer: String
    var body: JSONValue
    var isWrong: Bool

    /// Whether a fault, written `pointer code`, is about the thing; of members that shut each other out the object around them tells.
    func isAbout(_ fault: String) -> Bool {
        guard let space = fault.lastIndex(of: " ") else { return false }
        let place = fault[..<space]
        return place == pointer || place.hasPrefix(pointer + "/") || fault.hasSuffix(" one-of") && pointer.hasPrefix(place)
    }

    /// Whether a fault says that the value has a form which the schema allows. That a code is unknown is such a fault only where the
    /// schema names the codes: elsewhere the lists decide.
    func isForbidden(_ fault: String) -> Bool {
        let codes = isNamedCode ? ["unknown-code"] : Self.formCodes
        return codes.contains { fault.hasSuffix(" \($0)") }
    }

    /// Whether the value is one of the codes that the schema names.
    var isNamedCode = false

    private static let formCodes = [
        "required", "wrong-type", "unknown-member", "not-an-object", "too-long", "too-short", "too-many", "too-few", "out-of-range", "not-an-id",
        "not-a-day", "not-a-cpr-number",
    ]

    /// Every variation of a body that fits its schema.
    static func all(of body: JSONValue, _ schema: JSONValue) -> [Variation] {
        Walk(root: body).object(body, schema, at: [])
    }
}

private struct Walk {
    let root: JSONValue

    func object(_ value: JSONValue, _ schema: JSONValue, at path: [String]) -> [Variation] {
        let required = Set((schema["required"]?.elements ?? []).compactMap(\.text))
        var result: [Variation] = []
        if schema["additionalProperties"]?.boolean == false {
            result.append(make("an unknown member", path + ["stavefejl"], .string("x"), wrong: true))
        }
        for property in schema["properties"]?.members ?? [] {
            let place = path + [property.name]
            if required.contains(property.name) { result.append(make("left out", place, nil, wrong: true)) }
            result += member(value[property.name], property.value, at: place)
        }
        return result
    }

    /// Variations of a member; `value` is what the body has there.
    private func member(_ value: JSONValue?, _ schema: JSONValue, at path: [String]) -> [Variation] {
        var result = [make("null", path, .null, wrong: !schema.allowsNull)]
        for branch in schema.branches {
            result += form(value, branch, at: path)
        }
        if schema.branches.allSatisfy({ !$0.isType("object") }) {
            result.append(make("an object", path, .object([]), wrong: true))
        }
        if schema.branches.allSatisfy({ !$0.isType("boolean") }) { result.append(make("true", path, .bool(true), wrong: true)) }
        return result
    }

    /// What only schemas of one type have.
    private func form(_ value: JSONValue?, _ schema: JSONValue, at path: [String]) -> [Variation] {
        if schema.isType("array") { return list(value?.elements, schema, at: path) }
        if schema.isType("object") { return value.map { $0.members == nil ? [] : object($0, schema, at: path) } ?? [] }
        if schema.isType("integer") { return integers(schema, at: path) }
        if schema.isType("string") { return texts(schema, at: path) }
        return []
    }

    private func list(_ elements: [JSONValue]?, _ schema: JSONValue, at path: [String]) -> [Variation] {
        var result = [make("a text", path, .string("x"), wrong: true)]
        if schema["minItems"]?.integer ?? 0 > 0 { result.append(make("an empty list", path, .array([]), wrong: true)) }
        guard let elements, let first = elements.first, let items = schema["items"] else { return result }
        if let most = schema["maxItems"]?.integer {
            result.append(make("too many", path, .array(Array(repeating: first, count: Int(most) + 1)), wrong: true))
        }
        for (index, element) in elements.enumerated() { result += member(element, items, at: path + ["\(index)"]) }
        return result
    }

    private func integers(_ schema: JSONValue, at path: [String]) -> [Variation] {
        var result = [make("a text", path, .string("1"), wrong: true)]
        if let fraction = JSONNumber("1.5") { result.append(make("a fraction", path, .number(fraction), wrong: true)) }
        for (name, step) in [("minimum", Int64(-1)), ("maximum", 1)] {
            guard let bound = schema[name]?.integer else { continue }
            result.append(make(name, path, .number(JSONNumber(bound)), wrong: false))
            result.append(make("beyond \(name)", path, .number(JSONNumber(bound + step)), wrong: true))
        }
        return result
    }

    private func texts(_ schema: JSONValue, at path: [String]) -> [Variation] {
        var result = [make("a number", path, .number(JSONNumber(7)), wrong: true)]
        if let codes = schema["enum"]?.elements {
            result += codes.map { code in
                var variation = make("the code \(code.text ?? "")", path, code, wrong: false)
                variation.isNamedCode = true
                return variation
            }
            result.append(make("an unknown code", path, .string("findes-ikke"), wrong: true))
        } else if let format = schema["format"]?.text {
            let wrong = ["uuid": ["x", "019AB3C4-1000-7000-8000-000000000001"], "date": ["2025-02-30", "30-01-2025", ""]][format] ?? []
            result += wrong.map { make("\"\($0)\"", path, .string($0), wrong: true) }
        } else if schema["pattern"] == nil, let most = schema["maxLength"]?.integer {
            result.append(make("the longest text", path, .string(String(repeating: "ø", count: Int(most))), wrong: false))
            result.append(make("a text too long", path, .string(String(repeating: "ø", count: Int(most) + 1)), wrong: true))
            result.append(make("an empty text", path, .string(""), wrong: true))
        } else if schema["pattern"] != nil {
            result.append(make("a text of another kind", path, .string("x y"), wrong: true))
        }
        return result
    }

    private func make(_ name: String, _ path: [String], _ value: JSONValue?, wrong: Bool) -> Variation {
        Variation(name: name, pointer: path.map { "/" + $0 }.joined(), body: root.replacing(path[...], with: value), isWrong: wrong)
    }
}

extension JSONValue {
    fileprivate func isType(_ name: String) -> Bool {
        self["type"]?.text == name || (self["type"]?.elements ?? []).contains { $0.text == name }
    }

    /// The alternatives of a `oneOf`, but for `null`; or the schema itself.
    fileprivate var branches: [JSONValue] {
        (self["oneOf"]?.elements ?? [self]).filter { $0["type"]?.text != "null" }
    }

    fileprivate var allowsNull: Bool {
        isType("null") || (self["oneOf"]?.elements ?? []).contains { $0.isType("null") }
    }

    /// The document with something else, or nothing, in one place.
    fileprivate func replacing(_ path: ArraySlice<String>, with value: JSONValue?) -> JSONValue {
        guard let step = path.first else { return value ?? .null }
        let rest = path.dropFirst()
        switch self {
        case .array(var elements):
            guard let index = Int(step), elements.indices.contains(index) else { return self }
            elements[index] = elements[index].replacing(rest, with: value)
            return .array(elements)
        case .object(var members):
            let index = members.firstIndex { $0.name == step }
            if rest.isEmpty, value == nil {
                members.removeAll { $0.name == step }
            } else if let index {
                members[index].value = members[index].value.replacing(rest, with: value)
            } else {
                members.append(JSONMember(name: step, value: JSONValue.null.replacing(rest, with: value)))
            }
            return .object(members)
        default:
            return rest.isEmpty ? (value ?? .null) : self
        }
    }
}
