import CSV
import HTTPWire

/// A form in which an endpoint's answer can be had. A class, because every request carries the one that was chosen along.
public final class Medium: Sendable {
    /// What kind of thing it is, for whoever writes the answer.
    public enum Form: Sendable {
        case json, table, html, css, javaScript, yaml, text
    }

    /// What kind of thing it is.
    public let form: Form
    /// The `Content-Type` of the answer.
    public let contentType: String
    /// The columns, when it is a table made of a list.
    public let columns: TableColumns?
    let dialect: CSVDialect
    let type: MediaType

    /// What asks for it in `Accept`.
    var name: String {
        "\(type.type)/\(type.subtype)" + (type.parameter("excel").map { "; excel=\($0)" } ?? "")
    }

    private init(
        _ form: Form, _ type: String, _ subtype: String, _ parameters: [(String, String)], columns: TableColumns? = nil,
        dialect: CSVDialect = .standard
    ) {
        self.form = form
        self.type = MediaType(type, subtype, parameters)
        contentType = self.type.description
        self.columns = columns
        self.dialect = dialect
    }

    /// A JSON document.
    public static let json = Medium(.json, "application", "json", [("charset", "utf-8")])
    /// A page for a person.
    public static let html = Medium(.html, "text", "html", [("charset", "utf-8")])
    /// A page's style sheet.
    public static let css = Medium(.css, "text", "css", [("charset", "utf-8")])
    /// A program for a page (RFC 9239).
    public static let javaScript = Medium(.javaScript, "text", "javascript", [("charset", "utf-8")])
    /// The contract's own form (RFC 9512).
    public static let yaml = Medium(.yaml, "application", "yaml", [])
    /// Plain text, as it is put in a letter or a journal.
    public static let text = Medium(.text, "text", "plain", [("charset", "utf-8")])

    /// What a list comes in, the first unless another is asked for: JSON, a table (RFC 4180), a table for a Danish spreadsheet.
    static func list(_ columns: TableColumns) -> [Medium] {
        let table = [("charset", "utf-8"), ("header", "present")]
        return [
            json, Medium(.table, "text", "csv", table, columns: columns),
            Medium(.table, "text", "csv", table + [("excel", "da")], columns: columns, dialect: .danishExcel),
        ]
    }
}
