/// Whom a client certificate names: the distinguished name of its subject as text (RFC 4514), most specific part first.
/// Certificates are renewed under the same subject, so it is what a token is tied to.
///
/// Subjects are the same when their texts are; the text is the one that the service itself reads out of certificates.
public struct CertificateSubject: Hashable, Sendable {
    /// `CN=Fagsystem,serialNumber=UI:DK-O:G:1234,O=Kommune,C=DK`
    public let text: String

    /// In bytes.
    public static let longest = 1000

    /// nil for what is no distinguished name: parts are `type=value`, with commas or plus signs and no spaces between them, and a
    /// backslash before what would else have a meaning.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= Self.longest else { return nil }
        var rest = bytes[...]
        repeat {
            guard Self.takeType(&rest), Self.takeValue(&rest) else { return nil }
        } while Self.takeSeparator(&rest)
        guard rest.isEmpty else { return nil }
        self.text = text
    }

    /// A name such as `serialNumber` or numbers such as `2.5.4.97`, and the sign of equality.
    private static func takeType(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard let end = rest.firstIndex(of: UInt8(ascii: "=")), end > rest.startIndex else { return false }
        let type = rest[..<end]
        // Not a type, but what programs print before a name.
        guard !type.elementsEqual("subject".utf8) else { return false }
        rest = rest[(end + 1)...]
        if isDigit(type[type.startIndex]) {
            let numbers = type.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            return numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
        }
        return isLetter(type[type.startIndex]) && type.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    /// Up to the next separator that has no backslash before it.
    private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> Bool {
        let isHexadecimal = rest.first == UInt8(ascii: "#")
        var last: UInt8?
        var isFirst = true
        while let byte = rest.first, byte != UInt8(ascii: ","), byte != UInt8(ascii: "+") {
            rest = rest.dropFirst()
            if byte == UInt8(ascii: "\\") {
                guard !isHexadecimal, takeEscaped(&rest) else { return false }
                last = nil
            } else {
                guard byte >= 0x20, byte != 0x7F, !"\"<>;".utf8.contains(byte) else { return false }
                if isFirst, byte == 0x20 { return false }
                if isHexadecimal, !isFirst, !isHexadecimalDigit(byte) { return false }
                last = byte
            }
            isFirst = false
        }
        return last != 0x20
    }

    /// One special character, or a byte as two hexadecimal digits.
    private static func takeEscaped(_ rest: inout ArraySlice<UInt8>) -> Bool {
        guard let byte = rest.popFirst() else { return false }
        if " \"#+,;<=>\\".utf8.contains(byte) { return true }
        guard isHexadecimalDigit(byte), let second = rest.popFirst() else { return false }
        return isHexadecimalDigit(second)
    }

    private static func takeSeparator(_ rest: inout ArraySlice<UInt8>) -> Bool {
        rest.popFirst() != nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

    private static func isHexadecimalDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
}
