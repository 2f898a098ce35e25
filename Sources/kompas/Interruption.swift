import Dispatch
import Foundation
import Synchronization

/// Whether somebody pressed Ctrl-C, or the process was told to end: asked for between two steps of a long piece of work.
final class Interruption: Sendable {
    private let come = Mutex(false)
    private let queue = DispatchQueue(label: "kompas.interruption")

    init() {
        for number in [SIGINT, SIGTERM] {
            // The default action would end the process before the source hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            // The handler keeps the source, and both live as long as the process, which a command ends.
            source.setEventHandler { [self] in
                _ = source
                come.withLock { $0 = true }
            }
            source.resume()
        }
    }

    var hasCome: Bool { come.withLock { $0 } }
}
