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
    public func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("KOMPAS_") }.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Runs a command to its end.
    public func run(_ arguments: [String], environment: [String: String] = [:]) throws -> (status: Int32, text: String) {
        let process = process(arguments, environment: environment)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
