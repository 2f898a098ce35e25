/// Reads `application/x-www-form-urlencoded` (WHATWG URL Standard, section 5.1), strictly: an escape that is none, and bytes that are no
/// UTF-8, are faults instead of replacement characters, so that no two readers see different things in one form.
public enum FormBody {
    /// How much a form may hold. Sizes are bytes.
    public struct Limits: Sendable, Hashable {
        /// The most pairs.
        public var pairs: Int
        /// The longest body.
        public var bodyBytes: Int

        public init(pairs: Int = 256, bodyBytes: Int = 64 * 1024) {
            self.pairs = pairs
            self.bodyBytes = bodyBytes
        }
    }

    /// Why a form was refused.
    public enum Fault: String, Error, Sendable, Hashable {
        /// A percent sign without two hexadecimal digits behind it.
        case badEscape = "bad-escape"
        /// A name or value that is no UTF-8, or that holds a NUL.
        case notText = "not-text"
        case tooManyPairs = "too-many-pairs"
        case bodyTooLarge = "body-too-large"
    }

    /// A name and its value, decoded.
    public typealias Pair = (name: String, value: String)

    /// The pairs of a body in their order; a name alone has the value "", and names may repeat.
    ///
    /// Throws the first fault.
    public static func read(_ body: [UInt8], limits: Limits = Limits()) throws(Fault) -> [Pair] {
        guard body.count <= limits.bodyBytes else { throw .bodyTooLarge }
        var pairs: [Pair] = []
        for item in body.split(separator: UInt8(ascii: "&")) {
            guard pairs.count < limits.pairs else { throw .tooManyPairs }
            let end = item.firstIndex(of: UInt8(ascii: "=")) ?? item.endIndex
            let name = try text(item[..<end])
            pairs.append((name, end < item.endIndex ? try text(item[(end + 1)...]) : ""))
        }
        return pairs
    }

    private static func text(_ raw: ArraySlice<UInt8>) throws(Fault) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(raw.count)
        var bytes = raw.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(CharacterClass.space)
            case UInt8(ascii: "%"):
                guard let high = bytes.next().flatMap(CharacterClass.hexValue), let low = bytes.next().flatMap(CharacterClass.hexValue)
                else { throw .badEscape }
                decoded.append(high << 4 | low)
            default: decoded.append(byte)
            }
        }
        guard !decoded.contains(0), let text = String(validating: decoded, as: UTF8.self) else { throw .notText }
        return text
    }
}
