import HTTPWire

/// An endpoint where the router finds it. A class, because every request carries its endpoint along and an endpoint is a large value
/// to copy.
final class Route: Sendable {
    let endpoint: Endpoint
    /// The method as requests spell it.
    let method: String
    private let holes: [PathValues.Hole]

    init(_ endpoint: Endpoint) {
        self.endpoint = endpoint
        method = endpoint.method.rawValue
        holes = endpoint.path.segments.enumerated().compactMap { place, segment in
            if case .parameter(let name) = segment { PathValues.Hole(name: name, place: place) } else { nil }
        }
    }

    /// What stands in the holes of a path that this route matches.
    func values(in segments: PathSegments) -> PathValues { PathValues(holes, in: segments) }
}
