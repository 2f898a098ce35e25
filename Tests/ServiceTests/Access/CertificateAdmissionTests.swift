import Certificates
import Foundation
import JSON
import Service
import Storage
import Support
import Testing

@Suite("Access: client certificates")
struct CertificateAdmissionTests {
    private let certificates: TestCertificates
    private let jobcenter: TestJobcenter
    private let subject = #"CN=Fagsystem,serialNumber=UI:DK-O:G:1234,O=Kommune\\, Ærø,C=DK"#

    init() throws {
        let certificates = try TestCertificates.shared()
        self.certificates = certificates
        jobcenter = try TestJobcenter {
            $0.tlsCertificate = certificates.path("server.pem")
            $0.tlsKey = certificates.path("server.key")
            $0.tlsClientCA = certificates.authority
        }
    }

    /// Asks with curl, with a certificate of that name. The answer's status and body.
    private func ask(
        _ method: String = "GET", _ path: String = "/v1/me", certificate: String? = nil, token: String? = nil, body: String? = nil,
        headers: [String] = []
    ) throws -> (status: Int, json: JSONValue) {
        var arguments = [
            "--silent", "--show-error", "--max-time", "20", "--cacert", certificates.authority, "--request", method,
            "--write-out", "\n%{http_code}", "https://localhost:\(jobcenter.service.port)\(path)",
        ]
        if let certificate { arguments += ["--cert", certificates.path(certificate + ".pem"), "--key", certificates.path(certificate + ".key")] }
        for header in headers + (token.map { ["Authorization: Bearer \($0)"] } ?? []) { arguments += ["--header", header] }
        if let body { arguments += ["--header", "Content-Type: application/json", "--data-binary", body] }
        let lines = try Command.run("/usr/bin/curl", arguments).split(separator: "\n", omittingEmptySubsequences: false)
        let json = try? JSONValue.parse(Array(lines.dropLast().joined(separator: "\n").utf8))
        return (lines.last.flatMap { Int($0) } ?? 0, json ?? .null)
    }

    /// Makes a token for the certificate `client`.
    private func makeToken(_ members: String = #""scopes": ["read"]"#) throws -> (status: Int, json: JSONValue) {
        try ask("POST", "/v1/tokens", token: jobcenter.people.administrator.token, body: """
            {"name": "Fagsystem", "roles": [{"role": "integration", "reach": "alle"}], "certificateSubject": "\(subject)", \(members)}
            """)
    }

    @Test("A certificate is let in as the token with its subject, with that token's scopes, and logged under it")
    func letsIn() throws {
        #expect(try ask(certificate: "client").status == 401, "no token has the subject yet")
        let made = try makeToken()
        #expect(made.status == 201)
        #expect(made.json["certificateSubject"]?.text == subject.replacing(#"\\"#, with: #"\"#))
        let id = try #require(made.json["id"]?.text)

        let me = try ask(certificate: "client")
        #expect(me.status == 200)
        #expect(me.json["token"]?["id"]?.text == id)
        #expect(try ask("GET", "/v1/cases", certificate: "client").status == 200)
        #expect(try ask("POST", "/v1/cases", certificate: "client", body: "{}").status == 403, "the token may not write")
        #expect(try ask().status == 401)
        // That it was used is noted behind the answer.
        try jobcenter.service.foundations.writer.perform { _ in }
        #expect(try ask("GET", "/v1/tokens/\(id)", token: jobcenter.people.administrator.token).json["lastUsedAt"]?.isNull == false)
    }

    @Test("A request with Authorization goes by that alone")
    func tokenFirst() throws {
        #expect(try makeToken().status == 201)
        let leader = try ask(certificate: "client", token: jobcenter.people.leader.token)
        #expect(leader.json["staff"]?["id"]?.text == "\(jobcenter.people.leader.id)")
        #expect(try ask(certificate: "client", token: "kompas_" + String(repeating: "A", count: 43)).status == 401)
        #expect(try ask(certificate: "client", headers: ["Authorization: Basic YTpi"]).status == 401)
    }

    @Test("A page in a browser cannot use the certificate of its user", arguments: ["Origin: https://elsewhere.example", "Sec-Fetch-Site: cross-site"])
    func pages(header: String) throws {
        #expect(try makeToken().status == 201)
        #expect(try ask(certificate: "client", headers: [header]).status == 401)
    }

    @Test("A certificate of an unknown authority does not get as far as a request; a known one without a token gets 401")
    func others() throws {
        #expect(try makeToken().status == 201)
        #expect(throws: CommandFailed.self) { try ask(certificate: "other-client") }
        #expect(throws: CommandFailed.self) { try ask(certificate: "old-client") }
        #expect(try ask(certificate: "renewed").status == 401)
    }

    @Test("A subject belongs to one token that works; taken back, it lets nobody in and is free again")
    func onlyOne() throws {
        let administrator = jobcenter.people.administrator.token
        let id = try #require(makeToken().json["id"]?.text)
        let second = try makeToken()
        #expect(second.status == 422)
        #expect(second.json["errors"]?.elements?.first?["code"]?.text == "certificate-taken")
        #expect(try ask("DELETE", "/v1/tokens/\(id)", token: administrator).status == 200)
        #expect(try ask(certificate: "client").status == 401)
        #expect(try makeToken().status == 201)
        #expect(try ask(certificate: "client").status == 200)
    }

    @Test("What is no subject is refused")
    func badSubject() throws {
        for text in ["Fagsystem", "CN=Fagsystem, O=Kommune", "subject=CN = Fagsystem", "CN=a,", "/C=DK/CN=a;b", ""] {
            let answer = try ask("POST", "/v1/tokens", token: jobcenter.people.administrator.token, body: """
                {"name": "A", "scopes": ["read"], "roles": [{"role": "integration", "reach": "alle"}], "certificateSubject": "\(text)"}
                """)
            #expect(answer.status == 422, "\(text)")
        }
    }

    @Test("A certificate that is reloaded, or cannot be, is told of in the operating log and drops nobody")
    func reload() throws {
        jobcenter.service.reloadTLS()
        #expect(CapturingLog.text.contains("certificate reloaded"))
        #expect(try ask(token: jobcenter.people.leader.token).status == 200)
    }
}
