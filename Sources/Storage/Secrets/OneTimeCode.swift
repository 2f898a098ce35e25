import Crypto
public import Domain

/// The code that opens a citizen's link: eight letters and digits that are told apart when they are read aloud or off paper. Only its SHA-256
/// is stored, with the link's id in front, so that a code is good for one link alone.
///
/// There are 30 to the eighth of them; whoever guesses is slowed down like whoever tries tokens.
public struct OneTimeCode: Sendable {
    /// As it is given on paper, in two groups: `K7M4-9QXT`. Shown once.
    public let text: String
    private let signs: String

    /// Without 0, 1, I, L, O and U.
    private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 8

    /// A new code from the system's random numbers.
    public static func make() -> OneTimeCode {
        var random = SystemRandomNumberGenerator()
        return OneTimeCode(signs: String((0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] }))
    }

    /// A code as somebody typed it: small letters, spaces and hyphens do not matter.
    /// - Returns: nil for what is no code.
    public init?(_ typed: some StringProtocol) {
        let signs = typed.uppercased().filter { $0 != "-" && $0 != " " }
        guard signs.count == Self.length, signs.allSatisfy(Self.alphabet.contains) else { return nil }
        self.init(signs: signs)
    }

    private init(signs: String) {
        self.signs = signs
        text = "\(signs.prefix(Self.length / 2))-\(signs.suffix(Self.length / 2))"
    }

    /// SHA-256, 32 bytes.
    public func hash(of link: CitizenLinkID) -> [UInt8] {
        Array(SHA256.hash(data: link.bytes + Array(signs.utf8)))
    }
}

extension OneTimeCode: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "OneTimeCode(not shown)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
