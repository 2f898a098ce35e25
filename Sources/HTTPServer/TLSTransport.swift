import COpenSSL
import Glibc

/// A TCP socket under TLS (RFC 8446, RFC 5246).
///
/// OpenSSL keeps tens of KiB for a handshake, so it gets to see a connection only when the first message is there as a whole: clients
/// that connect and then hesitate cost no more than plain ones.
struct TLSTransport: Transport {
    private enum Stage {
        /// No whole ClientHello yet.
        case expecting(CurrentTLSContext)
        case session(OpaquePointer)
        /// Bytes go as they are: the client speaks no TLS, or TLS is over in both directions.
        case bare
    }

    private var stage: Stage
    private let socket: PlainTransport
    private let descriptor: Int32
    private var hasFailed = false
    private var hasFinishedSending = false
    private(set) var waitsToSend = false

    var held: Int { socket.held }

    /// Takes over a connected socket that does not block.
    init(descriptor: Int32, context: CurrentTLSContext) {
        self.descriptor = descriptor
        socket = PlainTransport(descriptor: descriptor)
        stage = .expecting(context)
    }

    // MARK: Handshake

    mutating func shakeHands() -> HandshakeStep {
        if case .expecting(let context) = stage {
            switch ClientHello.look(at: descriptor) {
            case .incomplete: return .expecting
            case .ended: return .failed(Self.connectionEnded)
            case .plain:
                stage = .bare
                return .notTLS
            case .other:
                stage = .bare
                return .failed("no TLS")
            case .whole:
                guard let session = context.value.session(over: descriptor) else { return .failed("out of memory") }
                stage = .session(session)
            }
        }
        guard case .session(let session) = stage else { return .failed("no TLS") }
        waitsToSend = false
        ERR_clear_error()
        let result = SSL_do_handshake(session)
        if result == 1 { return finished(session) }
        switch SSL_get_error(session, result) {
        case SSL_ERROR_WANT_READ: return .blocked
        case SSL_ERROR_WANT_WRITE:
            waitsToSend = true
            return .blocked
        default:
            hasFailed = true
            // In OpenSSL's words; what the system said to it has none.
            let reason = ERR_reason_error_string(ERR_peek_last_error()).map { String(cString: $0) }
            return .failed(reason ?? Self.connectionEnded)
        }
    }

    private static let connectionEnded = "the connection ended"

    private mutating func finished(_ session: OpaquePointer) -> HandshakeStep {
        let isResumed = SSL_session_reused(session) == 1
        switch ClientCertificate.find(in: session) {
        case .none: return .done(isResumed: isResumed, nil)
        case .verified(let certificate): return .done(isResumed: isResumed, certificate)
        case .invalid: return .failed("the client certificate has no subject that can be read")
        }
    }

    // MARK: Bytes

    mutating func receive(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        // Behind the last answer nobody wants to know what the client says, only that it stops.
        guard case .session(let session) = stage, !hasFinishedSending else { return socket.receive(into: buffer) }
        var filled = 0
        while filled < buffer.count, let base = buffer.baseAddress {
            var count = 0
            ERR_clear_error()
            let result = SSL_read_ex(session, base + filled, buffer.count - filled, &count)
            if result != 1 {
                // What came before is told first; the reason comes again with the next call.
                if filled > 0 { return .moved(filled, isDrained: SSL_get_error(session, result) == SSL_ERROR_WANT_READ) }
                return refusal(session, result)
            }
            filled += count
            if copenssl_wire_is_empty(session) == 1, SSL_has_pending(session) == 0 { return .moved(filled, isDrained: true) }
        }
        return .moved(filled, isDrained: false)
    }

    mutating func send(_ buffer: UnsafeRawBufferPointer) -> Transfer {
        guard case .session(let session) = stage else { return socket.send(buffer) }
        var count = 0
        ERR_clear_error()
        let result = SSL_write_ex(session, buffer.baseAddress, buffer.count, &count)
        if result == 1 { return .moved(count, isDrained: count < buffer.count) }
        return refusal(session, result)
    }

    private mutating func refusal(_ session: OpaquePointer, _ result: Int32) -> Transfer {
        waitsToSend = false
        switch SSL_get_error(session, result) {
        case SSL_ERROR_WANT_READ: return .blocked
        case SSL_ERROR_WANT_WRITE:
            waitsToSend = true
            return .blocked
        case SSL_ERROR_ZERO_RETURN: return .ended
        default:
            hasFailed = true
            return .failed
        }
    }

    // MARK: The end

    mutating func finishSending() {
        hasFinishedSending = true
        guard sayGoodbye() else { return }
        endSession()
        socket.finishSending()
    }

    mutating func close(reset: Bool) {
        if !reset { _ = sayGoodbye() }
        endSession()
        socket.close(reset: reset)
    }

    /// Sends close_notify (RFC 8446 section 6.1); false when there is no room for it yet.
    private mutating func sayGoodbye() -> Bool {
        waitsToSend = false
        guard case .session(let session) = stage, !hasFailed, SSL_is_init_finished(session) == 1 else { return true }
        ERR_clear_error()
        let result = SSL_shutdown(session)
        waitsToSend = result < 0 && SSL_get_error(session, result) == SSL_ERROR_WANT_WRITE
        return !waitsToSend
    }

    private mutating func endSession() {
        if case .session(let session) = stage { SSL_free(session) }
        stage = .bare
    }
}
