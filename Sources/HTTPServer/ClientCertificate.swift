import COpenSSL

/// The certificate that a client proved to have, issued by an authority that the server was told to believe.
public struct ClientCertificate: Sendable, Hashable {
    /// The subject's distinguished name as text (RFC 4514): `CN=Fagsystem,serialNumber=UI:DK-O:G:1234,O=Kommune,C=DK`. A renewed
    /// certificate keeps it.
    public let subject: String

    /// A certificate of this subject.
    public init(subject: String) {
        self.subject = subject
    }

    /// The longest subject that is told of, in bytes.
    static let longestSubject = 1000

    /// What a client's certificate in a finished handshake amounts to.
    enum Finding {
        case none
        case verified(ClientCertificate)
        /// It is not valid, or not any more: a resumed session remembers a certificate that may have expired since.
        case invalid
    }

    static func find(in session: OpaquePointer) -> Finding {
        guard let certificate = SSL_get0_peer_certificate(session) else { return .none }
        guard SSL_get_verify_result(session) == Int(X509_V_OK), let end = X509_get0_notAfter(certificate),
            X509_cmp_current_time(end) > 0, let subject = text(of: X509_get_subject_name(certificate))
        else { return .invalid }
        return .verified(ClientCertificate(subject: subject))
    }

    private static func text(of name: OpaquePointer?) -> String? {
        guard let name, let memory = BIO_new(BIO_s_mem()) else { return nil }
        defer { BIO_free(memory) }
        guard copenssl_write_name(memory, name) == 1 else { return nil }
        var bytes: UnsafeMutablePointer<CChar>?
        let count = copenssl_memory_text(memory, &bytes)
        guard count > 0, count <= longestSubject, let bytes else { return nil }
        return String(validating: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
}
