import Foundation
import Service
import Testing

@Suite("Exit codes")
struct ExitStatusTests {
    @Test("The handbook's table is the program's: each code with its meaning, and no other")
    func handbook() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("docs/operations.md"), encoding: .utf8)
        let rows = text.matches(of: #/\|\s*(\d+)\s*\|\s*([^|\n]*[^|\s])\s*\|/#).map { "\($0.output.1) \($0.output.2)" }
        #expect(rows == ExitStatus.allCases.map { "\($0.rawValue) \($0.meaning)" })
    }
}
