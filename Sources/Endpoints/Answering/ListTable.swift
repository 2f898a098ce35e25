import CSV
import JSON

/// Makes a table of a list's JSON, so that there is one description of an item and not two.
///
/// The rows are the items. Text, numbers and truth values stand as they are; `null` is empty; the elements of a list are joined by `|`, a
/// `|` or `\` inside one of them with `\` before it. What stands beside the items, such as `next`, travels in headers: `Kompas-Next`.
enum ListTable {
    /// - Parameter name: what the file is called, without its ending.
    /// - Throws: `JSONSyntaxError`, which would be a fault of ours
    static func make(of reply: Reply, _ columns: TableColumns, _ medium: Medium, name: String) throws -> Reply {
        let names = columns.names + reply.furtherColumns
        let paths = columns.paths + reply.furtherColumns.map { [$0] }
        let list = try JSONValue.parse(reply.body, limits: JSONLimits(maxBytes: .max))
        var csv = CSVWriter(medium.dialect, reserving: reply.body.count)
        for name in names { csv.text(name) }
        csv.endRecord()
        for item in list["items"]?.elements ?? [] {
            for path in paths { csv.field(Cell(item, path[...])) }
            csv.endRecord()
        }
        var table = reply
        table.body = csv.bytes
        // What moves without being a change of the list stands in headers here.
        table.tagged = nil
        table.contentType = medium.contentType
        table.headers.append(("Content-Disposition", "attachment; filename=\"\(name).csv\""))
        for member in list.members ?? [] where member.name != "items" {
            if let text = member.value.plainText { table.headers.append((headerName(member.name), text)) }
        }
        return table
    }

    /// `next` is `Kompas-Next`, `someThing` is `Kompas-Some-Thing`.
    private static func headerName(_ member: String) -> String {
        var name = "Kompas-"
        for (index, letter) in member.enumerated() {
            if index == 0 { name += letter.uppercased() } else { name += letter.isUppercase ? "-\(letter)" : "\(letter)" }
        }
        return name
    }
}

/// What stands where a column's way leads.
private enum Cell {
    case value(JSONValue)
    case list([JSONValue])

    init(_ value: JSONValue, _ path: ArraySlice<String>) {
        if let elements = value.elements {
            self = .list(elements.map { element in path.reduce(element) { $0[$1] ?? .null } })
        } else if let name = path.first {
            self = Cell(value[name] ?? .null, path.dropFirst())
        } else {
            self = .value(value)
        }
    }
}

extension CSVWriter {
    fileprivate mutating func field(_ cell: Cell) {
        switch cell {
        case .value(.number(let number)): self.number(number.text)
        case .value(let value): if let text = value.plainText { self.text(text) } else { empty() }
        case .list(let values):
            text(values.map { ($0.plainText ?? "").replacing("\\", with: "\\\\").replacing("|", with: "\\|") }.joined(separator: "|"))
        }
    }
}

extension JSONValue {
    /// As text; nil for `null` and for what has parts.
    fileprivate var plainText: String? {
        switch self {
        case .string(let text): text
        case .number(let number): number.text
        case .bool(let value): value ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}
