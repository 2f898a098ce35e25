import Glibc
public import HTTPServer

/// An address that cannot be listened on.
public struct AddressFault: Error, CustomStringConvertible {
    /// What listens there, and the setting that names another: `--port`.
    let listener: String
    let address: String
    let setting: String
    /// What the system said.
    public let reason: SocketError

    public var description: String { "\(listener) cannot listen on \(address) (\(reason)): \(advice)" }

    private var advice: String {
        switch reason.code {
        case EMFILE, ENFILE: "raise the limit of open files (LimitNOFILE, ulimit -n)"
        default: "stop what listens there, or name another with \(setting)"
        }
    }

    /// Names the address in what starting to listen throws.
    static func naming<Output>(_ listener: String, _ address: String, _ setting: String, _ start: () throws -> Output) throws -> Output {
        do {
            return try start()
        } catch let error as SocketError {
            throw AddressFault(listener: listener, address: address, setting: setting, reason: error)
        }
    }
}
