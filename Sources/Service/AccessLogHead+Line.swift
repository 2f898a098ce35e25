import Storage

extension AccessLogHead {
    /// The head as it is printed, so that one line can be held against another.
    var line: String {
        let digits = mac.map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
        return "head \(month) \(sequence) \(digits)"
    }
}
