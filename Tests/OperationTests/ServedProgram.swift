import Foundation
import Glibc
import Support

/// The program serving on a folder of its own, which is gone with the last one who holds it; killed then, if it still runs.
final class ServedProgram {
    let folder: String
    let port: UInt16
    private let process: Process
    private let log: String

    struct DidNotStart: Error, CustomStringConvertible {
        let description: String
    }

    /// Starts it with the demo in its store and waits until it says that it is ready.
    init(_ flags: [String] = [], environment: [String: String] = [:]) throws {
        let folder = NSTemporaryDirectory() + "kompas-operation-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        log = folder + "/operating-log"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        process = try Program().process(
            ["serve", "--demo", "--data", folder + "/data", "--port", "0", "--health-port", "0"] + flags, environment: environment)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
        var said = ""
        // Ends with the ready line, or when the program ends.
        while !said.contains("/docs\n"), case let bytes = output.fileHandleForReading.availableData, !bytes.isEmpty {
            said += String(decoding: bytes, as: UTF8.self)
        }
        guard let match = said.firstMatch(of: /:(\d+)\/docs/), let port = UInt16(match.output.1) else {
            process.terminate()
            throw DidNotStart(description: said + ((try? String(contentsOfFile: log, encoding: .utf8)) ?? ""))
        }
        self.port = port
        self.folder = folder
    }

    deinit {
        if process.isRunning {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        try? FileManager.default.removeItem(atPath: folder)
    }

    var data: String { folder + "/data" }

    /// What it wrote to standard error so far, line by line.
    var operatingLog: [String] {
        get throws { try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init) }
    }

    /// The demo's tokens with their names.
    var tokens: [(token: String, name: String)] {
        get throws {
            try String(contentsOfFile: data + "/demo-tokens", encoding: .utf8).split(separator: "\n").compactMap { line in
                let parts = line.split(separator: "\t")
                return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
            }
        }
    }

    /// Asks it to stop.
    func terminate() {
        kill(process.processIdentifier, SIGTERM)
    }

    /// Asks it to read its files again.
    func hangUp() {
        kill(process.processIdentifier, SIGHUP)
    }

    /// Waits for its end.
    /// - Returns: the exit code
    func wait() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }
}
