import Dispatch
import Glibc
import HTTPServer
import Storage

/// Tells systemd how the service is (sd_notify(3)): datagrams to the socket that it names in the environment.
public struct SystemdNotification: Sendable {
    private let address: UnixAddress
    private let watchdog: Duration?

    /// What there is to tell.
    public enum State: String, Sendable {
        /// The service serves.
        case ready = "READY=1"
        /// It reads its files again; ``ready`` follows.
        case reloading = "RELOADING=1"
        /// It takes nothing new.
        case stopping = "STOPPING=1"
        /// It still works.
        case alive = "WATCHDOG=1"
    }

    /// nil where nobody wants to know, or the name is none of a socket.
    public init?(environment: [String: String]) {
        guard let name = environment["NOTIFY_SOCKET"], name.hasPrefix("/") || name.hasPrefix("@"), let address = UnixAddress(name) else { return nil }
        self.address = address
        // Meant for another process of the service where that is named.
        let isForUs = environment["WATCHDOG_PID"].map { $0 == "\(getpid())" } ?? true
        watchdog = isForUs ? environment["WATCHDOG_USEC"].flatMap { Int64($0) }.flatMap { $0 > 0 ? .microseconds($0) : nil } : nil
    }

    /// Tells it. What nobody receives is lost, as the protocol has it. That it is alive is told without waiting for room: who tells that has
    /// other work to do.
    public func tell(_ state: State) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var address = address
        let bytes = Array(state.rawValue.utf8)
        let flags = Int32(MSG_NOSIGNAL) | (state == .alive ? Int32(MSG_DONTWAIT) : 0)
        _ = address.withPointer { sendto(descriptor, bytes, bytes.count, flags, $0, $1) }
    }

    /// Tells systemd twice in each of its intervals that the service is alive, if it wants to know: the writer has taken and committed a
    /// unit of work, or refused it with a reason. A writer that hangs says nothing, and the service is started anew.
    public func watch(_ foundations: Foundations) -> Watch? {
        guard let watchdog else { return nil }
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "kompas.watchdog"))
        let half = watchdog / 2
        timer.schedule(deadline: .now(), repeating: .nanoseconds(Int(half.components.seconds) * 1_000_000_000 + Int(half.components.attoseconds / 1_000_000_000)))
        timer.setEventHandler {
            foundations.writer.submit({ _ in }, completion: { result in
                // With a full line the writer may hang; nobody may call that alive.
                if case .failure(let error as StorageError) = result, case .queueFull = error { return }
                tell(.alive)
            })
        }
        timer.resume()
        return Watch(timer: timer)
    }

    /// A watch that goes on until it is stopped.
    public struct Watch {
        let timer: any DispatchSourceTimer

        /// Ends it.
        public func stop() {
            timer.cancel()
        }
    }
}
