/// An HTML page under construction. Names of elements and attributes are the program's own, hence `StaticString`; every text and
/// every attribute's value is escaped, so nothing that is shown can become markup.
struct Markup {
    /// What has been written so far, as UTF-8.
    private(set) var bytes: [UInt8] = []

    init() {
        bytes.reserveCapacity(32_768)
    }

    /// Writes an element; `content` writes what stands in it.
    mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: (inout Markup) -> Void
    ) {
        begin(name, attributes)
        content(&self)
        append("</")
        append(name)
        append(">")
    }

    /// Writes an element that holds a text.
    mutating func element(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String) {
        element(name, attributes) { $0.text(text) }
    }

    /// Writes an element that holds nothing and has no end, such as `link`.
    mutating func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        begin(name, attributes)
    }

    /// Writes the line that every page begins with.
    mutating func doctype() {
        append("<!doctype html>\n")
    }

    /// Writes text.
    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append("&amp;")
            case UInt8(ascii: "<"): append("&lt;")
            case UInt8(ascii: ">"): append("&gt;")
            case UInt8(ascii: "\""): append("&quot;")
            case UInt8(ascii: "'"): append("&#39;")
            default: bytes.append(byte)
            }
        }
    }

    private mutating func begin(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) {
        append("<")
        append(name)
        for (attribute, value) in attributes {
            append(" ")
            append(attribute)
            append("=\"")
            text(value)
            append("\"")
        }
        append(">")
    }

    private mutating func append(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}
