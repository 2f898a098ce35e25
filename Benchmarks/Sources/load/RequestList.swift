import Foundation

/// What to ask for, one after another and again from the start: lines of method, path, token and body with tabs between, prepared as bytes.
struct RequestList {
    private let requests: [[UInt8]]
    private var next = 0

    struct Unreadable: Error {}

    init(path: String) throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        requests = try text.split(separator: "\n").map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 4 else { throw Unreadable() }
            var head = "\(fields[0]) \(fields[1]) HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(fields[2])\r\n"
            if !fields[3].isEmpty { head += "Content-Type: application/json\r\nContent-Length: \(fields[3].utf8.count)\r\n" }
            return Array((head + "\r\n" + fields[3]).utf8)
        }
        guard !requests.isEmpty else { throw Unreadable() }
    }

    mutating func take() -> [UInt8] {
        defer { next = (next + 1) % requests.count }
        return requests[next]
    }
}
