public import Foundation

/// The `kompas` program, as it was built beside these tests.
public struct Program: Sendable {
    let path: String

    /// It lies nowhere near the running tests.
    public struct NotBuilt: Error, CustomStringConvertible {
        public let description: String
    }

    /// Looks in the folder of the running tests: SwiftPM puts everything it builds there, wherever that is.
    public init() throws {
        let tests = [URL(fileURLWithPath: "/proc/self/exe"), URL(fileURLWithPath: CommandLine.arguments.first ?? "")]
        let places = tests.map { $0.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("kompas").path }
        guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw NotBuilt(description: "no kompas beside the tests; looked for \(places)")
        }
        path = found
    }

    /// The program with its arguments, not started. It sees no `KOMPAS_` variable but those given.
    /// - Parameters:
    ///   - privileged: whether it may do what root may; without, root owns files like any other user.
    ///   - starter: a program with its arguments that starts this one, as `prlimit` does.
    public func process(
        _ arguments: [String], environment: [String: String] = [:], privileged: Bool = true, through starter: [String] = []
    ) -> Process {
        let process = Process()
        if let first = starter.first {
            process.executableURL = URL(fileURLWithPath: first)
            process.arguments = starter.dropFirst() + [path] + arguments
        } else if privileged || geteuid() != 0 {
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
        } else {
            // Part of util-linux, which every Debian has.
            process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
            process.arguments = ["--inh-caps=-all", "--bounding-set=-all", "--", path] + arguments
        }
        process.environment = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("KOMPAS_") }.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// What `kompas verify` says of a trial's data.
    public func verify(_ folder: TrialFolder, _ arguments: String...) throws -> (status: Int32, text: String) {
        try run(["verify", "--data", folder.data] + arguments)
    }

    /// Runs a command to its end, a minute at most.
    /// - Returns: its exit code and everything it said
    public func run(
        _ arguments: [String], environment: [String: String] = [:], privileged: Bool = true, through starter: [String] = []
    ) throws -> (status: Int32, text: String) {
        let process = process(arguments, environment: environment, privileged: privileged, through: starter)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let identifier = process.processIdentifier
        let watchdog = DispatchWorkItem { kill(identifier, SIGKILL) }
        DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: watchdog)
        defer { watchdog.cancel() }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
