import Application
import Domain
import Endpoints
import JSON

extension Reply {
    /// A page of changes: things as they are now, and `{id, removed: true}` for those that are gone or out of sight.
    static func feed<View>(
        _ page: Page<Changed<View>>, at path: String, limit: Int, _ write: (inout JSONWriter, View) throws -> Void
    ) rethrows -> Reply {
        var reply = try Reply.json(reserving: 4096) { json in
            try json.page(page) { json, item in
                switch item {
                case .present(let view): try write(&json, view)
                case .removed(let id):
                    json.member("id", id)
                    json.member("removed", true)
                }
            }
            json.member("changes", page.changes?.cursor)
        }
        reply.furtherColumns = ["removed"]
        if let next = page.next {
            reply.headers.append(("Link", "<\(path)?limit=\(limit)&changedSince=\(percentEncoded(next))>; rel=\"next\""))
        }
        return reply
    }
}
