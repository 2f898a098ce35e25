public import Logging
import Synchronization

/// Keeps every line of the operating log, so that a test can look for what must not stand there.
public struct CapturingLog: LogHandler {
    /// Shared by every service of a test run.
    public static let shared = CapturingLog()
    private static let lines = Mutex<[String]>([])

    public var metadata: Logger.Metadata = [:]
    public var logLevel = Logger.Level.debug

    /// Everything logged so far.
    public static var text: String { lines.withLock { $0.joined(separator: "\n") } }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        let extra = event.metadata.map { " \($0)" } ?? ""
        Self.lines.withLock { $0.append("\(event.level) \(event.message)\(extra)") }
    }
}
