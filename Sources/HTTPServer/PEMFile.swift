import COpenSSL
import Glibc

/// A PEM file of certificates or of a key, read into memory.
struct PEMFile {
    let path: String
    private let bytes: [UInt8]

    /// A chain with every authority of the country is some 100 KiB.
    private static let largest = 1024 * 1024

    /// Reads the file; `isSecret` refuses one that other users may read.
    init(_ path: String, isSecret: Bool = false) throws(TLSFault) {
        self.path = path
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw TLSFault(file: path, reason: String(cString: strerror(errno))) }
        defer { _ = Glibc.close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw TLSFault(file: path, reason: "not a plain file") }
        guard !isSecret || status.st_mode & 0o077 == 0 else {
            let mode = String(status.st_mode & 0o777, radix: 8)
            throw TLSFault(file: path, reason: "may be used by other users (mode \(mode)): give it mode 600 with 'chmod 600 \(path)'")
        }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16 * 1024)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw TLSFault(file: path, reason: String(cString: strerror(errno))) }
            if count == 0 { break }
            bytes += buffer[..<count]
            guard bytes.count <= Self.largest else { throw TLSFault(file: path, reason: "too large to be a PEM file of certificates or a key") }
        }
        self.bytes = bytes
    }

    /// Gives `body` every certificate of the file in order, each valid in time; at least one.
    func forEachCertificate(_ body: (_ certificate: OpaquePointer, _ number: Int) throws(TLSFault) -> Void) throws(TLSFault) {
        let memory = try open()
        defer { BIO_free(memory) }
        var number = 0
        ERR_clear_error()
        while let certificate = copenssl_read_certificate(memory) {
            defer { X509_free(certificate) }
            try checkTime(of: certificate, number: number)
            try body(certificate, number)
            number += 1
            ERR_clear_error()
        }
        guard copenssl_is_end_of_pem() != 0 else { throw fault("a certificate in it cannot be read") }
        guard number > 0 else { throw fault("no certificate in PEM form (-----BEGIN CERTIFICATE-----) in it") }
    }

    /// The private key. The caller frees it.
    func key() throws(TLSFault) -> OpaquePointer {
        guard bytes.firstRange(of: Array("PRIVATE KEY-----".utf8)) != nil else {
            throw TLSFault(file: path, reason: "no private key in PEM form (-----BEGIN PRIVATE KEY-----) in it")
        }
        let memory = try open()
        defer { BIO_free(memory) }
        ERR_clear_error()
        guard let key = copenssl_read_key(memory) else {
            throw fault("the private key in it cannot be read; one that is locked with a passphrase cannot be used")
        }
        return key
    }

    /// The reason with what OpenSSL has to say about it.
    func fault(_ reason: String) -> TLSFault {
        let code = ERR_peek_last_error()
        guard code != 0, let text = ERR_reason_error_string(code) else { return TLSFault(file: path, reason: reason) }
        return TLSFault(file: path, reason: "\(reason) (\(String(cString: text)))")
    }

    private func open() throws(TLSFault) -> OpaquePointer {
        guard let memory = BIO_new(BIO_s_mem()) else { throw TLSFault(file: path, reason: "no memory") }
        _ = bytes.withUnsafeBytes { BIO_write(memory, $0.baseAddress, Int32(clamping: $0.count)) }
        return memory
    }

    private func checkTime(of certificate: OpaquePointer, number: Int) throws(TLSFault) {
        let name = number == 0 ? "the certificate" : "certificate number \(number + 1)"
        if let end = X509_get0_notAfter(certificate), X509_cmp_current_time(end) <= 0 {
            throw TLSFault(file: path, reason: "\(name) expired on \(Self.day(end))")
        }
        if let start = X509_get0_notBefore(certificate), X509_cmp_current_time(start) > 0 {
            throw TLSFault(file: path, reason: "\(name) is not valid before \(Self.day(start))")
        }
    }

    private static func day(_ time: UnsafePointer<ASN1_TIME>) -> String {
        var parts = tm()
        guard ASN1_TIME_to_tm(time, &parts) == 1 else { return "an unknown day" }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(Int(parts.tm_year) + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }
}
