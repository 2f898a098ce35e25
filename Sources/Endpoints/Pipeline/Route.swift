import HTTPWire

/// An endpoint where the router finds it. A class, because every request carries its endpoint along and an endpoint is a large value
/// to copy.
final class Route: Sendable {
    let endpoint: Endpoint
    /// The method as requests spell it.
    let method: String
    /// What the path's holes are called, in order, and which segments they are.
    private let names: [String]
    private let places: [Int]

    init(_ endpoint: Endpoint) {
        self.endpoint = endpoint
        method = endpoint.method.rawValue
        names = endpoint.path.parameters
        places = endpoint.path.segments.enumerated().compactMap { index, segment in
            if case .parameter = segment { index } else { nil }
        }
    }

    /// What stands in the holes of a path that this route matches.
    func values(in segments: PathSegments) -> PathValues {
        guard !names.isEmpty else { return PathValues() }
        return PathValues(names: names, values: places.map { segments[$0] })
    }
}
