import CLinux
import Glibc

/// What a transport did with a buffer.
enum Transfer {
    /// Moved that many bytes, at least one. `isDrained` says that nothing more waits until the next event.
    case moved(Int, isDrained: Bool)
    /// Can do nothing before the next event.
    case blocked
    /// The other side will send nothing more.
    case ended
    /// The connection is gone.
    case failed
}

/// How far a handshake has come with one more step.
enum HandshakeStep {
    /// The client has not said enough to begin; that cost next to nothing.
    case expecting
    /// Can do nothing before the next event.
    case blocked
    /// Bytes can flow.
    case done(isResumed: Bool, ClientCertificate?)
    /// The client speaks plain HTTP; bytes flow as they are from now on.
    case notTLS
    /// With the reason, which names nobody.
    case failed(String)
}

/// Bytes to and from one client, never blocking. The seam between HTTP and what carries it.
protocol Transport {
    /// Whether the transport itself has something to send and waits for room.
    var waitsToSend: Bool { get }
    /// How many bytes the system holds that the client has not taken.
    var held: Int { get }
    /// Goes on with what comes before the first byte.
    mutating func shakeHands() -> HandshakeStep
    /// Receives into a buffer that is not empty.
    mutating func receive(into buffer: UnsafeMutableRawBufferPointer) -> Transfer
    /// Sends from a buffer that is not empty.
    mutating func send(_ buffer: UnsafeRawBufferPointer) -> Transfer
    /// Tells the client that nothing more will be sent; again when that waited to be sent.
    mutating func finishSending()
    /// Gives the connection up: `reset` throws away what waits to be sent and tells the client so.
    mutating func close(reset: Bool)
}

/// A TCP socket as it is.
struct PlainTransport: Transport {
    private let descriptor: Int32

    /// Takes over a connected socket that does not block.
    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    var waitsToSend: Bool { false }

    var held: Int { max(0, Int(clinux_held(descriptor))) }

    func shakeHands() -> HandshakeStep { .done(isResumed: false, nil) }

    func receive(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        while true {
            let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
            if count > 0 { return .moved(count, isDrained: count < buffer.count) }
            if count == 0 { return .ended }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .blocked
            default: return .failed
            }
        }
    }

    func send(_ buffer: UnsafeRawBufferPointer) -> Transfer {
        while true {
            // Without MSG_NOSIGNAL a client that went away would end the process.
            let count = Glibc.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
            if count >= 0 { return .moved(count, isDrained: count < buffer.count) }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .blocked
            default: return .failed
            }
        }
    }

    func finishSending() {
        _ = shutdown(descriptor, Int32(SHUT_WR))
    }

    func close(reset: Bool) {
        if reset {
            var option = linger(l_onoff: 1, l_linger: 0)
            _ = setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        }
        _ = Glibc.close(descriptor)
    }
}
