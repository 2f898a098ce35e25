import Glibc

/// What a service says to whoever started it. Nothing that goes wrong with that may end the service: the file its words go to can be on
/// the disk that is full, and the pipe can be closed.
public enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    /// Opens those of the three that the process was started without, so that no file of the data takes their number and is written to in
    /// their place. To be called before anything else is opened. What is written to them fails, and there is nothing to read.
    public static func openClosed() {
        for (descriptor, access) in [(0, O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)] as [(Int32, Int32)] where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number, which is this one.
            _ = Glibc.open("/dev/null", access)
        }
    }

    /// Writes a line at once, so that lines of several threads do not mix; what cannot be written is left out.
    public func write(line: some Sequence<UInt8>) {
        try? put(Array(line) + [0x0A])
    }

    /// Says what somebody asked for, with a line's end behind it.
    /// - Throws: `OutputFault` where it could not be said, or not to its end
    public func say(_ text: String) throws(OutputFault) {
        try put(Array(text.utf8) + [0x0A])
    }

    private func put(_ bytes: [UInt8]) throws(OutputFault) {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw OutputFault(description: "standard \(self) cannot be written: \(String(cString: strerror(errno)))") }
            written += count
        }
    }
}

/// An answer that nobody got. What was asked for is done all the same.
public struct OutputFault: Error, CustomStringConvertible {
    public let description: String

    /// The same, with what is to be done about it.
    public func advising(_ advice: String) -> OutputFault { OutputFault(description: "\(description). \(advice)") }
}
