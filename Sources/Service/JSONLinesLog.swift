import Domain
import JSON
public import Logging

/// The operating log: one JSON object a line on standard error, for whatever collects logs. It says what happened to the service, with the
/// request's and the operation's id, and nothing about any person.
public struct JSONLinesLog: LogHandler {
    private let label: String
    public var metadata: Logger.Metadata = [:]
    public var logLevel = Logger.Level.info

    /// - Parameter label: which part of the program speaks.
    public init(label: String) {
        self.label = label
    }

    /// What every line of this logger carries.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes the line of one event.
    public func log(event: LogEvent) {
        var writer = JSONWriter(reserving: 256)
        writer.object { json in
            json.member("at", ClockSource.system.now().rfc3339)
            json.member("level", event.level.rawValue)
            json.member("message", "\(event.message)")
            json.member("part", label)
            let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
            for (key, value) in all.sorted(by: { $0.key < $1.key }) { json.member(key: key, "\(value)") }
        }
        StandardStream.error.write(line: writer.bytes)
    }
}

extension Logger {
    /// The same for one of the service's listeners: its lines say which.
    func speaking(for listener: String) -> Logger {
        var logger = self
        logger[metadataKey: "listener"] = "\(listener)"
        return logger
    }
}
