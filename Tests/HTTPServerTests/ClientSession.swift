import COpenSSL
import Certificates
import Glibc

/// The client's side of TLS over a blocking socket.
final class ClientSession {
    /// How a client wants to speak.
    struct Wishes {
        var oldest = TLS1_2_VERSION
        var newest = TLS1_3_VERSION
        /// For TLS 1.2; OpenSSL's own choice if left out.
        var ciphers: String?
        var protocols: [String] = []
        /// The name of a certificate among the test's.
        var certificate: String?
        /// The session to resume.
        var resuming: ResumableSession?
    }

    private let context: OpaquePointer
    private let session: OpaquePointer
    private static let wireKind = WireKind()

    private final class WireKind: Sendable {
        let bits = UInt(bitPattern: copenssl_wire_kind())
    }

    init(descriptor: Int32, wishes: Wishes) throws {
        let certificates = try TestCertificates.shared()
        guard let context = SSL_CTX_new(TLS_client_method()), let kind = OpaquePointer(bitPattern: Self.wireKind.bits) else {
            throw Client.Failure(reason: "no context")
        }
        self.context = context
        // The server is what is tested, so the client refuses nothing by itself.
        SSL_CTX_set_security_level(context, 0)
        var isSet = copenssl_set_versions(context, wishes.oldest, wishes.newest) == 1
        isSet = isSet && SSL_CTX_load_verify_locations(context, certificates.authority, nil) == 1
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nil)
        if let ciphers = wishes.ciphers { isSet = isSet && SSL_CTX_set_cipher_list(context, ciphers) == 1 }
        if !wishes.protocols.isEmpty {
            let list = wishes.protocols.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
            isSet = isSet && SSL_CTX_set_alpn_protos(context, list, UInt32(list.count)) == 0
        }
        if let name = wishes.certificate {
            isSet = isSet && SSL_CTX_use_certificate_file(context, certificates.path(name + ".pem"), SSL_FILETYPE_PEM) == 1
                && SSL_CTX_use_PrivateKey_file(context, certificates.path(name + ".key"), SSL_FILETYPE_PEM) == 1
        }
        guard let session = SSL_new(context) else { throw Client.Failure(reason: "no session") }
        self.session = session
        isSet = isSet && copenssl_set_wire(session, kind, descriptor) == 1
        if let resumed = wishes.resuming { isSet = isSet && SSL_set_session(session, resumed.pointer) == 1 }
        guard isSet else { throw Client.Failure(reason: "the wishes cannot be set") }
        SSL_set_connect_state(session)
    }

    deinit {
        SSL_free(session)
        SSL_CTX_free(context)
    }

    func shakeHands() throws {
        ERR_clear_error()
        let result = SSL_do_handshake(session)
        guard result == 1 else { throw Client.Failure(reason: "handshake: \(explanation(result))") }
    }

    func send(_ bytes: UnsafeRawBufferPointer) -> Int {
        ERR_clear_error()
        var count = 0
        return SSL_write_ex(session, bytes.baseAddress, bytes.count, &count) == 1 ? count : -1
    }

    func receive(_ bytes: UnsafeMutableRawBufferPointer) -> Int {
        ERR_clear_error()
        errno = 0
        var count = 0
        let result = SSL_read_ex(session, bytes.baseAddress, bytes.count, &count)
        if result == 1 { return count }
        switch SSL_get_error(session, result) {
        case SSL_ERROR_ZERO_RETURN: return 0
        case SSL_ERROR_WANT_READ: errno = EAGAIN
        default: if errno == 0 { errno = EPROTO }
        }
        return -1
    }

    private func explanation(_ result: Int32) -> String {
        let kind = SSL_get_error(session, result)
        let code = ERR_peek_last_error()
        return code == 0 ? "error \(kind)" : ERR_reason_error_string(code).map { String(cString: $0) } ?? "\(code)"
    }

    /// Reads until the server says why it ends; the reason, in OpenSSL's words.
    func refusal() -> String {
        var byte: UInt8 = 0
        ERR_clear_error()
        let result = SSL_read(session, &byte, 1)
        return result > 0 ? "nothing refused" : explanation(result)
    }

    func sayGoodbye() {
        ERR_clear_error()
        SSL_shutdown(session)
    }

    /// Whether bytes of HTTP, or the end, come within that time: messages of TLS itself do not count.
    func hasInput(within milliseconds: Int32) -> Bool {
        let descriptor = wireDescriptor(session)
        let flags = fcntl(descriptor, F_GETFL)
        _ = fcntl(descriptor, F_SETFL, flags | O_NONBLOCK)
        defer { _ = fcntl(descriptor, F_SETFL, flags) }
        var left = milliseconds
        while true {
            var byte: UInt8 = 0
            ERR_clear_error()
            let result = SSL_peek(session, &byte, 1)
            if result > 0 || SSL_get_error(session, result) != SSL_ERROR_WANT_READ { return true }
            guard left > 0 else { return false }
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let step = min(left, 10)
            poll(&wanted, 1, step)
            left -= step
        }
    }

    var version: String { String(cString: SSL_get_version(session)) }
    var cipher: String { String(cString: SSL_CIPHER_get_name(SSL_get_current_cipher(session))) }
    var isResumed: Bool { SSL_session_reused(session) == 1 }

    /// The protocol that was agreed on, if any was.
    var agreedProtocol: String? {
        var bytes: UnsafePointer<UInt8>?
        var count: UInt32 = 0
        SSL_get0_alpn_selected(session, &bytes, &count)
        return bytes.map { String(decoding: UnsafeBufferPointer(start: $0, count: Int(count)), as: UTF8.self) }
    }

    /// The common name of the server's certificate.
    var serverName: String {
        guard let certificate = SSL_get0_peer_certificate(session), let name = X509_get_subject_name(certificate) else { return "" }
        var text = [CChar](repeating: 0, count: 100)
        let count = X509_NAME_get_text_by_NID(name, NID_commonName, &text, Int32(text.count))
        return String(decoding: text.prefix(Int(max(count, 0))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// What this session can be resumed with; with TLS 1.3 only after an answer was read.
    var resumable: ResumableSession? { SSL_get1_session(session).map(ResumableSession.init) }

    /// Asks to negotiate anew within TLS 1.2; whether the server let it.
    func renegotiates() -> Bool {
        ERR_clear_error()
        guard SSL_renegotiate(session) == 1 else { return false }
        return SSL_do_handshake(session) == 1
    }

    /// New keys in TLS 1.3, and the same asked of the server.
    func renewKeys() -> Bool {
        ERR_clear_error()
        return SSL_key_update(session, SSL_KEY_UPDATE_REQUESTED) == 1 && SSL_do_handshake(session) == 1
    }

    private func wireDescriptor(_ session: OpaquePointer) -> Int32 {
        Int32(copenssl_wire_state(SSL_get_rbio(session)) >> 2)
    }
}

/// A session that may be taken up again.
final class ResumableSession {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { SSL_SESSION_free(pointer) }
}
