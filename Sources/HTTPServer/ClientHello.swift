import CLinux
import Glibc

/// The first message of a client, looked at in the socket without taking it.
enum ClientHello {
    /// What waits in a socket that should begin with a ClientHello.
    enum Sight {
        /// It may still become one.
        case incomplete
        /// A whole TLS record, or as much of a long one as is waited for.
        case whole
        /// The beginning of a request in plain HTTP.
        case plain
        case other
        case ended
    }

    /// The header of a record (RFC 8446 section 5.1): type, version, length.
    private static let header = 5
    private static let handshakeType: UInt8 = 22
    private static let longestRecord = 16_384 + 256
    /// More than clients send. A record that claims more is left to OpenSSL from here on, since the system's buffer may be smaller.
    private static let enough = 4096

    static func look(at descriptor: Int32) -> Sight {
        withUnsafeTemporaryAllocation(byteCount: header, alignment: 1) { bytes in
            var count = recv(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_PEEK))
            while count < 0, errno == EINTR { count = recv(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_PEEK)) }
            if count < 0 { return errno == EAGAIN ? .incomplete : .ended }
            guard count > 0 else { return .ended }
            // Methods are upper case letters (RFC 9110 section 9); no record type is.
            if (0x41...0x5A).contains(bytes[0]) { return .plain }
            guard bytes[0] == handshakeType, count < 2 || bytes[1] == 3 else { return .other }
            guard count == header else { return .incomplete }
            let length = Int(bytes[3]) << 8 | Int(bytes[4])
            guard length > 0, length <= longestRecord else { return .other }
            return clinux_waiting(descriptor) >= min(header + length, enough) ? .whole : .incomplete
        }
    }
}
