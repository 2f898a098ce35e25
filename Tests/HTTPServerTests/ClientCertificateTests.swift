import COpenSSL
import Certificates
import HTTPServer
import Testing

@Suite("Client certificates")
struct ClientCertificateTests {
    private func server(clients: String? = "authority.pem") throws -> TestServer {
        let settings = try TestCertificates.shared().settings("server", clients: clients)
        return try TestServer { $0.tls = settings }
    }

    private func wishes(_ name: String?, _ version: Int32, resuming: ResumableSession? = nil) -> ClientSession.Wishes {
        ClientSession.Wishes(oldest: version, newest: version, certificate: name, resuming: resuming)
    }

    private let subject = "CN=Fagsystem,serialNumber=UI:DK-O:G:1234,O=Kommune\\, Ærø,C=DK"

    @Test("The subject of a certificate from the authority is told with each request", arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
    func verified(version: Int32) throws {
        let server = try server()
        let client = try server.tlsClient(wishes("client", version))
        for _ in 0..<2 { #expect(try client.get("/")?["X-Client"] == subject) }

        let resumed = try server.tlsClient(wishes("client", version, resuming: client.session?.resumable))
        #expect(resumed.session?.isResumed == true)
        #expect(try resumed.get("/")?["X-Client"] == subject, "a resumed session remembers who it is")
    }

    @Test("Nobody has to have one", arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
    func without(version: Int32) throws {
        let server = try server()
        #expect(try server.tlsClient(wishes(nil, version)).get("/")?["X-Client"] == "-")
    }

    @Test("Of another authority or expired, it ends the handshake", arguments: [
        ("other-client", TLS1_2_VERSION), ("other-client", TLS1_3_VERSION), ("old-client", TLS1_2_VERSION), ("old-client", TLS1_3_VERSION),
    ])
    func refused(name: String, version: Int32) throws {
        let server = try server()
        let expected = name == "old-client" ? "sslv3 alert certificate expired" : "tlsv1 alert unknown ca"
        do {
            // In TLS 1.3 the client is done before the server has looked.
            let client = try server.tlsClient(wishes(name, version))
            #expect(version == TLS1_3_VERSION)
            #expect(client.session?.refusal() == expected)
        } catch let failure as Client.Failure {
            #expect(failure.reason == "handshake: \(expected)")
        }
        #expect(server.desk.requests == 0)
        #expect(eventually { server.server.statistics.failedHandshakes == 1 })
        #expect(try server.tlsClient().get("/")?.status == 200)
    }

    @Test("Where none is asked for, none is told")
    func notAsked() throws {
        let server = try server(clients: nil)
        #expect(try server.tlsClient(wishes("client", TLS1_3_VERSION)).get("/")?["X-Client"] == "-")
    }

    @Test("A session from before a reload is not resumed after it: the authority may be another one")
    func forgottenByReload() throws {
        let server = try server()
        let client = try server.tlsClient(wishes("client", TLS1_3_VERSION))
        #expect(try client.get("/")?.status == 200)
        try server.server.reloadTLS()
        let again = try server.tlsClient(wishes("client", TLS1_3_VERSION, resuming: client.session?.resumable))
        #expect(again.session?.isResumed == false)
        #expect(try again.get("/")?["X-Client"] == subject)
    }
}
