import Domain
import Testing

/// A day that the test knows to exist.
func day(_ iso: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Day {
    try #require(Day(iso), sourceLocation: sourceLocation)
}

/// An instant that the test knows to exist.
func instant(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Instant {
    try #require(Instant(rfc3339: text), sourceLocation: sourceLocation)
}

/// A CPR number that the test knows to be one.
func cpr(_ text: String) throws -> CPRNumber {
    try CPRNumber.parse(text).get()
}

/// An identifier with a small number, for tests that only tell things apart.
func id<Entity>(_ number: Int, _ entity: Entity.Type = Entity.self) -> ID<Entity> {
    ID(high: 0, low: UInt64(number))
}
