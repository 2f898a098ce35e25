import Foundation

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

    /// Asks over the connection that is kept: the name in the certificate it was made with, and the status.
    func stay() throws -> String { try ask("stay") }

    /// Asks over a new connection.
    func comeAnew() throws -> String { try ask("new") }

    private func ask(_ word: String) throws -> String {
        try input.fileHandleForWriting.write(contentsOf: Data((word + "\n").utf8))
        return String(decoding: output.fileHandleForReading.availableData, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
