import CLinux
import Glibc

/// An epoll descriptor, edge-triggered: a connection costs one system call when it comes and none when what it waits
/// for changes. The loop remembers what it has not used up yet.
struct Poller {
    struct Event {
        let token: UInt64
        let flags: UInt32

        var isReadable: Bool { flags & (EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLHUP.rawValue) != 0 }
        var isWritable: Bool { flags & EPOLLOUT.rawValue != 0 }
        var hasPeerFinished: Bool { flags & (EPOLLRDHUP.rawValue | EPOLLHUP.rawValue) != 0 }
        var hasFailed: Bool { flags & EPOLLERR.rawValue != 0 }
    }

    /// The token of what is no connection: an inbox, a listener. No connection has it, since tables do not grow that large.
    static let otherToken = UInt64.max

    let descriptor: Int32
    private var events = [epoll_event](repeating: epoll_event(), count: 256)

    /// Throws `SocketError` without a descriptor left.
    init() throws {
        descriptor = clinux_epoll_create()
        guard descriptor >= 0 else { throw SocketError("epoll_create1") }
    }

    /// Reports events of `descriptor` with `token` from now on; false when the system has no room.
    func watch(_ descriptor: Int32, token: UInt64) -> Bool {
        clinux_epoll_watch(self.descriptor, descriptor, token) == 0
    }

    /// Takes the events that wait, at most 256; where there are none, those that come within so many milliseconds. Their number; see
    /// `subscript`.
    mutating func take(within milliseconds: Int32 = 0) -> Int {
        Int(max(0, clinux_epoll_take(descriptor, &events, Int32(events.count), milliseconds)))
    }

    /// One of the events taken last.
    subscript(_ index: Int) -> Event {
        Event(token: events[index].data.u64, flags: events[index].events)
    }
}
