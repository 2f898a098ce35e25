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
        let raw = UnsafeMutableRawBufferPointer(buffer)
        func put(_ digits: UInt64, at place: Int) { raw.storeBytes(of: digits.bigEndian, toByteOffset: place, as: UInt64.self) }
        func putHalf(_ digits: UInt64, at place: Int) {
            raw.storeBytes(of: UInt32(truncatingIfNeeded: digits).bigEndian, toByteOffset: place, as: UInt32.self)
        }
        let (second, third) = (Self.hexDigits(of: high & 0xFFFF_FFFF), Self.hexDigits(of: low >> 32))
        put(Self.hexDigits(of: high >> 32), at: 0)
        putHalf(second >> 32, at: 9)
        putHalf(second, at: 14)
        putHalf(third >> 32, at: 19)
        putHalf(third, at: 24)
        put(Self.hexDigits(of: low & 0xFFFF_FFFF), at: 28)
        let dash = UInt8(ascii: "-")
        (raw[8], raw[13], raw[18], raw[23]) = (dash, dash, dash, dash)
    }

    /// The eight digits of 32 bits in ASCII, the first in the most significant byte: all eight reckoned together.
    private static func hexDigits(of value: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var nibbles = (value | value << 16) & 0x0000_FFFF_0000_FFFF
        nibbles = (nibbles | nibbles << 8) & 0x00FF_00FF_00FF_00FF
        nibbles = (nibbles | nibbles << 4) & 0x0F0F_0F0F_0F0F_0F0F
        // 6 more lifts ten and above to 16 and above: those are letters, which stand 39 behind the digits.
        let letters = (nibbles + ones * 6) >> 4 & ones
        return nibbles + ones * 0x30 + letters * 39
    }
}
