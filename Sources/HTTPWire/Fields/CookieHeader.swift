/// The cookies of a request (RFC 6265, sections 4.2 and 5.4).
///
/// A cookie that is not well formed is left out and does not spoil the others, because any page of a neighbouring host may have set it.
/// A name that comes twice has no value: what is told apart by nothing but order, an attacker can put in front.
public struct CookieHeader: Sendable {
    /// A cookie's name and value.
    public typealias Cookie = (name: String, value: String)

    /// The well-formed cookies in the order they came.
    public let cookies: [Cookie]

    /// More cookies than a browser keeps for one host; those behind are not read.
    public static let mostCookies = 180

    /// Reads every `Cookie` field of a request.
    public init(_ headers: HTTPHeaders) {
        var cookies: [Cookie] = []
        for line in headers.values("Cookie") {
            for pair in Array(line.utf8).split(separator: UInt8(ascii: ";")) where cookies.count < Self.mostCookies {
                if let cookie = Self.cookie(pair) { cookies.append(cookie) }
            }
        }
        self.cookies = cookies
    }

    /// The value of the one cookie of that name, which is case-sensitive; nil when there is none or more than one.
    public subscript(_ name: String) -> String? {
        let values = cookies.filter { $0.name == name }
        return values.count == 1 ? values[0].value : nil
    }

    private static func cookie(_ pair: ArraySlice<UInt8>) -> Cookie? {
        var scanner = FieldScanner(pair)
        scanner.skipBlanks()
        guard let name = scanner.token(), scanner.take(UInt8(ascii: "=")) else { return nil }
        let isQuoted = scanner.take(UInt8(ascii: "\""))
        let value = scanner.run(isCookieOctet)
        if isQuoted, !scanner.take(UInt8(ascii: "\"")) { return nil }
        scanner.skipBlanks()
        return scanner.isAtEnd ? (name, String(decoding: value, as: UTF8.self)) : nil
    }

    /// `cookie-octet`: visible ASCII but quotation marks, commas, semicolons and backslashes.
    static func isCookieOctet(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
        default: false
        }
    }
}
