import Foundation
import Testing

/// A client that speaks TLS with what Python has, in a process of its own: `tls_client.py`.
final class TLSVisitor {
    private let process = Process()
    private let (input, output) = (Pipe(), Pipe())

    /// - Parameter authority: the file of the authority that the server's certificate must be of.
    init(port: UInt16, authority: String) throws {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("tls_client.py").path
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [script, "\(port)", authority]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    deinit {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// How to ask.
    enum Way: String {
        /// Over the connection that is kept.
        case stay
        /// Over a new one.
        case anew
    }

    /// Asks, and holds the name in the certificate and the status against what was expected.
    func expect(_ expected: String, _ way: Way, location: SourceLocation = #_sourceLocation) throws {
        try input.fileHandleForWriting.write(contentsOf: Data((way.rawValue + "\n").utf8))
        var said = ""
        while !said.hasSuffix("\n"), case let more = output.fileHandleForReading.availableData, !more.isEmpty {
            said += String(decoding: more, as: UTF8.self)
        }
        #expect(said == expected + "\n", sourceLocation: location)
    }
}
