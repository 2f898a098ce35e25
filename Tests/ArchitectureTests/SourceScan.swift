/// A Swift text with its comments taken away and its string literals set apart. Knows as much of the language as that takes:
/// nested comments, raw and multi-line strings, and code inside interpolations.
struct SourceScan: Sendable {
    /// The code, each literal left as `""`; lines keep their numbers.
    private(set) var code = ""
    /// The text of each literal, interpolations left as a space.
    private(set) var literals: [(line: Int, text: String)] = []

    private var line = 1

    init(_ text: String) {
        var rest = Array(text.unicodeScalars)[...]
        scanCode(&rest, untilParenthesis: false)
    }

    /// The code's lines, from 1.
    var codeLines: [(number: Int, text: String)] {
        code.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0.offset + 1, String($0.element)) }
    }

    /// Takes the next scalars and counts their lines.
    private mutating func take(_ rest: inout ArraySlice<Unicode.Scalar>, _ count: Int = 1) -> String {
        var taken = String.UnicodeScalarView()
        for scalar in rest.prefix(count) {
            if scalar == "\n" { line += 1 }
            taken.append(scalar)
        }
        rest = rest.dropFirst(count)
        return String(taken)
    }

    private mutating func scanCode(_ rest: inout ArraySlice<Unicode.Scalar>, untilParenthesis: Bool) {
        var depth = 0
        while let next = rest.first {
            // Most scalars begin nothing, and are told at a glance.
            if next != "/", next != "\"", next != "#", next != "(", next != ")" {
                code += take(&rest)
            } else if rest.starts(with: "//".unicodeScalars) {
                rest = rest.drop { $0 != "\n" }
            } else if rest.starts(with: "/*".unicodeScalars) {
                skipComment(&rest)
            } else if let hashes = opening(rest) {
                code += "\"\""
                scanLiteral(&rest, hashes: hashes)
            } else {
                if next == "(" { depth += 1 }
                if next == ")" {
                    if untilParenthesis, depth == 0 { return }
                    depth -= 1
                }
                code += take(&rest)
            }
        }
    }

    private mutating func skipComment(_ rest: inout ArraySlice<Unicode.Scalar>) {
        var depth = 0
        repeat {
            if rest.starts(with: "/*".unicodeScalars) {
                depth += 1
                _ = take(&rest, 2)
            } else if rest.starts(with: "*/".unicodeScalars) {
                depth -= 1
                _ = take(&rest, 2)
            } else {
                let taken = take(&rest)
                if taken == "\n" { code += taken }
            }
        } while depth > 0 && !rest.isEmpty
    }

    /// How many hashes stand before a string that begins here; nil where none begins.
    private func opening(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
        let hashes = rest.prefix { $0 == "#" }.count
        return rest.dropFirst(hashes).first == "\"" ? hashes : nil
    }

    private mutating func scanLiteral(_ rest: inout ArraySlice<Unicode.Scalar>, hashes: Int) {
        let marks = String(repeating: "#", count: hashes)
        _ = take(&rest, hashes)
        let quote = rest.starts(with: "\"\"\"".unicodeScalars) ? "\"\"\"" : "\""
        _ = take(&rest, quote.count)
        let start = line
        var text = ""
        while !rest.isEmpty, !rest.starts(with: (quote + marks).unicodeScalars) {
            if rest.starts(with: ("\\" + marks + "(").unicodeScalars) {
                _ = take(&rest, 2 + hashes)
                scanCode(&rest, untilParenthesis: true)
                _ = take(&rest)
                text += " "
            } else if hashes == 0, rest.first == "\\" {
                text += take(&rest, 2)
            } else {
                text += take(&rest)
            }
        }
        _ = take(&rest, quote.count + hashes)
        code += String(repeating: "\n", count: text.count { $0 == "\n" })
        literals.append((start, text))
    }
}
