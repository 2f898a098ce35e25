import Storage

/// The check of the access log's chain, in words.
public struct Verification: Sendable {
    public let text: String
    public let isSound: Bool

    /// Reads the whole log; the service may be running. A chain cannot show that its end was cut off, so the head is printed to be held
    /// against those in the operating log, and a store without any log is not sound.
    /// - Throws: `KeyringError`, `FileAccessError`, `DatabaseFault`
    public static func run(folder: String, keyFile: String?, logDirectory: String? = nil) throws -> Verification {
        let keyring = try Keyring.load(keyFile ?? folder + "/keys")
        let report = try AccessLog.verify(directory: logDirectory ?? folder, keys: keyring[.accessLog])
        let size = "\(report.entries) rows in \(report.months.count) months"
        if let fault = report.fault {
            return Verification(text: "NOT SOUND: \(fault), after \(size)", isSound: false)
        }
        guard let head = report.head, report.entries > 0 else {
            return Verification(text: "NOT SOUND: there is no row in the access log of this store", isSound: false)
        }
        return Verification(
            text: "Sound: \(size), up to \(head.line). Rows cut off the end show only against the heads in the operating log.", isSound: true
        )
    }
}
