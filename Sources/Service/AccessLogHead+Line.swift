import Domain
import Storage

extension AccessLogHead {
    /// The head as it is printed, so that one line can be held against another.
    var line: String {
        "head \(month) \(sequence) \(Hexadecimal.text(mac))"
    }
}
