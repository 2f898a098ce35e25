import HTTPWire

/// Finds the endpoint of a method and a path. Built once; clashes are found at start.
public struct Router: Sendable {
    /// The first is the root.
    private var nodes = [Node()]

    /// Two endpoints that would answer the same request.
    public struct Clash: Error, CustomStringConvertible {
        public let description: String
    }

    /// A place in the tree of paths.
    private struct Node: Sendable {
        /// Where each literal leads. A dozen at most, so looking through them costs less than a hash.
        var literals: [(text: [UInt8], node: Int)] = []
        /// Where a hole leads.
        var hole: Int?
        /// One for each method.
        var routes: [Route] = []
    }

    /// What a path leads to.
    enum Match {
        case route(Route, PathValues)
        case otherMethods([String])
        case nothing
    }

    /// - Throws: `Clash` when two endpoints have the same method and shape of path, or the same id.
    public init(_ endpoints: [Endpoint]) throws {
        var ids: Set<String> = []
        for endpoint in endpoints {
            guard ids.insert(endpoint.id).inserted else { throw Clash(description: "two endpoints are called \(endpoint.id)") }
            guard insert(endpoint) else {
                throw Clash(description: "two endpoints answer \(endpoint.method.rawValue) \(endpoint.path)")
            }
        }
    }

    /// `method` is the one to look for: GET when the request says HEAD.
    func match(method: String, segments: PathSegments) -> Match {
        guard let node = find(segments, from: 0, at: 0) else { return .nothing }
        let routes = nodes[node].routes
        guard let route = routes.first(where: { $0.method == method }) else { return .otherMethods(routes.map(\.method).sorted()) }
        return .route(route, route.values(in: segments))
    }

    private mutating func insert(_ endpoint: Endpoint) -> Bool {
        var place = 0
        for segment in endpoint.path.segments { place = child(of: place, along: segment) }
        let route = Route(endpoint)
        guard !nodes[place].routes.contains(where: { $0.method == route.method }) else { return false }
        nodes[place].routes.append(route)
        return true
    }

    private mutating func child(of place: Int, along segment: PathPattern.Segment) -> Int {
        let next = nodes.count
        switch segment {
        case .literal(let text):
            let text = Array(text.utf8)
            if let known = nodes[place].literals.first(where: { $0.text == text }) { return known.node }
            nodes[place].literals.append((text, next))
        case .parameter:
            if let known = nodes[place].hole { return known }
            nodes[place].hole = next
        }
        nodes.append(Node())
        return next
    }

    /// A literal wins over a hole; where the literal leads nowhere, the hole is tried.
    private func find(_ segments: PathSegments, from index: Int, at place: Int) -> Int? {
        guard index < segments.count else { return nodes[place].routes.isEmpty ? nil : place }
        for literal in nodes[place].literals where segments.segment(index, is: literal.text) {
            if let found = find(segments, from: index + 1, at: literal.node) { return found }
        }
        return nodes[place].hole.flatMap { find(segments, from: index + 1, at: $0) }
    }
}
