/// A Swift text with its comments taken away and its string literals set apart. Knows as much of the language as that takes:
/// nested comments, raw and multi-line strings, and code inside interpolations.
struct SourceScan: Sendable {
    /// The code, each literal left as `""`; lines keep their numbers.
    let code: String
    /// The text of each literal, interpolations left as a space.
    let literals: [(line: Int, text: String)]

    init(_ text: String) {
        var scanner = Scanner(bytes: Array(text.utf8))
        scanner.scanCode(untilParenthesis: false)
        code = String(decoding: scanner.code, as: UTF8.self)
        literals = scanner.literals
    }

    /// The code's lines, from 1.
    var codeLines: [(number: Int, text: String)] {
        code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0.offset + 1, String($0.element)) }
    }
}

private struct Scanner {
    let bytes: [UInt8]
    var position = 0
    var line = 1
    var code: [UInt8] = []
    var literals: [(line: Int, text: String)] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    private func stands(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
    }

    private mutating func skip(_ count: Int) {
        for index in position..<min(position + count, bytes.count) where bytes[index] == UInt8(ascii: "\n") { line += 1 }
        position = min(position + count, bytes.count)
    }

    mutating func scanCode(untilParenthesis: Bool) {
        var depth = 0
        while position < bytes.count {
            let next = bytes[position]
            switch next {
            case UInt8(ascii: "/") where stands("//"):
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
                continue
            case UInt8(ascii: "/") where stands("/*"):
                skipComment()
                continue
            case UInt8(ascii: "\""), UInt8(ascii: "#"):
                if let hashes = hashesBeforeQuote() {
                    scanLiteral(hashes: hashes)
                    continue
                }
            case UInt8(ascii: "("):
                depth += 1
            case UInt8(ascii: ")"):
                if untilParenthesis, depth == 0 { return }
                depth -= 1
            default:
                break
            }
            code.append(next)
            skip(1)
        }
    }

    private mutating func skipComment() {
        var depth = 0
        repeat {
            if stands("/*") {
                depth += 1
                skip(2)
            } else if stands("*/") {
                depth -= 1
                skip(2)
            } else {
                if bytes[position] == UInt8(ascii: "\n") { code.append(UInt8(ascii: "\n")) }
                skip(1)
            }
        } while depth > 0 && position < bytes.count
    }

    /// How many hashes stand before a string that begins here; nil where none begins.
    private func hashesBeforeQuote() -> Int? {
        let hashes = bytes[position...].prefix { $0 == UInt8(ascii: "#") }.count
        let quote = position + hashes
        return quote < bytes.count && bytes[quote] == UInt8(ascii: "\"") ? hashes : nil
    }

    private mutating func scanLiteral(hashes: Int) {
        skip(hashes)
        let quotes = stands("\"\"\"") ? 3 : 1
        skip(quotes)
        let end = [UInt8](repeating: UInt8(ascii: "\""), count: quotes) + [UInt8](repeating: UInt8(ascii: "#"), count: hashes)
        let interpolation = [UInt8(ascii: "\\")] + [UInt8](repeating: UInt8(ascii: "#"), count: hashes) + [UInt8(ascii: "(")]
        let start = line
        var text: [UInt8] = []
        code += [UInt8(ascii: "\""), UInt8(ascii: "\"")]
        while position < bytes.count {
            let next = bytes[position]
            if next == UInt8(ascii: "\""), bytes[position...].starts(with: end) { break }
            if next == UInt8(ascii: "\\"), bytes[position...].starts(with: interpolation) {
                skip(interpolation.count)
                scanCode(untilParenthesis: true)
                skip(1)
                text.append(UInt8(ascii: " "))
            } else {
                let count = next == UInt8(ascii: "\\") && hashes == 0 ? 2 : 1
                text += bytes[position..<min(position + count, bytes.count)]
                skip(count)
            }
        }
        skip(end.count)
        code += text.filter { $0 == UInt8(ascii: "\n") }
        literals.append((start, String(decoding: text, as: UTF8.self)))
    }
}
