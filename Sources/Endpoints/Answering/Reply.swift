internal import HTTPWire
public import JSON

/// What a use case answers with, before it becomes an HTTP response.
public struct Reply: Sendable {
    public var status: Int
    public var contentType: String
    public var body: [UInt8]
    /// The version of the resource, for its `ETag`; nil for answers derived from many rows, whose tag is their content.
    public var version: Int?
    /// Where a created resource is.
    public var location: String?
    /// How much of the body the `ETag` is made of; nil for all. What moves with the clock stands behind it.
    public var tagged: Int?
    /// The `ETag`, where it was made beforehand.
    var tag: String?
    /// The fields that follow from what stands here, where they were made beforehand.
    private(set) var prepared: PreparedFields?
    /// What the items of this answer have beside those of the list, for its table.
    public var furtherColumns: [String] = []
    /// The body in gzip, where it was made beforehand.
    public var compressed: [UInt8]?
    /// Further header fields, such as `Link`.
    public var headers: [(String, String)] = []

    public init(status: Int, contentType: String, body: [UInt8], version: Int? = nil, location: String? = nil) {
        self.status = status
        self.contentType = contentType
        self.body = body
        self.version = version
        self.location = location
    }

    /// Adds the fields that follow from the reply alone.
    /// - Parameter mayBeStored: whether a cache may keep the answer and ask whether it still holds; nothing about anybody may be kept.
    func write(into fields: inout HTTPHeaders, mayBeStored: Bool) {
        if !contentType.isEmpty { fields.add(own: "Content-Type", contentType) }
        fields.add(own: "Cache-Control", mayBeStored ? "no-cache" : "no-store")
        if let location { fields.add(own: "Location", location) }
        for (name, value) in headers { fields.add(name, value) }
    }

    /// With its fields and its tag beside it, made here and now: for what many get, in one form and perhaps compressed.
    func madeReady() -> Reply {
        var fields = HTTPHeaders()
        write(into: &fields, mayBeStored: true)
        fields.add(own: "Vary", "Accept-Encoding")
        var reply = self
        reply.prepared = PreparedFields(fields)
        reply.tag = EntityTag.make(version: version, body: body, tagged: tagged)
        return reply
    }

    /// A JSON object.
    public static func json(
        status: Int = 200, version: Int? = nil, location: String? = nil, reserving: Int = 1024, _ members: (inout JSONWriter) throws -> Void
    ) rethrows -> Reply {
        var writer = JSONWriter(reserving: reserving)
        try writer.object(members)
        return Reply(status: status, contentType: "application/json; charset=utf-8", body: writer.bytes, version: version, location: location)
    }
}
