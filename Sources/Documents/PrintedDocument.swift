/// What is printed, put in a letter or a journal, or read aloud: a page in HTML for A4 that needs nothing from elsewhere, and plain text.
///
/// A document is a struct whose stored properties bear the names that its two templates use: texts as they are to be read, lists, and Bools
/// that decide whether something is shown. What may be missing is a list of none or one (`[String]`), never an optional; ``one(_:)`` makes it.
public protocol PrintedDocument: Sendable {
    /// The name that its templates share: `<name>.html.mustache` and `<name>.text.mustache` in `Sources/Documents/Templates`.
    static var template: String { get }
}

extension PrintedDocument {
    /// The whole page, with its style inside.
    public func html() -> String { TemplateLibrary.shared.render(self, Self.template + ".html") ?? "" }

    /// The same words as plain text, without any markup.
    public func text() -> String { TemplateLibrary.shared.render(self, Self.template + ".text") ?? "" }
}

/// What may be missing, as templates take it: a list of one, or of none when it is nil or only space.
func one(_ text: String?) -> [String] {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return [] }
    return [text]
}
