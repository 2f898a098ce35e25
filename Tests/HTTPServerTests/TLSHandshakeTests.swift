import COpenSSL
import Certificates
import Glibc
import HTTPServer
import Testing

@Suite("TLS")
struct TLSHandshakeTests {
    private func server(_ settings: TLSSettings? = nil) throws -> TestServer {
        let settings = try settings ?? TestCertificates.shared().server
        return try TestServer { $0.tls = settings }
    }

    @Test("TLS 1.2 and 1.3 are spoken, with the first of the server's ciphers", arguments: [
        (TLS1_2_VERSION, "TLSv1.2", "ECDHE-ECDSA-AES128-GCM-SHA256"), (TLS1_3_VERSION, "TLSv1.3", "TLS_AES_128_GCM_SHA256"),
    ])
    func versions(number: Int32, name: String, cipher: String) throws {
        let server = try server()
        let client = try server.tlsClient(ClientSession.Wishes(oldest: number, newest: number))
        #expect(client.session?.version == name)
        #expect(client.session?.cipher == cipher)
        #expect(try client.get("/x")?.text == "GET /x ")
    }

    @Test("Older versions are refused", arguments: [TLS1_VERSION, TLS1_1_VERSION])
    func oldVersions(number: Int32) throws {
        let server = try server()
        let wishes = ClientSession.Wishes(oldest: number, newest: number, ciphers: "ALL:@SECLEVEL=0")
        #expect(throws: Client.Failure(reason: "handshake: tlsv1 alert protocol version")) { try server.tlsClient(wishes) }
    }

    @Test("Ciphers without forward secrecy or without authenticated encryption are refused", arguments: [
        "AES128-GCM-SHA256", "ECDHE-ECDSA-AES128-SHA256", "ECDHE-RSA-AES128-SHA", "DHE-RSA-AES128-GCM-SHA256",
    ])
    func oldCiphers(cipher: String) throws {
        for settings in try [TestCertificates.shared().server, TestCertificates.shared().settings("rsa")] {
            let server = try server(settings)
            let wishes = ClientSession.Wishes(newest: TLS1_2_VERSION, ciphers: cipher)
            #expect(throws: Client.Failure(reason: "handshake: sslv3 alert handshake failure")) { try server.tlsClient(wishes) }
        }
    }

    @Test("An RSA certificate serves as well")
    func rsa() throws {
        let server = try server(TestCertificates.shared().settings("rsa"))
        #expect(try server.tlsClient().get("/")?.status == 200)
        let old = try server.tlsClient(ClientSession.Wishes(newest: TLS1_2_VERSION))
        #expect(old.session?.cipher == "ECDHE-RSA-AES128-GCM-SHA256")
    }

    @Test("http/1.1 is agreed on where it is offered; a client that offers only others is refused")
    func protocols() throws {
        let server = try server()
        #expect(try server.tlsClient(ClientSession.Wishes(protocols: ["h2", "http/1.1"])).session?.agreedProtocol == "http/1.1")
        #expect(try server.tlsClient().session?.agreedProtocol == nil)
        #expect(throws: Client.Failure(reason: "handshake: tlsv1 alert no application protocol")) {
            try server.tlsClient(ClientSession.Wishes(protocols: ["h2", "http/1.0"]))
        }
    }

    @Test("A session is resumed", arguments: [TLS1_2_VERSION, TLS1_3_VERSION])
    func resumption(version: Int32) throws {
        let server = try server()
        let first = try server.tlsClient(ClientSession.Wishes(oldest: version, newest: version))
        #expect(try first.get("/")?.status == 200)
        let second = try server.tlsClient(ClientSession.Wishes(oldest: version, newest: version, resuming: first.session?.resumable))
        #expect(second.session?.isResumed == true)
        #expect(try second.get("/again")?.text == "GET /again ")
        let third = try server.tlsClient(ClientSession.Wishes(oldest: version, newest: version))
        #expect(third.session?.isResumed == false)
        #expect(eventually { server.server.statistics.completedHandshakes == 3 })
        #expect(server.server.statistics.resumedHandshakes == 1)
        #expect(server.server.statistics.failedHandshakes == 0)
    }

    @Test("Nothing is negotiated anew within TLS 1.2")
    func renegotiation() throws {
        let server = try server()
        let client = try server.tlsClient(ClientSession.Wishes(newest: TLS1_2_VERSION))
        #expect(try client.get("/")?.status == 200)
        #expect(client.session?.renegotiates() == false)
    }

    @Test("New keys within TLS 1.3 change nothing that is said")
    func newKeys() throws {
        let server = try server()
        let client = try server.tlsClient()
        for _ in 0..<10 {
            #expect(client.session?.renewKeys() == true)
            #expect(try client.get("/")?.status == 200)
        }
    }

    @Test("A handshake that comes byte by byte is a handshake")
    func slowly() throws {
        let server = try server()
        let hello = try Handshakes.hello()
        let client = try Client(port: server.port)
        for byte in hello { try client.send([byte]) }
        let answer = try #require(client.receiveSome())
        #expect(answer.starts(with: [22, 3, 3]), "a ServerHello")
    }

    @Test("Large bodies pass both ways through small buffers")
    func largeBodies() throws {
        let server = try TestServer {
            $0.tls = try? TestCertificates.shared().server
            $0.outputHighWater = 10_000
        }
        let client = try Client(port: server.port, receiveBuffer: 2048)
        try client.beginTLS()
        let body = String((0..<100_000).map { "\($0 % 10_000)".last ?? "0" })
        for _ in 0..<3 {
            try client.send("PUT /echo HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
            #expect(try client.answer()?.text == "PUT /echo \(body)")
        }
        #expect(try client.get("/large/3000000")?.body.count == 3_000_000)
        #expect(try client.get("/after")?.text == "GET /after ")
    }

    @Test("curl and s_client are served as everybody", arguments: ["1.2", "1.3"])
    func peers(version: String) throws {
        let server = try server()
        let authority = try TestCertificates.shared().authority
        let said = try Command.run("/usr/bin/curl", [
            "--silent", "--show-error", "--max-time", "30", "--cacert", authority, "--tlsv\(version)", "--tls-max", version, "--http2",
            "--write-out", "%{http_version} %{ssl_verify_result}", "https://localhost:\(server.port)/one", "https://localhost:\(server.port)/two",
        ])
        #expect(said == "GET /one 1.1 0GET /two 1.1 0")
        let log = try Command.run("/usr/bin/openssl", [
            "s_client", "-connect", "127.0.0.1:\(server.port)", "-CAfile", authority, "-tls\(version.replacing(".", with: "_"))",
            "-verify_return_error", "-alpn", "h2,http/1.1", "-ign_eof",
        ], input: "GET /three HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(log.contains("ALPN protocol: http/1.1"))
        #expect(log.contains("Compression: NONE"))
        #expect(log.contains("GET /three "))
        #expect(log.contains("closed"))
    }
}

/// Tries until it holds, since counters are shown a moment later; half a minute at most.
func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<3_000 {
        if try condition() { return true }
        usleep(10_000)
    }
    return try condition()
}
