/// Header fields in the form in which they are sent, looked at once: for what many answers have in common. A class, because each of those
/// answers takes them along.
public final class PreparedFields: Sendable {
    /// Each field with the line end before it.
    let bytes: [UInt8]

    /// These fields, without those that would not be sent.
    public init(_ headers: HTTPHeaders) {
        bytes = [UInt8](unsafeUninitializedCapacity: ResponseEncoder.room(for: headers)) { buffer, count in
            var sink = ByteSink(buffer, from: 0)
            ResponseEncoder.put(headers, into: &sink)
            count = sink.end
        }
    }
}
