import Dispatch
import Foundation
import Synchronization

/// Whether somebody pressed Ctrl-C, or the process was told to end: asked for between two steps of a long piece of work.
final class Interruption {
    /// Shared with who notices the signals.
    private final class Flag: Sendable {
        let hasCome = Mutex(false)
    }

    private let flag = Flag()
    private let signals: [ProcessSignal]

    /// - Throws: `Shortage`
    init() throws {
        let queue = DispatchQueue(label: "kompas.interruption")
        signals = try [SIGINT, SIGTERM].map { [flag] number in try ProcessSignal(number, on: queue) { flag.hasCome.withLock { $0 = true } } }
    }

    deinit {
        for signal in signals { signal.cancel() }
    }

    var hasCome: Bool { flag.hasCome.withLock(\.self) }
}
