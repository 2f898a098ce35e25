import Foundation
public import Glibc

/// Certificates of every kind the tests need, made by the openssl program once for the process.
public struct TestCertificates: Sendable {
    public let folder: String

    private static let made = Result { try TestCertificates() }

    public static func shared() throws -> TestCertificates { try made.get() }

    /// The authority of all but a few.
    public var authority: String { path("authority.pem") }

    /// `server` (ECDSA, localhost and 127.0.0.1), `rsa`, `renewed`, `expired`, `locked`, `client`, `old-client`, `other-client`, `authority` and
    /// `stranger`, each with `.pem` and `.key`.
    public func path(_ file: String) -> String { folder + "/" + file }

    /// A file of this content under a name of its own.
    public func file(_ content: String, mode: mode_t = 0o600) throws -> String {
        let path = path("extra-\(UInt64.random(in: 0 ... .max))")
        try content.write(toFile: path, atomically: true, encoding: .utf8)
        guard chmod(path, mode) == 0 else { throw CommandFailed(text: "chmod \(path)") }
        return path
    }

    public func text(_ file: String) throws -> String { try String(contentsOfFile: path(file), encoding: .utf8) }

    private init() throws {
        folder = NSTemporaryDirectory() + "/kompas-certificates-\(getpid())"
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        // The folder is removed when the process ends.
        atexit { TestCertificates.remove() }
        _ = try Command.run("/bin/sh", ["-euc", Self.script, "sh", folder])
    }

    private static func remove() {
        guard let made = try? made.get() else { return }
        try? FileManager.default.removeItem(atPath: made.folder)
    }

    private static let script = """
        cd "$1"
        exec 2>openssl.log
        ec() { openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"; }
        authority() { ec "$1"; openssl req -x509 -new -key "$1.key" -subj "/CN=$1" -days 30 -out "$1.pem"; }
        # NAME SUBJECT DAYS AUTHORITY: a certificate for a key that is there
        issue() {
            openssl req -new -utf8 -key "$1.key" -subj "$2" -out "$1.csr"
            openssl x509 -req -in "$1.csr" -CA "$4.pem" -CAkey "$4.key" -CAcreateserial -days "$3" -extfile names -out "$1.pem"
        }
        echo "subjectAltName=DNS:localhost,IP:127.0.0.1" > names
        authority authority
        authority stranger
        ec server; issue server /CN=localhost 30 authority
        ec renewed; issue renewed /CN=renewed 30 authority
        ec expired; issue expired /CN=localhost -1 authority
        openssl genrsa -out rsa.key 2048; issue rsa /CN=rsa 30 authority
        ec client; issue client "/C=DK/O=Kommune, Ærø/serialNumber=UI:DK-O:G:1234/CN=Fagsystem" 30 authority
        ec old-client; issue old-client /CN=Old -1 authority
        ec other-client; issue other-client /CN=Other 30 stranger
        openssl ec -in server.key -aes128 -passout pass:secret -out locked.key; cp server.pem locked.pem
        """
}
