import CLinux
import Glibc
import HTTPWire
import Synchronization

/// What other threads tell a loop.
enum LoopMessage: Sendable {
    case accepted(AcceptedSocket)
    case answer(HTTPResponse, ReplyAddress)
    case drain
}

/// The way into a loop from outside: a list behind a lock and a counter that wakes the loop's epoll descriptor. Only the
/// message that finds the list empty wakes; those that follow before the loop looks are taken along.
final class Inbox: Sendable {
    private struct State {
        var messages: [LoopMessage] = []
        var isClosed = false
    }

    private let state = Mutex(State())

    /// What the loop's epoll descriptor watches.
    let wakeDescriptor: Int32

    /// Throws `SocketError` without a descriptor left.
    init() throws {
        wakeDescriptor = clinux_wake_create()
        guard wakeDescriptor >= 0 else { throw SocketError("eventfd") }
    }

    /// Leaves a message; false when the loop has finished and nobody will read it.
    @discardableResult
    func post(_ message: LoopMessage) -> Bool {
        state.withLock { state in
            guard !state.isClosed else { return false }
            state.messages.append(message)
            // Inside the lock, so that the descriptor cannot be closed and used again in between.
            if state.messages.count == 1 { clinux_wake(wakeDescriptor) }
            return true
        }
    }

    /// Takes everything that waits in exchange for the empty list given.
    func swap(_ messages: inout [LoopMessage]) {
        state.withLock { Swift.swap(&$0.messages, &messages) }
    }

    /// Takes no more messages. Returns what nobody has read.
    func close() -> [LoopMessage] {
        state.withLock { state in
            guard !state.isClosed else { return [] }
            state.isClosed = true
            _ = Glibc.close(wakeDescriptor)
            return state.messages
        }
    }
}
