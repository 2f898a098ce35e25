import Dispatch
import Foundation
import Service

/// A signal that this process is sent, noticed from when this is made until it is cancelled. Its default action, which would end the
/// process, is off from then on and not before.
struct ProcessSignal {
    private let source: any DispatchSourceSignal

    /// - Parameters:
    ///   - number: the signal, as `SIGTERM`.
    ///   - queue: where the body runs, once for each time that the signal is noticed; not the queue of the caller, who waits for it.
    /// - Throws: `Shortage` where Dispatch does not come to it
    init(_ number: Int32, on queue: DispatchQueue, _ body: @escaping @Sendable () -> Void) throws {
        source = DispatchSource.makeSignalSource(signal: number, queue: queue)
        source.setEventHandler(handler: DispatchWorkItem(block: body))
        let isTaken = DispatchSemaphore(value: 0)
        source.setRegistrationHandler(handler: DispatchWorkItem { isTaken.signal() })
        source.resume()
        // Dispatch takes the signal over on a thread of its own. Until then it does what it does to every process, so that one that waits here
        // for a thread in vain can be ended.
        guard isTaken.wait(timeout: .now() + Self.patience) == .success else { throw Shortage.ofThreads("signals are not noticed") }
    }

    /// In seconds: longer than any machine takes that still gives the process threads.
    private static let patience = 30.0

    /// Lets the signal come and nothing happen.
    static func ignore(_ number: Int32) { signal(number, SIG_IGN) }

    /// Notices nothing more.
    func cancel() { source.cancel() }
}
