import Domain
import HTTPServer
import HTTPWire

/// The form in which an answer goes out.
extension Visit {
    /// The reply in the form that was asked for. A list is made into a table where it was read: on the pool's thread.
    func presented(_ reply: Reply) throws -> Reply {
        guard let columns = medium.columns else { return reply }
        return try ListTable.make(of: reply, columns, medium, name: "\(endpoint.resourceName)-\(Copenhagen.day(of: now))")
    }

    /// Gives a success its tag, its coding and the fields that go with them, or makes it a 304.
    ///
    /// The two codings of an answer are two representations with a strong tag each (RFC 9110 section 8.8.3): that of the compressed one ends
    /// in `-gzip`. A caller who knows either knows the answer.
    func finish(_ response: inout HTTPResponse, _ reply: Reply) {
        let isRead = route.endpoint.method == .get
        if reply.prepared == nil, let vary = route.endpoint.vary { response.headers.add(own: "Vary", vary) }
        let canPack = isOffLoop || reply.compressed != nil
        let asksForGzip = canPack && Compression.pays(reply) && AcceptEncoding(exchange.request.head.headers).prefersGzip
        guard reply.version != nil || isRead, reply.status < 300, !reply.body.isEmpty else {
            if asksForGzip, let packed = packed(reply) { Self.set(packed, &response) }
            return
        }
        let tag = reply.tag ?? EntityTag.make(version: reply.version, body: reply.body, tagged: reply.tagged)
        if isRead, let known = exchange.request.head.headers["If-None-Match"], EntityTag.matches(known, tag) {
            response.headers.add(own: "ETag", asksForGzip ? EntityTag.gzip(tag) : tag)
            response.status = 304
            response.body = []
        } else if asksForGzip, let packed = packed(reply) {
            response.headers.add(own: "ETag", EntityTag.gzip(tag))
            Self.set(packed, &response)
        } else {
            response.headers.add(own: "ETag", tag)
        }
    }

    /// The compressed form: made at start, or now.
    private func packed(_ reply: Reply) -> [UInt8]? {
        reply.compressed ?? (try? GzipEncoding.compress(reply.body))
    }

    private static func set(_ packed: [UInt8], _ response: inout HTTPResponse) {
        response.headers.add(own: "Content-Encoding", "gzip")
        response.body = packed
    }
}

extension Endpoint {
    /// What an answer differs by beside the address; what is short goes out plain, and might have been long.
    fileprivate var vary: String? {
        switch work {
        case .query, .shared, .constant: media.count > 1 ? "Accept, Accept-Encoding" : "Accept-Encoding"
        case .read, .write: nil
        }
    }

    /// What the path is about: its last word.
    fileprivate var resourceName: String {
        path.segments.reversed().lazy.compactMap { if case .literal(let text) = $0 { text } else { nil } }.first ?? id
    }
}
