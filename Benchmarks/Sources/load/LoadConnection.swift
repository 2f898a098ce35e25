import Glibc

/// A connection with at most one request on its way.
struct LoadConnection {
    let descriptor: Int32
    /// When the request on its way was meant to leave; nil while there is none.
    private(set) var intended: Int64?
    private var head: [UInt8] = []
    /// How much of the body is still to come; nil while the head is.
    private var missing: Int?
    private var succeeded = false

    struct Lost: Error {}

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0, descriptor < DescriptorSet.limit else { throw Lost() }
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        guard fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 else { throw Lost() }
    }

    mutating func send(_ request: [UInt8], intended: Int64) throws {
        guard Glibc.send(descriptor, request, request.count, Int32(MSG_NOSIGNAL)) == request.count else { throw Lost() }
        self.intended = intended
        head.removeAll(keepingCapacity: true)
        missing = nil
    }

    /// Takes what has come.
    /// - Returns: whether the answer is whole, and then whether it is a 2xx
    mutating func receive(into buffer: UnsafeMutableRawBufferPointer) throws -> Bool? {
        while true {
            let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
            if count < 0, errno == EAGAIN { return nil }
            guard count > 0 else { throw Lost() }
            if let missing {
                self.missing = missing - count
            } else {
                head += buffer[..<count]
                guard let end = head.firstRange(of: [0x0d, 0x0a, 0x0d, 0x0a])?.upperBound else { continue }
                let text = String(decoding: head[..<end], as: UTF8.self).lowercased()
                succeeded = text.hasPrefix("http/1.1 2")
                let length = text.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }.flatMap { Int($0.dropFirst(15).drop { $0 == " " }) }
                missing = (length ?? 0) - (head.count - end)
            }
            guard let missing, missing <= 0 else { continue }
            guard missing == 0 else { throw Lost() }
            intended = nil
            return succeeded
        }
    }
}
