import COpenSSL
import Synchronization

/// What the connections of a listener have in common under TLS: certificate, key, ciphers, ticket keys.
///
/// `@unchecked Sendable`: it belongs to no queue. After `init` nothing here changes, and what OpenSSL itself changes in a context that
/// several loops use (ticket keys, counts of references) it guards with locks of its own (SSL_CTX_new(3), "NOTES"; openssl-threads(7)).
final class TLSContext: @unchecked Sendable {
    private let context: OpaquePointer
    private let wireKind: OpaquePointer

    /// AEAD and ephemeral keys alone, ECDSA first, the cheapest strong one first (RFC 9325 section 4.2).
    private static let ciphers = [
        "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305",
        "ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-CHACHA20-POLY1305",
    ].joined(separator: ":")
    private static let suites = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
    private static let groups = "X25519:P-256:P-384"
    /// How long a session can be resumed, in seconds.
    private static let sessionLife = 3600

    /// Reads the files.
    init(_ settings: TLSSettings) throws(TLSFault) {
        // Without OpenSSL's handler at exit, which would free what loops still use while the process ends.
        OPENSSL_init_ssl(UInt64(OPENSSL_INIT_NO_ATEXIT), nil)
        ERR_clear_error()
        guard let kind = Self.wireKind, let context = SSL_CTX_new(TLS_server_method()) else {
            throw TLSFault(file: settings.certificateChainFile, reason: "OpenSSL cannot be set up")
        }
        self.context = context
        wireKind = kind
        let chain = try PEMFile(settings.certificateChainFile)
        SSL_CTX_set_security_level(context, 2)
        let id = Array("kompas".utf8)
        guard copenssl_set_policy(context, Self.groups) == 1, SSL_CTX_set_cipher_list(context, Self.ciphers) == 1,
            SSL_CTX_set_ciphersuites(context, Self.suites) == 1, SSL_CTX_set_session_id_context(context, id, UInt32(id.count)) == 1
        else { throw chain.fault("OpenSSL refuses TLS 1.2 and 1.3 with modern ciphers") }
        SSL_CTX_set_timeout(context, Self.sessionLife)
        try useChain(chain)
        try useKey(PEMFile(settings.privateKeyFile, isSecret: true), of: chain)
        if let file = settings.clientAuthorityFile { try askForClients(of: PEMFile(file)) }
    }

    deinit {
        SSL_CTX_free(context)
    }

    /// Made once for the process, and never freed.
    private static let sharedKind = WireKind()
    private static var wireKind: OpaquePointer? { sharedKind.pointer }

    /// A new session over a connected socket, on the server's side. The caller frees it. nil without memory.
    func session(over descriptor: Int32) -> OpaquePointer? {
        ERR_clear_error()
        guard let session = SSL_new(context) else { return nil }
        guard copenssl_set_wire(session, wireKind, descriptor) == 1 else {
            SSL_free(session)
            return nil
        }
        SSL_set_accept_state(session)
        return session
    }

    private func useChain(_ chain: PEMFile) throws(TLSFault) {
        try chain.forEachCertificate { (certificate, number) throws(TLSFault) in
            let result = number == 0 ? SSL_CTX_use_certificate(context, certificate) : copenssl_add_chain_certificate(context, certificate)
            guard result == 1 else { throw chain.fault("certificate number \(number + 1) cannot be used") }
        }
    }

    private func useKey(_ file: PEMFile, of chain: PEMFile) throws(TLSFault) {
        let key = try file.key()
        defer { EVP_PKEY_free(key) }
        guard let certificate = SSL_CTX_get0_certificate(context), X509_check_private_key(certificate, key) == 1 else {
            throw TLSFault(file: file.path, reason: "the key does not belong to the certificate in \(chain.path)")
        }
        guard SSL_CTX_use_PrivateKey(context, key) == 1 else { throw file.fault("the key cannot be used") }
    }

    /// Asks every client for a certificate of these authorities; who has none is let in without.
    private func askForClients(of file: PEMFile) throws(TLSFault) {
        try file.forEachCertificate { (certificate, number) throws(TLSFault) in
            guard X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate) == 1, SSL_CTX_add_client_CA(context, certificate) == 1
            else { throw file.fault("certificate number \(number + 1) cannot be used") }
        }
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nil)
        SSL_CTX_set_verify_depth(context, 5)
    }
}

/// The kind of BIO that sessions send and receive through.
///
/// `@unchecked Sendable`: it belongs to no queue; the table of functions is complete after `init` and never changes.
private final class WireKind: @unchecked Sendable {
    let pointer = copenssl_wire_kind()
}

/// The context for new connections. Connections that are open keep the one they began with.
final class CurrentTLSContext: Sendable {
    private let context: Mutex<TLSContext>

    init(_ context: TLSContext) {
        self.context = Mutex(context)
    }

    var value: TLSContext { context.withLock(\.self) }

    func replace(_ new: TLSContext) {
        context.withLock { $0 = new }
    }
}
