import Certificates
import HTTPServer

extension TestCertificates {
    /// ECDSA, for localhost and 127.0.0.1.
    var server: TLSSettings { settings("server") }

    func settings(_ name: String, clients: String? = nil) -> TLSSettings {
        TLSSettings(certificateChainFile: path(name + ".pem"), privateKeyFile: path(name + ".key"), clientAuthorityFile: clients.map(path))
    }
}
