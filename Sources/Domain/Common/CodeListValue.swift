/// An enumeration that is also a code list: its raw values are the list's codes and its labels the list's labels, so that code
/// and table can be held against each other.
public protocol CodeListValue: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// The list's name at `GET /v1/codes/{list}`.
    static var list: String { get }
    /// What a caseworker reads, in Danish.
    var label: String { get }
}
