import Testing

/// Names of response fields that the encoder believes because they stand in the program (RFC 9110, section 5.1).
@Suite("Header fields of our own")
struct HeaderNameTests {
    private static let framing = ["content-length", "transfer-encoding", "connection", "keep-alive", "date"]

    @Test("Each is a token and leaves framing to the encoder")
    func names() {
        var names: [String] = []
        for file in SourceTree.sources {
            for line in file.lines where line.contains("add(own:") {
                for match in line.matches(of: #/\.add\(own:\s*"(?<name>[^"]*)"/#) { names.append(String(match.output.name)) }
            }
        }
        #expect(names.count > 10)
        for name in names {
            #expect(name.wholeMatch(of: #/[A-Za-z][A-Za-z0-9-]*/#) != nil, "\(name)")
            #expect(!Self.framing.contains(name.lowercased()), "\(name)")
        }
    }

    @Test("No name is put together at run time")
    func literals() {
        for file in SourceTree.sources where file.path != "Sources/HTTPWire/HTTPHeaders.swift" {
            for line in file.lines where line.contains("add(own:") { #expect(line.contains("add(own: \""), "\(file.path): \(line)") }
        }
    }
}
