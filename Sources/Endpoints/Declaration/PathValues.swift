import HTTPWire

/// What stands in the holes of a path, by the holes' names. One or two, so they are looked through; and they become text when somebody
/// asks for them.
public struct PathValues: Sendable {
    /// A hole of a path: what it is called and which segment it is.
    struct Hole: Sendable {
        let name: String
        let place: Int
    }

    private let holes: [Hole]
    private let segments: PathSegments

    /// The holes of a path that has these segments: each hole's place is among them.
    init(_ holes: [Hole], in segments: PathSegments) {
        self.holes = holes
        self.segments = segments
    }

    /// The text in the hole of that name, decoded; nil where the path has none.
    public subscript(_ name: String) -> String? {
        holes.first { $0.name == name }.map { segments[$0.place] }
    }
}
