import Glibc

/// Signals that would end the process for what a failed system call tells it anyway.
enum ProcessSignals {
    /// A file that may grow no further (`LimitFSIZE`) is answered like a full disk, and nobody need read what the service says.
    static func ignoreThoseOfFailedWrites() {
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
    }
}
