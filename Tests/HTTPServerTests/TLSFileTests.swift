import Certificates
import Dispatch
import Foundation
import Glibc
import HTTPServer
import HTTPWire
import Testing

@Suite("The files of TLS")
struct TLSFileTests {
    private let certificates: TestCertificates

    init() throws { certificates = try TestCertificates.shared() }

    /// Starts with the files and tells what was said against them.
    private func refusal(_ settings: TLSSettings) -> String {
        do {
            _ = try TestServer { $0.tls = settings }.port
            return "served"
        } catch {
            return "\(error)"
        }
    }

    private func refusal(chain: String? = nil, key: String? = nil, clients: String? = nil) -> String {
        refusal(TLSSettings(
            certificateChainFile: chain ?? certificates.path("server.pem"), privateKeyFile: key ?? certificates.path("server.key"),
            clientAuthorityFile: clients))
    }

    @Test("Each fault names its file and what is wrong with it")
    func faults() throws {
        let nowhere = certificates.path("nowhere.pem")
        for refusal in [refusal(chain: nowhere), refusal(key: nowhere), refusal(clients: nowhere)] {
            #expect(refusal == "\(nowhere): No such file or directory")
        }
        #expect(refusal(chain: certificates.folder) == "\(certificates.folder): not a plain file")

        let prose = try certificates.file("no certificate here\n")
        #expect(refusal(chain: prose).hasPrefix("\(prose): no certificate in PEM form"))
        #expect(refusal(clients: prose).hasPrefix("\(prose): no certificate in PEM form"))
        #expect(refusal(key: prose).hasPrefix("\(prose): no private key in PEM form"))

        let text = try certificates.text("server.pem")
        let torn = try certificates.file(String(text.prefix(text.count / 2)))
        #expect(refusal(chain: torn).hasPrefix("\(torn): a certificate in it cannot be read"))
        let tornChain = try certificates.file(text + text.prefix(text.count / 2))
        #expect(refusal(chain: tornChain).hasPrefix("\(tornChain): a certificate in it cannot be read"))
        let garbled = try certificates.file(text.replacing("MII", with: "AAA"))
        #expect(refusal(chain: garbled).hasPrefix("\(garbled): a certificate in it cannot be read"))
    }

    @Test("A key must be the certificate's, unlocked, and nobody else's to read")
    func keys() throws {
        let other = certificates.path("renewed.key")
        #expect(refusal(key: other) == "\(other): the key does not belong to the certificate in \(certificates.path("server.pem"))")
        let rsa = certificates.path("rsa.key")
        #expect(refusal(key: rsa).hasPrefix("\(rsa): the key does not belong to"))
        let locked = certificates.path("locked.key")
        #expect(refusal(key: locked).hasPrefix("\(locked): the private key in it cannot be read; one that is locked with a passphrase"))
        for mode: mode_t in [0o644, 0o640, 0o606] {
            let open = try certificates.file(certificates.text("server.key"), mode: mode)
            let octal = String(mode, radix: 8)
            #expect(refusal(key: open) == "\(open): may be used by other users (mode \(octal)): give it mode 600 with 'chmod 600 \(open)'")
        }
    }

    @Test("What has expired is refused by its day")
    func expired() throws {
        let path = certificates.path("expired.pem")
        let text = refusal(certificates.settings("expired"))
        #expect(text.hasPrefix("\(path): the certificate expired on 20"))
        let chain = try certificates.file(certificates.text("server.pem") + certificates.text("expired.pem"))
        #expect(refusal(chain: chain).hasPrefix("\(chain): certificate number 2 expired on 20"))
    }

    @Test("A reload serves the new certificate to newcomers; who is there goes on, with what runs")
    func reload() throws {
        let (chain, key) = try (certificates.file(certificates.text("server.pem")), certificates.file(certificates.text("server.key")))
        let server = try TestServer { $0.tls = TLSSettings(certificateChainFile: chain, privateKeyFile: key) }
        let old = try server.tlsClient()
        #expect(old.session?.serverName == "localhost")
        let busy = try server.tlsClient()
        try busy.send("GET /hold HTTP/1.1\r\nHost: a\r\n\r\n")
        let held = server.desk.takeHeld(1)

        try replace(chain, with: "renewed.pem")
        try replace(key, with: "renewed.key")
        try server.server.reloadTLS()

        #expect(try server.tlsClient().session?.serverName == "renewed")
        #expect(try old.get("/old")?.text == "GET /old ")
        for exchange in held { exchange.reply.send(HTTPResponse(status: 201)) }
        #expect(try busy.answer()?.status == 201)
    }

    @Test("A reload that fails says why and changes nothing")
    func failedReload() throws {
        let (chain, key) = try (certificates.file(certificates.text("server.pem")), certificates.file(certificates.text("server.key")))
        let server = try TestServer { $0.tls = TLSSettings(certificateChainFile: chain, privateKeyFile: key) }
        let old = try server.tlsClient()
        try replace(chain, with: "renewed.pem")
        let fault = #expect(throws: TLSFault.self) { try server.server.reloadTLS() }
        #expect(fault?.file == key)
        #expect(fault?.reason == "the key does not belong to the certificate in \(chain)")
        try replace(chain, with: "expired.pem")
        #expect(throws: TLSFault.self) { try server.server.reloadTLS() }

        let new = try server.tlsClient(ClientSession.Wishes(resuming: nil))
        #expect(new.session?.serverName == "localhost")
        for client in [old, new] { #expect(try client.get("/")?.status == 200) }
    }

    @Test("Nobody fails while the certificate is reloaded again and again")
    func reloadingUnderLoad() throws {
        let server = try TestServer { [server = certificates.server] in $0.tls = server }
        let staying = try server.tlsClient()
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            for _ in 0..<(worker == 0 ? 100 : 40) {
                do {
                    if worker == 0 {
                        try server.server.reloadTLS()
                    } else {
                        #expect(try server.tlsClient().get("/")?.status == 200)
                    }
                } catch {
                    Issue.record(error)
                }
            }
        }
        #expect(try staying.get("/")?.status == 200)
        #expect(server.server.statistics.failedHandshakes == 0)
    }

    private func replace(_ path: String, with name: String) throws {
        try certificates.text(name).write(toFile: path, atomically: false, encoding: .utf8)
    }
}
