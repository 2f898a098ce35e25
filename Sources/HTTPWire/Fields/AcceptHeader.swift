/// What a client takes, by `Accept` (RFC 9110, section 12.5.1): ranges of media types with weights. For a type that can be had, the most
/// specific range that fits it decides; of the types that are taken, the one with the highest weight is sent.
public struct AcceptHeader: Sendable {
    private struct Range: Sendable {
        var range: MediaType
        var quality: Int
    }

    private var ranges: [Range] = []
    /// The client did not say, or said nothing.
    private var takesAnything = true

    /// More ranges than any browser sends; those behind are not read.
    public static let mostRanges = 64

    /// Reads every `Accept` field of a request. A range that breaks a rule fits nothing.
    public init(_ headers: HTTPHeaders) {
        for line in headers.values("Accept") {
            var scanner = FieldScanner(line)
            while ranges.count < Self.mostRanges {
                _ = scanner.run { CharacterClass.isBlank($0) || $0 == UInt8(ascii: ",") }
                guard !scanner.isAtEnd else { break }
                takesAnything = false
                if let range = Self.range(&scanner) { ranges.append(range) }
            }
        }
    }

    /// The first of the best among the types that can be had; nil when none is taken.
    public func choose(from offers: [MediaType]) -> Int? {
        guard !takesAnything else { return offers.isEmpty ? nil : 0 }
        var best: (index: Int, quality: Int)?
        for (index, offer) in offers.enumerated() {
            let quality = quality(of: offer, among: offers)
            if quality > best?.quality ?? 0 { best = (index, quality) }
        }
        return best?.index
    }

    /// The weight of a type in thousandths; 0 when it is not taken.
    func quality(of offer: MediaType, among offers: [MediaType]) -> Int {
        var best: (specificity: Int, quality: Int) = (-1, 0)
        for range in ranges {
            if let specificity = Self.specificity(of: range.range, for: offer, among: offers), specificity > best.specificity {
                best = (specificity, range.quality)
            }
        }
        return best.quality
    }

    /// How closely a range names a type; nil when it does not fit. Of the parameters of a range those that tell the types that can be had
    /// apart must be the type's own, and its character set UTF-8, which everything that is sent here is in. What else it names, such as a
    /// `version`, nobody here gives a meaning to, and refusing the answer for it would help nobody.
    private static func specificity(of range: MediaType, for offer: MediaType, among offers: [MediaType]) -> Int? {
        if range.type == "*" { return range.subtype == "*" ? 0 : nil }
        guard range.type == offer.type else { return nil }
        if range.subtype == "*" { return 1 }
        guard range.subtype == offer.subtype else { return nil }
        let named = range.parameters.filter { parameter in
            if parameter.name == "charset" { return parameter.value != "utf-8" }
            return offers.contains { known in
                known.type == offer.type && known.subtype == offer.subtype && known.parameter(parameter.name) != nil
            }
        }
        guard named.allSatisfy(offer.parameters.contains) else { return nil }
        return 2 + named.count
    }

    /// Reads one range with its weight, and steps behind it, to the comma or the end. What stands behind the weight is left aside,
    /// as the grammar's own extensions are.
    private static func range(_ scanner: inout FieldScanner) -> Range? {
        let type = MediaType(&scanner)
        let isWhole = scanner.isAtEnd || scanner.next == UInt8(ascii: ",")
        if !isWhole { scanner.skipListElement() }
        guard isWhole, let type else { return nil }
        guard let weight = type.parameters.firstIndex(where: { $0.name == "q" }) else { return Range(range: type, quality: 1000) }
        guard let quality = QualityValue.read(type.parameters[weight].value) else { return nil }
        let own = MediaType(type: type.type, subtype: type.subtype, parameters: Array(type.parameters[..<weight]))
        return Range(range: own, quality: quality)
    }
}

extension FieldScanner {
    /// Steps to the next comma outside quotation marks, or to the end.
    mutating func skipListElement() {
        while let byte = next, byte != UInt8(ascii: ",") {
            if byte == UInt8(ascii: "\"") {
                // A quotation mark that never closes takes the rest with it.
                guard quotedString() != nil else { return skipToEnd() }
            } else {
                _ = take(byte)
            }
        }
    }

    private mutating func skipToEnd() {
        _ = run { _ in true }
    }
}
