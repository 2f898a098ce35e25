/// A media type with its parameters (RFC 9110, section 8.3.1). Type, subtype, parameter names and character sets compare without
/// regard to case.
public struct MediaType: Sendable, Hashable, CustomStringConvertible {
    /// `text`, in lower case.
    public let type: String
    /// `csv`, in lower case.
    public let subtype: String
    /// Names in lower case with their values, in order; no name twice.
    public let parameters: [Parameter]

    /// A parameter of a media type.
    public struct Parameter: Sendable, Hashable {
        public let name: String
        public let value: String
    }

    /// Reads `text/csv; charset=utf-8`; nil when it breaks a rule of its grammar.
    public init?(_ text: String) {
        var scanner = FieldScanner(text)
        scanner.skipBlanks()
        guard let read = MediaType(&scanner), scanner.isAtEnd else { return nil }
        self = read
    }

    /// Reads as far as the type goes: to the end, or to what is no parameter.
    init?(_ scanner: inout FieldScanner) {
        guard let type = scanner.name(), scanner.take(UInt8(ascii: "/")), let subtype = scanner.name() else { return nil }
        var parameters: [Parameter] = []
        scanner.skipBlanks()
        while scanner.take(UInt8(ascii: ";")) {
            scanner.skipBlanks()
            // The grammar lets a parameter be left out between semicolons.
            guard let name = scanner.name() else { continue }
            guard scanner.take(UInt8(ascii: "=")), let value = scanner.value() else { return nil }
            guard !parameters.contains(where: { $0.name == name }), parameters.count < Self.mostParameters else { return nil }
            parameters.append(Parameter(name: name, value: name == "charset" ? value.lowercased() : value))
            scanner.skipBlanks()
        }
        self.type = type
        self.subtype = subtype
        self.parameters = parameters
    }

    init(type: String, subtype: String, parameters: [Parameter]) {
        self.type = type
        self.subtype = subtype
        self.parameters = parameters
    }

    /// A type that the program itself names: tokens in lower case.
    public init(_ type: String, _ subtype: String, _ parameters: [(String, String)] = []) {
        self.init(type: type, subtype: subtype, parameters: parameters.map { Parameter(name: $0.0, value: $0.1) })
    }

    /// More parameters than any type has; so each is compared with few others.
    private static let mostParameters = 16

    /// As it stands in a field, for parameters whose values are tokens.
    public var description: String {
        parameters.reduce("\(type)/\(subtype)") { "\($0); \($1.name)=\($1.value)" }
    }

    /// The value of a parameter, whose name is in lower case.
    public func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }
}
