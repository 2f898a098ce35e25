import Foundation

/// How far a long piece of work has come, on standard error: a line that is drawn over itself on a terminal, ten times a second at most.
final class ProgressLine {
    let isTerminal = isatty(STDERR_FILENO) == 1
    private let stays: Bool
    private let began = ContinuousClock.now
    private var shownTenths = 0
    private var lastDrawn: ContinuousClock.Instant?

    /// - Parameter stays: whether what was shown stays; then it is shown where there is no terminal too, a line every tenth part.
    init(stays: Bool) {
        self.stays = stays
    }

    /// Shows that so much is done, in words made of that and of the seconds it took.
    func show(_ done: Int, of all: Int, _ words: (_ seconds: Double) -> String) {
        let now = ContinuousClock.now
        if isTerminal {
            if let lastDrawn, done < all, now - lastDrawn < .milliseconds(100) { return }
            lastDrawn = now
            write("\r\u{1B}[K" + words((now - began) / .seconds(1)))
        } else if stays, done * 10 / max(all, 1) > shownTenths {
            shownTenths = done * 10 / max(all, 1)
            write(words((now - began) / .seconds(1)) + "\n")
        }
    }

    /// Goes on below the line, or wipes it where nothing is to stay.
    func end() {
        guard lastDrawn != nil else { return }
        write(stays ? "\n" : "\r\u{1B}[K")
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
