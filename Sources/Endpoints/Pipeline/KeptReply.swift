import Application

/// A reply as bytes: each field with its length before it.
enum KeptReply {
    static func bytes(of reply: Reply) -> [UInt8] {
        var bytes: [UInt8] = []
        append("\(reply.status)", to: &bytes)
        append(reply.contentType, to: &bytes)
        append(reply.version.map(String.init) ?? "", to: &bytes)
        append(reply.location ?? "", to: &bytes)
        bytes += reply.body
        return bytes
    }

    /// - Throws: `Problem.internalFault` when the bytes are not what `bytes(of:)` made.
    static func read(_ bytes: [UInt8]) throws -> Reply {
        var rest = bytes[...]
        guard let status = Int(try field(&rest)) else { throw Problem.internalFault }
        let contentType = try field(&rest)
        let version = try field(&rest)
        let location = try field(&rest)
        return Reply(
            status: status, contentType: contentType, body: Array(rest), version: Int(version), location: location.isEmpty ? nil : location
        )
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        let utf8 = Array(text.utf8)
        let count = UInt32(clamping: utf8.count)
        bytes += [UInt8(count >> 24), UInt8(count >> 16 & 0xff), UInt8(count >> 8 & 0xff), UInt8(count & 0xff)]
        bytes += utf8
    }

    private static func field(_ rest: inout ArraySlice<UInt8>) throws -> String {
        guard rest.count >= 4 else { throw Problem.internalFault }
        let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(4)
        guard rest.count >= count else { throw Problem.internalFault }
        defer { rest = rest.dropFirst(count) }
        return String(decoding: rest.prefix(count), as: UTF8.self)
    }
}
