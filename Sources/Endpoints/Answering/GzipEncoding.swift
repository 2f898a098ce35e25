import CZlib
import HTTPWire

/// The coding `gzip` (RFC 9110 section 8.4.1.3, RFC 1952). The same bytes always become the same bytes: no time and no name is in them.
public enum GzipEncoding {
    /// Why bytes were not compressed.
    public enum Fault: Error, Sendable, Hashable {
        /// More bytes than `largestInput`.
        case tooLarge
        /// zlib's result code, such as that for want of memory.
        case failed(Int32)
    }

    /// How hard to try.
    public enum Effort: Int32, Sendable {
        /// For an answer that somebody waits for.
        case quick = 4
        /// For what is made once and sent often.
        case thorough = 6
    }

    /// 64 MiB: more than any answer has.
    public static let largestInput = 64 << 20

    /// The bytes in gzip's form. Takes CPU: never on a loop.
    public static func compress(_ bytes: [UInt8], effort: Effort = .quick) throws(Fault) -> [UInt8] {
        guard bytes.count <= largestInput else { throw .tooLarge }
        var stream = z_stream()
        var status = Z_OK
        // zlib remembers where its stream lies, so all calls go through one pointer.
        let output = withUnsafeMutablePointer(to: &stream) { stream -> [UInt8] in
            status = czlib_begin_gzip(stream, effort.rawValue)
            guard status == Z_OK else { return [] }
            defer { deflateEnd(stream) }
            let bound = Int(deflateBound(stream, UInt(bytes.count)))
            return [UInt8](unsafeUninitializedCapacity: bound) { room, count in
                bytes.withUnsafeBufferPointer { input in
                    stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                    stream.pointee.avail_in = UInt32(input.count)
                    stream.pointee.next_out = room.baseAddress
                    stream.pointee.avail_out = UInt32(room.count)
                    status = deflate(stream, Z_FINISH)
                }
                count = bound - Int(stream.pointee.avail_out)
            }
        }
        guard status == Z_STREAM_END else { throw .failed(status) }
        return output
    }
}

extension Reply {
    /// With its fields, its tag and its compressed form beside it, made here and now: for constants, at start.
    public func precompressed() -> Reply {
        var reply = madeReady()
        if Compression.pays(self) { reply.compressed = try? GzipEncoding.compress(body, effort: .thorough) }
        return reply
    }
}
