import Foundation
import Service
import Testing

@Suite("Exit codes")
struct ExitStatusTests {
    private func file(_ path: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test("The handbook's table is the program's: each code with its meaning, and no other")
    func handbook() throws {
        let text = try file("docs/operations.md")
        let rows = text.matches(of: #/\|\s*(\d+)\s*\|\s*([^|\n]*[^|\s])\s*\|/#).map { "\($0.output.1) \($0.output.2)" }
        #expect(rows == ExitStatus.allCases.map { "\($0.rawValue) \($0.meaning)" })
    }

    @Test("systemd does not start again what waits for a person, and tries as long as it takes where waiting may help")
    func restarts() throws {
        let mayPass: Set<Service.ExitStatus> = [.unavailable, .inputOutput, .temporary]
        // A fault of the program may be over with its next start; success and refusals are no failures of a service.
        let waiting = Service.ExitStatus.allCases.filter { !mayPass.contains($0) && ![.success, .refused, .internalFault].contains($0) }
        let line = "RestartPreventExitStatus=" + waiting.map { "\($0.rawValue)" }.joined(separator: " ")
        let unit = try file("packaging/systemd/kompas.service").split(separator: "\n")
        #expect(unit.contains { $0 == line })
        #expect(try file("docs/operations.md").contains("`\(line)`"))
        #expect(unit.contains("Restart=on-failure") && unit.contains("StartLimitIntervalSec=0"))
        // Its exit code would not be looked at, and with no limit to the tries it would be run without end.
        #expect(!unit.contains { $0.hasPrefix("ExecStartPre") })
    }
}
