import Application
import Domain
import Endpoints
import JSON

/// How the domain's values are written.
extension JSONWriter {
    mutating func member<Entity>(_ name: StaticString, _ id: ID<Entity>) {
        member(name, plain: ID<Entity>.textLength) { id.fill($0) }
    }

    mutating func member<Entity>(_ name: StaticString, _ id: ID<Entity>?) {
        if let id { member(name, id) } else { null(name) }
    }

    mutating func member(_ name: StaticString, _ instant: Instant) {
        member(name, plain: Instant.textLength) { instant.fill($0) }
    }

    mutating func member(_ name: StaticString, _ instant: Instant?) {
        if let instant { member(name, instant) } else { null(name) }
    }

    mutating func member(_ name: StaticString, _ day: Day) { member(name, day.description) }
    mutating func member(_ name: StaticString, _ day: Day?) { member(name, day?.description) }

    /// A code and its Danish label: `role` and `roleLabel`.
    mutating func member<Value: CodeListValue>(_ name: StaticString, _ label: StaticString, _ value: Value?) {
        member(name, value?.rawValue)
        member(label, value?.label)
    }

    /// The page's items and where the next page begins.
    mutating func page<Item>(_ page: Page<Item>, _ write: (inout JSONWriter, Item) throws -> Void) rethrows {
        try array("items") { json in
            for item in page.items { try json.object { try write(&$0, item) } }
        }
        member("next", page.next)
    }
}

extension Reply {
    /// A page, with the `Link` to the next one (RFC 8288).
    static func page<Item>(_ page: Page<Item>, at path: String, query: [(String, String)] = [], count: Int? = nil, _ write: (inout JSONWriter, Item) throws -> Void) rethrows -> Reply {
        var tagged = 0
        var reply = try Reply.json(reserving: 4096) { json in
            try json.page(page, write)
            json.memberIfPresent("count", count)
            tagged = json.bytes.count
            if let changes = page.changes { json.member("changes", changes.cursor) }
        }
        // Where to follow on moves with every change of anything; it is no change of the list (304).
        if page.changes != nil { reply.tagged = tagged }
        if let next = page.next {
            let items = (query + [("after", next)]).map { "\($0.0)=\(percentEncoded($0.1))" }
            reply.headers.append(("Link", "<\(path)?\(items.joined(separator: "&"))>; rel=\"next\""))
        }
        return reply
    }
}

/// Percent-encodes all but the unreserved characters (RFC 3986 section 2.3).
func percentEncoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f, 0x7e: result.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            let digits = String(byte, radix: 16, uppercase: true)
            result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
    }
    return result
}
