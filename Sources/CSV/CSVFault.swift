/// Why a table was refused, and where.
public struct CSVFault: Error, Sendable, Hashable {
    /// The rule that was broken.
    public let reason: Reason
    /// The line of the text where that showed, from 1. Line ends inside quotation marks count.
    public let line: Int

    /// A fault of these parts.
    public init(reason: Reason, line: Int) {
        self.reason = reason
        self.line = line
    }

    /// The rules a table can break; the raw value is a stable code for problem documents.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// A quotation mark inside a field that does not begin with one.
        case strayQuote = "stray-quote"
        /// Something other than a separator or a line end behind a closing quotation mark.
        case textAfterQuote = "text-after-quote"
        /// The text ends inside quotation marks.
        case unclosedQuote = "unclosed-quote"
        /// A carriage return that no line feed follows.
        case bareCarriageReturn = "bare-carriage-return"
        /// A control character.
        case controlCharacter = "control-character"
        /// A field that is no UTF-8.
        case notUTF8 = "not-utf-8"
        /// A record with more or fewer fields than the first.
        case fieldCount = "field-count"
        case fieldTooLong = "field-too-long"
        case recordTooLong = "record-too-long"
        case tooManyFields = "too-many-fields"
    }
}
