import Documents

/// Something to print or to put in a letter: what a document is to whoever only sends it on.
public struct Printed: Sendable {
    private let document: any PrintedDocument

    init(_ document: any PrintedDocument) {
        self.document = document
    }

    /// A page in HTML for A4 that needs nothing from elsewhere.
    public func html() -> String { document.html() }

    /// The same words as plain text.
    public func text() -> String { document.text() }
}
