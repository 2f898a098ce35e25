/// Which answers go out in gzip.
///
/// - It has to pay: a success of at least 4 KiB of text.
/// - It has to cost the loops nothing: lists and reports are compressed on their own threads, constants once at start. Point reads
///   and writes are answered on a loop and go out as they are.
/// - It must not tell secrets by its length (BREACH): an answer that carries a full CPR number or a token is never compressed. Those are
///   point reads (`getCitizenCPR`) and writes (`createToken`), which the rule before leaves out; a list or report never holds either.
enum Compression {
    /// Less does not pay: it fits a few packets anyway.
    static let leastBytes = 4096

    /// Whether the reply is text and long enough.
    static func pays(_ reply: Reply) -> Bool {
        guard reply.status == 200, reply.body.count >= leastBytes else { return false }
        let type = reply.contentType.prefix { $0 != ";" }
        return ["application/json", "text/csv", "text/html", "application/yaml", "text/css", "text/plain"].contains(type)
    }
}
