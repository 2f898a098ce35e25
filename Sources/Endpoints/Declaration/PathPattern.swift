/// A path with named holes, such as `/v1/cases/{caseID}/positions`.
public struct PathPattern: Sendable, Hashable, CustomStringConvertible {
    /// One step of the path.
    public enum Segment: Sendable, Hashable {
        case literal(String)
        case parameter(String)
    }

    public let segments: [Segment]
    public let description: String

    /// Reads a pattern as it stands in the contract.
    public init(_ text: String) {
        description = text
        segments = text.split(separator: "/").map { part in
            part.hasPrefix("{") && part.hasSuffix("}") ? .parameter(String(part.dropFirst().dropLast())) : .literal(String(part))
        }
    }

    /// The names of the holes, in order.
    public var parameters: [String] {
        segments.compactMap { if case .parameter(let name) = $0 { name } else { nil } }
    }

    /// The pattern with every hole the same, so that two patterns that match the same paths compare equal.
    var shape: [String] {
        segments.map { if case .literal(let text) = $0 { text } else { "{}" } }
    }
}
