/// Why a sequence of bytes is not a JSON document (RFC 8259) that can be exchanged safely (I-JSON, RFC 7493).
public struct JSONSyntaxError: Error, Sendable, Equatable {
    /// The rule that is broken. The raw values are stable codes.
    public enum Reason: String, Sendable, CaseIterable {
        case empty
        case tooLarge = "too-large"
        case tooDeep = "too-deep"
        case byteOrderMark = "byte-order-mark"
        case invalidUTF8 = "invalid-utf-8"
        case noncharacter
        case unexpectedEnd = "unexpected-end"
        case unexpectedCharacter = "unexpected-character"
        case trailingContent = "trailing-content"
        case invalidNumber = "invalid-number"
        case invalidEscape = "invalid-escape"
        case loneSurrogate = "lone-surrogate"
        case controlCharacter = "control-character"
        case duplicateName = "duplicate-name"
    }

    /// The first byte of the fault, counted from 0.
    public let offset: Int
    /// The rule that is broken.
    public let reason: Reason

    /// Makes an error at a byte offset.
    public init(offset: Int, reason: Reason) {
        self.offset = offset
        self.reason = reason
    }

    /// The reason and the place in plain Danish. It never holds any of the input.
    public var detail: String {
        switch reason {
        case .empty: "Der er intet indhold."
        case .tooLarge: "Indholdet er for stort. Del det op i mindre dele."
        default: "Indholdet er ikke gyldig JSON: \(explanation) (ved byte \(offset))."
        }
    }

    private var explanation: String {
        switch reason {
        case .empty: "der er intet indhold"
        case .tooLarge: "det er for stort"
        case .tooDeep: "lister og objekter ligger for dybt inde i hinanden"
        case .byteOrderMark: "det må ikke begynde med et BOM-mærke"
        case .invalidUTF8: "teksten skal være UTF-8"
        case .noncharacter: "teksten indeholder en kode, der ikke er et tegn"
        case .unexpectedEnd: "det slutter for tidligt"
        case .unexpectedCharacter: "her står et tegn, der ikke hører til"
        case .trailingContent: "der står mere efter slutningen"
        case .invalidNumber: "tallet er skrevet forkert"
        case .invalidEscape: "omvendt skråstreg er brugt forkert"
        case .loneSurrogate: "et tegn er kun halvt (et surrogat uden sin makker)"
        case .controlCharacter: "styretegn i tekst skal skrives med omvendt skråstreg"
        case .duplicateName: "det samme felt står der to gange"
        }
    }
}
