import Glibc

/// What a service says to whoever started it. Nothing that goes wrong with that may end the service: the file its words go to can be on
/// the disk that is full, and the pipe can be closed.
public enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    /// Writes a line at once, so that lines of several threads do not mix; what cannot be written is left out.
    public func write(line: some Sequence<UInt8>) {
        let bytes = Array(line) + [0x0A]
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            written += count
        }
    }
}
