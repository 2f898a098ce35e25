import HTTPWire

/// Finds the endpoint of a method and a path. Built once; clashes are found at start.
public struct Router: Sendable {
    private var root = Node()

    /// Two endpoints that would answer the same request.
    public struct Clash: Error, CustomStringConvertible {
        public let description: String
    }

    fileprivate struct Node: Sendable {
        var literals: [String: Node] = [:]
        /// A hole; boxed in an array because a struct cannot hold itself.
        var parameter: [Node] = []
        var endpoints: [String: Endpoint] = [:]
    }

    /// What a path leads to.
    enum Match {
        case endpoint(Endpoint, [String: String])
        case otherMethods([String])
        case nothing
    }

    /// - Throws: `Clash` when two endpoints have the same method and shape of path, or the same id.
    public init(_ endpoints: [Endpoint]) throws {
        var ids: Set<String> = []
        for endpoint in endpoints {
            guard ids.insert(endpoint.id).inserted else { throw Clash(description: "two endpoints are called \(endpoint.id)") }
            guard root.insert(endpoint, at: endpoint.path.segments[...]) else {
                throw Clash(description: "two endpoints answer \(endpoint.method.rawValue) \(endpoint.path)")
            }
        }
    }

    /// `method` is the one to look for: GET when the request says HEAD.
    func match(method: String, segments: [String]) -> Match {
        var values: [String] = []
        guard let node = root.find(segments[...], &values), !node.endpoints.isEmpty else { return .nothing }
        guard let endpoint = node.endpoints[method] else { return .otherMethods(node.endpoints.keys.sorted()) }
        return .endpoint(endpoint, Dictionary(zip(endpoint.path.parameters, values), uniquingKeysWith: { first, _ in first }))
    }
}

extension Router.Node {
    fileprivate mutating func insert(_ endpoint: Endpoint, at segments: ArraySlice<PathPattern.Segment>) -> Bool {
        guard let first = segments.first else {
            return endpoints.updateValue(endpoint, forKey: endpoint.method.rawValue) == nil
        }
        switch first {
        case .literal(let text):
            return literals[text, default: Router.Node()].insert(endpoint, at: segments.dropFirst())
        case .parameter:
            if parameter.isEmpty { parameter.append(Router.Node()) }
            return parameter[0].insert(endpoint, at: segments.dropFirst())
        }
    }

    /// A literal wins over a hole; where the literal leads nowhere, the hole is tried.
    fileprivate func find(_ segments: ArraySlice<String>, _ values: inout [String]) -> Router.Node? {
        guard let first = segments.first else { return self }
        if let next = literals[first] {
            let before = values.count
            if let found = next.find(segments.dropFirst(), &values), !found.endpoints.isEmpty { return found }
            values.removeSubrange(before...)
        }
        guard let hole = parameter.first else { return nil }
        values.append(first)
        return hole.find(segments.dropFirst(), &values)
    }
}
