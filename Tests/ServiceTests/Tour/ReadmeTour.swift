import Foundation

/// The tour of the README: each curl line with the answer the README says it gives.
struct ReadmeTour {
    struct Step {
        /// What a person pastes.
        var command: String
        /// What comes back, with "…" for what differs each time.
        var answer: String

        /// The parts of the answer that are always the same, in order.
        var fragments: [String] {
            answer.components(separatedBy: "…").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ,\n")) }.filter { $0.count > 2 }
        }
    }

    let steps: [Step]

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        var steps: [Step] = []
        var command: String?
        for block in Self.indentedBlocks(text) {
            if block.hasPrefix("curl ") {
                command = block
            } else if let line = command {
                // The README breaks long answers between members; the service does not. Texts have the lines that they have.
                let isJSON = block.hasPrefix("{")
                let answer = isJSON ? block.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined() : block
                steps.append(Step(command: line, answer: answer))
                command = nil
            }
        }
        self.steps = steps
    }

    private static func indentedBlocks(_ text: String) -> [String] {
        var blocks: [String] = []
        var lines: [String] = []
        for line in text.components(separatedBy: "\n") + [""] {
            if line.hasPrefix("    ") {
                lines.append(String(line.dropFirst(4)))
            } else if !lines.isEmpty {
                blocks.append(lines.joined(separator: "\n"))
                lines = []
            }
        }
        return blocks
    }
}
