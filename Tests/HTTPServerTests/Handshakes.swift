import COpenSSL

/// Messages of a handshake as bytes.
enum Handshakes {
    /// A ClientHello as OpenSSL sends it.
    static func hello() throws -> [UInt8] {
        guard let context = SSL_CTX_new(TLS_client_method()), let session = SSL_new(context), let input = BIO_new(BIO_s_mem()),
            let output = BIO_new(BIO_s_mem())
        else { throw Client.Failure(reason: "no session") }
        defer {
            SSL_free(session)
            SSL_CTX_free(context)
        }
        SSL_set_bio(session, input, output)
        SSL_set_connect_state(session)
        SSL_do_handshake(session)
        var bytes: UnsafeMutablePointer<CChar>?
        let count = copenssl_memory_text(output, &bytes)
        guard let bytes, count > 100 else { throw Client.Failure(reason: "no hello") }
        return UnsafeBufferPointer(start: bytes, count: count).map { UInt8(bitPattern: $0) }
    }
}
