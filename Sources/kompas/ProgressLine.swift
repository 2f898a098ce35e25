import Foundation

/// How far a long piece of work has come, on standard error: a bar that is drawn over itself on a terminal, else a line every tenth part.
final class ProgressLine {
    private let total: Int
    private let began = ContinuousClock.now
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var shownTenths = 0
    private var lastDrawn: ContinuousClock.Instant?

    init(of total: Int) {
        self.total = max(total, 1)
    }

    /// Shows that so many are done.
    func show(_ done: Int) {
        if isTerminal {
            // Ten times a second is more than an eye wants.
            if let lastDrawn, done < total, ContinuousClock.now - lastDrawn < .milliseconds(100) { return }
            lastDrawn = .now
            let width = 30
            let filled = width * done / total
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
            write("\r\u{1B}[K\(bar) \(text(done))")
        } else if done * 10 / total > shownTenths {
            shownTenths = done * 10 / total
            write(text(done) + "\n")
        }
    }

    /// Leaves the bar where it is and goes on below it.
    func end() {
        if isTerminal { write("\n") }
    }

    private func text(_ done: Int) -> String {
        let passed = max((ContinuousClock.now - began) / .seconds(1), 0.001)
        let rate = Double(done) / passed
        let left = rate > 0 ? Int(Double(total - done) / rate) : 0
        let rest = done < total ? "\(left / 60) min \(left % 60) s left" : "in \(Int(passed) / 60) min \(Int(passed) % 60) s"
        return "\(done * 100 / total) %, \(done) of \(total) cases, \(Int(rate)) a second, \(rest)"
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
