import Foundation

/// The `kompas` program, as it was built beside these tests.
struct Program {
    let path: String

    struct NotBuilt: Error, CustomStringConvertible {
        let description: String
    }

    /// Looks in the folder of the running tests: SwiftPM puts everything it builds there, wherever that is.
    init() throws {
        let tests = [URL(fileURLWithPath: "/proc/self/exe"), URL(fileURLWithPath: CommandLine.arguments.first ?? "")]
        let places = tests.map { $0.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("kompas").path }
        guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw NotBuilt(description: "no kompas beside the tests; looked for \(places)")
        }
        path = found
    }

    /// The program with its arguments, not started. It sees no `KOMPAS_` variable of ours.
    func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("KOMPAS_") }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Runs a command to its end.
    func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = process(arguments)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
