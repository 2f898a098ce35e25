import Testing

/// Where something that may trap or that the compiler cannot check is allowed, and why.
private let exceptions: [(path: String, what: String, reason: String)] = [
    ("Sources/HTTPServer/Acceptor.swift", "@unchecked Sendable", "everything mutable belongs to its queue"),
    ("Sources/HTTPServer/EventLoop.swift", "@unchecked Sendable", "everything mutable belongs to its queue"),
    ("Sources/HTTPServer/TLSContext.swift", "@unchecked Sendable", "never changes after it is made, but for what OpenSSL guards itself"),
    ("Sources/Storage/AccessLog/AccessLog.swift", "@unchecked Sendable", "the open month is used on its queue alone"),
    ("Sources/Storage/Reading/QueryPool.swift", "@unchecked Sendable", "each reader's connection is used on its queue alone"),
    ("Sources/Storage/Writing/Writer.swift", "@unchecked Sendable", "the writing connection is used on its queue alone"),
    ("Sources/Service/Housekeeping.swift", "@unchecked Sendable", "a Dispatch timer, made once and only ever cancelled"),
]

private let watched = [
    "try!", " as!", "fatalError", "preconditionFailure", "precondition(", "assertionFailure", "@unchecked Sendable",
    "nonisolated(unsafe)",
]

@Suite("Style")
struct StyleTests {
    @Test("No Swift file is longer than 400 lines")
    func filesAreSmall() {
        for file in SourceTree.sources + SourceTree.tests {
            #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
        }
    }

    @Test("What may trap, or what the compiler cannot check, stands where the list says and nowhere else")
    func trapsAreListed() {
        var met: Set<String> = []
        for file in SourceTree.sources {
            for line in file.scan.codeLines {
                for word in watched where line.text.contains(word) && !line.text.contains("func " + word) {
                    let isCall = word != "precondition(" || !line.text.contains(".precondition(")
                    guard isCall else { continue }
                    met.insert("\(file.path) \(word)")
                    #expect(exceptions.contains { $0.path == file.path && $0.what == word }, "\(file.path):\(line.number): \(word)")
                }
            }
        }
        for entry in exceptions { #expect(met.contains("\(entry.path) \(entry.what)"), "\(entry.path) has no \(entry.what) any more") }
    }

    @Test("An unchecked Sendable says in its comment which queue owns it")
    func uncheckedSendableIsExplained() {
        for entry in exceptions where entry.what == "@unchecked Sendable" {
            let comments = SourceTree.sources.first { $0.path == entry.path }?.lines.filter { $0.hasPrefix("///") } ?? []
            #expect(comments.contains { $0.contains("`@unchecked Sendable`: ") }, "\(entry.path)")
        }
    }

    @Test("No file speaks of a machine's paths or of work that is left over")
    func nothingLeftOver() {
        // Put together here, so that this file does not find itself.
        let words = ["/wo" + "rk/", "/opt/" + "swift", "TO" + "DO", "FIX" + "ME", "/tm" + "p/k", "X" + "XX"]
        for file in SourceTree.sources + SourceTree.tests {
            for (index, line) in file.lines.enumerated() {
                for word in words { #expect(!line.contains(word), "\(file.path):\(index + 1): \(word)") }
            }
        }
    }

    @Test("No type is named after a drawer that holds anything", arguments: ["Manager", "Helper", "Utils", "Util"])
    func namesSaySomething(_ ending: String) {
        let pattern = "(?:struct|class|enum|actor|protocol) \\w*\(ending)\\b"
        guard let declaration = try? Regex(pattern) else { return #expect(Bool(false), "no pattern") }
        for file in SourceTree.sources + SourceTree.tests {
            for line in file.scan.codeLines { #expect(line.text.firstMatch(of: declaration) == nil, "\(file.path):\(line.number)") }
        }
    }
}
