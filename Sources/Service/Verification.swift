import Storage

/// The check of the access log's chain, in words.
public struct Verification: Sendable {
    public let text: String
    public let isSound: Bool

    /// Reads the whole log; the service may be running.
    /// - Throws: `KeyringError`, `FileAccessError`, `StorageError`
    public static func run(folder: String, keyFile: String?) throws -> Verification {
        let keyring = try Keyring.load(keyFile ?? folder + "/keys")
        let report = try AccessLog.verify(directory: folder, keys: keyring[.accessLog])
        let size = "\(report.entries) rows in \(report.months.count) months"
        if let fault = report.fault {
            return Verification(text: "NOT SOUND: \(fault), after \(size)", isSound: false)
        }
        let head = report.head.map { head in " Head \(head.sequence) \(head.mac.prefix(8).map { String($0, radix: 16) }.joined())." } ?? ""
        return Verification(text: "Sound: \(size).\(head)", isSound: true)
    }
}
