/// What codings a client takes, by `Accept-Encoding` (RFC 9110, section 12.5.3). Only gzip is ever offered beside the plain form.
public struct AcceptEncoding: Sendable, Hashable {
    /// Whether the answer should come in gzip: it is taken, and no less than the plain form is.
    public let prefersGzip: Bool

    /// More codings than there are; those behind are not read.
    public static let mostCodings = 32

    /// Reads every `Accept-Encoding` field of a request. Without one, or with an empty one, nothing but the plain form is sent; the plain
    /// form is also sent to a client that refuses everything, since a readable answer is better than none.
    public init(_ headers: HTTPHeaders) {
        var qualities: [String: Int] = [:]
        for line in headers.values("Accept-Encoding") {
            for item in line.utf8.split(separator: UInt8(ascii: ",")) where qualities.count < Self.mostCodings {
                if let (coding, quality) = Self.read(String(decoding: item, as: UTF8.self)) {
                    qualities[coding] = max(quality, qualities[coding] ?? 0)
                }
            }
        }
        let gzip = qualities["gzip"] ?? qualities["x-gzip"] ?? qualities["*"] ?? 0
        prefersGzip = gzip > 0 && gzip >= qualities["identity"] ?? 0
    }

    private static func read(_ item: String) -> (coding: String, quality: Int)? {
        var scanner = FieldScanner(item)
        scanner.skipBlanks()
        guard let coding = scanner.name() else { return nil }
        scanner.skipBlanks()
        var quality = 1000
        if scanner.take(UInt8(ascii: ";")) {
            scanner.skipBlanks()
            guard scanner.name() == "q", scanner.take(UInt8(ascii: "=")), let value = scanner.token().flatMap({ QualityValue.read($0) }) else { return nil }
            quality = value
            scanner.skipBlanks()
        }
        return scanner.isAtEnd ? (coding, quality) : nil
    }
}
