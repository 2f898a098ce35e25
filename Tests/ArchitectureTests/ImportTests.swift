import Testing

/// What each target may import. The layers are the table of the architecture; beside them stand the modules of the system and of the
/// packages that the target has a reason to use.
private let table: [String: (layers: Set<String>, modules: Set<String>)] = [
    // Pure. Foundation is the Danish time zone's alone, Glibc the clock's, Synchronization the source of identifiers'.
    "Domain": ([], ["Foundation", "Glibc", "Synchronization"]),
    "JSON": ([], []),
    "HTTPWire": ([], []),
    "CSV": ([], []),
    "Embedded": (["CEmbedded"], []),
    "HTTPServer": (["HTTPWire", "CLinux", "COpenSSL"], ["Dispatch", "Glibc", "Logging", "Synchronization"]),
    "Storage": (
        ["Domain", "CSQLite", "Embedded"], ["Crypto", "Dispatch", "FoundationEssentials", "Glibc", "Logging", "Synchronization"]
    ),
    "Documents": (["Domain", "Embedded"], ["Mustache"]),
    "Application": (["Domain", "Storage", "Documents", "JSON"], ["Crypto", "Logging"]),
    "Endpoints": (
        ["Application", "Domain", "JSON", "CSV", "HTTPWire", "HTTPServer", "Storage", "CZlib"], ["Crypto", "Logging", "Synchronization"]
    ),
    "API": (["Endpoints", "Application", "Domain", "JSON", "Embedded"], []),
    "Demo": (["Application", "Domain", "JSON"], ["Synchronization"]),
    "Service": (
        ["API", "Endpoints", "Application", "Storage", "HTTPServer", "HTTPWire", "CLinux", "Domain", "Demo", "JSON"],
        ["Dispatch", "Foundation", "Glibc", "Logging", "Synchronization"]
    ),
    "kompas": (["Service", "Demo", "Domain"], ["ArgumentParser", "Dispatch", "Foundation", "Glibc", "Logging", "Synchronization"]),
]

@Suite("Layers")
struct ImportTests {
    @Test("Every import stands in the table of layers", arguments: table.keys.sorted())
    func keepsToItsLayer(_ target: String) throws {
        let allowed = try #require(table[target])
        for file in SourceTree.sources where file.target == target {
            for module in file.imports {
                #expect(
                    allowed.layers.contains(module) || allowed.modules.contains(module), "\(file.path) imports \(module)"
                )
            }
        }
    }

    @Test("Every target stands in the table")
    func knowsEveryTarget() {
        let targets = Set(SourceTree.sources.map(\.target))
        #expect(targets.subtracting(table.keys) == [])
        #expect(Set(table.keys).subtracting(targets) == [])
    }

    @Test("No layer knows one above it: following the table never leads back")
    func hasNoCircle() {
        func below(_ target: String, _ seen: Set<String>) -> Bool {
            guard !seen.contains(target) else { return false }
            return (table[target]?.layers ?? []).allSatisfy { below($0, seen.union([target])) }
        }
        for target in table.keys { #expect(below(target, []), "\(target) reaches itself") }
    }

    @Test("The manifest gives each target what the table says, and no layer more")
    func agreesWithTheManifest() throws {
        let manifest = try SourceTree.text("Package.swift")
        for (target, allowed) in table {
            let line = manifest.split(separator: "\n").first { $0.contains("layer(\"\(target)\"") || $0.contains("Target(name: \"\(target)\"") }
            let literals = SourceScan(String(try #require(line))).literals.map(\.text)
            #expect(Set(literals).subtracting([target]) == allowed.layers, "\(target)")
        }
    }
}
