import Glibc

/// A system call failed while a server was starting.
public struct SocketError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The call that failed.
    public let call: String
    /// Its `errno`, or 0 when it has none.
    public let code: Int32
    /// What the system says about it.
    public let description: String

    init(_ call: String, code: Int32 = errno) {
        self.call = call
        self.code = code
        description = "\(call): \(code == 0 ? "no result" : String(cString: strerror(code)))"
    }

    init(_ call: String, text: String) {
        self.call = call
        code = 0
        description = "\(call): \(text)"
    }
}
