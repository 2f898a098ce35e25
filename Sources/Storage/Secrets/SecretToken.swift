/// An API token: `kompas_` and 32 random bytes in base64url (RFC 4648, section 5, without padding). Only its SHA-256 is stored,
/// and it is found by that, so that neither a stolen store nor the time of a comparison gives it away.
public struct SecretToken: Sendable {
    /// Shown to the caller once.
    public let text: String
    /// What it is found by.
    public let hash: TokenHash

    private static let prefix = "kompas_"
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    /// What 32 bytes make in base64url.
    private static let digits = 43

    /// A new token from the system's random numbers.
    public static func make() -> SecretToken {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        var text = prefix + base64URL(bytes)
        let hash = text.withUTF8 { TokenHash($0) }
        return SecretToken(text: text, hash: hash)
    }

    /// The hash to look a token up by, or nil for a text that no token of ours looks like.
    public static func hash(of text: String) -> TokenHash? {
        var text = text
        return text.withUTF8 { bytes in
            let begin = prefix.utf8
            guard bytes.count == begin.count + digits, bytes.starts(with: begin), bytes[begin.count...].allSatisfy(isDigit) else { return nil }
            return TokenHash(bytes)
        }
    }

    /// Whether the byte stands in `alphabet`.
    private static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func base64URL(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(alphabet[Int(bits >> count & 63)])
            }
            bits &= (1 << count) - 1
        }
        if count > 0 { text.append(alphabet[Int(bits << (6 - count) & 63)]) }
        return String(decoding: text, as: UTF8.self)
    }
}

extension SecretToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "SecretToken(not shown)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
