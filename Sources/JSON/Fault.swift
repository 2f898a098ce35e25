/// One fault in an input, as it appears in the `errors` of a problem document (RFC 9457).
///
/// A fault never holds the offending value: it may be a CPR number, and faults end up in answers and logs.
public struct Fault: Sendable, Equatable {
    /// Where the fault is: an RFC 6901 JSON Pointer; empty for the whole document.
    public var pointer: String
    /// What kind of fault it is: stable, lower-kebab-case.
    public var code: String
    /// What to do about it: plain Danish for a caseworker.
    public var detail: String

    /// Makes a fault from its three parts.
    public init(pointer: String, code: String, detail: String) {
        self.pointer = pointer
        self.code = code
        self.detail = detail
    }
}
