import Domain
import Testing

@Suite("Subjects of certificates")
struct CertificateSubjectTests {
    @Test("What RFC 4514 allows is taken as it stands", arguments: [
        "CN=Fagsystem", "CN=Fagsystem,serialNumber=UI:DK-O:G:1234,O=Kommune,C=DK", "OU=Sales+CN=J.  Smith,DC=example,DC=net",
        #"CN=James \"Jim\" Smith\, III,DC=example"#, #"CN=Before\0dAfter,DC=example"#, "1.3.6.1.4.1.1466.0=#04024869", #"CN=Lu\C4\8Di\C4\87"#,
        "O=Kommune æøå,C=DK", #"CN=\ a\ "#, "O=,CN=a", "CN=a=b", "x500-name=a", #"O=Kommune\, Ærø"#,
    ])
    func valid(text: String) {
        #expect(CertificateSubject(text)?.text == text)
    }

    @Test("What is none is refused", arguments: [
        "", "CN", "=a", "CN=a,", "CN=a,,O=b", "CN=a, O=b", "CN= a", "CN=a ", "CN=a;O=b", "CN=<a>", #"CN="a""#, #"CN=a\"#, #"CN=a\zz"#,
        "1.=a", ".1=a", "1.2x=a", "C N=a", "-a=b", "/CN=a", "subject=CN = a", "CN=#0g", "CN=a\u{0}", "CN=a\nO=b", #"CN=\4"#,
        "CN=" + String(repeating: "a", count: 998),
    ])
    func invalid(text: String) {
        #expect(CertificateSubject(text) == nil)
    }
}
