/// A cookie to set, written as RFC 6265 (section 4.1) and its revision (RFC 6265bis: `SameSite`, and what the name's prefix promises) have it.
public struct SetCookie: Sendable, Hashable {
    /// Whether other sites' requests carry the cookie.
    public enum SameSite: String, Sendable, Hashable {
        case strict = "Strict"
        /// Only when somebody follows a link here.
        case lax = "Lax"
        case none = "None"
    }

    /// Why a cookie cannot be set.
    public enum Fault: String, Error, Sendable, Hashable {
        /// The name is no token.
        case badName = "bad-name"
        /// The value has bytes that no cookie carries.
        case badValue = "bad-value"
        /// The path does not begin with a slash, or has bytes that no attribute carries.
        case badPath = "bad-path"
        /// `__Secure-`, `__Host-` and `SameSite=None` need `Secure`.
        case notSecure = "not-secure"
        /// `__Host-` needs the path `/`.
        case notWholeHost = "not-whole-host"
    }

    public let name: String
    public let value: String
    /// Seconds it is kept; 0 removes it, nil keeps it until the browser closes.
    public let maxAge: Int?
    public let path: String
    public let isSecure: Bool
    /// Hidden from scripts.
    public let isHTTPOnly: Bool
    public let sameSite: SameSite

    /// A cookie of this host alone: there is no `Domain`, which would send it to other hosts too.
    ///
    /// Throws the first rule that it breaks.
    public init(
        name: String, value: String, maxAge: Int? = nil, path: String = "/", isSecure: Bool = true, isHTTPOnly: Bool = true,
        sameSite: SameSite = .lax
    ) throws(Fault) {
        guard !name.isEmpty, name.utf8.allSatisfy(CharacterClass.isToken) else { throw .badName }
        guard value.utf8.allSatisfy(CookieHeader.isCookieOctet) else { throw .badValue }
        guard path.utf8.first == UInt8(ascii: "/"), path.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ";") }) else {
            throw .badPath
        }
        // Browsers compare the prefixes without regard to case.
        let lower = name.lowercased()
        let isHost = lower.hasPrefix("__host-")
        guard isSecure || !(isHost || lower.hasPrefix("__secure-") || sameSite == .none) else { throw .notSecure }
        guard !isHost || path == "/" else { throw .notWholeHost }
        self.name = name
        self.value = value
        self.maxAge = maxAge
        self.path = path
        self.isSecure = isSecure
        self.isHTTPOnly = isHTTPOnly
        self.sameSite = sameSite
    }

    /// A session's cookie: `__Host-` before the name, `Secure`, `HttpOnly`, `SameSite=Lax`, for the whole host and no other.
    ///
    /// Throws `badName`, `badValue`.
    public static func session(_ name: String, _ value: String, maxAge: Int? = nil) throws(Fault) -> SetCookie {
        try SetCookie(name: "__Host-" + name, value: value, maxAge: maxAge)
    }

    /// The value of the `Set-Cookie` field.
    public var fieldValue: String {
        var text = "\(name)=\(value); Path=\(path)"
        if let maxAge { text += "; Max-Age=\(max(maxAge, 0))" }
        if isSecure { text += "; Secure" }
        if isHTTPOnly { text += "; HttpOnly" }
        return text + "; SameSite=\(sameSite.rawValue)"
    }
}
