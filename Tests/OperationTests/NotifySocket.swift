import Foundation
import Glibc
import HTTPServer

/// A socket as systemd has one for its services: takes their datagrams.
final class NotifySocket {
    let name: String
    private let descriptor: Int32

    /// - Parameter isAbstract: whether it lies in the abstract namespace instead of a file.
    init(isAbstract: Bool) throws {
        let place = NSTemporaryDirectory() + "kompas-notify-" + UUID().uuidString
        name = isAbstract ? "@" + place : place
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        guard descriptor >= 0, var address = UnixAddress(name), address.withPointer({ bind(descriptor, $0, $1) }) == 0 else {
            throw POSIXError(.EADDRNOTAVAIL)
        }
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit {
        close(descriptor)
        if name.hasPrefix("/") { unlink(name) }
    }

    /// The next datagram; nil when none comes for 20 seconds.
    func next() -> String? {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }
}
