/// A 128-bit identifier of one entity (RFC 9562), held as two words so that it costs no allocation.
///
/// The entity is part of the type: a case's identifier cannot be passed where a citizen's is asked for.
@frozen
public struct ID<Entity>: Hashable, Sendable {
    /// The first eight bytes, most significant first.
    public let high: UInt64
    /// The last eight bytes, most significant first.
    public let low: UInt64

    /// An identifier of the two given halves.
    @inlinable
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The canonical text form alone: 36 characters, lower case, hyphens after 8, 12, 16 and 20 digits. `nil` for all else.
    public init?(_ string: String) {
        var high: UInt64 = 0
        var low: UInt64 = 0
        var index = 0
        for byte in string.utf8 {
            switch index {
            case 36...:
                return nil
            case 8, 13, 18, 23:
                guard byte == UInt8(ascii: "-") else { return nil }
            default:
                guard let digit = Self.value(ofHexDigit: byte) else { return nil }
                if index < 18 { high = high << 4 | digit } else { low = low << 4 | digit }
            }
            index += 1
        }
        guard index == 36 else { return nil }
        self.init(high: high, low: low)
    }

    /// An identifier of exactly 16 bytes, in network order; `nil` for any other number of them.
    public init?(bytes: some Collection<UInt8>) {
        guard let id = Array(bytes).withUnsafeBytes({ Self(raw: $0) }) else { return nil }
        self = id
    }

    /// The same from bytes where they lie. Inlined into its callers, because every row that is read begins with one.
    @inlinable
    public init?(raw bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 16 else { return nil }
        self.init(
            high: UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        )
    }

    /// The 16 bytes in network order, as they are stored.
    public var bytes: [UInt8] {
        withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
    }

    private static func value(ofHexDigit byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
        default: nil
        }
    }
}

extension ID: Comparable {
    /// The order of the bytes, which for identifiers of version 7 is the order in which they were made.
    @inlinable
    public static func < (left: ID, right: ID) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }
}

extension ID: CustomStringConvertible {
    /// The canonical text form, lower case.
    public var description: String {
        String(unsafeUninitializedCapacity: Self.textLength) { buffer in
            fill(buffer)
            return Self.textLength
        }
    }

    /// How many characters of ASCII the text form has.
    public static var textLength: Int { 36 }

    /// Writes the text form into the first `textLength` places, which there must be.
    public func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
        var position = 0
        for byte in 0..<16 {
            if byte == 4 || byte == 6 || byte == 8 || byte == 10 {
                buffer[position] = UInt8(ascii: "-")
                position += 1
            }
            let word = byte < 8 ? high : low
            let value = UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64(byte & 7)))
            buffer[position] = Self.hexDigit(value >> 4)
            buffer[position + 1] = Self.hexDigit(value & 15)
            position += 2
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value &+ UInt8(ascii: "0") &+ (value > 9 ? UInt8(ascii: "a") - UInt8(ascii: "9") - 1 : 0)
    }
}
