import CSV
import HTTPWire

/// A form in which an endpoint's answer can be had.
public struct Medium: Sendable {
    /// The `Content-Type` of the answer.
    public let contentType: String
    /// The columns, when it is a table made of a list.
    public let columns: TableColumns?
    let dialect: CSVDialect
    let type: MediaType

    private init(_ type: String, _ subtype: String, _ parameters: [(String, String)], columns: TableColumns? = nil, dialect: CSVDialect = .standard) {
        self.type = MediaType(type, subtype, parameters)
        contentType = self.type.description
        self.columns = columns
        self.dialect = dialect
    }

    /// A JSON document.
    public static let json = Medium("application", "json", [("charset", "utf-8")])
    /// A page for a person.
    public static let html = Medium("text", "html", [("charset", "utf-8")])
    /// A page's style sheet.
    public static let css = Medium("text", "css", [("charset", "utf-8")])
    /// The contract's own form (RFC 9512).
    public static let yaml = Medium("application", "yaml", [])

    /// What a list comes in, the first unless another is asked for: JSON, a table (RFC 4180), a table for a Danish spreadsheet.
    static func list(_ columns: TableColumns) -> [Medium] {
        let table = [("charset", "utf-8"), ("header", "present")]
        return [
            json, Medium("text", "csv", table, columns: columns),
            Medium("text", "csv", table + [("excel", "da")], columns: columns, dialect: .danishExcel),
        ]
    }
}
