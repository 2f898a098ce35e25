import Testing

/// Public declarations and their doc comments. What needs none of its own:
/// - an initialiser, which says in its labels what the type's comment explains;
/// - a stored property of a documented type, whose name and type say all there is; where there is more (units, ranges, what nil means)
///   it has a comment anyway;
/// - what a protocol asked for, whose comment is the protocol's;
/// - a further overload of a name that is documented above it in the same file;
/// - an enumeration's cases, which are not marked public.
@Suite("Documentation")
struct DocumentationTests {
    @Test("Every public declaration has a doc comment")
    func publicDeclarationsAreDocumented() {
        let pattern = PublicDeclaration.pattern
        for file in SourceTree.sources {
            var documented: Set<String> = []
            for (index, line) in file.lines.enumerated() {
                guard let declaration = PublicDeclaration(line, pattern) else { continue }
                if file.isDocumented(index) {
                    documented.insert(declaration.name)
                } else if !declaration.needsNone, !documented.contains(declaration.name) {
                    Issue.record("\(file.path):\(index + 1): \(line.trimmed)")
                }
            }
        }
    }

    @Test("Every type with public members is documented, so that its stored properties can do without")
    func typesAreDocumented() {
        let pattern = PublicDeclaration.pattern
        for file in SourceTree.sources {
            for (index, line) in file.lines.enumerated() {
                guard let declaration = PublicDeclaration(line, pattern), declaration.isType else { continue }
                #expect(file.isDocumented(index), "\(file.path):\(index + 1): \(line.trimmed)")
            }
        }
    }
}

private struct PublicDeclaration {
    var kind: String
    var name: String
    /// Nothing follows name and type but perhaps a value: it is stored.
    var isStored: Bool

    typealias Pattern = Regex<(Substring, kind: Substring, name: Substring)>

    /// What a line is held against. Read anew at each use, so a test keeps it.
    static var pattern: Pattern {
        #/^\s*(?:@\w+(?:\([^)]*\))?\s+)*public\s+(?:(?:static|final|borrowing|mutating|convenience|indirect|private\(set\)|internal\(set\)|package\(set\))\s+)*(?<kind>var|let|func|struct|class|enum|protocol|actor|typealias|subscript|init|extension|import)\b\s*(?<name>==|<|\w*)/#
    }

    /// The declaration a line begins, if it is public.
    init?(_ line: String, _ pattern: Pattern) {
        guard line.contains("public "), let match = line.firstMatch(of: pattern) else { return nil }
        kind = String(match.output.kind)
        name = kind == "subscript" ? kind : String(match.output.name)
        let isShared = line.contains("static ")
        isStored = (kind == "let" || (kind == "var" && !line.contains("{"))) && !isShared
    }

    var isType: Bool { ["struct", "class", "enum", "protocol", "actor"].contains(kind) }

    var needsNone: Bool {
        ["init", "extension", "import"].contains(kind) || isStored || Self.askedFor.contains(name)
    }

    /// What protocols ask for: of the standard library, and of ours `CodeListValue` (list, label) and `TurnHandler` (handle).
    private static let askedFor: Set<String> = [
        "description", "debugDescription", "customMirror", "rawValue", "hash", "==", "<", "id", "allCases", "list", "label", "handle",
    ]
}

extension SourceFile {
    /// Whether a doc comment stands above the line, attributes between them left aside.
    fileprivate func isDocumented(_ index: Int) -> Bool {
        var above = index - 1
        while above >= 0, lines[above].trimmed.hasPrefix("@") { above -= 1 }
        return above >= 0 && lines[above].trimmed.hasPrefix("///")
    }
}

extension String {
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
