/// A subject number of KL's Emnesystematik with optional facet and serial: `15.20.00`, `15.20.00-P15`, `15.20.00-P15-1-15`
/// (section 4.1). Only the form is checked: the full list is not ours to know.
public struct KLENumber: Hashable, Sendable, CustomStringConvertible {
    /// As written.
    public let text: String

    /// `nil` unless the text has the form `dd.dd.dd`, then perhaps `-Xdd`, then perhaps `-d…-dd`, X being a capital A to Å.
    public init?(_ text: String) {
        var scalars = text.unicodeScalars[...]
        guard Self.digits(2, &scalars), Self.skip(".", &scalars), Self.digits(2, &scalars), Self.skip(".", &scalars),
            Self.digits(2, &scalars)
        else { return nil }
        if !scalars.isEmpty {
            guard Self.skip("-", &scalars), Self.capital(&scalars), Self.digits(2, &scalars) else { return nil }
        }
        if !scalars.isEmpty {
            guard Self.skip("-", &scalars), Self.digits(1, &scalars) else { return nil }
            while Self.digits(1, &scalars) {}
            guard Self.skip("-", &scalars), Self.digits(2, &scalars), scalars.isEmpty else { return nil }
        }
        self.text = text
    }

    /// The subject alone: `15.20.00`.
    public var subject: String { String(text.unicodeScalars.prefix(8)) }

    /// The facet (handlingsfacet): `P15`; `nil` without one.
    public var facet: String? {
        let rest = text.unicodeScalars.dropFirst(9)
        return rest.isEmpty ? nil : String(rest.prefix(3))
    }

    public var description: String { text }

    private static func digits(_ count: Int, _ scalars: inout Substring.UnicodeScalarView) -> Bool {
        let next = scalars.prefix(count)
        guard next.count == count, next.allSatisfy({ "0"..."9" ~= $0 }) else { return false }
        scalars.removeFirst(count)
        return true
    }

    private static func skip(_ character: Unicode.Scalar, _ scalars: inout Substring.UnicodeScalarView) -> Bool {
        guard scalars.first == character else { return false }
        scalars.removeFirst()
        return true
    }

    private static func capital(_ scalars: inout Substring.UnicodeScalarView) -> Bool {
        guard let first = scalars.first, "A"..."Z" ~= first || first == "Æ" || first == "Ø" || first == "Å" else { return false }
        scalars.removeFirst()
        return true
    }
}
